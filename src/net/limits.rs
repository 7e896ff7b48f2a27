//! How much a load may take.

/// Limits of one load.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest silence, in milliseconds: until the head of an answer, and between its bytes.
    /// A slow line that still delivers is left to deliver.
    pub silence: u32,
    /// Most bytes of all answers together, after decompression.
    pub bytes: u64,
    /// Most addresses that are asked.
    pub pages: usize,
    /// Shortest time between two reports of parts, in milliseconds.
    pub pause: f64,
    /// Most requests under way at a time. Browsers hold as many connections to a host.
    pub at_once: usize,
    /// How often a request that a server was too busy for is made once more.
    pub retries: u32,
    /// The pause before the first of these, in milliseconds; it doubles with each. A random
    /// part of up to a half is taken off, so that widgets that failed together don't come back
    /// together.
    pub backoff: u32,
    /// Longest pause, in milliseconds, that a server may ask for; a longer one ends the load.
    pub patience: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            silence: 30_000,
            bytes: 96 << 20,
            pages: 1_000,
            pause: 500.0,
            at_once: 6,
            retries: 3,
            backoff: 500,
            patience: 30_000,
        }
    }
}
