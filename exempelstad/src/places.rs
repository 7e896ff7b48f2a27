//! The made-up municipality's areas and bodies.

use super::format::{Area, Body, Designation};

/// A part of the town or a village that motions are about.
pub(super) struct Place {
    /// Id in the file.
    pub(super) id: &'static str,
    /// Name.
    pub(super) name: &'static str,
    /// Swedish preposition that goes with it.
    preposition: &'static str,
    kind: &'static str,
    parent: &'static str,
    aliases: &'static [&'static str],
}

impl Place {
    /// Where: "i Norrängen", "på Kvarnberget".
    pub(super) fn locative(&self) -> String {
        format!("{} {}", self.preposition, self.name)
    }
}

/// Id of the whole municipality.
pub(super) const WHOLE: &str = "exempelstad";
/// Id of the place in another municipality.
pub(super) const ELSEWHERE: &str = "grannstad";
/// Id of the lake, which is no part of the town.
pub(super) const LAKE: &str = "exempelsjon";
/// Places that motions name and that the table of areas lacks.
pub(super) const UNLISTED: &[&str] = &["Storskogen", "Ekbackens by"];

/// Every place that a motion can be about.
pub(super) const PLACES: &[Place] = &[
    district("innerstaden", "Innerstaden", &["Centrum", "City"]),
    within(
        "innerstaden",
        district("gamla-hamnen", "Gamla hamnen", &["Hamnen"]),
    ),
    within(
        "innerstaden",
        district("stationsstaden", "Stationsstaden", &["Södra station"]),
    ),
    district("norrangen", "Norrängen", &["Norra ängen"]),
    district("sjostaden", "Sjöstaden", &[]),
    on(district("kvarnberget", "Kvarnberget", &["Kvarnbacken"])),
    district("ostra-lunden", "Östra Lunden", &["Ö Lunden"]),
    district("vasterstrand", "Västerstrand", &["Västra stranden"]),
    district(
        "stenaker-lovdala",
        "Stenåker-Lövdala",
        &["Lövdala-Stenåker"],
    ),
    within("stenaker-lovdala", district("stenaker", "Stenåker", &[])),
    within("stenaker-lovdala", district("lovdala", "Lövdala", &[])),
    on(district("tallmon", "Tallmon", &[])),
    district("fagelsangen", "Fågelsången", &[]),
    district("hoglunda", "Höglunda", &["Höglund"]),
    district("angsviken", "Ängsviken", &[]),
    district("tradgardsstaden", "Trädgårdsstaden", &["Egnahem"]),
    town("provkoping", "Provköping"),
    within(
        "provkoping",
        district("kyrkbyn", "Kyrkbyn", &["Provköpings kyrkby"]),
    ),
    town("pahittsbruk", "Påhittsbruk"),
    within("pahittsbruk", on(district("holmen", "Bruksholmen", &[]))),
];

const fn district(id: &'static str, name: &'static str, aliases: &'static [&'static str]) -> Place {
    Place {
        id,
        name,
        preposition: "i",
        kind: "district",
        parent: WHOLE,
        aliases,
    }
}

const fn town(id: &'static str, name: &'static str) -> Place {
    Place {
        kind: "town",
        ..district(id, name, &[])
    }
}

const fn on(place: Place) -> Place {
    Place {
        preposition: "på",
        ..place
    }
}

const fn within(parent: &'static str, place: Place) -> Place {
    Place { parent, ..place }
}

/// The table of areas.
pub(super) fn areas() -> Vec<Area> {
    let mut areas = vec![Area {
        aliases: vec!["Exempelstads kommun", "Exempelstad"],
        ..area(WHOLE, "Hela Exempelstad", "municipality")
    }];
    areas.extend(PLACES.iter().map(|place| Area {
        aliases: place.aliases.to_vec(),
        parent: Some(place.parent),
        designations: if place.id == "stenaker-lovdala" {
            designations()
        } else {
            Vec::new()
        },
        ..area(place.id, place.name, place.kind)
    }));
    areas.push(Area {
        parent: Some(WHOLE),
        ..area(LAKE, "Exempelsjön", "other")
    });
    areas.push(Area {
        aliases: vec!["Grannstad"],
        ..area(ELSEWHERE, "Grannstad (annan kommun)", "outside")
    });
    areas
}

fn area(id: &'static str, name: &'static str, kind: &'static str) -> Area {
    Area {
        id,
        name,
        kind: Some(kind),
        ..Area::default()
    }
}

/// Categories that come and go, each with the years in which a made-up authority used them.
fn designations() -> Vec<Designation> {
    let (usual, higher) = ("påhittad kategori", "påhittad kategori, högre nivå");
    [
        (
            usual,
            "2015",
            Some("2019"),
            "https://exempelmyndigheten.example/2015",
        ),
        (
            higher,
            "2019",
            Some("2023"),
            "https://exempelmyndigheten.example/2019",
        ),
        (
            usual,
            "2023",
            None,
            "Exempelmyndighetens lägesbild 2023 (påhittad)",
        ),
    ]
    .map(|(category, from, until, source)| Designation {
        category,
        by: Some("Exempelmyndigheten"),
        from: Some(from),
        until,
        source: Some(source),
    })
    .into()
}

/// A committee that motions are sent to.
pub(super) struct Committee {
    /// The heading in the list of topics.
    pub(super) topic: &'static str,
    /// Id in the file.
    pub(super) id: &'static str,
    /// Name in the definite form, as in "till tekniska nämnden".
    pub(super) name: &'static str,
    label: &'static str,
}

/// Every committee; the last is the executive board itself, which also has topics of its own.
pub(super) const COMMITTEES: &[Committee] = &[
    committee("teknik", "tn", "tekniska nämnden", "Tekniska nämnden"),
    committee(
        "utbildning",
        "bun",
        "barn- och utbildningsnämnden",
        "Barn- och utbildningsnämnden",
    ),
    committee(
        "kultur",
        "kfn",
        "kultur- och fritidsnämnden",
        "Kultur- och fritidsnämnden",
    ),
    committee("social", "sn", "socialnämnden", "Socialnämnden"),
    committee(
        "omsorg",
        "von",
        "vård- och omsorgsnämnden",
        "Vård- och omsorgsnämnden",
    ),
    committee(
        "miljo",
        "mbn",
        "miljö- och byggnämnden",
        "Miljö- och byggnämnden",
    ),
    committee(
        "arbete",
        "amn",
        "arbetsmarknadsnämnden",
        "Arbetsmarknadsnämnden",
    ),
    committee("styrelse", "ks", "kommunstyrelsen", "Kommunstyrelsen"),
];

const fn committee(
    topic: &'static str,
    id: &'static str,
    name: &'static str,
    label: &'static str,
) -> Committee {
    Committee {
        topic,
        id,
        name,
        label,
    }
}

/// The table of bodies.
pub(super) fn bodies() -> Vec<Body> {
    let body = |id, name, kind| Body {
        id,
        name,
        kind: Some(kind),
    };
    let mut bodies = vec![body("kf", "Kommunfullmäktige", "council")];
    bodies.extend(COMMITTEES.iter().map(|committee| {
        let executive = committee.id == "ks";
        let kind = if executive { "executive" } else { "committee" };
        body(committee.id, committee.label, kind)
    }));
    bodies.push(body("bostader", "Exempelbostäder AB", "board"));
    bodies.push(body("klk", "Kommunledningskontoret", "administration"));
    bodies.push(body("ungdomsradet", "Ungdomsrådet", "other"));
    bodies
}
