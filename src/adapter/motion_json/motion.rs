//! Motions, with what they demand and what is proposed as an answer.

use super::event::event;
use super::fields::Fields;
use super::tables::READ_AS_OTHER;
use crate::adapter::issues::{Issues, Loss};
use crate::adapter::text::quoted;
use crate::domain::{
    AreaLink, Clause, Document, Earlier, Goal, Measure, Motion, Person, Proposal, Related,
    RelatedKind, Relation, Stage, Unit,
};

/// Longer titles, in characters, are kept whole and reported.
pub const LONGEST_TITLE: usize = 1_000;

/// As many proposals that replaced one another are read. No case comes near it; it keeps a
/// document that nests without end from exhausting the stack.
pub const DEEPEST_REPLACEMENT: usize = 16;

/// A motion, unless it lacks its id or title or `known` has its id.
pub(super) fn motion(
    fields: &Fields<'_>,
    known: &dyn Fn(&str) -> bool,
    log: &mut Issues,
) -> Option<Motion> {
    let id = fields.required("id", log)?;
    if known(&id) {
        let words = ["the id ", &quoted(&id), " occurs earlier"];
        log.lose(&fields.place("id"), Loss::Motion, &words);
        return None;
    }
    let title = fields.required("title", log)?;
    let length = title.chars().count();
    if length > LONGEST_TITLE {
        let length = length.to_string();
        let words = [
            "the title has ",
            &length,
            " characters; it was kept, and lists show its beginning",
        ];
        log.add(&fields.place("title"), &words);
    }
    Some(Motion {
        id,
        title,
        reference: fields.label("reference", log),
        link: fields.url("url", log),
        language: fields.text("language", log),
        submitted: fields.date("submitted", log),
        stage: fields.choice("stage", Stage::from_key, "stage", "left out", log),
        proposers: people(fields, "proposers", log),
        areas: fields.all("areas", log, area_link),
        clauses: fields.all("clauses", log, clause),
        proposals: fields.all("proposals", log, proposal),
        events: fields.all("events", log, event),
        goals: fields.all("goals", log, goal),
        documents: documents(fields, log),
        related: fields.all("related", log, related),
        source: fields.source("source", log),
        note: fields.text("note", log),
    })
}

pub(super) fn people(fields: &Fields<'_>, key: &'static str, log: &mut Issues) -> Vec<Person> {
    fields.all(key, log, |fields, log| {
        Some(Person {
            name: fields.required("name", log)?,
            party: fields.label("party", log),
            assignment: fields.text("assignment", log),
        })
    })
}

pub(super) fn documents(fields: &Fields<'_>, log: &mut Issues) -> Vec<Document> {
    /// 2⁵³ − 1: the largest size that every JSON parser reads exactly.
    const LARGEST: u64 = 9_007_199_254_740_991;
    fields.all("documents", log, |fields, log| {
        Some(Document {
            title: fields.required("title", log)?,
            link: fields.url("url", log),
            kind: fields.text("kind", log),
            media_type: fields.text("media_type", log),
            bytes: fields.whole("bytes", 0, LARGEST, log),
            date: fields.date("date", log),
        })
    })
}

fn area_link(fields: &Fields<'_>, log: &mut Issues) -> Option<AreaLink> {
    let instead = "read as \"mentioned\"";
    let relation = fields.choice("relation", Relation::from_key, "relation", instead, log);
    Some(AreaLink {
        area: fields.required("area", log)?,
        // The weaker statement, where the source makes none.
        relation: relation.unwrap_or(Relation::Mentioned),
        derived: fields.flag("derived", log),
    })
}

fn clause(fields: &Fields<'_>, log: &mut Issues) -> Option<Clause> {
    Some(Clause {
        number: fields.count("number", 1, log),
        text: fields.required("text", log)?,
        verdict: fields.verdict(log),
        areas: fields.labels("areas", log),
    })
}

fn proposal(fields: &Fields<'_>, log: &mut Issues) -> Option<Proposal> {
    let mut replaces = Vec::new();
    earlier(fields, &mut replaces, log);
    Some(Proposal {
        body: fields.label("body", log),
        by: people(fields, "by", log),
        verdict: fields.verdict(log),
        text: fields.text("text", log),
        date: fields.date("date", log),
        replaces,
    })
}

/// Adds what a proposal has replaced, then what that had replaced, and so on.
fn earlier(fields: &Fields<'_>, replaced: &mut Vec<Earlier>, log: &mut Issues) {
    fields.inside("replaces", log, &mut |fields, log| {
        if replaced.len() >= DEEPEST_REPLACEMENT {
            let most = DEEPEST_REPLACEMENT.to_string();
            let words = ["more than ", &most, " proposals replace one another"];
            log.lose(fields.here(), Loss::Value, &words);
            return;
        }
        replaced.push(Earlier {
            by: people(fields, "by", log),
            verdict: fields.verdict(log),
            text: fields.text("text", log),
            date: fields.date("date", log),
        });
        earlier(fields, replaced, log);
    });
}

fn goal(fields: &Fields<'_>, log: &mut Issues) -> Option<Goal> {
    Some(Goal {
        due: fields.date("due", log),
        text: fields.required("text", log)?,
        measures: fields.all("measures", log, measure),
    })
}

fn measure(fields: &Fields<'_>, log: &mut Issues) -> Option<Measure> {
    let unit = fields.text("unit", log).unwrap_or_default();
    Some(Measure {
        date: fields.date("date", log),
        value: fields.number("value", log),
        unit: match &*unit {
            "share" => Unit::Share,
            "count" => Unit::Count,
            _ => Unit::Other(unit),
        },
        text: fields.text("text", log),
        source: fields.source("source", log),
    })
}

fn related(fields: &Fields<'_>, log: &mut Issues) -> Option<Related> {
    let noun = "relation";
    let relation = fields.choice("relation", RelatedKind::from_key, noun, READ_AS_OTHER, log);
    Some(Related {
        motion: fields.required("motion", log)?,
        relation: relation.unwrap_or(RelatedKind::Other),
    })
}
