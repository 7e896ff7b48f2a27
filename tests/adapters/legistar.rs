//! See `src/adapter/legistar`.
