//! See `src/adapter/places`.
