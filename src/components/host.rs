//! What the widget asks of the page around it.

use std::fmt::Write;
use std::rc::Rc;

use yew::Callback;

use crate::adapter::Issue;
use crate::domain::Day;
use crate::i18n::embedder_message;
use crate::index::{Answer, Index};
use crate::view_model::Action;
use crate::view_model::load::{Failure, Progress};

/// The page around the widget, as callbacks, so that the components need no browser.
#[derive(Clone)]
pub struct Host {
    /// Called before whatever the widget does, so that an error that ends the program can be
    /// laid at its door.
    pub working: Callback<()>,
    /// Called when data has come and when the reader's view of it has changed.
    pub shown: Callback<Shown>,
    /// Called once at the end of every load, also when there is nothing to report.
    pub issue: Callback<IssueReport>,
    /// Puts a whole new fragment, without its `#`, into the page's address; as a step of its own
    /// that the way back leads to, or in the place of the present one.
    pub write_fragment: Callback<(String, bool)>,
    /// The fragment of the page's address, without its `#`; empty where there is none.
    pub read_fragment: Rc<dyn Fn() -> String>,
    /// The reader's day when the widget started.
    pub today: Day,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        self.working == other.working
            && self.shown == other.shown
            && self.issue == other.issue
            && self.write_fragment == other.write_fragment
            && Rc::ptr_eq(&self.read_fragment, &other.read_fragment)
            && self.today == other.today
    }
}

/// What is seen of the list.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The view as an address spells it, without a prefix.
    pub view: String,
    /// The motions that there are.
    pub index: Rc<Index>,
    /// Those of them that it finds.
    pub answer: Rc<Answer>,
}

/// What one load tells the embedder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IssueReport {
    /// Why loading ended early, if it did.
    pub failure: Option<Failure>,
    /// What could not be read as it stands.
    pub issues: Vec<Issue>,
    /// How many motions were left out.
    pub left_out: u32,
}

impl IssueReport {
    /// Nothing but that something failed.
    #[must_use]
    pub fn failed(failure: Failure) -> Self {
        Self {
            failure: Some(failure),
            ..Self::default()
        }
    }

    /// What there is to tell at the end of a load.
    #[must_use]
    pub fn at_end(action: &Action) -> Option<Self> {
        let (failure, issues) = match action {
            Action::Progress(Progress::Done { issues, .. }) => (None, issues),
            Action::Progress(Progress::Failed { failure, issues }) => {
                (Some(failure.clone()), issues)
            }
            _ => return None,
        };
        let left_out = issues.iter().filter(|issue| issue.left_out).count();
        Some(Self {
            failure,
            issues: issues.clone(),
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
        })
    }

    /// Everything was read as it stands.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.failure.is_none() && self.issues.is_empty()
    }

    /// The stable key of the failure, for the embedder's program.
    #[must_use]
    pub fn reason(&self) -> Option<&'static str> {
        Some(match self.failure.as_ref()? {
            Failure::NoSource => "no-source",
            Failure::BadAddress(_) => "bad-address",
            Failure::Unreachable => "unreachable",
            Failure::NotShared => "not-shared",
            Failure::Forbidden => "forbidden",
            Failure::TimedOut => "timed-out",
            Failure::TooLarge(_) => "too-large",
            Failure::Status(_) => "status",
            Failure::Program(_) => "program",
            Failure::Details => "details",
            Failure::Lifelines => "lifelines",
            Failure::Unreadable(_) => "unreadable",
        })
    }

    /// English words for the embedder: the failure, how much is amiss in the data and the
    /// first of it. Empty where there is nothing to report.
    #[must_use]
    pub fn message(&self) -> String {
        /// As many issues as a reader of a console takes in; the event has more.
        const SHOWN: usize = 3;
        let mut message = self
            .failure
            .as_ref()
            .map_or_else(String::new, embedder_message);
        if self.issues.is_empty() {
            return message;
        }
        if !message.is_empty() {
            message.push(' ');
        }
        // Writing to a String can't fail.
        let _ = write!(
            message,
            "{} in the data ({} left out):",
            counted(self.issues.len(), "issue", "issues"),
            counted(self.left_out as usize, "motion", "motions"),
        );
        for issue in self.issues.iter().take(SHOWN) {
            let _ = write!(message, "\n  {}: {}", issue.pointer, issue.message);
        }
        if let Some(more) = self
            .issues
            .len()
            .checked_sub(SHOWN)
            .filter(|more| *more > 0)
        {
            let _ = write!(message, "\n  and {more} more");
        }
        message
    }
}

fn counted(number: usize, one: &str, other: &str) -> String {
    let mut text = number.to_string();
    text.push(' ');
    text.push_str(if number == 1 { one } else { other });
    text
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(failure: Option<Failure>, issues: usize, left_out: u32, expected: &Expect) {
        let issues = (0..issues)
            .map(|number| Issue {
                pointer: format!("/motions/{number}"),
                message: "Not an object; left out.".into(),
                left_out: true,
            })
            .collect();
        let report = IssueReport {
            failure,
            issues,
            left_out,
        };
        expected.assert_eq(&report.message());
    }

    #[test]
    fn nothing_to_report_is_no_message() {
        check(None, 0, 0, &expect![""]);
        assert!(IssueReport::default().is_empty());
        assert_eq!(IssueReport::default().reason(), None);
    }

    #[test]
    fn one_issue_is_told_in_full() {
        check(
            None,
            1,
            1,
            &expect![[r#"
                1 issue in the data (1 motion left out):
                  /motions/0: Not an object; left out."#]],
        );
    }

    #[test]
    fn many_issues_are_counted() {
        check(
            None,
            5,
            0,
            &expect![[r#"
                5 issues in the data (0 motions left out):
                  /motions/0: Not an object; left out.
                  /motions/1: Not an object; left out.
                  /motions/2: Not an object; left out.
                  and 2 more"#]],
        );
    }

    #[test]
    fn a_failure_comes_first() {
        let report = IssueReport {
            failure: Some(Failure::Status(404)),
            issues: vec![Issue {
                pointer: String::new(),
                message: "Odd.".into(),
                left_out: false,
            }],
            left_out: 0,
        };
        let message = report.message();
        assert!(message.contains("404"), "{message}");
        assert!(message.find("404") < message.find("Odd."), "{message}");
        assert_eq!(report.reason(), Some("status"));
        assert!(!report.is_empty());
    }
}
