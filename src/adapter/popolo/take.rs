//! Takes records, one by one and in any order.

use super::class::Class;
use super::motion::{Motion, reference};
use super::votes::VoteEvent;
use super::{Inside, Known, Reader};
use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::domain::Verdict;

impl Reader {
    /// Takes a record; whether a page of such ones leads on.
    pub(super) fn take(
        &mut self,
        class: Class,
        record: Json,
        place: &Place<'_>,
        inside: &mut Inside,
        log: &mut Issues,
    ) -> bool {
        if let (Json::Text(_), Some(id)) = (&record, record.text()) {
            inside.vote_ids.push(id);
            return false;
        }
        self.tally.records += 1;
        self.names.take_embedded(&record);
        let reason = match class {
            Class::Motion => return self.take_motion(&record, place, log).is_some(),
            Class::VoteEvent => return self.take_vote_event(&record, place, inside, log),
            Class::Vote => {
                self.take_vote(&record);
                "a person's vote, shown in the sums"
            }
            Class::Membership => {
                if !self.names.take_membership(None, &record) {
                    inside.memberships.push(record);
                }
                "a membership"
            }
            Class::Organization => {
                self.names.take(&record);
                "an organization"
            }
            Class::Person => {
                self.names.take(&record);
                "a person"
            }
            Class::Area => {
                self.names.take_area(&record);
                "an area"
            }
            Class::Other => {
                // What looks like a post may be a membership of the person around it.
                if record.get("role").is_some() && record.get("label").is_none() {
                    inside.memberships.push(record);
                }
                "another class"
            }
            Class::Unknown if !matches!(record, Json::Object(_)) => {
                log.lose(place, Loss::Motion, &wrong(&record, "an object"));
                return false;
            }
            Class::Unknown => {
                self.tally.pass_over("no class of Popolo");
                return false;
            }
        };
        self.tally.pass_over(reason);
        true
    }

    /// An object whose own lists were taken for an answer's; whether it is one.
    pub(super) fn take_around(&mut self, around: &Json, inside: Inside, log: &mut Issues) -> bool {
        for vote in around.items_at("votes") {
            if Class::of(vote) == Class::Vote {
                self.tally.records += 1;
                self.tally.pass_over("a person's vote, shown in the sums");
                self.take_vote(vote);
            }
        }
        // The lists themselves are no longer among its members.
        let has_votes = !inside.votes.is_empty() || !inside.vote_ids.is_empty();
        let is_motion =
            around.get("text").is_some() || has_votes && around.get("identifier").is_some();
        let class = match Class::of(around) {
            Class::Unknown if is_motion => Class::Motion,
            class => class,
        };
        if class != Class::Motion {
            for id in &inside.vote_ids {
                let words = ["text stands where an object is expected: ", &quoted(id)];
                log.lose(&Place::DOCUMENT, Loss::Entry, &words);
            }
        }
        match class {
            Class::Motion => {
                self.tally.records += 1;
                self.names.take_embedded(around);
                if let Some(number) = self.take_motion(around, &Place::DOCUMENT, log)
                    && let Some(known) = self.motions.get_mut(number)
                {
                    known.motion.vote_events.extend(inside.votes);
                    known.motion.vote_ids.extend(inside.vote_ids);
                }
            }
            Class::Person | Class::Organization => {
                self.tally.records += 1;
                self.tally.pass_over("a person or an organization");
                self.names.take(around);
                let id = reference(around, "id", "name");
                for membership in &inside.memberships {
                    self.names.take_membership(id.as_deref(), membership);
                }
            }
            _ => return false,
        }
        true
    }

    /// Takes a motion; its number, if it is new.
    fn take_motion(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> Option<usize> {
        let Some(motion) = Motion::of(record, place, log) else {
            log.lose(&place.key("text"), Loss::Motion, &["\"text\" is missing"]);
            return None;
        };
        for vote_event in record.items_at("vote_events") {
            self.names.take_embedded(vote_event);
            for entry in ["counts", "votes"]
                .iter()
                .flat_map(|key| vote_event.items_at(key))
            {
                self.names.take_embedded(entry);
            }
        }
        self.add(motion)
    }

    fn add(&mut self, motion: Motion) -> Option<usize> {
        let number = self.motions.len();
        let id = match &motion.id {
            Some(id) => id.clone(),
            None => made_up(&motion),
        };
        if self.ids.contains_key(&id) {
            self.tally.pass_over("given twice");
            return None;
        }
        self.word(motion.verdict.as_ref());
        for vote_event in &motion.vote_events {
            self.word(vote_event.verdict.as_ref());
        }
        self.ids.insert(id.clone(), number);
        self.motions.push(Known { id, motion });
        Some(number)
    }

    fn word(&mut self, verdict: Option<&Verdict>) {
        if let Some(verdict) = verdict {
            self.tally.word(verdict);
        }
    }

    /// A vote on a motion that stands elsewhere, or inside it.
    fn take_vote_event(
        &mut self,
        record: &Json,
        place: &Place<'_>,
        inside: &mut Inside,
        log: &mut Issues,
    ) -> bool {
        self.tally
            .pass_over("an event of voting, shown as a step of its motion");
        for entry in ["counts", "votes"]
            .iter()
            .flat_map(|key| record.items_at(key))
        {
            self.names.take_embedded(entry);
        }
        let vote_event = VoteEvent::of(record, place, log);
        if let Some(id) = &vote_event.id
            && self.vote_ids.contains_key(id)
        {
            return false;
        }
        let motion = reference(record, "motion_id", "motion");
        let embedded = record
            .get("motion")
            .filter(|motion| matches!(motion, Json::Object(_)));
        if let Some(embedded) = embedded
            && let Some(mut motion) = Motion::of(embedded, &place.key("motion"), log)
        {
            // The motion is a record of its own.
            self.tally.records += 1;
            motion.organization = motion
                .organization
                .or_else(|| vote_event.organization.clone());
            if motion.id.is_none() {
                motion.id = Some(made_up_for(&motion, &vote_event));
            }
            let id = motion.id.clone();
            let is_new = self.add(motion).is_some();
            // Without an id of its own the same vote may come again with the same motion.
            if vote_event.id.is_some() || is_new {
                self.push(vote_event, id);
            }
            return is_new;
        }
        if motion.is_none() && vote_event.id.is_none() {
            self.word(vote_event.verdict.as_ref());
            inside.votes.push(vote_event);
            return true;
        }
        self.push(vote_event, motion);
        true
    }

    fn push(&mut self, vote_event: VoteEvent, motion: Option<Box<str>>) {
        self.word(vote_event.verdict.as_ref());
        let number = self.votes.len();
        if let Some(id) = &vote_event.id {
            self.vote_ids.insert(id.clone(), number);
        }
        if let Some(motion) = motion {
            self.of_motion.entry(motion).or_default().push(number);
        }
        self.votes.push(vote_event);
    }

    /// A vote of one person that stands by itself.
    fn take_vote(&mut self, record: &Json) {
        self.names.take_embedded(record);
        let mut event = VoteEvent::default();
        event.vote(record);
        if let Some(id) = reference(record, "vote_event_id", "vote_event") {
            self.loose.entry(id).or_default().append(&mut event.people);
        }
    }
}

/// An id for a motion that has none: its number in the register may be another's in another year.
fn made_up(motion: &Motion) -> Box<str> {
    let number = motion.reference.as_deref().unwrap_or_default();
    let date = motion.date.map(|date| date.to_string()).unwrap_or_default();
    [number, " ", &date, " ", &motion.title]
        .concat()
        .trim()
        .into()
}

fn made_up_for(motion: &Motion, vote_event: &VoteEvent) -> Box<str> {
    let number = vote_event.identifier.as_deref().unwrap_or_default();
    let date = vote_event
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    [number, " ", &date, " ", &made_up(motion)]
        .concat()
        .trim()
        .into()
}
