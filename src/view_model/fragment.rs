//! The view in a page's URL fragment, beside whatever else the page keeps there.
//!
//! The fragment is a list such as `norr.area=norrby,sjobo&norr.q=cykel`, where `norr` is the
//! prefix of one of several widgets. Lists are separated by commas; values are UTF-8 and
//! percent-encoded, commas in them too.

use std::collections::BTreeSet;

use crate::domain::Status;
use crate::index::{Query, Sort};

mod percent;

const AREA: &str = "area";
const MENTIONED: &str = "mentioned";
const STATUS: &str = "status";
const PARTY: &str = "party";
const FROM: &str = "from";
const TO: &str = "to";
const WORDS: &str = "q";
const SORT: &str = "sort";
const CASE: &str = "case";
const KEYS: &[&str] = &[AREA, MENTIONED, STATUS, PARTY, FROM, TO, WORDS, SORT, CASE];

/// A view as an address describes it. What it does not mention is as the embedder has set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Ids or names of areas; `None` where the address leaves the embedder's choice.
    pub areas: Option<Vec<String>>,
    /// Whether motions that only mention a chosen area are shown.
    pub mentioned: Option<bool>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Ids or names of parties.
    pub parties: Vec<String>,
    /// First year, 0–9999.
    pub from: Option<u16>,
    /// Last year, 0–9999.
    pub to: Option<u16>,
    /// Words.
    pub words: String,
    /// Order.
    pub sort: Option<Sort>,
    /// Ids of open cases.
    pub cases: Vec<String>,
    /// Values that mean nothing here, as they were written.
    pub unknown: Vec<String>,
}

/// Reads the view of the widget with this prefix. A leading `#` is allowed; nothing is an
/// error. Where a key that takes one value comes twice, the last counts.
#[must_use]
pub fn read(fragment: &str, prefix: &str) -> Restored {
    let mut view = Restored::default();
    for part in parts(fragment) {
        let (Some(key), Some((_, value))) = (own_key(part, prefix), part.split_once('=')) else {
            continue;
        };
        let list = || {
            let items = value.split(',').map(percent::decode);
            items.filter(|item| !item.trim().is_empty())
        };
        match key {
            AREA => view.areas.get_or_insert_default().extend(list()),
            PARTY => view.parties.extend(list()),
            CASE => view.cases.extend(list()),
            STATUS => {
                for item in list() {
                    match Status::from_key(&item) {
                        Some(status) => view.statuses.push(status),
                        None => view.unknown.push(item),
                    }
                }
            }
            WORDS => view.words = percent::decode(value),
            FROM => one(value, year, &mut view.from, &mut view.unknown),
            TO => one(value, year, &mut view.to, &mut view.unknown),
            SORT => one(value, Sort::from_key, &mut view.sort, &mut view.unknown),
            MENTIONED => one(value, yes_or_no, &mut view.mentioned, &mut view.unknown),
            _ => {}
        }
    }
    view
}

/// The fragment with this widget's view in it and everything else as it was. What is as the
/// embedder has set it is left out: `configured` are the areas chosen from the start. Neither
/// takes nor gives a leading `#`.
#[must_use]
pub fn write(
    fragment: &str,
    prefix: &str,
    query: &Query,
    configured: &BTreeSet<Box<str>>,
    open: &BTreeSet<Box<str>>,
) -> String {
    let mut out = Writer::new(prefix);
    for part in parts(fragment).filter(|part| own_key(part, prefix).is_none()) {
        out.part(part);
    }
    if query.areas != *configured {
        out.pair(AREA, query.areas.iter().map(|id| &**id));
    }
    if !query.mentioned {
        out.pair(MENTIONED, ["no"]);
    }
    if !query.statuses.is_empty() {
        out.pair(STATUS, query.statuses.iter().map(|status| status.key()));
    }
    if !query.parties.is_empty() {
        out.pair(PARTY, query.parties.iter().map(|id| &**id));
    }
    if let Some((from, to)) = query.years {
        out.pair(FROM, [from.to_string().as_str()]);
        out.pair(TO, [to.to_string().as_str()]);
    }
    if !query.words.trim().is_empty() {
        out.pair(WORDS, [query.words.trim()]);
    }
    if query.sort != Sort::default() {
        out.pair(SORT, [query.sort.key()]);
    }
    if !open.is_empty() {
        out.pair(CASE, open.iter().map(|id| &**id));
    }
    out.text
}

struct Writer<'a> {
    prefix: &'a str,
    text: String,
    first: bool,
}

impl<'a> Writer<'a> {
    fn new(prefix: &'a str) -> Self {
        Self {
            prefix,
            text: String::new(),
            first: true,
        }
    }

    fn part(&mut self, part: &str) {
        if !self.first {
            self.text.push('&');
        }
        self.first = false;
        self.text.push_str(part);
    }

    fn pair<'v>(&mut self, key: &str, values: impl IntoIterator<Item = &'v str>) {
        self.part("");
        if !self.prefix.is_empty() {
            percent::encode(&mut self.text, self.prefix);
            self.text.push('.');
        }
        self.text.push_str(key);
        let mut before = '=';
        for value in values {
            self.text.push(before);
            percent::encode(&mut self.text, value);
            before = ',';
        }
        if before == '=' {
            self.text.push(before);
        }
    }
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    (!fragment.is_empty())
        .then(|| fragment.split('&'))
        .into_iter()
        .flatten()
}

/// The key of a part that belongs to the widget with this prefix.
fn own_key(part: &str, prefix: &str) -> Option<&'static str> {
    let (key, _) = part.split_once('=')?;
    let key = percent::decode(key);
    let own = if prefix.is_empty() {
        &*key
    } else {
        key.strip_prefix(prefix)?.strip_prefix('.')?
    };
    KEYS.iter().copied().find(|known| *known == own)
}

/// Reads a value into its place, or notes it as unknown. An empty one says nothing.
fn one<T>(
    value: &str,
    read: fn(&str) -> Option<T>,
    place: &mut Option<T>,
    unknown: &mut Vec<String>,
) {
    let value = percent::decode(value);
    match read(value.trim()) {
        Some(value) => *place = Some(value),
        None if value.trim().is_empty() => {}
        None => unknown.push(value),
    }
}

fn year(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && *year <= 9999)
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}
