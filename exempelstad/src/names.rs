//! Parties and the made-up people in them.

use super::format::{PartyEntry, Person};
use super::rng::Rng;

/// A party with its seats in the made-up council.
pub(super) struct Party {
    /// Id in the file.
    pub(super) id: &'static str,
    /// Name in full.
    name: &'static str,
    /// Colour; none for the party of one.
    color: Option<&'static str>,
    /// Seats, the same in every term: the example is not about elections.
    pub(super) seats: usize,
}

/// Every party, in the order of the file. The names are real so that the widget shows what a
/// reader will meet; who proposes and votes what is drawn by lot.
pub(super) const PARTIES: &[Party] = &[
    party("S", "Socialdemokraterna", "#E8112D", 18),
    party("M", "Moderaterna", "#52BDEC", 12),
    party("SD", "Sverigedemokraterna", "#DDDD00", 9),
    party("C", "Centerpartiet", "#009933", 5),
    party("V", "Vänsterpartiet", "#DA291C", 5),
    party("KD", "Kristdemokraterna", "#000077", 4),
    party("L", "Liberalerna", "#006AB3", 3),
    party("MP", "Miljöpartiet de gröna", "#83CF39", 3),
    Party {
        id: "EXP",
        name: "Exempelstadspartiet",
        color: None,
        seats: 2,
    },
];

/// What stands in place of a party for a member without one. In no table, on purpose.
pub(super) const NO_PARTY: &str = "partilös";

const fn party(id: &'static str, name: &'static str, color: &'static str, seats: usize) -> Party {
    Party {
        id,
        name,
        color: Some(color),
        seats,
    }
}

/// The table of parties.
pub(super) fn table() -> Vec<PartyEntry> {
    PARTIES
        .iter()
        .map(|party| PartyEntry {
            id: party.id,
            name: Some(party.name),
            color: party.color,
        })
        .collect()
}

const GIVEN: &[&str] = &[
    "Exempel", "Prov", "Test", "Påhitt", "Låtsas", "Modell", "Mönster", "Fiktiv", "Övning", "Skiss",
];

const FAMILY: &[&str] = &[
    "Andersson",
    "Karlsson",
    "Nilsson",
    "Bergström",
    "Öberg",
    "Lindén",
    "Sandberg",
    "Ahmadi",
    "Ek",
    "Häggkvist",
    "Kowalski",
    "Norling",
    "Åberg",
    "Sjögren",
    "Wallin",
    "Virtanen",
    "Tesfaye",
    "Lund",
    "Moberg",
    "af Exempelholm",
];

/// Member number `seat` of the party at `index` in [`PARTIES`]; no two share a name.
fn member(index: usize, seat: usize) -> String {
    let before: usize = PARTIES.iter().take(index).map(|party| party.seats).sum();
    let place = before + seat;
    // 7 and 11 share no factor with the lengths of the lists, so names repeat late.
    let given = GIVEN[(place * 7 + place / GIVEN.len()) % GIVEN.len()];
    let family = FAMILY[(place * 11) % FAMILY.len()];
    format!("{given} {family}")
}

/// Some member of the party.
pub(super) fn of_party(rng: &mut Rng, id: &str) -> Person {
    let index = PARTIES.iter().position(|party| party.id == id);
    let name = match index {
        Some(index) => member(index, rng.below(PARTIES[index].seats)),
        None => "Prov Utan Parti".into(),
    };
    Person {
        name,
        party: Some(id.into()),
        assignment: None,
    }
}

/// Up to `count` members of the party, none twice.
pub(super) fn several(rng: &mut Rng, id: &str, count: usize) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for _ in 0..count {
        let person = of_party(rng, id);
        if people.iter().all(|other| other.name != person.name) {
            people.push(person);
        }
    }
    people
}

/// A party by lot, the larger ones more often.
pub(super) fn any_party(rng: &mut Rng) -> &'static str {
    let mut weights: Vec<(&str, usize)> = PARTIES
        .iter()
        .map(|party| (party.id, party.seats + 3))
        .collect();
    weights.push((NO_PARTY, 2));
    rng.weighted(&weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_members_share_a_name() {
        let names: Vec<String> = PARTIES
            .iter()
            .enumerate()
            .flat_map(|(index, party)| (0..party.seats).map(move |seat| member(index, seat)))
            .collect();
        assert_eq!(names.len(), 61);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }
}
