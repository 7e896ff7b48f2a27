//! Motions of which little is known, or that are worded in an unusual way.

use super::super::format::{Clause, Event, Kind, Motion, Outcome, Stage};
use super::super::places;
use super::{about, decided, event, motion, person};

/// Every motion of this module.
pub(super) fn all() -> Vec<Motion> {
    let mut motions = vec![
        short_title(),
        title_only(),
        year_only(),
        unlisted_place(),
        english(),
        markup(),
        every_date(),
    ];
    motions.extend(long_titles());
    motions
}

fn short_title() -> Motion {
    Motion {
        reference: Some("EX 2021-00007".into()),
        submitted: Some("2021-04-29".into()),
        proposers: vec![person("Exempel Cyklist", "MP")],
        areas: about(places::WHOLE),
        clauses: vec![Clause {
            number: Some(1),
            text: "Alla ska cykla mer".into(),
            ..Clause::default()
        }],
        events: vec![
            event(Kind::Submitted, "2021-04-29", "kf", "Motionen lämnas in"),
            decided("2022-03-31", Outcome::Adopted, "Bifall"),
        ],
        ..motion("cykla", "Cykla!")
    }
}

fn title_only() -> Motion {
    motion("bara-titel", "En motion som bara titeln är känd av")
}

fn year_only() -> Motion {
    Motion {
        submitted: Some("2014".into()),
        source: Some("Exempelstads kommunarkiv, volym 12".into()),
        note: Some("Bara årtalet framgår av arkivet.".into()),
        ..motion("bara-ar", "Ordna en torgdag")
    }
}

fn unlisted_place() -> Motion {
    Motion {
        submitted: Some("2019-10".into()),
        proposers: vec![person("Prov Utan Parti", "partilös")],
        areas: about("Gränsbygden"),
        events: vec![
            event(Kind::Referred, "2019-11", "Bygderådet", "Remiss"),
            event(Kind::Other, "", "", "Ett möte på plats"),
            decided("2020-11-26", Outcome::Answered, "besvarad"),
        ],
        ..motion("plats-utan-omrade", "Plogbil till Gränsbygden")
    }
}

fn english() -> Motion {
    Motion {
        language: Some("en".into()),
        submitted: Some("2022-09-29".into()),
        areas: about(places::WHOLE),
        events: vec![decided("2023-10-26", Outcome::Noted, "Motionen noteras")],
        ..motion(
            "in-english",
            "A welcome guide in plain English for newcomers",
        )
    }
}

fn markup() -> Motion {
    Motion {
        submitted: Some("2024-02-29".into()),
        proposers: vec![person("Test \"Citat\" O’Lund", "L")],
        areas: about("sjostaden"),
        clauses: vec![Clause {
            text: "Skyltarna ska visa tecknen &, < och > rätt & läsligt".into(),
            ..Clause::default()
        }],
        stage: Some(Stage::InPreparation),
        ..motion(
            "tecken",
            "Skriv <b>inte</b> så här på skyltar & i ”e-tjänster” <3",
        )
    }
}

fn every_date() -> Motion {
    let forms = [
        "2009",
        "2010~",
        "2010?",
        "2010%",
        "2011-03",
        "2011-04~",
        "2011-05?",
        "2011-06%",
        "2012-09-14",
        "2012-09-15~",
        "2012-09-16?",
        "2012-09-17%",
        "2008/..",
        "2008-05~/..",
        "../2007",
        "../2007-11?",
        "2013/2015",
        "2013-02/2013-09",
        "2014-01-07/2014-02-11~",
    ];
    let mut events: Vec<Event> = forms
        .iter()
        .map(|form| event(Kind::Context, form, "", &format!("Känt som {form}")))
        .collect();
    events.push(event(Kind::Context, "", "", "Utan datum"));
    events.push(event(
        Kind::Submitted,
        "2016-01-28",
        "kf",
        "Motionen lämnas in",
    ));
    events.push(decided("2017-02~", Outcome::Lapsed, "avskrivs"));
    Motion {
        submitted: Some("2016-01-28".into()),
        areas: about("gamla-hamnen"),
        events,
        ..motion("alla-datum", "Låt tornuret visa rätt tid i Gamla hamnen")
    }
}

fn long_titles() -> [Motion; 2] {
    [
        Motion {
            submitted: Some("2018-03-22".into()),
            areas: about("ostra-lunden"),
            events: vec![decided(
                "2019-04-25",
                Outcome::Answered,
                "Motionen anses besvarad",
            )],
            ..motion(
                "lang-titel",
                "Motion om att kommunen tillsammans med föreningar, fastighetsägare, skolor och boende ska ta fram ett gemensamt program för trygga, gröna och tillgängliga mötesplatser i Östra Lunden, att programmet ska följas upp varje år och att resultatet ska redovisas öppet för alla invånare",
            )
        },
        Motion {
            submitted: Some("2025-02-27".into()),
            stage: Some(Stage::Referred),
            ..motion(
                "langa-ord",
                "Tillgänglighetsanpassningsåtgärdsprogram och upphandlingssamordningsfunktion för kollektivtrafikbytespunktsombyggnader, inklusive väntutrymmesbelysningsstyrning, cykelparkeringsväderskydd och informationsskyltningsunderhåll, i samtliga kommundelar och vid alla hållplatser",
            )
        },
    ]
}
