//! Motions.

use super::votes::VoteEvent;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::one_line;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::domain::{Date, Link, Verdict};

/// A motion, with what it refers to still by id.
pub(super) struct Motion {
    pub(super) id: Option<Box<str>>,
    pub(super) title: Box<str>,
    /// Its whole text, where that is too long for a title.
    pub(super) text: Option<Box<str>>,
    pub(super) note: Option<Box<str>>,
    pub(super) reference: Option<Box<str>>,
    pub(super) date: Option<Date>,
    pub(super) organization: Option<Box<str>>,
    pub(super) creator: Option<Box<str>>,
    /// What kind of motion it is; one of procedure decides nothing on the matter.
    pub(super) classification: Option<Box<str>>,
    pub(super) verdict: Option<Verdict>,
    pub(super) areas: Vec<Box<str>>,
    pub(super) source: Option<Link>,
    pub(super) vote_events: Vec<VoteEvent>,
    /// Votes on it that stand elsewhere.
    pub(super) vote_ids: Vec<Box<str>>,
}

impl Motion {
    /// `None` where nothing says what the motion is about.
    pub(super) fn of(record: &Json, place: &Place<'_>, log: &mut Issues) -> Option<Self> {
        let identifier = record.text_at("identifier");
        let Words { title, text, note } = words(record, identifier.as_deref())?;
        let mut vote_events = Vec::new();
        let mut vote_ids = Vec::new();
        let events = place.key("vote_events");
        for (number, entry) in record.items_at("vote_events").iter().enumerate() {
            match entry {
                Json::Object(_) => {
                    vote_events.push(VoteEvent::of(entry, &events.item(number), log));
                }
                _ => vote_ids.extend(entry.text()),
            }
        }
        Some(Self {
            id: record.text_at("id"),
            title,
            text,
            note,
            reference: identifier,
            date: date(record, "date", place, log),
            organization: reference(record, "organization_id", "organization"),
            creator: reference(record, "creator_id", "creator"),
            classification: record.text_at("classification"),
            verdict: super::votes::verdict(record),
            areas: areas(record),
            source: source(record),
            vote_events,
            vote_ids,
        })
    }

    /// Whether it is on the matter itself. A reading, an amendment or another step of procedure
    /// is not the end of it.
    pub(super) fn is_on_matter(&self) -> bool {
        match self.classification.as_deref() {
            None => true,
            Some(class) => [
                "motion",
                "main motion",
                "resolution",
                "passage",
                "final passage",
                "bill-passage",
                "adoption",
            ]
            .iter()
            .any(|known| class.eq_ignore_ascii_case(known)),
        }
    }
}

struct Words {
    title: Box<str>,
    text: Option<Box<str>>,
    note: Option<Box<str>>,
}

/// What a motion says. Some sources put the matter into an object of its own, and short notes
/// into the text.
fn words(record: &Json, identifier: Option<&str>) -> Option<Words> {
    let text = record.text_at("text");
    let object = |key: &str| Some(one_line(&record.get("object")?.text_at(key)?));
    let (subject, bill) = (object("subject").or_else(|| object("name")), object("bill"));
    let note = bill
        .clone()
        .filter(|bill| subject.as_ref().is_some_and(|subject| subject != bill));
    let heading = subject.or(bill).or_else(|| record.text_at("title"));
    let short = text.as_deref().map(shortened);
    let title = match (heading, short) {
        (Some(matter), Some((text, _))) => [&*matter, ": ", &*text].concat().into(),
        (Some(matter), None) => matter,
        (None, Some((text, _))) => text,
        (None, None) => identifier?.into(),
    };
    let whole = text.filter(|text| shortened(text).1);
    Some(Words {
        title,
        text: whole,
        note,
    })
}

/// A text as a title, and whether something of it was left out.
fn shortened(text: &str) -> (Box<str>, bool) {
    const LONGEST: usize = 250;
    let line = one_line(text);
    let mut ends = line.char_indices().map(|(end, _)| end);
    let Some(end) = ends.nth(LONGEST) else {
        return (line, false);
    };
    let start = line.get(..end).unwrap_or_default();
    let whole_words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    ([whole_words, " …"].concat().into(), true)
}

/// Popolo has no area on a motion, but sources may give one as it has on other classes.
fn areas(record: &Json) -> Vec<Box<str>> {
    let one = reference(record, "area_id", "area");
    let many = record.items_at("areas").iter().filter_map(|area| {
        let id = area.text_at("id").or_else(|| area.text_at("name"));
        id.or_else(|| area.text())
    });
    one.into_iter().chain(many).collect()
}

/// An id, whether it stands by itself or in an object that is embedded.
pub(super) fn reference(record: &Json, id: &str, object: &str) -> Option<Box<str>> {
    record.text_at(id).or_else(|| {
        let object = record.get(object)?;
        object
            .text_at("id")
            .or_else(|| object.text_at("name"))
            .or_else(|| object.text())
    })
}

pub(super) fn date(
    record: &Json,
    key: &'static str,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<Date> {
    let text = record.text_at(key)?;
    let date = when::date(&text);
    if date.is_none() {
        let words = [&*quoted(&text), " is no date; it was left out"];
        log.add(&place.key(key), &words);
    }
    date
}

/// The first source that is named.
pub(super) fn source(record: &Json) -> Option<Link> {
    let source = record
        .items_at("sources")
        .first()
        .or_else(|| record.path(&["context", "sources"])?.items().first())?;
    let url = source.text_at("url").or_else(|| source.text())?;
    // An address with a gap to be filled in leads nowhere.
    Some(if url.contains(['{', '}']) {
        Link::Text(url)
    } else {
        Link::new(&url)
    })
}
