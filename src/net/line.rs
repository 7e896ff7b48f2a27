//! One request after another to the same source: each with a limit on its silence, made once
//! more where that may help, and all together within a limit of bytes.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use super::limits::Limits;
use super::signal::Timer;
use super::transport::{Answer, Ask, Pending, Transport};
use crate::view_model::load::Failure;

/// What the requests of one load share.
pub(super) struct Line {
    pub(super) limits: Limits,
    transport: Rc<dyn Transport>,
    /// Bytes that may still come.
    left: Cell<u64>,
    /// Whether what a cache holds is asked about before it is taken.
    revalidate: bool,
}

/// An answer that came whole.
pub(super) struct Fetched {
    /// Its body.
    pub(super) bytes: Vec<u8>,
    /// Where it came from in the end.
    pub(super) from: String,
}

/// A failed attempt, and how long the server wants to be left alone, in milliseconds.
struct Fault {
    failure: Failure,
    retry_after: Option<u32>,
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            retry_after: None,
        }
    }
}

impl Line {
    pub(super) fn new(limits: Limits, transport: Rc<dyn Transport>, revalidate: bool) -> Rc<Self> {
        Rc::new(Self {
            limits,
            transport,
            left: Cell::new(limits.bytes),
            revalidate,
        })
    }

    /// The body of one address.
    pub(super) fn fetch(
        self: &Rc<Self>,
        address: String,
    ) -> Pending<'static, Result<Fetched, Failure>> {
        let line = Rc::clone(self);
        Box::pin(async move {
            let mut attempt = 0;
            loop {
                let fault = match line.attempt(&address).await {
                    Ok(fetched) => return Ok(fetched),
                    Err(fault) => fault,
                };
                let Some(pause) = line.pause(attempt, &fault) else {
                    return Err(fault.failure);
                };
                Timer::new(pause).passed().await;
                attempt += 1;
            }
        })
    }

    async fn attempt(&self, address: &str) -> Result<Fetched, Fault> {
        let ask = Ask {
            address,
            revalidate: self.revalidate,
        };
        let silence = self.limits.silence;
        let Answer {
            status,
            address,
            retry_after,
            mut body,
        } = within(silence, self.transport.open(ask)).await?;
        if !(200..300).contains(&status) {
            return Err(Fault {
                failure: Failure::Status(status),
                retry_after,
            });
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = within(silence, body.chunk()).await? {
            let left = self.left.get().checked_sub(chunk.len() as u64);
            self.left.set(left.unwrap_or(0));
            left.ok_or(Failure::TooLarge(self.limits.bytes))?;
            bytes.extend_from_slice(&chunk);
        }
        Ok(Fetched {
            bytes,
            from: address,
        })
    }

    /// How long to wait before another attempt, in milliseconds; `None` where none is made. A
    /// refusal, a missing page and a long silence are final: the reader is told at once.
    fn pause(&self, attempt: u32, fault: &Fault) -> Option<u32> {
        let attempts = match fault.failure {
            Failure::Status(429 | 502..=504) => self.limits.retries,
            // A line that broke may hold the next time; without a network nothing will help, and
            // the reader waits to be told.
            Failure::Unreachable => self.limits.retries.min(1),
            _ => 0,
        };
        if attempt >= attempts {
            return None;
        }
        let longest = self.limits.backoff.saturating_mul(1 << attempt.min(16));
        let shortened = f64::from(longest) * (1.0 - js_sys::Math::random() / 2.0);
        let pause = (shortened as u32).max(fault.retry_after.unwrap_or(0));
        (pause <= self.limits.patience).then_some(pause)
    }
}

/// What is pending, or [`Failure::TimedOut`] after so many milliseconds.
async fn within<T>(
    silence: u32,
    mut pending: Pending<'_, Result<T, Failure>>,
) -> Result<T, Failure> {
    let timer = Timer::new(silence);
    poll_fn(|context| match pending.as_mut().poll(context) {
        Poll::Pending if timer.up.poll(context) => Poll::Ready(Err(Failure::TimedOut)),
        result => result,
    })
    .await
}
