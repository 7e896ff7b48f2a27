//! What the made-up publisher does not know: partial dates and missing members.

use super::format::{Event, Kind, Motion};
use super::rng::Rng;

/// Takes facts away, more of them from older cases.
pub(super) fn leave(rng: &mut Rng, motion: &mut Motion, year: i32) {
    let age = if year < 2017 { 34 } else { 9 };
    if rng.chance(age) {
        blur(rng, motion);
    }
    if rng.chance(4) {
        motion.submitted = None;
        (motion.events).retain(|event| event.kind != Some(Kind::Submitted));
    }
    if rng.chance(7) {
        motion.reference = None;
    }
    if rng.chance(22) {
        motion.url = None;
    }
    if rng.chance(3) {
        motion.proposers.clear();
    }
    for person in &mut motion.proposers {
        if rng.chance(3) {
            person.party = None;
        }
    }
    for event in &mut motion.events {
        thin(rng, event);
    }
    if rng.chance(10) {
        motion.documents.clear();
    }
    for document in &mut motion.documents {
        if rng.chance(12) {
            document.media_type = None;
            document.kind = None;
        }
        if rng.chance(30) {
            document.date = motion
                .submitted
                .clone()
                .filter(|_| document.kind == Some("motion"));
        }
    }
    for proposal in &mut motion.proposals {
        if rng.chance(25) {
            proposal.date = None;
        }
    }
    if rng.chance(12) {
        motion.source = Some(
            (*rng.pick(&[
                "https://exempelstad.example/protokoll",
                "Exempelstads kommunarkiv, volym 12",
                "Fullmäktiges protokoll",
            ]))
            .to_owned(),
        );
    }
    if rng.chance(4) {
        motion.note = Some(
            (*rng.pick(&[
                "Handlingarna är ofullständiga.",
                "Yttrandena har inte hittats i arkivet.",
                "Datum är hämtade ur ett diarium på papper.",
            ]))
            .to_owned(),
        );
    }
}

fn thin(rng: &mut Rng, event: &mut Event) {
    if rng.chance(4) {
        event.body = None;
    }
    if rng.chance(5) {
        event.title = None;
    }
    if rng.chance(3) && !event.r#final {
        event.date = None;
    }
    if event.r#final && rng.chance(20) {
        event.source = Some("https://exempelstad.example/protokoll".into());
    }
}

/// Makes dates partial: the submission alone or the whole story alike. A mixture would put
/// steps that are known to the month before those of the same month that are known to the day.
fn blur(rng: &mut Rng, motion: &mut Motion) {
    let keep = *rng.pick(&[4, 7, 7]);
    let only_first = rng.chance(50);
    let mark = match only_first {
        true => *rng.pick(&["", "", "~", "?", "%"]),
        false => "",
    };
    let partial = |date: &str| format!("{}{mark}", date.get(..keep).unwrap_or(date));
    let submitted = motion.submitted.clone();
    if let Some(date) = &mut motion.submitted {
        *date = partial(date);
    }
    for event in &mut motion.events {
        let Some(date) = &mut event.date else {
            continue;
        };
        if date.len() == 10 && (!only_first || Some(&*date) == submitted.as_ref()) {
            *date = partial(date);
        }
    }
    for proposal in &mut motion.proposals {
        if let Some(date) = &mut proposal.date
            && !only_first
        {
            *date = partial(date);
        }
    }
}
