//! What the line of each motion is.

use crate::domain::{Date, Day, Motion, Standing, Status};
use crate::index::Index;

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With the council's decision, between these days: numbers as [`Day::number`].
    Decided(i32, i32),
    /// The council has decided, and the source does not say when.
    DecidedSometime,
    /// The publisher says where the case stands today.
    Open,
    /// What has happened since the last known step is not known.
    Unknown,
}

/// The line of one motion. Days are numbers as [`Day::number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// The first and the last day that the beginning may mean. What has no first day has its
    /// last one, from which the motion certainly existed.
    pub begin: (i32, i32),
    /// Whether that is the submission; else it is the earliest step that is known.
    pub is_submission: bool,
    /// How it ends.
    pub end: End,
    /// The last day of the latest dated step that is not ahead of today; at least `begin.1`.
    pub known: i32,
    /// The last day of the latest dated goal.
    pub goal: Option<i32>,
    /// Status.
    pub status: Status,
    /// Place in [`Lives::bodies`] of the body that had the case last.
    pub body: Option<u16>,
    today: i32,
}

impl Life {
    fn new(motion: &Motion, today: Day, body: Option<u16>) -> Option<Self> {
        let now = today.number();
        let begin = stretch(&motion.first_known()?, now);
        let standing = motion.standing();
        let steps = motion
            .events
            .iter()
            .filter(|event| event.kind.stage().is_some());
        let known = steps
            .filter_map(|event| event.date.as_ref())
            .map(|date| stretch(date, now).1)
            .filter(|day| *day <= now)
            .fold(begin.1, i32::max);
        let end = match standing {
            Standing::Decided(_) => match motion.decision().and_then(|event| event.date.as_ref()) {
                Some(date) => {
                    let (first, last) = stretch(date, now);
                    End::Decided(first.max(begin.0), last.max(begin.0))
                }
                None => End::DecidedSometime,
            },
            Standing::At(_) => End::Open,
            Standing::Halted(_) | Standing::LastKnown(_) | Standing::Unknown => End::Unknown,
        };
        let due = motion.goals.iter().filter_map(|goal| goal.due.as_ref());
        Some(Self {
            begin,
            is_submission: motion.submitted.is_some(),
            end,
            known,
            goal: due.map(|date| stretch(date, now).1).max(),
            status: standing.status(),
            body,
            today: now,
        })
    }

    /// The day on which the line itself ends: the last that the decision may mean, or today.
    #[must_use]
    pub fn last(&self) -> i32 {
        match self.end {
            End::Decided(_, last) => last,
            End::DecidedSometime | End::Open | End::Unknown => self.today.max(self.known),
        }
    }

    /// The last day on which anything of it is drawn: its end or its latest goal.
    #[must_use]
    pub fn reach(&self) -> i32 {
        self.goal.map_or(self.last(), |goal| goal.max(self.last()))
    }

    /// Days from its first possible day to its end.
    #[must_use]
    pub fn duration(&self) -> i32 {
        self.last().saturating_sub(self.begin.0)
    }
}

/// The first and the last day that a date may mean; an open end is today's, since what comes
/// after that nobody has said.
#[must_use]
pub(super) fn stretch(date: &Date, today: i32) -> (i32, i32) {
    let first = date.first_day().map(Day::number);
    let last = date.last_day().map(Day::number);
    match (first, last) {
        (Some(first), Some(last)) => (first, last.max(first)),
        (Some(first), None) => (first, today.max(first)),
        (None, Some(last)) => (last, last),
        (None, None) => (today, today),
    }
}

/// The lines of all motions of an index, made a slice at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lives {
    lines: Vec<Option<Life>>,
    bodies: Vec<Box<str>>,
}

impl Lives {
    /// Makes the lines of at most `most` further motions, and says whether that was the last.
    pub fn read(&mut self, index: &Index, today: Day, most: usize) -> bool {
        let motions = &index.dataset().motions;
        for motion in motions.iter().skip(self.lines.len()).take(most) {
            let body = motion
                .chronology()
                .iter()
                .rev()
                .find_map(|event| event.body.as_deref())
                .and_then(|body| self.body(body));
            self.lines.push(Life::new(motion, today, body));
        }
        self.lines.len() >= motions.len()
    }

    /// How many motions have been read.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether no motion has been read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line of the motion at this position; `None` where it has no date.
    #[must_use]
    pub fn get(&self, position: u32) -> Option<&Life> {
        self.lines.get(usize::try_from(position).ok()?)?.as_ref()
    }

    /// Ids or names of the bodies that had a case last.
    #[must_use]
    pub fn bodies(&self) -> &[Box<str>] {
        &self.bodies
    }

    /// Few bodies, so they are looked through.
    fn body(&mut self, body: &str) -> Option<u16> {
        let known = self.bodies.iter().position(|known| **known == *body);
        let place = known.unwrap_or_else(|| {
            self.bodies.push(body.into());
            self.bodies.len() - 1
        });
        u16::try_from(place).ok()
    }
}
