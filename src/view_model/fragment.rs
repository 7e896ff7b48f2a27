//! The view in a page's URL fragment, beside whatever else the page keeps there.
//!
//! The fragment is a list such as `norr.area=norrby,sjobo&norr.q=cykel`, where `norr` is the
//! prefix of one of several widgets. Lists are separated by commas; values are UTF-8 and
//! percent-encoded, commas in them too.

use super::chart::{self, Chart, Lanes, LineOrder, Mode};
use crate::domain::{Day, Ids, Status, Statuses};
use crate::i18n::digits;
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
const VIEW: &str = "view";
const LANES: &str = "lanes";
const ORDER: &str = "order";
const ZOOM: &str = "zoom";
const KEYS: &[&str] = &[
    AREA, MENTIONED, STATUS, PARTY, FROM, TO, WORDS, SORT, CASE, VIEW, LANES, ORDER, ZOOM,
];

/// A view as an address describes it. What it does not mention is as the embedder has set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Ids or names of areas; `None` where the address leaves the embedder's choice.
    pub areas: Option<Vec<String>>,
    /// Whether motions that only mention a chosen area are shown.
    pub mentioned: Option<bool>,
    /// Statuses.
    pub statuses: Statuses,
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
    /// List or lifelines.
    pub mode: Option<Mode>,
    /// What lifelines are put together by.
    pub lanes: Option<Lanes>,
    /// Their order.
    pub order: Option<LineOrder>,
    /// The first and the last day of them in sight.
    pub window: Option<(Day, Day)>,
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
        match key {
            AREA => add_items(view.areas.get_or_insert_default(), value),
            PARTY => add_items(&mut view.parties, value),
            CASE => add_items(&mut view.cases, value),
            STATUS => {
                let mut items = Vec::new();
                add_items(&mut items, value);
                for item in items {
                    match Status::from_key(&item) {
                        Some(status) => view.statuses.insert(status),
                        None => view.unknown.push(item),
                    }
                }
            }
            WORDS => view.words = percent::decode(value),
            _ => {
                let value = percent::decode(value);
                let text = value.trim();
                // An empty value says nothing.
                let is_known = text.is_empty()
                    || match key {
                        FROM => set(&mut view.from, year(text)),
                        TO => set(&mut view.to, year(text)),
                        SORT => set(&mut view.sort, Sort::from_key(text)),
                        VIEW => set(&mut view.mode, Mode::from_key(text)),
                        LANES => set(&mut view.lanes, Lanes::from_key(text)),
                        ORDER => set(&mut view.order, LineOrder::from_key(text)),
                        ZOOM => set(&mut view.window, chart::read_window(text)),
                        _ => set(&mut view.mentioned, yes_or_no(text)),
                    };
                if !is_known {
                    view.unknown.push(value);
                }
            }
        }
    }
    view
}

/// What of a widget's view stands in an address.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Filters, words and order.
    pub query: &'a Query,
    /// The areas chosen from the start.
    pub configured: &'a Ids,
    /// The open cases.
    pub open: &'a Ids,
    /// How what is found is shown.
    pub chart: &'a Chart,
}

/// The fragment with this widget's view in it and everything else as it was. What is as the
/// embedder has set it is left out. Neither takes nor gives a leading `#`.
#[must_use]
pub fn write(fragment: &str, prefix: &str, shown: &Shown<'_>) -> String {
    beside(fragment, prefix, &own(prefix, shown))
}

/// The fragment with the parts `own` in the place of what this widget had in it before. Others keep
/// theirs, and their order: whoever compares an address with what they would write finds no change.
#[must_use]
pub fn beside(fragment: &str, prefix: &str, own: &str) -> String {
    let mut all = Vec::new();
    let mut own = Some(own).filter(|own| !own.is_empty());
    for part in parts(fragment) {
        if own_key(part, prefix).is_none() {
            all.push(part);
        } else {
            all.extend(own.take());
        }
    }
    all.extend(own);
    all.join("&")
}

/// The parts that hold this view, and nothing of others.
#[must_use]
pub fn own(prefix: &str, shown: &Shown<'_>) -> String {
    let Shown {
        query,
        configured,
        open,
        chart,
    } = *shown;
    let mut out = Writer::new(prefix);
    if query.areas != *configured {
        out.ids(AREA, &query.areas);
    }
    if !query.mentioned {
        out.pair(MENTIONED, "no");
    }
    if !query.statuses.is_empty() {
        out.key(STATUS);
        query.statuses.iter().for_each(|s| out.value(s.key()));
    }
    if !query.parties.is_empty() {
        out.ids(PARTY, &query.parties);
    }
    if let Some(years) = query.years {
        out.years(years);
    }
    let words = query.words.trim();
    if !words.is_empty() {
        out.pair(WORDS, words);
    }
    if query.sort != Sort::default() {
        out.pair(SORT, query.sort.key());
    }
    if !open.is_empty() {
        out.ids(CASE, open);
    }
    if chart.mode != Mode::default() {
        out.pair(VIEW, chart.mode.key());
    }
    if chart.lanes != Lanes::default() {
        out.pair(LANES, chart.lanes.key());
    }
    if chart.order != LineOrder::default() {
        out.pair(ORDER, chart.order.key());
    }
    if let Some(window) = chart.window {
        out.pair(ZOOM, &chart::write_window(window));
    }
    out.text
}

/// The parts that open one case and nothing else. `all_areas` lets the embedder's areas be, and
/// `years` are looked at where those that are shown at first do not have the case.
#[must_use]
pub fn of_case(prefix: &str, id: &str, all_areas: bool, years: Option<(u16, u16)>) -> String {
    let mut out = Writer::new(prefix);
    if all_areas {
        out.key(AREA);
    }
    if let Some(years) = years {
        out.years(years);
    }
    out.pair(CASE, id);
    out.text
}

struct Writer<'a> {
    prefix: &'a str,
    text: String,
}

impl<'a> Writer<'a> {
    fn new(prefix: &'a str) -> Self {
        Self {
            prefix,
            text: String::new(),
        }
    }

    fn key(&mut self, key: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        if !self.prefix.is_empty() {
            percent::encode(&mut self.text, self.prefix);
            self.text.push('.');
        }
        self.text.push_str(key);
        self.text.push('=');
    }

    /// One of a key's values. No value has an equals sign in it that is not encoded.
    fn value(&mut self, value: &str) {
        if !self.text.ends_with('=') {
            self.text.push(',');
        }
        percent::encode(&mut self.text, value);
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.key(key);
        self.value(value);
    }

    fn years(&mut self, (from, to): (u16, u16)) {
        self.pair(FROM, &digits(from.into()));
        self.pair(TO, &digits(to.into()));
    }

    fn ids(&mut self, key: &str, ids: &Ids) {
        self.key(key);
        for id in ids.iter() {
            self.value(id);
        }
    }
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    // An empty fragment has no parts, and not an empty one.
    fragment.split('&').filter(|_| !fragment.is_empty())
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

/// Reads a list's items; those without a letter say nothing.
fn add_items(items: &mut Vec<String>, list: &str) {
    for item in list.split(',') {
        let item = percent::decode(item);
        if !item.trim().is_empty() {
            items.push(item);
        }
    }
}

/// Puts a value in its place, if there is one.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_some = value.is_some();
    if is_some {
        *place = value;
    }
    is_some
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
