//! Takes rows in, each where it belongs.

use super::Reader;
use super::matter::Matter;
use super::row::{self, Kind};
use super::step::{Meeting, Step};
use super::tables::Words;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;

pub(super) const TWICE: &str = "given twice";

impl Reader {
    /// Takes in whatever stands in the place of a row, and says how many rows it was. `owner` is
    /// the matter whose rows were asked for, if they were one's.
    pub(super) fn take_any(
        &mut self,
        record: &Json,
        owner: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> usize {
        let kind = Kind::of_row(record);
        if kind != Kind::Unknown {
            self.take(kind, record, owner, place, log);
            return 1;
        }
        let rows = row::in_lists(record);
        if rows.is_empty() {
            self.tally.records += 1;
            self.tally.pass_over("a row of no known kind");
            log.lose(place, Loss::Entry, &["a row of no known kind"]);
        }
        for row in &rows {
            self.take(Kind::of_row(row), row, owner, place, log);
        }
        rows.len()
    }

    fn take(
        &mut self,
        kind: Kind,
        record: &Json,
        owner: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        match kind {
            Kind::ByNumber => self.take_by_number(record, place, log),
            Kind::Bundle => self.take_bundle(record, place, log),
            Kind::Matter => self.take_matter(record, place, log),
            Kind::Event => self.take_event(record, place, log),
            Kind::EventItem => self.take_item(record, None, place, log),
            Kind::Body => self.take_body(record),
            _ => self.take_row_of_a_matter(kind, record, owner, place, log),
        }
    }

    /// Rows by the number of their matter, or events by their own, as people save them.
    fn take_by_number(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let Json::Object(members) = record else {
            return;
        };
        for (number, value) in members {
            for entry in value.items() {
                let entry = row::unwrapped(entry);
                match Kind::of_row(entry) {
                    Kind::ByNumber | Kind::Unknown => {
                        self.tally.records += 1;
                        self.tally.pass_over("a row of no known kind");
                        log.lose(place, Loss::Entry, &["a row of no known kind"]);
                    }
                    kind => self.take(kind, entry, Some(number), place, log),
                }
            }
        }
    }

    fn take_bundle(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let Some(matter) = row::bundled(record) else {
            return;
        };
        self.take_matter(matter, place, log);
        if let Some(id) = row::text(matter, "Matter", "Id") {
            self.take_parts(&id, record, place, log);
        }
    }

    fn take_matter(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        let Some(id) = row::text(record, "Matter", "Id") else {
            let words = ["\"MatterId\" is missing"];
            log.lose(&place.key("MatterId"), Loss::Motion, &words);
            return;
        };
        self.take_parts(&id, record, place, log);
        if !self.known.insert(["matter ", &*id].concat().into()) {
            self.tally.pass_over(TWICE);
            return;
        }
        if self.on_agendas.remove(&id).is_some() {
            // The matter itself tells it better.
            self.tally.pass_over(Kind::EventItem.words());
        }
        if let Some(reason) = self.reason_against(record) {
            self.tally.pass_over(&reason);
            return;
        }
        match Matter::of(id, record, &self.wordings, place, log) {
            Some(matter) => {
                self.word_status(&matter);
                self.matters.push(matter);
            }
            None => {
                let words = ["\"MatterTitle\" is missing"];
                log.lose(&place.key("MatterTitle"), Loss::Motion, &words);
            }
        }
    }

    /// Why a matter is no motion to be shown, if it is none.
    fn reason_against(&self, record: &Json) -> Option<String> {
        let restricted = row::column_of(record, "Matter", "RestrictViewViaWeb");
        if restricted.and_then(Json::flag) == Some(true) {
            return Some("MatterRestrictViewViaWeb".to_owned());
        }
        let status = row::text(record, "Matter", "StatusName").unwrap_or_default();
        if status.eq_ignore_ascii_case("draft") {
            return Some(["MatterStatusName ", &quoted(&status)].concat());
        }
        let kind = row::text(record, "Matter", "TypeName").unwrap_or_default();
        let is_proposal = self.tables.is_proposal(&kind);
        (!is_proposal).then(|| ["MatterTypeName ", &quoted(&kind)].concat())
    }

    /// A status that says where a matter is has no outcome, and is none of its wordings.
    fn word_status(&mut self, matter: &Matter) {
        if let Some(status) = &matter.status {
            let wording = status.wording.as_deref().unwrap_or_default();
            if self.tables.stage(&Words::of(wording)).is_none() {
                self.tally.word(status);
            }
        }
    }

    /// A meeting, with the items on its agenda where it has them.
    fn take_event(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        self.tally.pass_over(Kind::Event.words());
        let id = row::text(record, "Event", "Id");
        let mut has_items = false;
        for key in ["EventItems", "items", "Items"] {
            for item in record.items_at(key) {
                has_items = true;
                self.take_item(item, id.as_deref(), place, log);
            }
        }
        let Some(id) = id else {
            return;
        };
        let is_new = self.known.insert(["event ", &*id].concat().into());
        let status = row::text(record, "Event", "AgendaStatusName");
        let is_held = !status.is_some_and(|status| status.to_lowercase().contains("cancel"));
        if is_new && is_held && !has_items {
            self.without_agenda.push(id.clone());
        }
        self.meetings.insert(id, Meeting::of(record, place, log));
    }

    /// An item on an agenda: a step of its matter, and all that is known of the matter as long as
    /// its own row has not come.
    fn take_item(
        &mut self,
        record: &Json,
        meeting: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        self.tally.records += 1;
        let id = row::text(record, "EventItem", "Id");
        if let Some(id) = &id
            && !self.known.insert(["item ", &**id].concat().into())
        {
            self.tally.pass_over(TWICE);
            return;
        }
        let Some(matter) = row::text(record, "EventItem", "MatterId") else {
            self.tally.pass_over("an item of an event, of no matter");
            return;
        };
        if let Some(matter) = row::bundled(record) {
            self.take_matter(matter, place, log);
        }
        if let Some(mut step) = Step::of_item(record, &self.wordings) {
            step.meeting = step.meeting.or_else(|| meeting.map(Into::into));
            self.take_step(&matter, id, step);
        }
        self.take_parts(&matter, record, place, log);
        if self.known.contains(&*["matter ", &*matter].concat())
            || self.on_agendas.contains_key(&matter)
        {
            self.tally.pass_over(Kind::EventItem.words());
            return;
        }
        let kind = row::text(record, "EventItem", "MatterType").unwrap_or_default();
        if !self.tables.is_proposal(&kind) {
            let reason = ["EventItemMatterType ", &quoted(&kind)].concat();
            self.tally.pass_over(&reason);
            return;
        }
        let Some(matter) = Matter::of_item(matter, record, &self.wordings) else {
            let words = ["\"EventItemTitle\" is missing"];
            log.lose(&place.key("EventItemTitle"), Loss::Motion, &words);
            return;
        };
        self.word_status(&matter);
        let number = self.on_agendas.len();
        self.on_agendas.insert(matter.id.clone(), (number, matter));
    }

    fn take_body(&mut self, record: &Json) {
        self.tally.records += 1;
        self.tally.pass_over(Kind::Body.words());
        let column = |name| row::text(record, "Body", name);
        let is_council = column("TypeName")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("Primary Legislative Body"));
        if let Some(name) = column("Name") {
            self.known.insert(["body ", &*name].concat().into());
            if is_council {
                self.councils.insert(name);
            }
        }
    }
}
