//! See `src/adapter/riksdagen`.
