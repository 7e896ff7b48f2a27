//! Fetching with reqwasm: the one file that knows it.

use js_sys::{IteratorNext, Uint8Array};
use reqwasm::http::{ReferrerPolicy, Request, RequestCache, RequestCredentials, RequestMode};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

use super::refusal::{self, Watch};
use super::transport::{Answer, Ask, Body, Pending, Transport};
use crate::view_model::load::Failure;

/// The browser's `fetch`, through reqwasm.
///
/// reqwasm panics where `fetch` rejects with something that is no `Error`. Browsers never do
/// that, and the requests here are cancelled without a reason of our own.
pub(super) struct Fetch;

impl Transport for Fetch {
    fn open(&self, ask: Ask<'_>) -> Pending<'static, Result<Answer, Failure>> {
        let address = ask.address.to_owned();
        let cache = if ask.revalidate {
            RequestCache::NoCache
        } else {
            RequestCache::Default
        };
        Box::pin(async move {
            let cancel = Cancel::new();
            let watch = Watch::new(&address);
            let request = request(&address, &cancel)
                .cache(cache)
                .header("Accept", ACCEPTED);
            let Ok(response) = request.send().await else {
                return Err(refusal::explain(&address, &watch).await);
            };
            let stream = response.body();
            // An answer that a script of the page has made up itself is from nowhere.
            let from = Some(response.url()).filter(|from| !from.is_empty());
            Ok(Answer {
                status: response.status(),
                address: from.unwrap_or(address),
                retry_after: response
                    .headers()
                    .get("Retry-After")
                    .and_then(|when| pause(&when)),
                body: Box::new(Stream {
                    reader: stream.map(|stream| stream.get_reader().unchecked_into()),
                    _cancel: cancel,
                }),
            })
        })
    }
}

/// What is read; an API that has JSON and something else is to send JSON.
const ACCEPTED: &str = "application/json, text/csv;q=0.8, */*;q=0.1";

/// The milliseconds until a time that is given as seconds from now or as a date.
fn pause(when: &str) -> Option<u32> {
    let seconds = when.trim().parse().ok();
    let milliseconds = seconds.map_or_else(
        || js_sys::Date::parse(when) - js_sys::Date::now(),
        |seconds: u32| f64::from(seconds) * 1_000.0,
    );
    // A cast keeps what is out of range at the nearest end. No date at all is no number.
    (!milliseconds.is_nan()).then_some(milliseconds as u32)
}

/// Whether a server answers at this address at all, whatever it answers and whether or not
/// this page may read it.
pub(super) async fn answers(address: &str) -> bool {
    let cancel = Cancel::new();
    let request = request(address, &cancel)
        .mode(RequestMode::NoCors)
        .cache(RequestCache::NoStore);
    request.send().await.is_ok()
}

/// Without cookies, and without telling the publisher which page a reader is on.
fn request(address: &str, cancel: &Cancel) -> Request {
    let signal = cancel.0.as_ref().map(AbortController::signal);
    Request::get(address)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(signal.as_ref())
}

/// Cancels a request when it's dropped; after the end of the answer that does nothing.
struct Cancel(Option<AbortController>);

impl Cancel {
    fn new() -> Self {
        Self(AbortController::new().ok())
    }
}

impl Drop for Cancel {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

struct Stream {
    /// `None` where the answer has no body.
    reader: Option<ReadableStreamDefaultReader>,
    _cancel: Cancel,
}

impl Body for Stream {
    fn chunk(&mut self) -> Pending<'_, Result<Option<Vec<u8>>, Failure>> {
        Box::pin(async {
            let Some(reader) = &self.reader else {
                return Ok(None);
            };
            let read = JsFuture::from(reader.read()).await;
            let read: IteratorNext = read.map_err(|_| Failure::Unreachable)?.unchecked_into();
            if read.done() {
                return Ok(None);
            }
            Ok(Some(read.value().unchecked_into::<Uint8Array>().to_vec()))
        })
    }
}
