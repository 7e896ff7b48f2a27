//! An item of a register in Notubiz (`modules/6/items`): a motion in a list of attributes.

use std::collections::BTreeSet;

use super::attributes::{Attribute, Field, attributes};
use super::dates::date;
use super::draft::{Draft, Occasion};
use super::files::{documents, link};
use super::kind::is_motion;
use super::label;
use super::outcomes::Outcomes;
use super::people::person;
use super::remarks::outcome;
use crate::adapter::html::plain;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::domain::{AreaLink, Date, Motion, Relation};

/// The register of motions has this number with every council.
const MOTIONS: u64 = 6;

/// Prefix of the ids of items of agendas, which are numbers of their own series.
pub(super) const AGENDA_ITEM: &str = "agenda_item:";

/// What reading an item needs besides the item.
pub(super) struct Reading<'a> {
    pub(super) outcomes: &'a Outcomes,
    /// Numbers of the registers that lists of modules call registers of motions.
    pub(super) modules: &'a BTreeSet<u64>,
    /// Numbers of attributes that were reported as not known.
    pub(super) reported: &'a mut BTreeSet<u64>,
}

/// What an item of a register is.
pub(super) enum Item {
    Motion(Box<Draft>),
    /// Something else, and what.
    Other(String),
    /// A motion that could not be read; the issue says why.
    Lost,
}

/// Reads an item.
pub(super) fn item(
    record: &Json,
    reading: &mut Reading<'_>,
    place: &Place<'_>,
    log: &mut Issues,
) -> Item {
    let attributes = attributes(record);
    if let Some(why) = other_kind(record, &attributes, reading.modules) {
        return Item::Other(why);
    }
    let id = record
        .get("id")
        .or_else(|| record.path(&["@attributes", "id"]));
    let Some(id) = id.and_then(Json::text) else {
        log.lose(&place.key("id"), Loss::Motion, &["the id is missing"]);
        return Item::Lost;
    };
    let title = first(&attributes, Field::Title).or_else(|| main_title(&attributes));
    let Some(title) = title else {
        let words = ["no attribute holds a title"];
        log.lose(&place.key("attributes"), Loss::Motion, &words);
        return Item::Lost;
    };
    let mut draft = Draft::new(Motion::new(&id, &plain(&title)));
    draft.motion.source = record.text_at("self").map(|address| link(&address));
    report_unknown(&attributes, reading.reported, &place.key("attributes"), log);
    people(&attributes, &mut draft);
    let decided = when_and_where(&attributes, &mut draft);
    documents(record, &attributes, &mut draft);
    draft.motion.reference = first(&attributes, Field::Reference);
    let areas = all(&attributes, Field::Area);
    draft.motion.areas = areas
        .map(|area| AreaLink {
            area,
            relation: Relation::Primary,
            derived: false,
        })
        .collect();
    outcome(
        &attributes,
        reading.outcomes,
        &mut draft,
        &place.key("attributes"),
        log,
    );
    match &mut draft.decision {
        Some(decision) => decision.date = decided,
        None => draft.date = draft.date.or(decided),
    }
    Item::Motion(Box::new(draft))
}

/// Why an item is no motion to be shown; nothing where it is one.
fn other_kind(record: &Json, all: &[Attribute<'_>], modules: &BTreeSet<u64>) -> Option<String> {
    if is_hidden(record) {
        return Some("not public".to_owned());
    }
    let kind = first(all, Field::Kind);
    if kind.as_deref().is_some_and(is_motion) {
        return None;
    }
    let module = record.get("module_id").and_then(Json::natural);
    let is_of_motions = |module| modules.contains(&module) || module == MOTIONS;
    match (module, kind) {
        (Some(module), None) if is_of_motions(module) => None,
        (None, None) => {
            let title = first(all, Field::Title).unwrap_or_default();
            let is_motion = is_motion(title.split_once(':').map_or(&*title, |(start, _)| start));
            (!is_motion).then(|| "item of an unnamed module".to_owned())
        }
        // In the register of motions only what says that it is something else is none.
        (Some(module), Some(kind)) if is_of_motions(module) => {
            let lower = kind.to_lowercase();
            let others = ["toezegging", "vraag", "vragen", "brief", "voorstel", "stuk"];
            let is_other = others.iter().any(|other| lower.contains(other));
            is_other.then(|| format!("type \"{kind}\""))
        }
        (_, Some(kind)) => Some(format!("type \"{kind}\"")),
        (Some(module), None) => Some(format!("item of module {module}")),
    }
}

/// Whether a record says that it is not for the public. Groups are named as the council likes, so
/// only names that leave no doubt count.
fn is_hidden(record: &Json) -> bool {
    let flag = record.get("confidential").and_then(Json::flag) == Some(true);
    let group = record.text_at("permission_group").unwrap_or_default();
    let group = group.to_lowercase();
    let closed = [
        "council", "raad", "college", "intern", "private", "secret", "besloten", "geheim",
    ];
    flag || closed.iter().any(|word| group.contains(word))
}

fn all<'a>(list: &'a [Attribute<'_>], field: Field) -> impl Iterator<Item = Box<str>> + 'a {
    let of_field = list.iter().filter(move |one| one.field == Some(field));
    of_field.flat_map(|one| {
        one.values()
            .filter_map(|value| value.text())
            .collect::<Vec<_>>()
    })
}

fn first(list: &[Attribute<'_>], field: Field) -> Option<Box<str>> {
    all(list, field).next()
}

/// The title of the motion's own document, for an item without one.
fn main_title(list: &[Attribute<'_>]) -> Option<Box<str>> {
    let mut main = list.iter().filter(|one| one.field == Some(Field::Document));
    main.find_map(|one| {
        one.values()
            .find_map(|value| value.document()?.text_at("title"))
    })
}

/// An attribute with a number alone, of no known meaning, is reported once.
fn report_unknown(
    list: &[Attribute<'_>],
    reported: &mut BTreeSet<u64>,
    place: &Place<'_>,
    log: &mut Issues,
) {
    for (at, one) in list.iter().enumerate() {
        let is_document = || one.values().any(|value| value.document().is_some());
        if let Some(number) = one.number
            && one.label.is_none()
            && one.field.is_none()
            && one.values().any(|value| value.text().is_some())
            && !is_document()
            && reported.insert(number)
        {
            let number = number.to_string();
            let words = ["attribute ", &number, " has no label and no known meaning"];
            log.lose(&place.item(at), Loss::Value, &words);
        }
    }
}

fn people(list: &[Attribute<'_>], draft: &mut Draft) {
    draft.parties = all(list, Field::Party).map(|party| plain(&party)).collect();
    for one in list {
        if one.field == Some(Field::Party) {
            let unnamed = one.values().filter(|value| value.name().is_none());
            let ids = unnamed.filter_map(|value| value.number());
            // A number that stands where a name is expected is that of a party.
            draft.signer_ids.extend(ids.map(|id| id.to_string().into()));
        }
    }
    draft
        .parties
        .retain(|party| !party.bytes().all(|byte| byte.is_ascii_digit()));
    for field in [Field::Proposer, Field::CoSigner] {
        let names: Vec<_> = all(list, field).collect();
        let people = names.iter().flat_map(|name| super::people::names(name));
        let people = people.filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
        let people: Vec<_> = people
            .filter_map(|name| person(name, &draft.parties))
            .collect();
        draft.motion.proposers.extend(people);
    }
}

/// Reads dates and references to agendas; the date of the decision where one is called so.
fn when_and_where(list: &[Attribute<'_>], draft: &mut Draft) -> Option<Date> {
    let mut decided = None;
    for one in list {
        match one.field {
            Some(Field::Date) => {
                let found = one.values().find_map(|value| date(&value.text()?));
                if one.is_called("indien") || one.is_called("ingediend") {
                    draft.motion.submitted = draft.motion.submitted.or(found);
                } else if one.is_of_decision() {
                    decided = decided.or(found);
                } else {
                    draft.date = draft.date.or(found);
                }
            }
            Some(Field::AgendaItem) => {
                let is_submission = one.is_called("ingediend") || one.is_called("indien");
                for value in one.values() {
                    let refers = value.model().is_none_or(|model| model == "agenda_item");
                    let id = value.number().filter(|_| refers);
                    let named = value
                        .name()
                        .or_else(|| value.text().filter(|_| id.is_none()));
                    draft.occasions.push(Occasion {
                        id: id.map(|id| format!("{AGENDA_ITEM}{id}").into()),
                        sitting: named
                            .map(|name| label::reference(&name))
                            .unwrap_or_default(),
                        is_submission,
                        ..Occasion::default()
                    });
                }
            }
            _ => {}
        }
    }
    decided
}
