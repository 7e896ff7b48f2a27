//! Motions written by hand, one for each thing that is rare in the rest and that a reader or a
//! publisher must still be able to rely on. Their ids are stable and may be used in tests.

mod decisions;
mod goals;
mod texts;

use super::format::{AreaLink, Event, Kind, Motion, Outcome, Person};

/// Every motion that is written by hand.
pub(super) fn all() -> Vec<Motion> {
    let mut motions = texts::all();
    motions.extend(decisions::all());
    motions.extend(goals::all());
    motions
}

/// A motion with an id and a title.
fn motion(id: &str, title: &str) -> Motion {
    Motion {
        id: id.into(),
        title: title.into(),
        ..Motion::default()
    }
}

/// An event of this kind on this date; undated where the date is empty.
fn event(kind: Kind, date: &str, body: &str, title: &str) -> Event {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Event {
        date: text(date),
        kind: Some(kind),
        body: text(body),
        title: text(title),
        ..Event::default()
    }
}

/// The council's concluding decision.
fn decided(date: &str, outcome: Outcome, wording: &str) -> Event {
    Event {
        outcome: Some(outcome),
        wording: Some(wording.into()),
        r#final: true,
        ..event(Kind::Decided, date, "kf", "Fullmäktige beslutar")
    }
}

/// A made-up person.
fn person(name: &str, party: &str) -> Person {
    Person {
        name: name.into(),
        party: Some(party.into()),
        assignment: None,
    }
}

fn about(area: &str) -> Vec<AreaLink> {
    vec![AreaLink {
        area: area.into(),
        relation: Some("primary"),
        derived: false,
    }]
}
