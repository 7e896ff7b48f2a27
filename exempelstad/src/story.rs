//! A made-up motion: what it asks for, who is behind it, and all that came of it.

use jiff::civil::Date;

use super::calendar::TODAY;
use super::course::{Course, Step};
use super::format::{AreaLink, Clause, Document, Event, Kind, Motion, Outcome, Stage};
use super::names;
use super::places::{ELSEWHERE, LAKE, PLACES, UNLISTED, WHOLE};
use super::rng::Rng;
use super::topics::Subject;
use super::votes::{self, Camps};
use super::{follow_up, gaps, proposals, wording};

/// Writes the motion about `subject` that was submitted on the day.
pub(super) fn tell(rng: &mut Rng, id: &str, subject: &Subject, submitted: Date) -> Motion {
    let movers = names::any_party(rng);
    let mut course = Course::draw(rng, subject, submitted);
    course.until_today();
    let silent = rng.chance(7);
    if silent {
        // The publisher has lost track: only the first steps are known.
        course.steps.truncate(1 + rng.below(4));
    }
    let decided = course.steps.iter().position(|step| step.event.r#final);
    let proposed = course
        .steps
        .iter()
        .rposition(|step| step.event.kind == Some(Kind::ExecutiveProposal));

    let mut motion = Motion {
        id: id.to_owned(),
        reference: Some(format!(
            "EX {}-{:05}",
            submitted.year(),
            rng.between(100, 2400)
        )),
        title: subject.title(rng),
        url: Some(format!("https://exempelstad.example/motioner/{id}")),
        submitted: Some(submitted.to_string()),
        proposers: names::several(rng, movers, 1),
        areas: areas(rng, subject),
        clauses: subject.clauses(rng),
        documents: documents(rng, id, proposed.is_some()),
        ..Motion::default()
    };
    if rng.chance(30) {
        let more = if rng.chance(30) {
            names::any_party(rng)
        } else {
            movers
        };
        for person in names::several(rng, more, 4) {
            if motion
                .proposers
                .iter()
                .all(|other| other.name != person.name)
            {
                motion.proposers.push(person);
            }
        }
    }
    mention_named_areas(&mut motion);

    if let (Some(at), Some(outcome)) = (proposed, course.proposed) {
        motion
            .proposals
            .push(proposals::board(rng, outcome, course.steps[at].day));
        let win = is_yes(course.decided);
        let camps = Camps::draw(rng, movers, win);
        if rng.chance(38) {
            let counter = if is_yes(outcome) {
                Outcome::Rejected
            } else {
                Outcome::Adopted
            };
            let against = camps.opponent(rng).filter(|_| is_yes(outcome));
            let party = against.unwrap_or(movers);
            motion
                .proposals
                .push(proposals::counter(rng, party, counter));
            if let Some(at) = decided {
                let event = &mut course.steps[at].event;
                divide(
                    rng,
                    event,
                    &camps,
                    is_yes(outcome) == is_yes(course.decided),
                );
            }
        } else if let (Some(at), true) = (decided, rng.chance(14)) {
            course.steps[at].event.statements.push(votes::comment(rng));
        }
    }
    if decided.is_some() {
        decide_clauses(rng, course.decided, &mut motion.clauses);
        let likely = match course.decided {
            Outcome::Adopted | Outcome::PartlyAdopted | Outcome::AdoptedAmended => 70,
            Outcome::Answered => 12,
            _ => 0,
        };
        if let (Some(at), true) = (decided, rng.chance(likely)) {
            let year = i32::from(course.steps[at].day.year());
            motion.goals = follow_up::goals(rng, subject, year);
        }
    }
    motion.stage = stage(rng, &course.steps, submitted, silent);
    motion.events = events(rng, course.steps, submitted);
    gaps::leave(rng, &mut motion, i32::from(submitted.year()));
    motion
}

/// Whether the movers of a motion get at least a part of their way.
fn is_yes(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Adopted | Outcome::PartlyAdopted | Outcome::AdoptedAmended
    )
}

fn areas(rng: &mut Rng, subject: &Subject) -> Vec<AreaLink> {
    let derived = rng.chance(12);
    let link = |area: &str, relation, derived| AreaLink {
        area: area.to_owned(),
        relation: Some(relation),
        derived,
    };
    let mut areas: Vec<AreaLink> = (subject.areas())
        .map(|area| link(area, "primary", derived))
        .collect();
    if subject.place.is_none() && rng.chance(55) {
        areas.push(link(WHOLE, "primary", false));
    }
    if rng.chance(18) {
        let also = rng.pick(PLACES).id;
        if areas.iter().all(|link| link.area != also) {
            let derived = rng.chance(40);
            areas.push(link(also, "mentioned", derived));
        }
    }
    if rng.chance(4) {
        areas.push(link(
            UNLISTED[rng.below(UNLISTED.len())],
            "mentioned",
            false,
        ));
    }
    if rng.chance(2) {
        areas.push(link(LAKE, "mentioned", false));
    }
    areas
}

/// A demand that names the place elsewhere makes the motion mention it.
fn mention_named_areas(motion: &mut Motion) {
    let named = |clause: &Clause| clause.areas.iter().any(|area| area == ELSEWHERE);
    if motion.clauses.iter().any(named) {
        motion.areas.push(AreaLink {
            area: ELSEWHERE.to_owned(),
            relation: Some("mentioned"),
            derived: false,
        });
    }
}

fn documents(rng: &mut Rng, id: &str, answered: bool) -> Vec<Document> {
    let mut documents = Vec::new();
    let mut add = |title: &str, kind, name: &str| {
        let linked = !rng.chance(12);
        documents.push(Document {
            title: title.to_owned(),
            url: linked.then(|| format!("https://exempelstad.example/filer/{id}/{name}")),
            kind: Some(kind),
            media_type: Some("application/pdf"),
            bytes: (linked && rng.chance(80)).then(|| {
                let kilobytes = rng.between(38, 2400);
                u64::try_from(kilobytes).unwrap_or(0) * 1024
            }),
            date: None,
        });
        rng.chance(25)
    };
    let more = add("Motion", "motion", "motion.pdf");
    if answered {
        add("Svar på motionen", "answer", "svar.pdf");
    }
    if more && answered {
        add("Protokollsutdrag", "minutes", "protokoll.pdf");
    }
    documents
}

/// Lets the council vote, or decide without a count.
fn divide(rng: &mut Rng, event: &mut Event, camps: &Camps, board_wins: bool) {
    if rng.chance(55) {
        event.votes = camps.votes(rng, board_wins);
        event.text =
            Some("Omröstning. Ja för kommunstyrelsens förslag, nej för det andra yrkandet.".into());
    }
    event.statements = camps.statements(rng);
}

/// A decision in part says what became of each demand; others seldom do.
fn decide_clauses(rng: &mut Rng, decided: Outcome, clauses: &mut [Clause]) {
    let mixed = decided == Outcome::PartlyAdopted;
    if clauses.is_empty() || !(mixed || rng.chance(12)) {
        return;
    }
    let alone = clauses.len() == 1;
    for (index, clause) in clauses.iter_mut().enumerate() {
        let outcome = match (mixed, index) {
            (true, 0) if alone => Outcome::PartlyAdopted,
            (true, 0) => Outcome::Adopted,
            (true, 1) => *rng.pick(&[Outcome::Rejected, Outcome::Answered]),
            (true, _) => *rng.pick(&[Outcome::Rejected, Outcome::Answered, Outcome::Adopted]),
            (false, _) => decided,
        };
        clause.outcome = Some(outcome);
        clause.wording = rng.chance(30).then(|| match outcome {
            Outcome::Adopted => "bifall".to_owned(),
            Outcome::Rejected => "avslag".to_owned(),
            Outcome::Answered => "besvarad".to_owned(),
            _ => wording::decision(outcome)[0].to_owned(),
        });
    }
}

/// The publisher's own word about open cases, which it gives for recent ones.
fn stage(rng: &mut Rng, steps: &[Step], submitted: Date, silent: bool) -> Option<Stage> {
    let last = steps.last()?.event.kind?;
    let decided = steps.iter().any(|step| step.event.r#final);
    let recent = (TODAY - submitted).get_days() < 900;
    if silent
        || !(if decided {
            rng.chance(12)
        } else {
            recent && rng.chance(88)
        })
    {
        return None;
    }
    if steps.last()?.event.outcome == Some(Outcome::Removed) {
        return Some(Stage::InPreparation);
    }
    Some(match last {
        Kind::Submitted | Kind::Notice => Stage::Submitted,
        Kind::Referred => *rng.pick(&[Stage::Referred, Stage::InPreparation]),
        Kind::OpinionGiven => *rng.pick(&[Stage::OpinionGiven, Stage::InPreparation]),
        Kind::CommitteeProposal => Stage::CommitteeProposal,
        Kind::ExecutiveProposal => Stage::ExecutiveProposal,
        Kind::OnAgenda => Stage::OnAgenda,
        Kind::Decided if decided => Stage::Decided,
        Kind::FollowUp => Stage::FollowUp,
        Kind::Closed => Stage::Closed,
        _ => Stage::InPreparation,
    })
}

/// The dated events, now and then with background from before the motion.
fn events(rng: &mut Rng, steps: Vec<Step>, submitted: Date) -> Vec<Event> {
    let mut events = Vec::new();
    if rng.chance(14) {
        for _ in 0..=rng.below(2) {
            let (form, title) = *rng.pick(wording::BACKGROUND);
            let (early, before) = (submitted.year() - 4, submitted.year() - 1);
            let date = form
                .replace("{a}", &early.to_string())
                .replace("{b}", &before.to_string());
            events.push(Event {
                date: Some(date).filter(|date| !date.is_empty()),
                kind: Some(Kind::Context),
                title: Some(title.to_owned()),
                ..Event::default()
            });
        }
    }
    events.extend(steps.into_iter().map(|step| Event {
        date: Some(step.day.to_string()),
        ..step.event
    }));
    events
}
