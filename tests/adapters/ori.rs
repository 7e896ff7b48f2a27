//! See `src/adapter/ori`.
