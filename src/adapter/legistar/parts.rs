//! Takes in what belongs to a matter: what happened to it, who proposed it, its documents and the
//! matters that it is related to.

use super::matter;
use super::row::{self, Kind};
use super::step::Step;
use super::{Reader, take::TWICE};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;

impl Reader {
    /// A row that belongs to a matter, which it names or whose rows were asked for.
    pub(super) fn take_row_of_a_matter(
        &mut self,
        kind: Kind,
        record: &Json,
        owner: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        self.tally.records += 1;
        let (prefix, named) = match kind {
            Kind::History => ("MatterHistory", None),
            Kind::Sponsor => (
                "MatterSponsor",
                row::text(record, "MatterSponsor", "MatterId"),
            ),
            Kind::Attachment => ("MatterAttachment", None),
            Kind::Relation => ("MatterRelation", None),
            _ => {
                self.tally.pass_over(kind.words());
                if let Some(guid) = guid(record) {
                    self.known.insert(guid);
                }
                return;
            }
        };
        if let Some(id) = row::text(record, prefix, "Id") {
            let key = [prefix, " ", &*id].concat();
            if !self.known.insert(key.into()) {
                self.tally.pass_over(TWICE);
                return;
            }
        }
        match named.or_else(|| owner.map(Into::into)) {
            Some(matter) => {
                self.tally.pass_over(kind.words());
                self.take_part(kind, &matter, record, place, log);
            }
            None => {
                let reason = [kind.words(), " that is not named"].concat();
                self.tally.pass_over(&reason);
            }
        }
    }

    /// What stands inside a matter, or beside it, under keys of its own.
    pub(super) fn take_parts(
        &mut self,
        matter: &str,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        let parts: [(Kind, &[&str]); 4] = [
            (
                Kind::History,
                &[
                    "Histories",
                    "histories",
                    "History",
                    "history",
                    "MatterHistories",
                ],
            ),
            (Kind::Sponsor, &["Sponsors", "sponsors", "MatterSponsors"]),
            (
                Kind::Attachment,
                &[
                    "Attachments",
                    "attachments",
                    "MatterAttachments",
                    "EventItemMatterAttachments",
                ],
            ),
            (
                Kind::Relation,
                &["Relations", "relations", "MatterRelations"],
            ),
        ];
        for (kind, keys) in parts {
            for part in keys.iter().flat_map(|key| record.items_at(key)) {
                if matches!(part, Json::Object(_)) {
                    self.take_part(kind, matter, part, place, log);
                }
            }
        }
    }

    fn take_part(
        &mut self,
        kind: Kind,
        matter: &str,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        match kind {
            Kind::History => {
                let id = row::text(record, "MatterHistory", "Id");
                if let Some(step) = Step::of_history(record, &self.wordings, place, log) {
                    self.take_step(matter, id, step);
                }
            }
            Kind::Sponsor => {
                if let Some(sponsor) = matter::sponsor(record) {
                    self.sponsors
                        .entry(matter.into())
                        .or_default()
                        .push(sponsor);
                }
            }
            Kind::Attachment => {
                if let Some(document) = matter::attachment(record) {
                    let documents = self.attachments.entry(matter.into()).or_default();
                    documents.push(document);
                }
            }
            Kind::Relation => {
                if let Some(other) = row::text(record, "MatterRelation", "MatterId") {
                    self.related.entry(matter.into()).or_default().push(other);
                }
            }
            _ => {}
        }
    }

    /// Adds what happened. A history and an agenda that tell of the same are one step.
    pub(super) fn take_step(&mut self, matter: &str, id: Option<Box<str>>, step: Step) {
        let steps = self.steps.entry(matter.into()).or_default();
        if let Some(id) = id {
            let number = *self
                .places
                .entry((matter.into(), id))
                .or_insert(steps.len());
            if let Some(known) = steps.get_mut(number) {
                known.complete(step);
                return;
            }
        }
        // The wording counts by what it means: that a vote did not carry is another matter.
        self.tally.word(&self.wordings.verdict(step.wording()));
        steps.push(step);
    }
}

fn guid(record: &Json) -> Option<Box<str>> {
    let Json::Object(members) = record else {
        return None;
    };
    let (_, guid) = members.iter().find(|(key, _)| key.ends_with("Guid"))?;
    guid.text()
}
