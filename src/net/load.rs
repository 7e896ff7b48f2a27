//! One load of a source: answer after answer, within limits.

mod report;

use std::future::{Future, poll_fn};
use std::rc::Rc;
use std::task::Poll;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::address;
use super::breath::breath;
use super::limits::Limits;
use super::line::{Fetched, Line};
use super::queue::{Job, Purpose, Queue, Refusal};
use super::reading::Reading;
use super::signal::Signal;
use super::transport::Transport;
use super::wishes::Wishes;
use crate::adapter::source::Shard;
use crate::adapter::{Issue, ReadError};
use crate::components::app;
use crate::i18n::embedder_message;
use crate::view_model::load::{Failure, Gaps, Order, Progress, Wanted};

/// A load under way. Dropping it cancels its requests, and nothing is reported any more.
#[must_use = "dropping it cancels the load"]
pub struct Loading {
    end: Signal,
    wishes: Wishes,
}

impl app::Loading for Loading {
    fn want(&self, wanted: Wanted) {
        self.wishes.make(wanted);
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.end.raise();
    }
}

/// Loads what is ordered and all that belongs to it. Reports never before this has returned; see
/// [`Progress`] for what is reported. Calls `working` each time before it goes on.
pub fn load(
    order: &Order,
    transport: Rc<dyn Transport>,
    report: Callback<Progress>,
    working: Rc<dyn Fn()>,
) -> Loading {
    load_within(Limits::default(), order, transport, report, working)
}

/// As [`load`], within other limits.
pub fn load_within(
    limits: Limits,
    order: &Order,
    transport: Rc<dyn Transport>,
    report: Callback<Progress>,
    working: Rc<dyn Fn()>,
) -> Loading {
    let end = Signal::default();
    let ended = end.clone();
    let report = Callback::from(move |progress| {
        // A report may itself end the wait for the reports after it.
        if !ended.is_raised() {
            report.emit(progress);
        }
    });
    let line = Line::new(limits, transport, order.revalidate);
    let load = Load {
        pause: limits.pause,
        queue: Queue::new(line),
        report,
        reading: None,
        areas: None,
        issues: Vec::new(),
        gaps: Gaps::default(),
        unreported: false,
        reported_at: f64::NEG_INFINITY,
        later: Vec::new(),
        wishes: Wishes::default(),
    };
    let loading = Loading {
        end: end.clone(),
        wishes: load.wishes.clone(),
    };
    let mut task = Box::pin(load.run(order.clone()));
    spawn_local(poll_fn(move |context| {
        working();
        if end.poll(context) {
            Poll::Ready(())
        } else {
            task.as_mut().poll(context)
        }
    }));
    loading
}

/// What a page of the set is asked for.
const MOTIONS: Purpose = Purpose::Data {
    role: 0,
    essential: true,
};

struct Load {
    queue: Queue,
    report: Callback<Progress>,
    /// The reader of the dialect, once the first answer has told which that is.
    reading: Option<Reading>,
    /// The embedder's list of areas, once it is there.
    areas: Option<Vec<u8>>,
    issues: Vec<Issue>,
    gaps: Gaps,
    /// Something was read since the last report.
    unreported: bool,
    reported_at: f64,
    pause: f64,
    /// Shards that have not come, by their whole addresses.
    later: Vec<Shard>,
    wishes: Wishes,
}

impl Load {
    async fn run(mut self, order: Order) {
        let mut result = self.begin(&order);
        let mut is_manifest = true;
        loop {
            if result.is_ok() {
                result = self.answers(&order).await;
            }
            let goes_on = result.is_ok() && !self.later.is_empty();
            if goes_on && is_manifest {
                // Which years are wanted is known once it is shown.
                result = self.report_part().await;
                is_manifest = false;
            } else {
                self.report_end(result).await;
                result = Ok(());
            }
            if !goes_on {
                return;
            }
            let wanted = self.wishes.next().await;
            self.ask_for(wanted);
        }
    }

    fn begin(&mut self, order: &Order) -> Result<(), Failure> {
        self.ask(address::source(&order.src)?, MOTIONS);
        if let Some(gazetteer) = &order.gazetteer {
            self.ask(address::source(gazetteer)?, Purpose::Gazetteer);
        }
        Ok(())
    }

    /// Asks for the shards that are wanted and have not been asked for.
    fn ask_for(&mut self, wanted: Wanted) {
        let shards = self.later.iter().filter(|shard| wanted.covers(shard.year));
        let addresses: Vec<_> = shards.map(|shard| shard.address.clone()).collect();
        for address in addresses {
            if !self.queue.knows(&address) {
                self.ask(address, MOTIONS);
            }
        }
    }

    /// Takes answers until none is left to wait for.
    async fn answers(&mut self, order: &Order) -> Result<(), Failure> {
        while let Some((job, result)) = self.queue.next().await {
            if result.is_ok() {
                self.later.retain(|shard| shard.address != job.address);
            }
            match job.purpose {
                Purpose::Gazetteer => self.take_areas(&job.address, result),
                Purpose::Data { role, essential } => {
                    match self.take(order, role, result).await {
                        Ok(()) => {}
                        // What has come is shown, and that it is not all.
                        Err(Failure::TooLarge(_)) if self.reading.is_some() => self.cut(),
                        Err(failure) if essential => return Err(failure),
                        Err(failure) => self.miss(&job.address, &failure),
                    }
                }
            }
            if let Some(wanted) = self.wishes.take() {
                self.ask_for(wanted);
            }
        }
        Ok(())
    }

    /// Takes an answer of the source.
    async fn take(
        &mut self,
        order: &Order,
        role: u8,
        result: Result<Fetched, Failure>,
    ) -> Result<(), Failure> {
        let fetched = result?;
        let from = fetched.from.clone();
        self.queue.know(&from);
        let mut reply = match &mut self.reading {
            Some(reading) => reading.answer(role, fetched).await?,
            None => {
                let (mut reading, reply) = Reading::begin(order, fetched).await?;
                if let Some(areas) = &self.areas {
                    reading.look_for(areas);
                }
                self.reading = Some(reading);
                reply
            }
        };
        let reply = loop {
            match (reply, &mut self.reading) {
                (Some(reply), _) => break reply,
                (None, None) => return Ok(()),
                (None, Some(reading)) => {
                    self.unreported = true;
                    breath().await;
                    reply = reading.go_on().await?;
                }
            }
            self.report_if_due().await?;
        };
        self.unreported = true;
        self.issues.extend(reply.issues);
        for shard in reply.shards {
            match address::next(&shard.address, &from) {
                Ok(address) => self.later.push(Shard { address, ..shard }),
                Err(failure) => self.miss(&shard.address, &failure),
            }
        }
        for request in reply.ask {
            let purpose = Purpose::Data {
                role: request.role,
                essential: request.essential,
            };
            match address::next(&request.address, &from) {
                Ok(address) => self.ask(address, purpose),
                Err(failure) if request.essential => return Err(failure),
                Err(failure) => self.miss(&request.address, &failure),
            }
        }
        if let Some(error) = reply.truncated {
            return Err(Failure::Unreadable(ReadError::NotJson(error)));
        }
        if !self.queue.is_empty() {
            self.report_if_due().await?;
        }
        Ok(())
    }

    fn ask(&mut self, address: String, purpose: Purpose) {
        let leads = matches!(
            purpose,
            Purpose::Data {
                essential: true,
                ..
            }
        );
        match self.queue.push(Job { address, purpose }) {
            Ok(()) => {}
            Err(Refusal::Known) if leads => {
                self.issue("Leads back to a page that was read already; not followed.");
            }
            Err(Refusal::Known) => {}
            Err(Refusal::TooMany) => {
                if !self.gaps.cut {
                    self.issue("More pages than are followed; the rest was not asked for.");
                }
                self.gaps.cut = true;
            }
        }
    }

    /// More bytes than a load may take.
    fn cut(&mut self) {
        self.queue.clear();
        self.gaps.cut = true;
        self.issue("More data than is read at a time; the rest was not asked for.");
    }

    /// Goes on without an answer that only adds to the motions.
    fn miss(&mut self, address: &str, failure: &Failure) {
        self.gaps.missing = true;
        let why = embedder_message(failure);
        self.issue(&["What ", address, " would have added is missing. ", &why].concat());
    }

    fn take_areas(&mut self, address: &str, result: Result<Fetched, Failure>) {
        match result {
            Ok(fetched) => {
                if let Some(reading) = &mut self.reading {
                    reading.look_for(&fetched.bytes);
                }
                self.areas = Some(fetched.bytes);
            }
            Err(failure) => self.miss(address, &failure),
        }
    }

    fn issue(&mut self, message: &str) {
        self.issues.push(Issue {
            pointer: "/links/next".into(),
            message: message.into(),
            left_out: false,
        });
    }
}
