//! What motions are about: reads `topics.txt` and makes titles and demands of it.

use super::format::Clause;
use super::places::{COMMITTEES, Committee, ELSEWHERE, PLACES, Place};
use super::rng::Rng;

/// A matter that a motion can take up.
pub(super) struct Topic {
    /// The committee that it belongs to.
    pub(super) committee: &'static Committee,
    title: &'static str,
    demands: Vec<&'static str>,
}

impl Topic {
    /// Whether the topic needs a place.
    pub(super) fn is_local(&self) -> bool {
        self.title.contains('{')
    }
}

/// Every topic of `topics.txt`.
pub(super) fn all() -> Vec<Topic> {
    let mut committee = &COMMITTEES[0];
    let mut topics = Vec::new();
    for line in include_str!("topics.txt").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let found = COMMITTEES.iter().find(|one| one.topic == heading);
            committee = found.unwrap_or(committee);
        } else if !line.starts_with('#')
            && let Some((title, demands)) = line.split_once(" | ")
        {
            topics.push(Topic {
                committee,
                title,
                demands: demands.split(" | ").collect(),
            });
        }
    }
    topics
}

/// A topic with the places that stand in for `{i}` and `{m}`.
pub(super) struct Subject<'a> {
    /// The topic.
    pub(super) topic: &'a Topic,
    /// The area that it is about.
    pub(super) place: Option<&'static Place>,
    other: Option<&'static Place>,
}

impl<'a> Subject<'a> {
    /// The topic somewhere; topics that are about no place take none.
    pub(super) fn new(rng: &mut Rng, topic: &'a Topic, place: &'static Place) -> Self {
        let place = topic.is_local().then_some(place);
        let other = place.filter(|_| topic.title.contains("{m}")).map(|place| {
            let apart: Vec<&'static Place> =
                PLACES.iter().filter(|other| other.id != place.id).collect();
            *rng.pick(&apart)
        });
        Self {
            topic,
            place,
            other,
        }
    }

    /// Ids of the areas that the subject is about.
    pub(super) fn areas(&self) -> impl Iterator<Item = &'static str> {
        self.place.into_iter().chain(self.other).map(|one| one.id)
    }

    /// The text with its places filled in.
    pub(super) fn fill(&self, text: &str) -> String {
        let mut filled = text.to_owned();
        if let Some(place) = self.place {
            filled = filled
                .replace("{i}", &place.locative())
                .replace("{n}", place.name)
                .replace("{g}", &format!("{}s", place.name));
        }
        if let Some(other) = self.other {
            filled = filled.replace("{m}", other.name);
        }
        filled
    }

    /// A title: most often the matter alone, else in a frame that motions use.
    pub(super) fn title(&self, rng: &mut Rng) -> String {
        let title = self.fill(self.topic.title);
        if title.starts_with(char::is_uppercase) {
            return title;
        }
        match rng.below(100) {
            0..60 => capital(&title),
            60..76 => format!("Motion om {title}"),
            76..84 => format!("Dags för {title}"),
            84..90 => format!("Ja till {title}"),
            90..95 => format!("Förslag om {title}"),
            _ => {
                let demand = self.topic.demands.first().copied().unwrap_or_default();
                format!("Motion om att {}", self.fill(demand))
            }
        }
    }

    /// The numbered demands, none to eight.
    pub(super) fn clauses(&self, rng: &mut Rng) -> Vec<Clause> {
        let count = rng.weighted(&[
            (0, 6),
            (1, 22),
            (2, 32),
            (3, 22),
            (4, 9),
            (5, 5),
            (6, 2),
            (7, 1),
            (8, 1),
        ]);
        let mut demands = self.topic.demands.clone();
        let mut common = COMMON_DEMANDS.to_vec();
        common.retain(|demand| self.place.is_some() || !demand.contains('{'));
        rng.shuffle(&mut common);
        demands.extend(common);
        let form = *rng.pick(CLAUSE_FORMS);
        let numbered = !rng.chance(4);
        (demands.into_iter().take(count).enumerate())
            .map(|(index, demand)| Clause {
                number: numbered.then_some(index + 1),
                text: form
                    .replace("{committee}", self.topic.committee.name)
                    .replace("{demand}", &self.fill(demand)),
                areas: self.areas_in(demand),
                ..Clause::default()
            })
            .map(|clause| Clause {
                text: capital(&clause.text),
                ..clause
            })
            .collect()
    }

    fn areas_in(&self, demand: &str) -> Vec<String> {
        let mut areas = Vec::new();
        if demand.contains("{i}") || demand.contains("{n}") || demand.contains("{g}") {
            areas.extend(self.place.map(|place| place.id.to_owned()));
        }
        if demand.contains("{m}") {
            areas.extend(self.other.map(|place| place.id.to_owned()));
        }
        if demand.contains("Grannstad") {
            areas.push(ELSEWHERE.to_owned());
        }
        areas
    }
}

const CLAUSE_FORMS: &[&str] = &[
    "Kommunen ska {demand}",
    "Exempelstads kommun ska {demand}",
    "{committee} får i uppdrag att {demand}",
    "Fullmäktige ger {committee} i uppdrag att {demand}",
];

const COMMON_DEMANDS: &[&str] = &[
    "redovisa kostnaderna innan nästa budget beslutas",
    "samråda med de boende {i}",
    "ta fram en tidsplan för arbetet",
    "återkomma till fullmäktige med en rapport inom ett år",
    "undersöka om staten kan bidra till kostnaden",
    "följa upp resultatet efter två år",
    "ta till vara erfarenheter från Grannstad",
    "informera invånarna om beslutet på lättläst svenska",
    "samarbeta med föreningar och företag",
    "särskilt beakta barns och äldres behov",
    "pröva förslaget i mindre skala först",
];

/// The text with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_topics_enough_for_a_list_that_does_not_repeat_itself() {
        let topics = all();
        let titles: BTreeSet<&str> = topics.iter().map(|topic| topic.title).collect();
        assert_eq!(titles.len(), topics.len(), "a topic stands twice");
        assert!(titles.len() >= 150, "only {} topics", titles.len());
        let committees: BTreeSet<&str> = topics.iter().map(|topic| topic.committee.id).collect();
        assert_eq!(committees.len(), COMMITTEES.len());
    }

    #[test]
    fn places_are_named_only_where_the_title_has_one() {
        for topic in all() {
            for text in &topic.demands {
                assert!(topic.is_local() || !text.contains('{'), "{text}");
                let second = topic.title.contains("{m}");
                assert!(second || !text.contains("{m}"), "{text}");
            }
        }
    }
}
