//! See `src/adapter/popolo`.
