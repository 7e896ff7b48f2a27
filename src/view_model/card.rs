//! What a card in the list says about a motion.

use super::steps::{Step, steps};
use crate::domain::{
    AreaKind, AreaLink, Dataset, Day, Motion, Person, Relation, Standing, Status, anniversary, wait,
};
use crate::i18n::{self, Lang};

/// Characters of a title that a card shows at most. Longer ones are cut with an ellipsis on
/// the card and whole in the details, so that one broken record can't bury the others.
pub const TITLE_LIMIT: usize = 300;

/// People that a card names at most; the others are counted.
pub const MOST_PEOPLE: usize = 4;

/// The state of a case in a word or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// The group that it is filtered by; names the icon and the colours.
    pub status: Status,
    /// The exact state.
    pub label: &'static str,
    /// What is known last, where the state itself is not known to be today's.
    pub last_known: Option<String>,
}

/// A place that a motion names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Found by matching text, not stated by the source.
    pub derived: bool,
}

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Title, cut to [`TITLE_LIMIT`] characters.
    pub title: String,
    /// State.
    pub badge: Badge,
    /// When it was handed in, or that this is not known.
    pub submitted: String,
    /// More than a year has passed since then and no decision is known.
    pub over_a_year: bool,
    /// How long it took to decide.
    pub wait: Option<String>,
    /// Areas that it is about.
    pub primary: Vec<Place>,
    /// Areas that it mentions.
    pub mentioned: Vec<Place>,
    /// Places outside the municipality.
    pub outside: Vec<Place>,
    /// Its short timeline.
    pub steps: Vec<Step>,
}

impl Card {
    /// The card of a motion.
    #[must_use]
    pub fn new(motion: &Motion, dataset: &Dataset, today: Day, lang: Lang) -> Self {
        let texts = lang.texts();
        let decided = motion.decision();
        let submitted = match (&motion.submitted, motion.first_known()) {
            (Some(date), _) => i18n::fill(texts.submitted_on, &[("date", &i18n::date(lang, date))]),
            (None, Some(date)) => {
                let known = i18n::fill(texts.first_known, &[("date", &i18n::date(lang, &date))]);
                [texts.submitted_missing, ". ", &known].concat()
            }
            (None, None) => texts.submitted_missing.to_owned(),
        };
        let is_outside = |link: &&AreaLink| {
            dataset
                .area(&link.area)
                .is_some_and(|area| area.kind == AreaKind::Outside)
        };
        let places = |wanted: Option<Relation>| {
            motion
                .areas
                .iter()
                .filter(|link| match wanted {
                    Some(relation) => link.relation == relation && !is_outside(link),
                    None => is_outside(link),
                })
                .map(|link| Place {
                    name: dataset.area_name(&link.area).to_owned(),
                    derived: link.derived,
                })
                .collect()
        };
        Self {
            title: clip(&motion.title, TITLE_LIMIT),
            badge: badge(motion, lang),
            submitted,
            over_a_year: dataset.is_swedish_municipal()
                && decided.is_none()
                && is_over_a_year(motion, today),
            wait: motion
                .submitted
                .zip(decided.and_then(|event| event.date))
                .and_then(|(from, to)| wait(&from, &to))
                .map(|wait| i18n::wait(lang, wait)),
            primary: places(Some(Relation::Primary)),
            mentioned: places(Some(Relation::Mentioned)),
            outside: places(None),
            steps: steps(motion, dataset, today, lang),
        }
    }
}

/// The state of a case.
#[must_use]
pub(super) fn badge(motion: &Motion, lang: Lang) -> Badge {
    let standing = motion.standing();
    let status = standing.status();
    let last = |stage| Some(lang.texts().last_known_step(stage));
    let (label, last_known) = match standing {
        Standing::Decided(outcome) | Standing::Halted(outcome) => {
            (lang.texts().outcome(outcome), None)
        }
        Standing::At(stage) => (lang.texts().stage(stage), None),
        Standing::LastKnown(stage) if status == Status::Unknown => {
            (lang.texts().decision_unknown, last(stage))
        }
        Standing::LastKnown(stage) => (lang.texts().stage(stage), last(stage)),
        Standing::Unknown => (lang.texts().decision_unknown, None),
    };
    Badge {
        status,
        label,
        last_known,
    }
}

/// Names of people as a sentence has them. Semicolons part them where someone has an
/// assignment: between commas it would read as one more name.
#[must_use]
pub fn names(people: &[Person], lang: Lang) -> String {
    let names: Vec<String> = people.iter().map(person).collect();
    if people.iter().any(|person| person.assignment.is_some()) {
        return names.join("; ");
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    i18n::list(lang, &names)
}

/// `Name (Party)`, and the assignment where there is one.
#[must_use]
pub(super) fn person(person: &Person) -> String {
    let mut text = String::from(&*person.name);
    if let Some(party) = &person.party {
        text.push_str(" (");
        text.push_str(party);
        text.push(')');
    }
    if let Some(assignment) = &person.assignment {
        text.push_str(", ");
        text.push_str(assignment);
    }
    text
}

/// The first `limit` characters, with an ellipsis where more follow.
#[must_use]
pub(super) fn clip(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => [text.get(..end).unwrap_or(text).trim_end(), "…"].concat(),
        None => text.to_owned(),
    }
}

fn is_over_a_year(motion: &Motion, today: Day) -> bool {
    motion
        .submitted
        .as_ref()
        .and_then(anniversary)
        .is_some_and(|day| today > day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_with_an_assignment_stay_apart() {
        let person = |name: &str, party: &str, assignment: Option<&str>| Person {
            name: name.into(),
            party: Some(party.into()),
            assignment: assignment.map(Into::into),
        };
        let check = |people: &[Person], expect: &str| assert_eq!(names(people, Lang::Sv), expect);
        let (anna, bo) = (person("Anna Ek", "S", None), person("Bo Alm", "M", None));
        let chair = person("Cia Lind", "V", Some("ordförande"));
        check(&[], "");
        check(&[anna.clone(), bo.clone()], "Anna Ek (S) och Bo Alm (M)");
        check(std::slice::from_ref(&chair), "Cia Lind (V), ordförande");
        check(
            &[chair, anna, bo],
            "Cia Lind (V), ordförande; Anna Ek (S); Bo Alm (M)",
        );
    }
}
