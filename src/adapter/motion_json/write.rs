//! Writes Motion JSON 1, the inverse of the reader: what is written is read back the same.

use std::fmt::Write;

use super::decimal::decimal;
use super::reader::FORMAT;
use crate::domain::{
    Area, AreaLink, Body, Clause, Dataset, Date, Designation, Document, Earlier, Event, Goal, Link,
    Measure, Motion, Party, Person, Proposal, Related, Stage, Statement, Unit, Verdict, Votes,
};

/// A set as one document, without what is not known.
#[must_use]
pub fn write(set: &Dataset) -> String {
    let mut out = String::new();
    object(&mut out, |o| {
        o.text("format", Some(FORMAT));
        o.member("publisher", |out| {
            object(out, |o| {
                o.text("name", set.publisher.name.as_deref());
                o.link("url", set.publisher.link.as_ref());
                o.text("language", set.publisher.language.as_deref());
            });
        });
        o.date("updated", set.updated);
        o.text("license", set.license.as_deref());
        o.text("compiled_by", set.compiled_by.as_deref());
        o.flag("fictional", set.fictional);
        o.list("areas", &set.areas, area);
        o.list("bodies", &set.bodies, body);
        o.list("parties", &set.parties, party);
        o.list("motions", &set.motions, |out, one| motion(out, one));
    });
    out
}

/// An object that is being written.
struct Object<'a> {
    out: &'a mut String,
    fresh: bool,
}

fn object(out: &mut String, members: impl FnOnce(&mut Object<'_>)) {
    out.push('{');
    members(&mut Object { out, fresh: true });
    out.push('}');
}

fn string(out: &mut String, text: &str) {
    // Writing a text to memory can't fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

impl Object<'_> {
    fn member(&mut self, key: &str, value: impl FnOnce(&mut String)) {
        if !std::mem::replace(&mut self.fresh, false) {
            self.out.push(',');
        }
        string(self.out, key);
        self.out.push(':');
        value(self.out);
    }

    fn text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.member(key, |out| string(out, text));
        }
    }

    fn date(&mut self, key: &str, date: Option<Date>) {
        self.text(key, date.map(|date| date.to_string()).as_deref());
    }

    fn link(&mut self, key: &str, link: Option<&Link>) {
        self.text(key, link.map(Link::text));
    }

    fn number(&mut self, key: &str, number: Option<u64>) {
        if let Some(number) = number {
            // Writing to a String can't fail.
            self.member(key, |out| {
                let _ = write!(out, "{number}");
            });
        }
    }

    fn flag(&mut self, key: &str, flag: bool) {
        if flag {
            self.member(key, |out| out.push_str("true"));
        }
    }

    fn list<T>(&mut self, key: &str, entries: &[T], write: fn(&mut String, &T)) {
        if entries.is_empty() {
            return;
        }
        self.member(key, |out| {
            out.push('[');
            for (number, entry) in entries.iter().enumerate() {
                if number > 0 {
                    out.push(',');
                }
                write(out, entry);
            }
            out.push(']');
        });
    }

    fn verdict(&mut self, verdict: Option<&Verdict>) {
        if let Some(verdict) = verdict {
            self.text("outcome", Some(verdict.outcome.key()));
            self.text("wording", verdict.wording.as_deref());
        }
    }
}

fn area(out: &mut String, area: &Area) {
    object(out, |o| {
        o.text("id", Some(&area.id));
        o.text("name", Some(&area.name));
        o.list("aliases", &area.aliases, |out, alias| string(out, alias));
        o.text("parent", area.parent.as_deref());
        o.text("kind", Some(area.kind.key()));
        o.list("designations", &area.designations, designation);
    });
}

fn designation(out: &mut String, designation: &Designation) {
    object(out, |o| {
        o.text("category", Some(&designation.category));
        o.text("by", designation.by.as_deref());
        o.date("from", designation.from);
        o.date("until", designation.until);
        o.link("source", designation.source.as_ref());
    });
}

fn body(out: &mut String, body: &Body) {
    object(out, |o| {
        o.text("id", Some(&body.id));
        o.text("name", Some(&body.name));
        o.text("kind", Some(body.kind.key()));
    });
}

fn party(out: &mut String, party: &Party) {
    object(out, |o| {
        o.text("id", Some(&party.id));
        o.text("name", party.name.as_deref());
        let hex = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
        o.text("color", party.color.map(hex).as_deref());
        o.list("former", &party.former, |out, former| {
            object(out, |o| {
                o.text("id", Some(&former.id));
                o.text("name", former.name.as_deref());
                o.date("until", former.until);
            });
        });
    });
}

fn person(out: &mut String, person: &Person) {
    object(out, |o| {
        o.text("name", Some(&person.name));
        o.text("party", person.party.as_deref());
        o.text("assignment", person.assignment.as_deref());
    });
}

fn document(out: &mut String, document: &Document) {
    object(out, |o| {
        o.text("title", Some(&document.title));
        o.link("url", document.link.as_ref());
        o.text("kind", document.kind.as_deref());
        o.text("media_type", document.media_type.as_deref());
        o.number("bytes", document.bytes);
        o.date("date", document.date);
    });
}

fn motion(out: &mut String, motion: &Motion) {
    object(out, |o| {
        o.text("id", Some(&motion.id));
        o.text("reference", motion.reference.as_deref());
        o.text("title", Some(&motion.title));
        o.link("url", motion.link.as_ref());
        o.text("language", motion.language.as_deref());
        o.date("submitted", motion.submitted);
        o.text("stage", motion.stage.map(Stage::key));
        o.list("proposers", &motion.proposers, person);
        o.list("areas", &motion.areas, area_link);
        o.list("clauses", &motion.clauses, clause);
        o.list("proposals", &motion.proposals, proposal);
        o.list("events", &motion.events, event);
        o.list("goals", &motion.goals, goal);
        o.list("documents", &motion.documents, document);
        o.list("related", &motion.related, related);
        o.link("source", motion.source.as_ref());
        o.text("note", motion.note.as_deref());
    });
}

fn area_link(out: &mut String, link: &AreaLink) {
    object(out, |o| {
        o.text("area", Some(&link.area));
        o.text("relation", Some(link.relation.key()));
        o.flag("derived", link.derived);
    });
}

fn clause(out: &mut String, clause: &Clause) {
    object(out, |o| {
        o.number("number", clause.number.map(u64::from));
        o.text("text", Some(&clause.text));
        o.verdict(clause.verdict.as_ref());
        o.list("areas", &clause.areas, |out, area| string(out, area));
    });
}

fn proposal(out: &mut String, proposal: &Proposal) {
    object(out, |o| {
        o.text("body", proposal.body.as_deref());
        o.list("by", &proposal.by, person);
        o.verdict(proposal.verdict.as_ref());
        o.text("text", proposal.text.as_deref());
        o.date("date", proposal.date);
        if !proposal.replaces.is_empty() {
            o.member("replaces", |out| replaced(out, &proposal.replaces));
        }
    });
}

/// What a proposal replaced; the latest is the outermost. The reader bounds how many there are.
fn replaced(out: &mut String, all: &[Earlier]) {
    let Some((latest, before)) = all.split_first() else {
        return;
    };
    object(out, |o| {
        o.list("by", &latest.by, person);
        o.verdict(latest.verdict.as_ref());
        o.text("text", latest.text.as_deref());
        o.date("date", latest.date);
        if !before.is_empty() {
            o.member("replaces", |out| replaced(out, before));
        }
    });
}

fn event(out: &mut String, event: &Event) {
    object(out, |o| {
        o.date("date", event.date);
        o.text("kind", Some(event.kind.key()));
        o.text("body", event.body.as_deref());
        o.text("paragraph", event.paragraph.as_deref());
        o.text("title", event.title.as_deref());
        o.text("text", event.text.as_deref());
        o.verdict(event.verdict.as_ref());
        o.flag("final", event.is_final);
        o.list("documents", &event.documents, document);
        o.list("votes", &event.votes, votes);
        o.list("statements", &event.statements, statement);
        o.link("source", event.source.as_ref());
    });
}

fn votes(out: &mut String, votes: &Votes) {
    object(out, |o| {
        o.text("party", Some(&votes.party));
        o.number("yes", votes.yes.map(u64::from));
        o.number("no", votes.no.map(u64::from));
        o.number("abstain", votes.abstain.map(u64::from));
        o.number("absent", votes.absent.map(u64::from));
    });
}

fn statement(out: &mut String, statement: &Statement) {
    object(out, |o| {
        o.text("kind", Some(statement.kind.key()));
        o.list("by", &statement.by, person);
        o.text("text", statement.text.as_deref());
    });
}

fn goal(out: &mut String, goal: &Goal) {
    object(out, |o| {
        o.date("due", goal.due);
        o.text("text", Some(&goal.text));
        o.list("measures", &goal.measures, measure);
    });
}

fn measure(out: &mut String, measure: &Measure) {
    object(out, |o| {
        o.date("date", measure.date);
        if let Some(value) = measure.value.filter(|value| value.is_finite()) {
            o.member("value", |out| out.push_str(&decimal(value)));
        }
        let unit = match &measure.unit {
            Unit::Share => "share",
            Unit::Count => "count",
            Unit::Other(unit) => unit,
        };
        o.text("unit", Some(unit).filter(|unit| !unit.is_empty()));
        o.text("text", measure.text.as_deref());
        o.link("source", measure.source.as_ref());
    });
}

fn related(out: &mut String, related: &Related) {
    object(out, |o| {
        o.text("motion", Some(&related.motion));
        o.text("relation", Some(related.relation.key()));
    });
}
