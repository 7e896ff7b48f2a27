//! See `src/adapter/ahjo`.
