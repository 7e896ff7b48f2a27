//! See `src/adapter/oparl`.
