//! What a load tells of how far it has come.

use super::Load;
use crate::domain::{Dataset, Unread};
use crate::view_model::load::{Failure, Progress};

impl Load {
    pub(super) fn report_end(&mut self, mut result: Result<(), Failure>) {
        if result.is_err() && self.unreported {
            result = self.report_part().and(result);
        }
        let issues = self.issues.clone();
        self.report.emit(match result.and_then(|()| self.whole()) {
            Ok(dataset) => Progress::Done {
                dataset,
                issues,
                gaps: self.gaps,
            },
            Err(failure) => Progress::Failed { failure, issues },
        });
    }

    /// The whole set at the end.
    fn whole(&self) -> Result<Dataset, Failure> {
        let dataset = self.dataset()?;
        if self.gaps.cut && dataset.motions.is_empty() {
            // Not to be taken for a source that has no motions.
            return Err(Failure::TooLarge(self.queue.limits().bytes));
        }
        Ok(dataset)
    }

    fn dataset(&self) -> Result<Dataset, Failure> {
        let Some(reading) = &self.reading else {
            return Ok(Dataset::default());
        };
        let mut dataset = reading.dataset()?;
        for shard in &self.later {
            dataset.unread.push(Unread {
                year: shard.year,
                motions: shard.motions,
            });
        }
        Ok(dataset)
    }

    /// Reports what has come, if that is any motion or a manifest. Joining and showing it takes time as well:
    /// the more, the rarer.
    pub(super) fn report_part(&mut self) -> Result<(), Failure> {
        /// At most a fifth of the time goes into parts.
        const RARER: f64 = 4.0;
        let begun = js_sys::Date::now();
        let dataset = self.dataset()?;
        if !dataset.motions.is_empty() || !dataset.unread.is_empty() {
            self.report.emit(Progress::Part(dataset));
            self.unreported = false;
            self.reported_at = js_sys::Date::now();
            self.pause = self.pause.max((self.reported_at - begun) * RARER);
        }
        Ok(())
    }
}
