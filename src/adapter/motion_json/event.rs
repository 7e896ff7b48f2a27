//! What happened to a case.

use super::fields::Fields;
use super::motion::{documents, people};
use super::tables::READ_AS_OTHER;
use crate::adapter::issues::Issues;
use crate::domain::{Event, EventKind, Statement, StatementKind, Votes};

pub(super) fn event(fields: &Fields<'_>, log: &mut Issues) -> Option<Event> {
    let noun = "kind of event";
    let kind = fields.choice("kind", EventKind::from_key, noun, READ_AS_OTHER, log);
    let title = fields.text("title", log);
    Some(Event {
        date: fields.date("date", log),
        title: match kind {
            Some(_) => title,
            // A kind that is not known is still the best that there is to say about the event.
            None => title.or_else(|| fields.word("kind")),
        },
        kind: kind.unwrap_or(EventKind::Other),
        body: fields.label("body", log),
        paragraph: fields.label("paragraph", log),
        text: fields.text("text", log),
        verdict: fields.verdict(log),
        is_final: fields.flag("final", log),
        documents: documents(fields, log),
        votes: fields.all("votes", log, votes),
        statements: fields.all("statements", log, statement),
        source: fields.source("source", log),
    })
}

fn votes(fields: &Fields<'_>, log: &mut Issues) -> Option<Votes> {
    Some(Votes {
        party: fields.required("party", log)?,
        yes: fields.count("yes", 0, log),
        no: fields.count("no", 0, log),
        abstain: fields.count("abstain", 0, log),
        absent: fields.count("absent", 0, log),
    })
}

fn statement(fields: &Fields<'_>, log: &mut Issues) -> Option<Statement> {
    let noun = "kind of statement";
    let kind = fields.choice("kind", StatementKind::from_key, noun, READ_AS_OTHER, log);
    Some(Statement {
        kind: kind.unwrap_or(StatementKind::Other),
        by: people(fields, "by", log),
        text: fields.text("text", log),
    })
}
