//! See `src/adapter/csv`.

use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::{Answer, Reply, Source};
use motion_timeline::adapter::{Issue, ReadError};
use motion_timeline::domain::{Dataset, Motion};

mod key;
mod people;
mod rows;
mod tables;

/// What came of one table.
struct Read {
    dataset: Dataset,
    reply: Reply,
    source: Box<dyn Source>,
}

impl Read {
    fn motion(&self) -> &Motion {
        self.dataset.motions.first().expect("a motion")
    }
}

fn try_read(bytes: &[u8]) -> Result<Read, ReadError> {
    let mut source = Format::Csv.source();
    let answer = Answer {
        from: "https://example.org/motioner.csv",
        role: 0,
        bytes,
    };
    let reply = source.answer(&answer)?;
    Ok(Read {
        dataset: source.dataset(),
        reply,
        source,
    })
}

fn read(text: &str) -> Read {
    try_read(text.as_bytes()).expect("a table that is read")
}

/// Issues, each on a line.
fn issues(issues: &[Issue]) -> String {
    let lines = issues
        .iter()
        .map(|issue| format!("{}: {}", issue.pointer, issue.message));
    lines.collect::<Vec<_>>().join("\n")
}

/// Everybody who proposes a motion: `Name (Party)`, and what else is said.
fn proposers(motion: &Motion) -> String {
    let people = motion.proposers.iter().map(|person| {
        let party = person.party.as_deref();
        let party = party.map(|party| format!(" ({party})")).unwrap_or_default();
        let more = person.assignment.as_deref();
        let more = more.map(|more| format!(" [{more}]")).unwrap_or_default();
        format!("{}{party}{more}", person.name)
    });
    people.collect::<Vec<_>>().join("; ")
}

/// What happened to a motion, an event on each line.
fn events(motion: &Motion) -> String {
    let lines = motion.events.iter().map(|event| {
        let mut line = event.kind.key().to_owned();
        let date = event.date.map(|date| date.to_string());
        let verdict = event.verdict.as_ref();
        let outcome = verdict.map(|verdict| verdict.outcome.key().to_owned());
        let wording = verdict.and_then(|verdict| verdict.wording.as_deref());
        let documents = event.documents.iter().map(|document| {
            let link = document.link.as_ref().map(|link| link.text());
            format!("[{} {}]", document.title, link.unwrap_or("-"))
        });
        let parts = [date, event.body.as_deref().map(str::to_owned)];
        let parts = parts.into_iter().chain([
            event.paragraph.as_deref().map(str::to_owned),
            event.title.as_deref().map(|title| format!("{title:?}")),
            outcome,
            wording.map(|wording| format!("{wording:?}")),
            event.is_final.then(|| "final".to_owned()),
        ]);
        for part in parts.flatten().chain(documents) {
            line.push(' ');
            line.push_str(&part);
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}
