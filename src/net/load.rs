//! One load of a source: page after page, within limits.

use std::future::{Future, poll_fn};
use std::rc::Rc;
use std::task::Poll;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::address;
use super::signal::{Signal, Timer};
use super::transport::{Answer, Pending, Transport};
use crate::adapter::motion_json::Reader;
use crate::adapter::{Issue, ReadError};
use crate::view_model::load::{Failure, Progress};

/// How much a load may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest silence, in milliseconds: until the head of an answer, and between its bytes.
    /// A slow line that still delivers is left to deliver.
    pub silence: u32,
    /// Most bytes of all pages together, after decompression.
    pub bytes: u64,
    /// Most pages.
    pub pages: u32,
    /// Shortest time between two reports of parts, in milliseconds.
    pub pause: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            silence: 30_000,
            bytes: 64 << 20,
            pages: 1_000,
            pause: 500.0,
        }
    }
}

/// A load under way. Dropping it cancels the request, and nothing is reported any more.
#[must_use = "dropping it cancels the load"]
pub struct Loading(Signal);

impl Drop for Loading {
    fn drop(&mut self) {
        self.0.raise();
    }
}

/// Loads `src` and all pages that follow it. Reports never before this has returned; see
/// [`Progress`] for what is reported.
pub fn load(src: &str, transport: Rc<dyn Transport>, report: Callback<Progress>) -> Loading {
    load_within(Limits::default(), src, transport, report)
}

/// As [`load`], within other limits.
pub fn load_within(
    limits: Limits,
    src: &str,
    transport: Rc<dyn Transport>,
    report: Callback<Progress>,
) -> Loading {
    let end = Signal::default();
    let ended = end.clone();
    let report = Callback::from(move |progress| {
        // A report may itself end the wait for the reports after it.
        if !ended.is_raised() {
            report.emit(progress);
        }
    });
    let load = Load {
        limits,
        transport,
        report,
        reader: Reader::new(),
        issues: Vec::new(),
        left: limits.bytes,
        unreported: false,
        reported_at: f64::NEG_INFINITY,
    };
    let mut task = Box::pin(load.run(src.to_owned()));
    let loading = Loading(end.clone());
    spawn_local(poll_fn(move |context| {
        if end.poll(context) {
            Poll::Ready(())
        } else {
            task.as_mut().poll(context)
        }
    }));
    loading
}

struct Load {
    limits: Limits,
    transport: Rc<dyn Transport>,
    report: Callback<Progress>,
    reader: Reader,
    issues: Vec<Issue>,
    /// Bytes that may still come.
    left: u64,
    /// Something was read since the last report.
    unreported: bool,
    reported_at: f64,
}

impl Load {
    async fn run(mut self, src: String) {
        match self.pages(&src).await {
            Ok(()) => self.report.emit(Progress::Done {
                dataset: self.reader.into_dataset(),
                issues: self.issues,
            }),
            Err(failure) => {
                if self.unreported {
                    self.report_part();
                }
                self.report.emit(Progress::Failed {
                    failure,
                    issues: self.issues,
                });
            }
        }
    }

    async fn pages(&mut self, src: &str) -> Result<(), Failure> {
        let mut asked = Vec::new();
        let mut address = address::source(src)?;
        let mut pages = 0;
        loop {
            let (bytes, from) = self.fetch(&address).await?;
            asked.push(address);
            asked.push(from.clone());

            let page = self.reader.page(&bytes).map_err(Failure::Unreadable)?;
            self.issues.extend(page.issues);
            self.unreported = true;
            if let Some(error) = page.truncated {
                return Err(Failure::Unreadable(ReadError::NotJson(error)));
            }
            let Some(link) = page.next else {
                return Ok(());
            };
            address = address::next(&link, &from)?;
            if asked.contains(&address) {
                self.issue("Leads back to a page that was read already; not followed.");
                return Ok(());
            }
            pages += 1;
            if pages >= self.limits.pages {
                self.issue("More pages than are followed; the rest was not asked for.");
                return Err(Failure::TooLarge(self.limits.bytes));
            }
            if js_sys::Date::now() - self.reported_at >= self.limits.pause {
                self.report_part();
            }
        }
    }

    /// The body of one address, and where it came from in the end.
    async fn fetch(&mut self, address: &str) -> Result<(Vec<u8>, String), Failure> {
        let silence = self.limits.silence;
        let opened = within(silence, self.transport.open(address)).await?;
        let Answer {
            status,
            address,
            mut body,
        } = opened;
        if !(200..300).contains(&status) {
            return Err(Failure::Status(status));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = within(silence, body.chunk()).await? {
            self.left = self
                .left
                .checked_sub(chunk.len() as u64)
                .ok_or(Failure::TooLarge(self.limits.bytes))?;
            bytes.extend_from_slice(&chunk);
        }
        Ok((bytes, address))
    }

    fn report_part(&mut self) {
        self.unreported = false;
        self.reported_at = js_sys::Date::now();
        self.report
            .emit(Progress::Part(self.reader.dataset().clone()));
    }

    fn issue(&mut self, message: &str) {
        self.issues.push(Issue {
            pointer: "/links/next".into(),
            message: message.into(),
            left_out: false,
        });
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
