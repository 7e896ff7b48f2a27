//! Feeds answers to a reader as the network would.

use motion_timeline::adapter::Issue;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::{Answer, Source};
use motion_timeline::domain::{Dataset, Motion};

/// What came of reading a few answers.
pub(crate) struct Read {
    pub(crate) dataset: Dataset,
    pub(crate) issues: Vec<Issue>,
    pub(crate) left_out: u32,
    /// Addresses that were asked for and that no answer was given for.
    pub(crate) unanswered: Vec<String>,
    pub(crate) source: Box<dyn Source>,
}

impl Read {
    pub(crate) fn motion(&self, id: &str) -> &Motion {
        self.dataset
            .motion(id)
            .unwrap_or_else(|| panic!("no motion {id:?} among {:?}", ids(&self.dataset)))
    }
}

pub(crate) fn ids(dataset: &Dataset) -> Vec<&str> {
    dataset.motions.iter().map(|motion| &*motion.id).collect()
}

/// Reads from the first address on; whatever the reader asks for is looked up in `site`, by its
/// absolute address.
pub(crate) fn read(format: Format, site: &[(&str, &str)]) -> Read {
    let (first, body) = site.first().expect("a first answer");
    assert_eq!(Format::detect(body.as_bytes()), format, "detected");
    let mut read = Read {
        dataset: Dataset::default(),
        issues: Vec::new(),
        left_out: 0,
        unanswered: Vec::new(),
        source: format.source(),
    };
    let mut asked = vec![((*first).to_owned(), 0)];
    let mut next = 0;
    while let Some((address, role)) = asked.get(next).cloned() {
        next += 1;
        let Some((_, body)) = site.iter().find(|(known, _)| *known == address) else {
            read.unanswered.push(address);
            continue;
        };
        let answer = Answer {
            from: &address,
            role,
            bytes: body.as_bytes(),
        };
        let reply = read.source.answer(&answer).expect("an answer that is read");
        read.issues.extend(reply.issues);
        read.left_out += reply.left_out;
        for request in reply.ask {
            let absolute = resolve(&request.address, &address);
            if !asked.iter().any(|(known, _)| *known == absolute) {
                asked.push((absolute, request.role));
            }
        }
    }
    read.dataset = read.source.dataset();
    read
}

/// As much of resolving an address as the tests need: absolute ones, a path, a query.
fn resolve(address: &str, from: &str) -> String {
    if address.contains("://") {
        return address.to_owned();
    }
    let host = from
        .match_indices('/')
        .nth(2)
        .map_or(from, |(end, _)| &from[..end]);
    match address.chars().next() {
        Some('/') => format!("{host}{address}"),
        Some('?') => format!("{}{address}", from.split('?').next().unwrap_or(from)),
        _ => format!(
            "{}/{address}",
            from.rsplit_once('/').map_or(from, |(folder, _)| folder)
        ),
    }
}
