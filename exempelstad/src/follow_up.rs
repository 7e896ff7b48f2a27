//! What is to come of a decision, and what has been measured since.

use serde_json::Number;

use super::format::{Goal, Measure};
use super::rng::Rng;
use super::topics::Subject;

/// The year in which the example stands still.
const THIS_YEAR: i32 = 2026;

/// Goals by committee, with the unit in which they are measured.
fn templates(committee: &str) -> &'static [(&'static str, &'static str)] {
    match committee {
        "tn" => &[
            ("Åtgärderna ska vara byggda och tagna i bruk", "share"),
            ("Tjugo platser ska ha åtgärdats", "count"),
            ("Antalet olyckor ska halveras", "olyckor per år"),
        ],
        "bun" => &[
            ("Alla skolor ska ha infört arbetssättet", "share"),
            ("Minst 500 elever ska ha deltagit", "count"),
            (
                "Elever som är nöjda ska bli fler",
                "procent nöjda i enkäten",
            ),
        ],
        "kfn" => &[
            ("Verksamheten ska vara öppen alla dagar i veckan", "share"),
            ("Tio föreningar ska använda platsen", "count"),
            ("Antalet besök ska öka", "besök per vecka"),
        ],
        "sn" | "von" => &[
            ("Alla som behöver stödet ska ha fått det", "share"),
            ("Fyrtio personer i veckan ska nås", "count"),
            ("Väntetiden ska kortas till två veckor", "dagar i kö"),
        ],
        "mbn" => &[
            ("Planen ska vara genomförd", "share"),
            ("Hundra träd ska vara planterade", "count"),
            ("Utsläppen ska minska", "ton koldioxid per år"),
        ],
        _ => &[
            ("Beslutet ska vara genomfört i alla nämnder", "share"),
            ("Femtio invånare ska ha deltagit", "count"),
            ("Svarstiden ska kortas", "minuter i snitt"),
        ],
    }
}

/// One or two goals of a decision from the year `decided`.
pub(super) fn goals(rng: &mut Rng, subject: &Subject, decided: i32) -> Vec<Goal> {
    let mut templates = templates(subject.topic.committee.id).to_vec();
    rng.shuffle(&mut templates);
    let count = if rng.chance(20) { 2 } else { 1 };
    templates
        .into_iter()
        .take(count)
        .map(|(text, unit)| {
            let years = rng.between(2, 8);
            let due = decided + years;
            let last = due.min(THIS_YEAR - 1);
            let measured = decided < last && rng.chance(65);
            let mut measures = Vec::new();
            for year in decided + 1..=last {
                if measured && (year == last || rng.chance(55)) {
                    measures.push(measure(rng, unit, year, year - decided, years));
                }
            }
            Goal {
                due: written(rng, due),
                text: match subject.place {
                    Some(place) if rng.chance(40) => format!("{text} {}", place.locative()),
                    _ => text.to_owned(),
                },
                measures,
            }
        })
        .collect()
}

fn written(rng: &mut Rng, due: i32) -> Option<String> {
    match rng.below(100) {
        0..50 => Some(due.to_string()),
        50..70 => Some(format!("{due}-12-31")),
        70..80 => Some(format!("{due}-06")),
        80..86 => Some(format!("{due}/{}", due + 2)),
        86..90 => Some(format!("{due}~")),
        90..93 => Some(format!("../{due}")),
        _ => None,
    }
}

fn measure(rng: &mut Rng, unit: &'static str, year: i32, age: i32, years: i32) -> Measure {
    let percent = (100 * age / years + rng.between(-20, 15)).clamp(0, 100);
    let value = match unit {
        "share" => Number::from_f64(f64::from(percent) / 100.0),
        "count" => Some(Number::from(percent / 4)),
        _ => Some(Number::from(rng.between(8, 240))),
    };
    Measure {
        date: match rng.below(100) {
            0..60 => Some(year.to_string()),
            60..80 => Some(format!("{year}-12")),
            80..94 => Some(format!("{year}-11-15")),
            _ => None,
        },
        value: value.filter(|_| !rng.chance(8)),
        unit: Some(unit),
        text: rng.chance(45).then(|| {
            (*rng.pick(&[
                "Enligt årsredovisningen.",
                "Uppgiften kommer från nämndens uppföljning.",
                "Mätningen gäller årets sista kvartal.",
                "Underlaget är litet.",
            ]))
            .to_owned()
        }),
        source: rng
            .chance(50)
            .then(|| format!("https://exempelstad.example/uppfoljning/{year}")),
    }
}
