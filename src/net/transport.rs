//! The seam between what a load does and how bytes are fetched.

use std::future::Future;
use std::pin::Pin;

use crate::view_model::load::Failure;

/// Something that is on its way. Dropping it cancels it.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A way to fetch an address.
pub trait Transport {
    /// Asks for an address and waits for the head of the answer.
    ///
    /// # Errors
    /// No answer came, or this page may not have it: [`Failure::Unreachable`],
    /// [`Failure::NotShared`] or [`Failure::Forbidden`].
    fn open(&self, ask: Ask<'_>) -> Pending<'static, Result<Answer, Failure>>;
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Absolute, http or https.
    pub address: &'a str,
    /// Whether a copy that the browser's cache holds must be checked with the server, by its
    /// validators, before it is taken.
    pub revalidate: bool,
}

/// The head of an answer, and its body to come. Dropping it cancels the rest.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Where the answer came from in the end, after redirections; absolute.
    pub address: String,
    /// How long the server wants to be left alone (`Retry-After`), in milliseconds, where it
    /// says so and lets this page know.
    pub retry_after: Option<u32>,
    /// The body.
    pub body: Box<dyn Body>,
}

/// The bytes of an answer, as they come.
pub trait Body {
    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    /// The connection broke: [`Failure::Unreachable`].
    fn chunk(&mut self) -> Pending<'_, Result<Option<Vec<u8>>, Failure>>;
}
