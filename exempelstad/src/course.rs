//! The way of a made-up motion through the bodies: submitted, sent out, answered, decided.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{TODAY, after, council_meeting, working_day};
use super::format::{Document, Event, Kind, Outcome};
use super::places::{COMMITTEES, Committee};
use super::rng::Rng;
use super::topics::{Subject, capital};
use super::wording;

/// A step of a case with the day on which it took place.
pub(super) struct Step {
    /// The day, however precisely the file will give it.
    pub(super) day: Date,
    /// The step.
    pub(super) event: Event,
}

/// A whole course, including what would happen after [`TODAY`].
pub(super) struct Course {
    /// What the executive board proposes; none where the motion is taken back before that.
    pub(super) proposed: Option<Outcome>,
    /// What the council decides.
    pub(super) decided: Outcome,
    /// The steps in order.
    pub(super) steps: Vec<Step>,
}

impl Course {
    /// Draws a course that begins with `submitted`.
    pub(super) fn draw(rng: &mut Rng, subject: &Subject, submitted: Date) -> Self {
        let decided = rng.weighted(ENDINGS);
        let proposed = match decided {
            Outcome::Withdrawn => None,
            Outcome::Unknown => Some(Outcome::Answered),
            _ if rng.chance(88) => Some(decided),
            Outcome::Adopted => Some(Outcome::Answered),
            _ => Some(rng.weighted(&[
                (Outcome::Rejected, 3),
                (Outcome::Adopted, 2),
                (Outcome::Answered, 1),
            ])),
        };
        let mut course = Self {
            proposed,
            decided,
            steps: Vec::new(),
        };
        let months = match decided {
            Outcome::Withdrawn => rng.between(2, 9),
            Outcome::Lapsed => rng.between(20, 34),
            _ if rng.chance(12) => rng.between(19, 30),
            _ => 7 + rng.between(0, 6) + rng.between(0, 6),
        };
        let meeting = council_meeting(after(submitted, months.months()));
        course.open(rng, subject, submitted);
        course.prepare(rng, subject, submitted, meeting);
        course.conclude(rng, subject, meeting);
        course.follow(rng, subject);
        course
    }

    /// What has happened by [`TODAY`].
    pub(super) fn until_today(&mut self) {
        self.steps.retain(|step| step.day <= TODAY);
    }

    fn push(&mut self, day: Date, event: Event) {
        self.steps.push(Step { day, event });
    }

    fn open(&mut self, rng: &mut Rng, subject: &Subject, submitted: Date) {
        let title = *rng.pick(&[
            "Motionen lämnas in",
            "Motionen väcks i fullmäktige",
            "Inlämnad",
        ]);
        self.push(submitted, step(Kind::Submitted, "kf", title));
        if rng.chance(8) {
            let day = working_day(after(submitted, 4.days()));
            let title = "Motionen anslås på anslagstavlan";
            self.push(day, step(Kind::Notice, "kf", title));
        }
        let day = working_day(after(submitted, rng.between(10, 45).days()));
        let title = match subject.topic.committee.id {
            "ks" => "Kommunstyrelsen bereder motionen".to_owned(),
            _ => format!("Remiss till {}", subject.topic.committee.name),
        };
        let event = verdict(
            rng,
            step(Kind::Referred, "ks", &title),
            Outcome::Referred,
            70,
        );
        self.push(day, event);
        if rng.chance(22) {
            let day = working_day(after(day, rng.between(15, 30).days()));
            let title = "Kommunledningskontoret utreder frågan";
            self.push(day, step(Kind::InPreparation, "klk", title));
        }
    }

    fn prepare(&mut self, rng: &mut Rng, subject: &Subject, submitted: Date, meeting: Date) {
        let days = (meeting - submitted).get_days();
        let mut boards: Vec<&Committee> = COMMITTEES.iter().filter(|one| one.id != "ks").collect();
        rng.shuffle(&mut boards);
        boards.sort_by_key(|one| one.id != subject.topic.committee.id);
        let count = rng.weighted(&[(1, 48), (2, 30), (3, 15), (4, 7)]);
        for (index, board) in boards.into_iter().take(count).enumerate() {
            let share = 45 + 10 * i32::try_from(index).unwrap_or(0);
            let day = working_day(after(submitted, (days * share / 100).days()));
            // The executive board asks for a proposal, others only for an opinion.
            let kind = if index == 0 && rng.chance(40) {
                Kind::CommitteeProposal
            } else {
                Kind::OpinionGiven
            };
            self.push(day, self.opinion(rng, kind, board));
        }
        if rng.chance(9) {
            let day = working_day(after(submitted, (days * 7 / 10).days()));
            let (body, title) = *rng.pick(&[
                ("ungdomsradet", "Ungdomsrådet yttrar sig"),
                ("bostader", "Exempelbostäder AB yttrar sig"),
                ("Exempelregionen", "Regionen svarar på remissen"),
            ]);
            self.push(day, step(Kind::OpinionGiven, body, title));
        }
        self.steps.sort_by_key(|step| step.day);
    }

    fn opinion(&self, rng: &mut Rng, kind: Kind, board: &Committee) -> Event {
        let title = match kind {
            Kind::CommitteeProposal => format!("{} föreslår svar", capital(board.name)),
            _ => format!("{} yttrar sig", capital(board.name)),
        };
        let outcome = match rng.below(100) {
            0..56 => self.proposed.unwrap_or(Outcome::Answered),
            56..74 => Outcome::Adopted,
            74..86 => Outcome::Rejected,
            86..96 => Outcome::Answered,
            // A board may pass when it is asked for an opinion, not when for a proposal.
            _ if kind == Kind::OpinionGiven => Outcome::NoVote,
            _ => Outcome::Rejected,
        };
        let mut event = verdict(rng, step(kind, board.id, &title), outcome, 82);
        if rng.chance(30) {
            event.text = Some((*rng.pick(wording::grounds(outcome))).to_owned());
        }
        if rng.chance(25) {
            event.documents.push(Document {
                title: format!("Yttrande från {}", board.name),
                kind: Some("opinion"),
                media_type: Some("application/pdf"),
                ..Document::default()
            });
        }
        event
    }

    fn conclude(&mut self, rng: &mut Rng, subject: &Subject, meeting: Date) {
        if let Some(proposed) = self.proposed {
            self.propose(rng, meeting, proposed);
        }
        let mut meeting = meeting;
        if rng.chance(12) {
            let outcome = rng.weighted(&[
                (Outcome::Returned, 5),
                (Outcome::Postponed, 4),
                (Outcome::Removed, 2),
            ]);
            let kind = match outcome {
                Outcome::Removed => Kind::OnAgenda,
                _ => Kind::Decided,
            };
            let title = wording::decision(outcome)[0];
            let mut event = verdict(rng, step(kind, "kf", title), outcome, 100);
            event.text = Some((*rng.pick(wording::grounds(outcome))).to_owned());
            event.paragraph = paragraph(rng, 70);
            self.push(meeting, event);
            let months = match outcome {
                Outcome::Returned => rng.between(4, 9),
                _ => 1,
            };
            meeting = council_meeting(after(meeting, months.months()));
            if let (Outcome::Returned, Some(proposed)) = (outcome, self.proposed) {
                self.opinion_after_return(rng, subject, meeting);
                self.propose(rng, meeting, proposed);
            }
        }
        if rng.chance(30) {
            let day = after(meeting, (-7).days());
            let title = "På fullmäktiges dagordning";
            self.push(day, step(Kind::OnAgenda, "kf", title));
        }
        let title = wording::decision(self.decided)[0];
        let title = if self.decided == Outcome::Unknown {
            "Fullmäktige behandlar motionen"
        } else {
            title
        };
        let mut event = step(Kind::Decided, "kf", title);
        event.outcome = Some(self.decided);
        event.r#final = true;
        // Without its wording an unknown outcome would say nothing at all.
        if self.decided == Outcome::Unknown || rng.chance(75) {
            event.wording = Some((*rng.pick(wording::decision(self.decided))).to_owned());
        }
        if rng.chance(35) {
            event.text = Some((*rng.pick(wording::grounds(self.decided))).to_owned());
        }
        event.paragraph = paragraph(rng, 80);
        self.push(meeting, event);
    }

    fn opinion_after_return(&mut self, rng: &mut Rng, subject: &Subject, meeting: Date) {
        let title = format!("{} kompletterar underlaget", subject.topic.committee.name);
        let event = step(
            Kind::InPreparation,
            subject.topic.committee.id,
            &capital(&title),
        );
        let day = working_day(after(meeting, (-rng.between(50, 70)).days()));
        self.push(day, event);
    }

    fn propose(&mut self, rng: &mut Rng, meeting: Date, proposed: Outcome) {
        let asks = wording::asks(proposed);
        let mut event = step(
            Kind::ExecutiveProposal,
            "ks",
            &format!("Kommunstyrelsen föreslår att {asks}"),
        );
        event.outcome = Some(proposed);
        event.paragraph = paragraph(rng, 60);
        if rng.chance(45) {
            event.text = Some((*rng.pick(wording::grounds(proposed))).to_owned());
        }
        self.push(after(meeting, (-17).days()), event);
    }

    fn follow(&mut self, rng: &mut Rng, subject: &Subject) {
        let Some(decided) = self.steps.last().map(|step| step.day) else {
            return;
        };
        let likely = match self.decided {
            Outcome::Adopted | Outcome::PartlyAdopted | Outcome::AdoptedAmended => 55,
            Outcome::Answered => 9,
            _ => 0,
        };
        if !rng.chance(likely) {
            return;
        }
        let title = *rng.pick(&[
            "Nämnden redovisar hur arbetet går",
            "Återrapport till fullmäktige",
            "Uppföljning av beslutet",
            "Åtgärderna är på plats",
        ]);
        let day = working_day(after(decided, rng.between(200, 900).days()));
        let body = subject.topic.committee.id;
        self.push(day, step(Kind::FollowUp, body, title));
        if rng.chance(35) {
            let day = working_day(after(day, rng.between(60, 400).days()));
            self.push(day, step(Kind::Closed, "ks", "Ärendet avslutas"));
        }
    }
}

/// How cases end, and how often.
const ENDINGS: &[(Outcome, usize)] = &[
    (Outcome::Answered, 40),
    (Outcome::Rejected, 27),
    (Outcome::Adopted, 13),
    (Outcome::PartlyAdopted, 7),
    (Outcome::AdoptedAmended, 3),
    (Outcome::Lapsed, 3),
    (Outcome::Withdrawn, 3),
    (Outcome::Noted, 2),
    (Outcome::Unknown, 2),
];

fn step(kind: Kind, body: &str, title: &str) -> Event {
    Event {
        kind: Some(kind),
        body: Some(body.to_owned()),
        title: Some(title.to_owned()),
        ..Event::default()
    }
}

fn verdict(rng: &mut Rng, event: Event, outcome: Outcome, percent: usize) -> Event {
    let stated = rng.chance(percent);
    let worded = stated && rng.chance(35);
    Event {
        outcome: stated.then_some(outcome),
        wording: worded.then(|| (*rng.pick(wording::decision(outcome))).to_owned()),
        ..event
    }
}

fn paragraph(rng: &mut Rng, percent: usize) -> Option<String> {
    let number = rng.between(12, 310);
    rng.chance(percent).then(|| format!("§ {number}"))
}
