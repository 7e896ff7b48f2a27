//! Motions on which bodies have said unusual things.

use super::super::format::{
    Clause, Earlier, Kind, Motion, Outcome, Proposal, Related, Stage, Statement, Votes,
};
use super::{about, decided, event, motion, person};

/// Every motion of this module.
pub(super) fn all() -> Vec<Motion> {
    let mut motions = vec![
        council_against_committee(),
        replaced_twice(),
        eight_clauses(),
        unknown_wording(),
        no_vote(),
        future_agenda(),
    ];
    motions.extend(halted());
    motions.extend(square());
    motions
}

fn council_against_committee() -> Motion {
    let mut committee = event(
        Kind::CommitteeProposal,
        "2023-09-19",
        "tn",
        "Tekniska nämnden föreslår bifall",
    );
    committee.outcome = Some(Outcome::Adopted);
    committee.wording = Some("Nämnden tillstyrker motionen".into());
    let mut board = event(
        Kind::ExecutiveProposal,
        "2024-01-08",
        "ks",
        "Kommunstyrelsen föreslår bifall",
    );
    board.outcome = Some(Outcome::Adopted);
    let mut council = decided(
        "2024-01-25",
        Outcome::Rejected,
        "Fullmäktige avslår motionen",
    );
    council.paragraph = Some("§ 14".into());
    council.votes = [
        ("S", Some(18), Some(0), Some(0), Some(0)),
        ("M", Some(0), Some(11), Some(0), Some(1)),
        ("SD", Some(0), Some(9), Some(0), Some(0)),
        ("C", Some(0), Some(4), Some(1), None),
        ("V", Some(5), Some(0), None, None),
        ("KD", Some(0), Some(4), Some(0), Some(0)),
        ("L", Some(0), Some(2), Some(1), Some(0)),
        ("MP", None, None, None, None),
        ("Gränsbygdens väl", Some(1), Some(1), Some(0), Some(0)),
    ]
    .map(|(party, yes, no, abstain, absent)| Votes {
        party: party.into(),
        yes,
        no,
        abstain,
        absent,
    })
    .into();
    council.statements = vec![
        Statement {
            kind: Some("reservation"),
            by: vec![person("Mönster Ek", "S"), person("Skiss Lund", "V")],
            text: Some("Vi reserverar oss till förmån för kommunstyrelsens förslag.".into()),
        },
        Statement {
            kind: Some("separate_statement"),
            by: vec![person("Prov Norling", "C")],
            text: None,
        },
        Statement {
            kind: Some("other"),
            by: Vec::new(),
            text: Some("En anteckning till protokollet.".into()),
        },
    ];
    Motion {
        submitted: Some("2022-11-24".into()),
        areas: about("kvarnberget"),
        events: vec![
            event(Kind::Submitted, "2022-11-24", "kf", "Motionen lämnas in"),
            committee,
            board,
            council,
        ],
        ..motion(
            "fullmaktige-mot-namnden",
            "Stäng genomfarten på Kvarnberget",
        )
    }
}

fn replaced_twice() -> Motion {
    let earlier = |outcome, text: &str, date: &str, replaces| {
        Some(Box::new(Earlier {
            outcome: Some(outcome),
            text: Some(text.into()),
            date: Some(date.into()),
            replaces,
            ..Earlier::default()
        }))
    };
    let first = earlier(
        Outcome::Rejected,
        "Området har redan flera lekplatser. Motionen avslås.",
        "2026-06",
        None,
    );
    let second = earlier(
        Outcome::Answered,
        "Området har redan flera lekplatser, och de ses över. Motionen anses besvarad.",
        "2026-09-21",
        first,
    );
    Motion {
        submitted: Some("2025-11-27".into()),
        stage: Some(Stage::ExecutiveProposal),
        areas: about("stenaker-lovdala"),
        proposals: vec![
            Proposal {
                body: Some("ks".into()),
                by: vec![person("Modell Sandberg", "S"), person("Övning Ek", "C")],
                outcome: Some(Outcome::Adopted),
                wording: Some("Motionen bifalls".into()),
                text: Some("Området har flera lekplatser, och en av dem byggs om så att alla barn kan leka där. Motionen bifalls.".into()),
                date: Some("2026-11-09".into()),
                replaces: second,
            },
            Proposal {
                body: Some("ks".into()),
                by: vec![person("Fiktiv Wallin", "SD")],
                outcome: Some(Outcome::Rejected),
                text: Some("Motionen avslås.".into()),
                ..Proposal::default()
            },
        ],
        events: vec![
            event(Kind::Submitted, "2025-11-27", "kf", "Motionen lämnas in"),
            event(Kind::ExecutiveProposal, "2026-11-09", "ks", "Kommunstyrelsen lämnar förslag"),
        ],
        ..motion("utbytta-forslag", "En lekplats för alla barn i Lövdala-Stenåker")
    }
}

fn eight_clauses() -> Motion {
    let outcomes = [
        (Outcome::Adopted, "bifall"),
        (Outcome::Rejected, "avslag"),
        (Outcome::Answered, "besvarad"),
        (Outcome::AdoptedAmended, "bifall med ändring"),
        (Outcome::Lapsed, "avskrivs"),
        (Outcome::Noted, "noteras"),
        (Outcome::Unknown, "se protokollet"),
        (Outcome::Withdrawn, "återtas"),
    ];
    Motion {
        submitted: Some("2020-02-27".into()),
        areas: about("innerstaden"),
        clauses: outcomes
            .into_iter()
            .zip(1..)
            .map(|((outcome, wording), number)| Clause {
                number: Some(number),
                text: format!("Kommunen ska genomföra punkt {number} i programmet för Innerstaden"),
                outcome: Some(outcome),
                wording: Some(wording.into()),
                areas: vec!["innerstaden".into()],
            })
            .collect(),
        events: vec![decided(
            "2021-05-27",
            Outcome::PartlyAdopted,
            "Motionen bifalls delvis",
        )],
        ..motion("atta-att-satser", "Åtta steg till en levande innerstad")
    }
}

fn unknown_wording() -> Motion {
    Motion {
        submitted: Some("2017-05-18".into()),
        events: vec![decided(
            "2018-06-21",
            Outcome::Unknown,
            "Fullmäktige lämnar motionen utan åtgärd tills vidare",
        )],
        ..motion("ovanlig-formulering", "Byt namn på Storgatan")
    }
}

fn no_vote() -> Motion {
    let mut committee = event(
        Kind::Decided,
        "2026-05-19",
        "kfn",
        "Nämnden behandlar motionen",
    );
    committee.outcome = Some(Outcome::NoVote);
    committee.wording = Some("Ärendet avgörs utan omröstning".into());
    Motion {
        submitted: Some("2026-01-29".into()),
        events: vec![committee],
        ..motion(
            "ingen-omrostning",
            "En staty över den okände exempelborgaren",
        )
    }
}

fn future_agenda() -> Motion {
    Motion {
        submitted: Some("2025-12-18".into()),
        stage: Some(Stage::OnAgenda),
        areas: about("provkoping"),
        events: vec![
            event(Kind::Submitted, "2025-12-18", "kf", "Motionen lämnas in"),
            event(
                Kind::OnAgenda,
                "2026-12-17",
                "kf",
                "Står på fullmäktiges dagordning",
            ),
        ],
        ..motion("kommande-mote", "En gemensam entré till Provköping")
    }
}

fn halted() -> [Motion; 3] {
    let case = |id, title, area, outcome, kind, wording: &str| {
        let mut last = event(kind, "2026-10-29", "kf", wording);
        last.outcome = Some(outcome);
        Motion {
            submitted: Some("2025-08-28".into()),
            areas: about(area),
            events: vec![
                event(Kind::Submitted, "2025-08-28", "kf", "Motionen lämnas in"),
                last,
            ],
            ..motion(id, title)
        }
    };
    [
        case(
            "aterremitterad",
            "Flytta busstationen till Stationsstaden",
            "stationsstaden",
            Outcome::Returned,
            Kind::Decided,
            "Ärendet återremitteras",
        ),
        case(
            "bordlagd",
            "En utsiktsplats på Kvarnberget",
            "kvarnberget",
            Outcome::Postponed,
            Kind::Decided,
            "Ärendet bordläggs",
        ),
        case(
            "utgatt",
            "Farledens framtid i Västerstrand",
            "vasterstrand",
            Outcome::Removed,
            Kind::OnAgenda,
            "Ärendet utgår",
        ),
    ]
}

/// Two motions on the same matter, which point at each other and at others.
fn square() -> [Motion; 2] {
    let related = |items: &[(&str, &'static str)]| {
        items
            .iter()
            .map(|(motion, relation)| Related {
                motion: (*motion).into(),
                relation: Some(relation),
            })
            .collect()
    };
    let base = |id, title, party| Motion {
        proposers: vec![person("Låtsas Lindén", party)],
        areas: about("innerstaden"),
        ..motion(id, title)
    };
    [
        Motion {
            submitted: Some("2023-03-30".into()),
            related: related(&[
                ("torget-med-bilar", "counter"),
                ("cykla", "earlier"),
                ("Ett grönare torg (motion från 2009)", "earlier"),
            ]),
            events: vec![decided(
                "2024-04-25",
                Outcome::AdoptedAmended,
                "Bifall med ändring",
            )],
            ..base("torget-utan-bilar", "Ett torg utan bilar", "V")
        },
        Motion {
            submitted: Some("2023-04-27".into()),
            related: related(&[
                ("torget-utan-bilar", "counter"),
                ("atta-att-satser", "other"),
            ]),
            events: vec![decided(
                "2024-04-25",
                Outcome::Withdrawn,
                "Motionen återtas",
            )],
            ..base("torget-med-bilar", "Behåll parkeringen på torget", "M")
        },
    ]
}
