//! Collects what could not be read as it stands.

use super::Issue;
use super::json::Json;
use super::source::{Reply, Request};

/// As many issues are listed of all pages together; one more on a page counts the rest. Keeps
/// a document that is wrong throughout from filling the memory.
pub const MOST_ISSUES: usize = 1_000;

/// A place in a document: one step of a JSON pointer, and the steps before it.
///
/// Every key is one of the format's own, and none of those has a `~` or `/`: nothing needs to
/// be escaped.
#[derive(Clone, Copy)]
pub(in crate::adapter) struct Place<'a> {
    before: Option<&'a Place<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Document,
    Key(&'static str),
    Item(usize),
}

impl Place<'_> {
    /// The whole document.
    pub(in crate::adapter) const DOCUMENT: Place<'static> = Place {
        before: None,
        step: Step::Document,
    };

    pub(in crate::adapter) fn key<'a>(&'a self, key: &'static str) -> Place<'a> {
        Place {
            before: Some(self),
            step: Step::Key(key),
        }
    }

    pub(in crate::adapter) fn item<'a>(&'a self, number: usize) -> Place<'a> {
        Place {
            before: Some(self),
            step: Step::Item(number),
        }
    }

    /// The key of the list that this is an entry of.
    pub(in crate::adapter) fn list(&self) -> Option<&'static str> {
        match (self.step, self.before?.step) {
            (Step::Item(_), Step::Key(key)) => Some(key),
            _ => None,
        }
    }

    fn write(&self, pointer: &mut String) {
        if let Some(before) = self.before {
            before.write(pointer);
        }
        match self.step {
            Step::Document => {}
            Step::Key(key) => {
                pointer.push('/');
                pointer.push_str(key);
            }
            Step::Item(number) => {
                pointer.push('/');
                pointer.push_str(&number.to_string());
            }
        }
    }
}

/// What is lost with a value that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::adapter) enum Loss {
    /// The value alone.
    Value,
    /// The entry of a list that the value belongs to.
    Entry,
    /// The whole motion.
    Motion,
}

/// The issues of one page.
pub(in crate::adapter) struct Issues {
    list: Vec<Issue>,
    room: usize,
    unlisted: usize,
    left_out: u32,
}

impl Issues {
    /// For as many issues as there is room for.
    pub(in crate::adapter) fn new(room: usize) -> Self {
        Self {
            list: Vec::new(),
            room,
            unlisted: 0,
            left_out: 0,
        }
    }

    /// Notes something that was read in another way than it stands. The words make one
    /// sentence.
    pub(in crate::adapter) fn add(&mut self, place: &Place<'_>, words: &[&str]) {
        self.push(place, words, false);
    }

    /// Notes that something is lost. The words say why.
    pub(in crate::adapter) fn lose(&mut self, place: &Place<'_>, loss: Loss, words: &[&str]) {
        let what = match loss {
            Loss::Value => "; it was left out",
            Loss::Entry => "; the entry was left out",
            Loss::Motion => "; the motion was left out",
        };
        let left_out = loss == Loss::Motion;
        self.left_out += u32::from(left_out);
        self.push(place, &[&words.concat(), what], left_out);
    }

    fn push(&mut self, place: &Place<'_>, words: &[&str], left_out: bool) {
        if self.list.len() >= self.room {
            self.unlisted += 1;
            return;
        }
        let mut pointer = String::new();
        place.write(&mut pointer);
        self.list.push(Issue {
            pointer,
            message: words.concat(),
            left_out,
        });
    }

    /// How many motions were left out, listed or not.
    pub(in crate::adapter) fn left_out(&self) -> u32 {
        self.left_out
    }

    /// How many issues are listed.
    pub(in crate::adapter) fn listed(&self) -> usize {
        self.list.len()
    }

    /// The issues, and where there was no room for all of them one more that says so.
    pub(in crate::adapter) fn into_list(mut self) -> Vec<Issue> {
        if self.unlisted > 0 {
            self.list.push(Issue {
                pointer: String::new(),
                message: [&self.unlisted.to_string(), " more problems are not listed"].concat(),
                left_out: false,
            });
        }
        self.list
    }

    /// The reply to an answer in which these were found.
    pub(in crate::adapter) fn into_reply(
        self,
        ask: Vec<Request>,
        truncated: Option<String>,
    ) -> Reply {
        Reply {
            ask,
            shards: Vec::new(),
            left_out: self.left_out(),
            issues: self.into_list(),
            truncated,
        }
    }
}

/// The words for a value of the wrong type.
pub(in crate::adapter) fn wrong<'a>(found: &Json, wanted: &'a str) -> [&'a str; 4] {
    let found = match found {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::Text(_) => "text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    };
    [found, " stands where ", wanted, " is expected"]
}
