//! See `src/adapter/csv`.
