//! Puts motions together with the reports that treat them and the chamber's votes.

use super::committees::{CHAMBER, key};
use super::motion::{Demand, Draft};
use super::steps::{body, own, planned};
use super::treatment::{Sources, Treatment, treatments};
use super::verdicts::{by_chamber, by_committee, lines, together};
use super::votes::Vote;
use crate::domain::{Event, EventKind, Motion, Outcome, Proposal, Verdict};

/// The motion with its events and proposals.
pub(super) fn motion(draft: &Draft, sources: &Sources<'_>) -> Motion {
    let mut motion = draft.motion.clone();
    let treatments = treatments(draft, sources);
    let all: Vec<&Demand> = draft.demands.iter().collect();
    let mut joined = Joined {
        draft,
        sources,
        proposed: together(&all, by_committee),
        decided: together(&all, by_chamber),
        events: own(draft),
        planned: planned(&draft.activities, None),
        proposals: Vec::new(),
    };
    let deciding = treatments
        .iter()
        .filter(|treatment| treatment.is_decided())
        .count();
    // The chamber decides on the clauses of each report by themselves. Only where all of these
    // decisions are the same is each of them also that on the motion.
    let each_final = deciding == 1 || !joined.is_mixed();
    for treatment in &treatments {
        joined.prepare(treatment);
        joined.vote(treatment);
        joined.decide(treatment, each_final);
    }
    if !each_final {
        joined.conclude(&treatments, &all);
    }
    joined.close();
    motion.events = joined.events;
    motion.events.extend(joined.planned);
    motion.proposals = joined.proposals;
    motion
}

/// A motion in the making.
struct Joined<'a> {
    draft: &'a Draft,
    sources: &'a Sources<'a>,
    /// What the committees propose on all of its clauses together.
    proposed: Option<Verdict>,
    /// What the chamber decided on all of its clauses together.
    decided: Option<Verdict>,
    events: Vec<Event>,
    planned: Vec<Event>,
    proposals: Vec<Proposal>,
}

impl Joined<'_> {
    /// Whether the chamber decided differently on different clauses.
    fn is_mixed(&self) -> bool {
        let mut outcomes = self
            .draft
            .demands
            .iter()
            .map(|demand| demand.chamber.as_ref().map(|verdict| verdict.outcome));
        let first = outcomes.next();
        outcomes.any(|outcome| Some(outcome) != first)
    }

    /// The committee's work.
    fn prepare(&mut self, treatment: &Treatment<'_>) {
        let committee = treatment.committee();
        if let Some(report) = treatment.report {
            for activity in &report.activities {
                let kind = match &*activity.code {
                    "UBE" => EventKind::InPreparation,
                    "B" | "BEH" => EventKind::OnAgenda,
                    // Told below, or of no concern to a motion, as a permission to print.
                    "JUS" | "BES" | "TRY" => continue,
                    _ => EventKind::Other,
                };
                if activity.not_yet.is_none() {
                    let event = activity.event(kind, body(&activity.code, committee));
                    self.events.push(treatment.event(event));
                }
            }
            let planned = planned(&report.activities, committee);
            self.planned
                .extend(planned.into_iter().map(|event| treatment.event(event)));
        }
        let adopted = treatment.happened("JUS");
        let has_points = treatment
            .report
            .is_some_and(|report| !report.points.is_empty());
        let has_words = treatment
            .demands
            .iter()
            .any(|demand| demand.committee.is_some());
        if adopted.is_none() && !has_points && !has_words {
            return;
        }
        let date = adopted.and_then(|activity| activity.date);
        let own = together(&treatment.demands, by_committee);
        let text = lines(&treatment.demands, by_committee);
        // What one of several committees proposes on its clauses is not what is proposed on the
        // motion, unless all agree.
        let proposed = self.proposed.as_ref().map(|verdict| verdict.outcome);
        let verdict = own
            .clone()
            .filter(|own| self.is_of_all(treatment) || proposed == Some(own.outcome));
        let mut event = treatment.event(Event::new(EventKind::CommitteeProposal));
        event.date = date;
        event.body = committee.map(Into::into);
        event.title = treatment.report.and_then(|report| report.title.clone());
        event.text = text
            .clone()
            .filter(|_| !self.says_all(treatment, verdict.as_ref()));
        if let Some(report) = treatment.report {
            event.documents = report.files.clone();
            for point in &treatment.points {
                let point = report.points.get(*point);
                event
                    .statements
                    .extend(point.into_iter().flat_map(|point| point.dissents.clone()));
            }
        }
        event.verdict = verdict;
        self.events.push(event);
        if has_words {
            self.proposals.push(Proposal {
                body: committee.map(Into::into),
                by: Vec::new(),
                verdict: own,
                text,
                date,
                replaces: Vec::new(),
            });
        }
    }

    /// Whether a report treats all clauses.
    fn is_of_all(&self, treatment: &Treatment<'_>) -> bool {
        treatment.demands.len() == self.draft.demands.len()
    }

    /// Whether a verdict needs no list of clauses beside it: it is that of each of them, in the
    /// same words.
    fn says_all(&self, treatment: &Treatment<'_>, verdict: Option<&Verdict>) -> bool {
        self.is_of_all(treatment) && verdict.is_some_and(|verdict| verdict.wording.is_some())
    }

    /// The chamber's votes on the points that treat the motion.
    fn vote(&mut self, treatment: &Treatment<'_>) {
        let key = key(treatment.name);
        let counted = self.sources.votes.get(&*key);
        for number in &treatment.points {
            let point = treatment
                .report
                .and_then(|report| report.points.get(*number));
            let sum = point.and_then(|point| point.vote.as_ref());
            let about = sum.and_then(|vote| vote.about.as_deref());
            let title = point.and_then(|point| point.title.as_deref());
            let decided = treatment.happened("BES").and_then(|activity| activity.date);
            let mut push = |vote: &Vote| {
                let mut event = treatment.event(Event::new(EventKind::Other));
                event.date = vote.date.or(decided);
                event.body = Some(CHAMBER.into());
                let name = [treatment.name, " punkt ", number].concat();
                event.paragraph = Some(name.into());
                event.title = Some("Votering".into());
                let words: Vec<&str> = about.into_iter().chain(title).collect();
                event.text = Some(words.join("\n").into()).filter(|_| !words.is_empty());
                event.votes.clone_from(&vote.parties);
                self.events.push(event);
            };
            match counted.and_then(|points| points.get(*number)) {
                Some(votes) => votes.iter().for_each(&mut push),
                None => sum.into_iter().for_each(&mut push),
            }
        }
    }

    /// The chamber's decision.
    fn decide(&mut self, treatment: &Treatment<'_>, each_final: bool) {
        let taken = treatment.happened("BES");
        if taken.is_none() && !treatment.is_decided() {
            return;
        }
        let mut event = treatment.event(Event::new(EventKind::Decided));
        event.date = taken.and_then(|activity| activity.date);
        if event.date.is_none() && self.is_of_all(treatment) {
            let own = self
                .draft
                .activities
                .iter()
                .rfind(|activity| activity.is("BES"));
            event.date = own.and_then(|activity| activity.date);
        }
        event.body = Some(CHAMBER.into());
        let verdict = self
            .decided
            .clone()
            .filter(|_| each_final && treatment.is_decided());
        let mut words = Vec::new();
        if !self.says_all(treatment, verdict.as_ref()) {
            words.extend(lines(&treatment.demands, by_chamber));
        }
        let said = treatment.report.and_then(|report| report.decision.clone());
        words.extend(said);
        words.extend(how(&treatment.demands));
        event.text = Some(words.join("\n").into()).filter(|_| !words.is_empty());
        event.is_final = verdict.is_some();
        event.verdict = verdict;
        self.events.push(event);
    }

    /// The outcome of all clauses, where several decisions that differ made it.
    fn conclude(&mut self, treatments: &[Treatment<'_>], all: &[&Demand]) {
        let Some(verdict) = self.decided.clone() else {
            return;
        };
        let mut event = Event::new(EventKind::Decided);
        let mut dates = Vec::new();
        for treatment in treatments.iter().filter(|treatment| treatment.is_decided()) {
            dates.push(treatment.happened("BES").and_then(|activity| activity.date));
        }
        // As long as one of the decisions has no date, nobody knows which was the last.
        if dates.iter().all(Option::is_some) {
            event.date = dates.into_iter().flatten().max();
        }
        event.body = Some(CHAMBER.into());
        event.text = lines(all, by_chamber);
        event.verdict = Some(verdict);
        event.is_final = true;
        self.events.push(event);
    }

    /// What the source says about where the motion stands, unless events tell of it already.
    fn close(&mut self) {
        let happened = |code: &str| {
            let activities = &self.draft.activities;
            activities.iter().find(|activity| activity.is(code))
        };
        let ended = ["ÅTE", "FF", "UTG"]
            .into_iter()
            .find_map(|code| Some((code, happened(code)?)));
        let status = self.draft.status.as_ref();
        let told = |kind| self.events.iter().any(|event| event.kind == kind);
        let mut event = match (ended, status) {
            (Some((_, activity)), _) => {
                let mut event = activity.event(EventKind::Closed, None);
                event.verdict.clone_from(&self.draft.ended);
                event
            }
            (None, Some(status)) => {
                // A decision says more, and the status may be older than it.
                if told(EventKind::Decided) {
                    return;
                }
                let words = status.wording.clone();
                let kind = match status.outcome {
                    // To a committee, and not out for opinions.
                    Outcome::Referred if !told(EventKind::InPreparation) => {
                        EventKind::InPreparation
                    }
                    Outcome::Withdrawn | Outcome::Lapsed | Outcome::Removed => EventKind::Closed,
                    Outcome::Unknown if words.as_deref() == Some("Klar") => EventKind::Closed,
                    _ => return,
                };
                let mut event = Event::new(kind);
                event.title = words;
                if kind == EventKind::Closed && status.outcome != Outcome::Unknown {
                    event.verdict = Some(status.clone());
                }
                event
            }
            (None, None) => return,
        };
        event.is_final = match event.outcome() {
            // Those who signed it took it back: no body decided that.
            Some(Outcome::Withdrawn) => {
                event.body = Some("motionären".into());
                true
            }
            Some(Outcome::Lapsed) => true,
            _ => false,
        };
        self.events.push(event);
    }
}

/// How the chamber decided, where it is the same for all clauses.
fn how(demands: &[&Demand]) -> Option<Box<str>> {
    let first = demands.first()?.how.clone();
    demands
        .iter()
        .all(|demand| demand.how == first)
        .then_some(first)
        .flatten()
}
