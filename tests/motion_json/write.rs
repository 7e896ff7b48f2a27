//! From the domain back to Motion JSON in every spelling of what is absent, which the program's
//! own writer leaves out.

use motion_timeline::domain::*;
use serde_json::{Map, Value, json};

/// How a document spells what is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Absent {
    LeftOut,
    Null,
    Empty,
}

/// An object without what is not known.
struct Object(Map<String, Value>, Absent);

impl Object {
    fn new(absent: Absent) -> Self {
        Self(Map::new(), absent)
    }

    fn set(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.into(), value.into());
        self
    }

    fn text(self, key: &str, text: Option<&str>) -> Self {
        match (text, self.1) {
            (Some(text), _) => self.set(key, text),
            (None, Absent::Null) => self.set(key, Value::Null),
            (None, Absent::Empty) => self.set(key, ""),
            (None, Absent::LeftOut) => self,
        }
    }

    fn date(self, key: &str, date: Option<Date>) -> Self {
        self.text(key, date.map(|date| date.to_string()).as_deref())
    }

    fn link(self, key: &str, link: Option<&Link>) -> Self {
        self.text(key, link.map(Link::text))
    }

    fn number(self, key: &str, number: Option<impl Into<Value>>) -> Self {
        match (number, self.1) {
            (Some(number), _) => self.set(key, number),
            (None, Absent::LeftOut) => self,
            (None, _) => self.set(key, Value::Null),
        }
    }

    fn flag(self, key: &str, flag: bool) -> Self {
        match (flag, self.1) {
            (false, Absent::LeftOut) => self,
            (false, Absent::Null) => self.set(key, Value::Null),
            _ => self.set(key, flag),
        }
    }

    fn list<T>(self, key: &str, entries: &[T], write: impl Fn(&T, Absent) -> Value) -> Self {
        let absent = self.1;
        match (entries.is_empty(), absent) {
            (true, Absent::LeftOut) => self,
            (true, Absent::Null) => self.set(key, Value::Null),
            _ => {
                let entries: Vec<Value> =
                    entries.iter().map(|entry| write(entry, absent)).collect();
                self.set(key, entries)
            }
        }
    }

    fn verdict(self, verdict: Option<&Verdict>) -> Self {
        self.text("outcome", verdict.map(|verdict| verdict.outcome.key()))
            .text(
                "wording",
                verdict.and_then(|verdict| verdict.wording.as_deref()),
            )
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

pub(crate) fn dataset(set: &Dataset, absent: Absent) -> Value {
    let publisher = Object::new(absent)
        .text("name", set.publisher.name.as_deref())
        .link("url", set.publisher.link.as_ref())
        .text("language", set.publisher.language.as_deref());
    Object::new(absent)
        .set("format", "motion-json/1")
        .set("publisher", publisher.done())
        .date("updated", set.updated)
        .text("license", set.license.as_deref())
        .text("compiled_by", set.compiled_by.as_deref())
        .flag("fictional", set.fictional)
        .list("areas", &set.areas, area)
        .list("bodies", &set.bodies, body)
        .list("parties", &set.parties, party)
        .list("motions", &set.motions, |one, absent| motion(one, absent))
        // No part of what is read, but of what the schema and the reader have to agree about.
        .set(
            "shards",
            json!([{"href": "2019.json", "year": 2019, "motions": 3}, {"href": "rest.json"}]),
        )
        .done()
}

fn label(text: &str) -> Value {
    text.into()
}

fn area(area: &Area, absent: Absent) -> Value {
    Object::new(absent)
        .set("id", label(&area.id))
        .set("name", label(&area.name))
        .list("aliases", &area.aliases, |alias, _| label(alias))
        .text("parent", area.parent.as_deref())
        .set("kind", area.kind.key())
        .list("designations", &area.designations, |designation, absent| {
            Object::new(absent)
                .set("category", label(&designation.category))
                .text("by", designation.by.as_deref())
                .date("from", designation.from)
                .date("until", designation.until)
                .link("source", designation.source.as_ref())
                .done()
        })
        .done()
}

fn body(body: &Body, _: Absent) -> Value {
    json!({"id": *body.id, "name": *body.name, "kind": body.kind.key()})
}

fn party(party: &Party, absent: Absent) -> Value {
    let color = party
        .color
        .map(|[red, green, blue]| format!("#{red:02x}{green:02X}{blue:02x}"));
    Object::new(absent)
        .set("id", label(&party.id))
        .text("name", party.name.as_deref())
        .text("color", color.as_deref())
        .list("former", &party.former, |former, absent| {
            Object::new(absent)
                .set("id", label(&former.id))
                .text("name", former.name.as_deref())
                .date("until", former.until)
                .done()
        })
        .done()
}

fn person(person: &Person, absent: Absent) -> Value {
    Object::new(absent)
        .set("name", label(&person.name))
        .text("party", person.party.as_deref())
        .text("assignment", person.assignment.as_deref())
        .done()
}

fn document(document: &Document, absent: Absent) -> Value {
    Object::new(absent)
        .set("title", label(&document.title))
        .link("url", document.link.as_ref())
        .text("kind", document.kind.as_deref())
        .text("media_type", document.media_type.as_deref())
        .number("bytes", document.bytes)
        .date("date", document.date)
        .done()
}

pub(crate) fn motion(motion: &Motion, absent: Absent) -> Value {
    Object::new(absent)
        .set("id", label(&motion.id))
        .text("reference", motion.reference.as_deref())
        .set("title", label(&motion.title))
        .link("url", motion.link.as_ref())
        .text("language", motion.language.as_deref())
        .date("submitted", motion.submitted)
        .text("stage", motion.stage.map(Stage::key))
        .list("proposers", &motion.proposers, person)
        .list("areas", &motion.areas, |link, absent| {
            Object::new(absent)
                .set("area", label(&link.area))
                .set("relation", link.relation.key())
                .flag("derived", link.derived)
                .done()
        })
        .list("clauses", &motion.clauses, clause)
        .list("proposals", &motion.proposals, proposal)
        .list("events", &motion.events, event)
        .list("goals", &motion.goals, goal)
        .list("documents", &motion.documents, document)
        .list(
            "related",
            &motion.related,
            |related, _| json!({"motion": *related.motion, "relation": related.relation.key()}),
        )
        .link("source", motion.source.as_ref())
        .text("note", motion.note.as_deref())
        .done()
}

fn clause(clause: &Clause, absent: Absent) -> Value {
    Object::new(absent)
        .number("number", clause.number)
        .set("text", label(&clause.text))
        .verdict(clause.verdict.as_ref())
        .list("areas", &clause.areas, |area, _| label(area))
        .done()
}

fn proposal(proposal: &Proposal, absent: Absent) -> Value {
    // The latest is the outermost.
    let mut replaced = Value::Null;
    for earlier in proposal.replaces.iter().rev() {
        replaced = Object::new(absent)
            .list("by", &earlier.by, person)
            .verdict(earlier.verdict.as_ref())
            .text("text", earlier.text.as_deref())
            .date("date", earlier.date)
            .set("replaces", replaced)
            .done();
    }
    Object::new(absent)
        .text("body", proposal.body.as_deref())
        .list("by", &proposal.by, person)
        .verdict(proposal.verdict.as_ref())
        .text("text", proposal.text.as_deref())
        .date("date", proposal.date)
        .set("replaces", replaced)
        .done()
}

fn event(event: &Event, absent: Absent) -> Value {
    Object::new(absent)
        .date("date", event.date)
        .set("kind", event.kind.key())
        .text("body", event.body.as_deref())
        .text("paragraph", event.paragraph.as_deref())
        .text("title", event.title.as_deref())
        .text("text", event.text.as_deref())
        .verdict(event.verdict.as_ref())
        .flag("final", event.is_final)
        .list("documents", &event.documents, document)
        .list("votes", &event.votes, |votes, absent| {
            Object::new(absent)
                .set("party", label(&votes.party))
                .number("yes", votes.yes)
                .number("no", votes.no)
                .number("abstain", votes.abstain)
                .number("absent", votes.absent)
                .done()
        })
        .list("statements", &event.statements, |statement, absent| {
            Object::new(absent)
                .set("kind", statement.kind.key())
                .list("by", &statement.by, person)
                .text("text", statement.text.as_deref())
                .done()
        })
        .link("source", event.source.as_ref())
        .done()
}

fn goal(goal: &Goal, absent: Absent) -> Value {
    Object::new(absent)
        .date("due", goal.due)
        .set("text", label(&goal.text))
        .list("measures", &goal.measures, |measure, absent| {
            let unit = match &measure.unit {
                Unit::Share => Some("share"),
                Unit::Count => Some("count"),
                Unit::Other(unit) if unit.is_empty() => None,
                Unit::Other(unit) => Some(&**unit),
            };
            Object::new(absent)
                .date("date", measure.date)
                .number("value", measure.value)
                .text("unit", unit)
                .text("text", measure.text.as_deref())
                .link("source", measure.source.as_ref())
                .done()
        })
        .done()
}
