//! What a query means, written as plainly as can be and without anything of the index.

use std::cmp::Ordering;

use motion_timeline::domain::{AreaKind, Dataset, Motion, Relation};
use motion_timeline::index::{Query, Sort};

/// Positions of the motions that a query finds, in its order.
pub(crate) fn hits(data: &Dataset, query: &Query) -> Vec<u32> {
    let found = |motion: &Motion| {
        passes_area(data, query, motion)
            && (query.statuses.is_empty() || query.statuses.contains(motion.standing().status()))
            && (query.parties.is_empty()
                || motion.proposers.iter().any(|proposer| {
                    let text = proposer.party.as_deref().unwrap_or("");
                    !text.trim().is_empty() && query.parties.contains(party_id(data, text))
                }))
            && query.years.is_none_or(|(from, to)| {
                year(motion).is_some_and(|year| from <= year && year <= to)
            })
            && has_words(data, motion, &query.words)
    };
    let mut hits: Vec<usize> = (0..data.motions.len())
        .filter(|position| found(&data.motions[*position]))
        .collect();
    let rank = |position: &usize| match query.sort {
        Sort::Best => rank(data, &data.motions[*position], &query.words),
        _ => 0,
    };
    hits.sort_by(|a, b| {
        let order = compare(&data.motions[*a], &data.motions[*b], query.sort);
        rank(a).cmp(&rank(b)).then(order).then(a.cmp(b))
    });
    hits.into_iter().map(|position| position as u32).collect()
}

/// Motions with this tie to an area, as its closest one, that pass the other filters.
pub(crate) fn area_count(data: &Dataset, query: &Query, area: &str, relation: Relation) -> u32 {
    let others = Query {
        areas: Default::default(),
        ..query.clone()
    };
    let closest = |motion: &Motion| {
        let mut relations: Vec<Relation> = ties(motion)
            .into_iter()
            .filter(|(text, _)| lies_in(data, area_id(data, text), area))
            .map(|(_, relation)| relation)
            .collect();
        relations.sort();
        relations.first() == Some(&relation)
    };
    let hits = hits(data, &others);
    hits.into_iter()
        .filter(|hit| closest(&data.motions[*hit as usize]))
        .count() as u32
}

pub(crate) fn year(motion: &Motion) -> Option<u16> {
    Some(motion.first_known()?.year())
}

fn passes_area(data: &Dataset, query: &Query, motion: &Motion) -> bool {
    query.areas.is_empty()
        || query
            .areas
            .iter()
            .filter(|chosen| is_known(data, chosen))
            .any(|chosen| {
                ties(motion).into_iter().any(|(text, relation)| {
                    (query.mentioned || relation == Relation::Primary)
                        && lies_in(data, area_id(data, text), chosen)
                })
            })
}

fn ties(motion: &Motion) -> Vec<(&str, Relation)> {
    let mut ties = Vec::new();
    for link in &motion.areas {
        ties.push((&*link.area, link.relation));
    }
    for clause in &motion.clauses {
        for area in &clause.areas {
            ties.push((&**area, Relation::Mentioned));
        }
    }
    ties.retain(|(text, _)| !text.trim().is_empty());
    ties
}

fn area_id<'a>(data: &'a Dataset, text: &'a str) -> &'a str {
    let by_id = data.areas.iter().find(|area| &*area.id == text);
    let found = by_id.or_else(|| data.areas.iter().find(|area| area.answers_to(text)));
    found.map_or(text, |area| &area.id)
}

/// Whether the data set lists an area, or a motion names it. No other can be filtered by.
fn is_known(data: &Dataset, area: &str) -> bool {
    data.area(area).is_some()
        || data.motions.iter().any(|motion| {
            ties(motion)
                .into_iter()
                .any(|(text, _)| area_id(data, text) == area)
        })
}

/// Whether an area is another or lies in it. The whole municipality has nothing inside, and
/// nothing is inside of anything by way of it.
fn lies_in(data: &Dataset, inner: &str, outer: &str) -> bool {
    let is_whole = |id: &str| {
        data.area(id)
            .is_some_and(|area| area.kind == AreaKind::Municipality)
    };
    let mut at = inner.to_owned();
    for _ in 0..=data.areas.len() {
        if at == outer {
            return true;
        }
        match data.area(&at).and_then(|area| area.parent.as_deref()) {
            Some(parent) if !is_whole(area_id(data, parent)) => {
                at = area_id(data, parent).to_owned();
            }
            _ => return false,
        }
    }
    false
}

fn party_id<'a>(data: &'a Dataset, text: &'a str) -> &'a str {
    let named = |name: &str| name.to_lowercase() == text.to_lowercase();
    let by_id = data.parties.iter().find(|party| &*party.id == text);
    let found = by_id.or_else(|| {
        data.parties
            .iter()
            .find(|party| party.name.as_deref().is_some_and(named))
    });
    found.map_or(text, |party| &party.id)
}

/// The texts in which words are looked for, each with the rank that it gives. The random data
/// sets have words in titles, clauses, areas and proposers only.
fn texts(data: &Dataset, motion: &Motion) -> Vec<(usize, String)> {
    let mut texts: Vec<(usize, String)> = vec![(TITLE, motion.title.to_string())];
    for proposer in &motion.proposers {
        texts.push((REST, proposer.name.to_string()));
        if let Some(party) = &proposer.party {
            texts.push((REST, party.to_string()));
            let name = data.party(party).and_then(|party| party.name.as_deref());
            texts.extend(name.map(|name| (NAME, name.to_owned())));
        }
    }
    for clause in &motion.clauses {
        texts.push((CLAUSE, clause.text.to_string()));
    }
    for (text, _) in ties(motion) {
        match data.area(area_id(data, text)) {
            Some(area) => {
                texts.push((NAME, area.name.to_string()));
                texts.extend(area.aliases.iter().map(|alias| (NAME, alias.to_string())));
            }
            None => texts.push((NAME, text.to_owned())),
        }
    }
    texts
}

const TITLE: usize = 0;
const CLAUSE: usize = 6;
/// Whatever part of the name it is.
const NAME: usize = 9;
const REST: usize = 12;

fn needles(typed: &str) -> Vec<String> {
    let mut needles = Vec::new();
    for (number, part) in typed.split('"').enumerate() {
        if number % 2 == 1 {
            needles.push(plain(part));
        } else {
            needles.extend(part.split(' ').map(plain));
        }
    }
    needles.retain(|needle| !needle.is_empty());
    needles
}

/// How a text has a needle, if it does: as a word, at a word's beginning or further inside, and
/// the same three with letters whose accents were not typed.
fn fit(text: &str, needle: &str) -> Option<usize> {
    let matches = |typed: char, letter: char| {
        let accented = match typed {
            'a' => "aåä",
            'o' => "oö",
            'e' => "eé",
            _ => "",
        };
        letter == typed || accented.contains(letter)
    };
    let text = format!(" {} ", plain(text));
    let letters: Vec<char> = text.chars().collect();
    let needle: Vec<char> = needle.chars().collect();
    let starts = 1..letters.len().saturating_sub(needle.len());
    let fits = starts.filter_map(|start| {
        let end = start + needle.len();
        let found = &letters[start..end];
        let same = found.iter().zip(&needle);
        let is_found = same
            .into_iter()
            .all(|(letter, typed)| matches(*typed, *letter));
        let place = match (letters[start - 1], letters[end]) {
            (' ', ' ') => 0,
            (' ', _) => 1,
            _ => 2,
        };
        is_found.then_some(place + if found == needle { 0 } else { 3 })
    });
    fits.min()
}

fn has_words(data: &Dataset, motion: &Motion, typed: &str) -> bool {
    let texts = texts(data, motion);
    let has = |needle: &String| texts.iter().any(|(_, text)| fit(text, needle).is_some());
    needles(typed).iter().all(has)
}

/// The sum of the ranks of all needles. Of a phrase only the section counts.
fn rank(data: &Dataset, motion: &Motion, typed: &str) -> usize {
    let texts = texts(data, motion);
    let rank = |needle: &String| {
        let ranks = texts.iter().filter_map(|(section, text)| {
            let fit = fit(text, needle)?;
            let counts = *section != NAME && !needle.contains(' ');
            Some(section + if counts { fit } else { 0 })
        });
        ranks.min().unwrap_or(0)
    };
    needles(typed).iter().map(rank).sum()
}

fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('\u{ad}', "").replace('-', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn compare(one: &Motion, other: &Motion, sort: Sort) -> Ordering {
    let dated = |motion: &Motion| motion.first_known();
    let by_title = || title_key(&one.title).cmp(&title_key(&other.title));
    let by_date = |ordered: Ordering| match (dated(one), dated(other)) {
        (Some(_), Some(_)) => ordered,
        (one, other) => other.is_some().cmp(&one.is_some()),
    };
    match sort {
        Sort::Newest | Sort::Best => by_date(dated(other).cmp(&dated(one))).then_with(by_title),
        Sort::Oldest => by_date(dated(one).cmp(&dated(other))).then_with(by_title),
        Sort::Title => by_title(),
    }
}

fn title_key(title: &str) -> Vec<Option<usize>> {
    let place = |letter: char| " abcdefghijklmnopqrstuvwxyzåäö".find(letter);
    plain(title).replace('é', "e").chars().map(place).collect()
}
