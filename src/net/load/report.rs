//! What a load tells of how far it has come.

use std::rc::Rc;

use super::Load;
use crate::domain::{Dataset, Unread};
use crate::index::Index;
use crate::net::breath::breath;
use crate::view_model::load::{Failure, Progress};

impl Load {
    pub(super) async fn report_end(&mut self, mut result: Result<(), Failure>) {
        if result.is_err() && self.unreported {
            result = self.report_part().await.and(result);
        }
        let whole = match result {
            Ok(()) => self.whole().await,
            Err(failure) => Err(failure),
        };
        let issues = self.issues.clone();
        // To show it is a task of its own.
        breath().await;
        self.report.emit(match whole {
            Ok(index) => Progress::Done {
                index,
                issues,
                gaps: self.gaps,
            },
            Err(failure) => Progress::Failed { failure, issues },
        });
    }

    /// The whole set at the end.
    async fn whole(&mut self) -> Result<Rc<Index>, Failure> {
        let index = self.index().await?;
        if self.gaps.cut && index.dataset().motions.is_empty() {
            // Not to be taken for a source that has no motions.
            return Err(Failure::TooLarge(self.queue.limits().bytes));
        }
        Ok(index)
    }

    async fn index(&mut self) -> Result<Rc<Index>, Failure> {
        let unread = self.later.iter().map(|shard| Unread {
            year: shard.year,
            motions: shard.motions,
        });
        let unread = unread.collect();
        match &mut self.reading {
            None => Ok(Rc::new(Index::new(Rc::new(Dataset::default())))),
            Some(reading) => reading.index(unread).await,
        }
    }

    /// Reports what has come, unless that was done a short time ago.
    pub(super) async fn report_if_due(&mut self) -> Result<(), Failure> {
        match js_sys::Date::now() - self.reported_at >= self.pause {
            true => self.report_part().await,
            false => Ok(()),
        }
    }

    /// Reports what has come, if that is any motion or a manifest. Putting it together and showing
    /// it takes time as well: the more, the rarer.
    pub(super) async fn report_part(&mut self) -> Result<(), Failure> {
        /// At most a fifth of the time goes into parts.
        const RARER: f64 = 4.0;
        /// What takes no longer than this, in milliseconds, takes nothing away from the reader.
        const SHORT: f64 = 8.0;
        let begun = js_sys::Date::now();
        let index = self.index().await?;
        let made = js_sys::Date::now() - begun;
        let dataset = index.dataset();
        if !dataset.motions.is_empty() || !dataset.unread.is_empty() {
            breath().await;
            let begun = js_sys::Date::now();
            self.report.emit(Progress::Part(index));
            self.unreported = false;
            self.reported_at = js_sys::Date::now();
            let took = made + self.reported_at - begun;
            if took > SHORT {
                self.pause = self.pause.max(took * RARER);
            }
        }
        Ok(())
    }
}
