//! What each record of Open Raadsinformatie is.

use super::linked::{Linked, Reference, is_a_motion, is_party, references, result};
use super::reader::{Page, Reader};
use super::{linked, meetings};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::domain::Date;

impl Reader {
    /// Takes a record of version 0 or 1, from a search or by itself.
    pub(super) fn take_linked(
        &mut self,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
        page: &mut Page,
    ) {
        let inside = record.get("_source");
        let hit = inside.is_some().then_some(record);
        let source = Linked::new(inside.unwrap_or(record), hit);
        let id = source.id();
        page.is_known = true;
        if source.get("hidden").and_then(Json::flag) == Some(true) {
            return self.pass_over(id.as_deref(), "hidden", page);
        }
        self.note_organisation(&source);
        if let Some(motion) = source
            .get("motion")
            .filter(|motion| matches!(motion, Json::Object(_)))
            && source.class().is_none()
        {
            // A vote of version 0 repeats its motion. Its counts are made from the result by
            // whoever collected it: nobody cast those votes.
            self.pass_over(id.as_deref(), "a vote without counted votes", page);
            let place = place.key("motion");
            page.count += 1;
            return self.take_linked(motion, &place, log, page);
        }
        if is_a_motion(&source) {
            let place = if hit.is_some() {
                place.key("_source")
            } else {
                *place
            };
            if let Some(draft) = linked::motion(&source, &self.outcomes, &place, log) {
                self.keep(draft, page);
            }
            return;
        }
        let start = source.date(&["start_date", "startDate"]);
        let class = source.class().map(str::to_owned);
        let kind = class.or_else(|| source.classification().map(|kind| kind.to_lowercase()));
        let kind = kind.unwrap_or_else(|| "record without a classification".to_owned());
        self.join(&kind, &source, start);
        self.pass_over(id.as_deref(), &format!("\"{kind}\""), page);
    }

    /// Keeps what motions may refer to.
    fn join(&mut self, kind: &str, source: &Linked<'_>, start: Option<Date>) {
        let Some(id) = source.id() else {
            return;
        };
        let name = source.text("name");
        match kind {
            "Meeting" | "agenda" | "meeting" => {
                meetings::linked(&id, name.as_deref(), start, false, &mut self.register);
            }
            "AgendaItem" | "agendapunt" => {
                meetings::linked(&id, name.as_deref(), start, true, &mut self.register);
            }
            "MediaObject" => {
                if let Some(document) = linked::document(source) {
                    self.register.add_document(id, document);
                }
            }
            "VoteEvent" => {
                let day = start.or_else(|| source.date(&["date"]));
                let verdict = result(source, &self.outcomes);
                for motion in references(source.get("motion")) {
                    if let (Reference::Id(motion), Some(verdict)) = (motion, &verdict) {
                        self.tally.word(verdict);
                        self.register.add_result(motion, verdict.clone(), day);
                    }
                }
            }
            "Person" | "Organization" | "party" => {
                // An organisation that signs a motion is a party, whether or not it is called one.
                match name {
                    Some(name) if is_party(source) => self.register.add_party(id, name),
                    Some(name) => self.register.add_name(id, name, kind != "Person"),
                    None => {}
                }
            }
            _ => {}
        }
    }

    /// The municipality among the organisations of version 0.
    fn note_organisation(&mut self, source: &Linked<'_>) {
        let is_municipality = source
            .classification()
            .is_some_and(|kind| &*kind.to_lowercase() == "municipality");
        if is_municipality {
            self.publishers.extend(source.text("name"));
        }
    }
}
