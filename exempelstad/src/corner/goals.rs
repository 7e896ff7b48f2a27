//! Motions written by hand that show what can be known after the decision.

use serde_json::Number;

use super::super::format::{Document, Goal, Kind, Measure, Motion, Outcome, Stage};
use super::{decided, event, motion};

/// Every motion of this module.
pub(super) fn all() -> [Motion; 3] {
    [goals(), documents(), closed()]
}

fn goal(due: &str, text: &str, measures: Vec<Measure>) -> Goal {
    Goal {
        due: (!due.is_empty()).then(|| due.to_owned()),
        text: text.into(),
        measures,
    }
}

fn measure(date: &str, value: Option<Number>, unit: &'static str, text: &str) -> Measure {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Measure {
        date: some(date),
        value,
        unit: Some(unit),
        text: some(text),
        source: None,
    }
}

fn goals() -> Motion {
    let share = |percent: u8| Number::from_f64(f64::from(percent) / 100.0);
    let whole = |number: u32| Some(Number::from(number));
    Motion {
        reference: Some("EX 2019-00042".into()),
        submitted: Some("2019-01-31".into()),
        stage: Some(Stage::FollowUp),
        events: vec![
            event(Kind::Submitted, "2019-01-31", "kf", "Motionen lämnas in"),
            decided("2020-01-30", Outcome::Adopted, "Motionen bifalls"),
            event(Kind::FollowUp, "2024", "klk", "Delrapport"),
        ],
        goals: vec![
            goal(
                "2030",
                "Alla gångvägar ska vara belysta",
                vec![
                    measure("2021", share(0), "share", "Arbetet har inte börjat."),
                    measure("2023", share(35), "share", ""),
                    measure("2025-12-31", share(72), "share", "Enligt årsredovisningen."),
                ],
            ),
            goal(
                "2022-12-31",
                "Tjugo trygghetsvandringar ska ha genomförts",
                vec![measure("2022", whole(23), "count", "Målet är nått.")],
            ),
            goal(
                "2024",
                "Alla hållplatser ska ha väderskydd",
                vec![measure(
                    "2024-11",
                    share(64),
                    "share",
                    "Målet är inte nått.",
                )],
            ),
            goal(
                "2028/2030",
                "Väntetiden ska bli kortare",
                vec![
                    measure("2023", whole(41), "dagar i kö", ""),
                    measure("", whole(38), "dagar i kö", "Datum saknas."),
                    measure("2025", None, "dagar i kö", "Mätningen är inte klar."),
                ],
            ),
            goal("2035~", "Ingen ska känna sig otrygg på väg hem", Vec::new()),
            goal("2021", "En första utvärdering ska vara gjord", Vec::new()),
            goal("", "Invånarna ska märka skillnad", Vec::new()),
        ],
        ..motion("alla-mal", "En trygg väg hem i hela kommunen")
    }
}

fn documents() -> Motion {
    let document = |title: &str, url: &str, media_type, bytes, date: &str| Document {
        title: title.into(),
        url: (!url.is_empty()).then(|| format!("https://exempelstad.example/filer/{url}")),
        kind: None,
        media_type,
        bytes,
        date: (!date.is_empty()).then(|| date.to_owned()),
    };
    let mut council = decided("2019-09-26", Outcome::Rejected, "Motionen avslås");
    council.documents = vec![document(
        "Röstlista",
        "roster.csv",
        Some("text/csv"),
        Some(412),
        "2019-09-26",
    )];
    council.source = Some("https://exempelstad.example/protokoll/2019-09-26".into());
    Motion {
        submitted: Some("2018-11-29".into()),
        source: Some("https://exempelstad.example/arenden/2018-117".into()),
        events: vec![council],
        documents: vec![
            document(
                "Motion",
                "motion.pdf",
                Some("application/pdf"),
                Some(184_320),
                "2018-11-29",
            ),
            document(
                "Kartbilaga i full storlek",
                "karta.tif",
                Some("image/tiff"),
                Some(48_234_496),
                "2019-03",
            ),
            document(
                "Inspelning från mötet",
                "motet.mp3",
                Some("audio/mpeg"),
                None,
                "",
            ),
            document(
                "Tjänsteskrivelse (finns på papper i arkivet)",
                "",
                None,
                None,
                "2019",
            ),
            document("Brev", "brev", None, Some(0), ""),
        ],
        ..motion("alla-handlingar", "Sänk vattennivån i Exempelsjön")
    }
}

fn closed() -> Motion {
    Motion {
        submitted: Some("2015-09-24".into()),
        stage: Some(Stage::Closed),
        events: vec![
            event(Kind::Submitted, "2015-09-24", "kf", "Motionen lämnas in"),
            event(Kind::Notice, "2015-09-28", "kf", "Motionen anslås"),
            decided("2016-08-25", Outcome::Adopted, "Motionen bifalls"),
            event(Kind::FollowUp, "2017-11-14", "kfn", "Badet är öppet"),
            event(Kind::Closed, "2018-02-05", "ks", "Ärendet avslutas"),
        ],
        ..motion("avslutad", "Ett kallbadhus vid Exempelsjön")
    }
}
