//! See `src/adapter/places`.

use motion_timeline::adapter::{motion_json, places};
use motion_timeline::domain::{
    Area, AreaKind, AreaLink, Clause, Dataset, Motion, Person, Relation,
};
use proptest::prelude::*;

fn area(id: &str, aliases: &[&str]) -> Area {
    Area {
        id: id.into(),
        name: id.into(),
        aliases: aliases.iter().map(|alias| (*alias).into()).collect(),
        parent: None,
        kind: AreaKind::District,
        designations: Vec::new(),
    }
}

fn boras() -> Vec<Area> {
    vec![
        area("Norrby", &[]),
        area(
            "Hässleholmen-Hulta",
            &["Hulta-Hässleholmen", "Hässleholmen", "Hulta"],
        ),
        area("Göta", &[]),
        area("Haga", &[]),
        area("Druvefors", &[]),
    ]
}

fn marked(areas: &[Area], language: &str, motion: Motion) -> Vec<AreaLink> {
    let mut dataset = Dataset::default();
    dataset.publisher.language = Some(language.into());
    dataset.publisher.name = Some("Karlsruhe".into());
    dataset.motions.push(motion);
    places::mark(&mut dataset, areas);
    dataset.motions.pop().unwrap().areas
}

/// Which areas a title is about.
fn check(areas: &[Area], language: &str, title: &str, expected: &[&str]) {
    let links = marked(areas, language, Motion::new("1", title));
    let found: Vec<_> = links.iter().map(|link| &*link.area).collect();
    assert_eq!(found, expected, "{title:?}");
    for link in &links {
        assert!(
            link.derived && link.relation == Relation::Primary,
            "{title:?}"
        );
    }
}

#[test]
fn swedish_names() {
    let check = |title, expected: &[&str]| check(&boras(), "sv", title, expected);
    check("Belysning i Norrby", &["Norrby"]);
    check("Norrbys skola behöver nytt tak", &["Norrby"]);
    check("Upprusta Hässleholmens torg", &["Hässleholmen-Hulta"]);
    check(
        "Plan för Hulta-Hässleholmen och en för Norrby",
        &["Hässleholmen-Hulta", "Norrby"],
    );
    check("Trygghet på Hässleholmen/Hulta", &["Hässleholmen-Hulta"]);
    check("Lekplats i Norrby-området", &["Norrby"]);
    check("BELYSNING I NORRBY", &["Norrby"]);
    check("Trafiken i Druvefors", &["Druvefors"]);
    check("Stadsdelen Norrby behöver träd", &["Norrby"]);
}

#[test]
fn swedish_words_that_are_none() {
    let check = |title| check(&boras(), "sv", title, &[]);
    check("Cykelbana på Norrbygatan");
    check("Farthinder på Norrby långgata");
    check("Norrbyskolan behöver nytt tak");
    check("En göta kanal i centrum");
    check("Bygg i haga");
    check("Lekplats i Västra Norrby");
    check("Medborgarförslag från Anna Norrby om belysning");
    check("Anna Norrby (M) vill ha belysning");
    check("Svar till ledamoten Haga");
    check("Hagalund och Norrbyn");
}

#[test]
fn german_names() {
    let areas = [
        area("Durlach", &[]),
        area("Innenstadt", &[]),
        area("Innenstadt-Ost", &[]),
        area("Neureut", &[]),
    ];
    let check = |title, expected: &[&str]| check(&areas, "de", title, expected);
    check("Spielplatz Durlach", &["Durlach"]);
    check("Durlachs Altstadt aufwerten", &["Durlach"]);
    check("Radweg Karlsruhe-Durlach", &["Durlach"]);
    check("Bäume für die Innenstadt-Ost", &["Innenstadt-Ost"]);
    check("Bäume für die Innenstadt-West", &[]);
    check(
        "Bäume für die Innenstadt und Neureut",
        &["Innenstadt", "Neureut"],
    );
    check("Tempo 30 in der Durlacher Straße", &[]);
    check("Antrag von Stadtrat Neureut", &[]);
    check("Durlachtal", &[]);
}

#[test]
fn finnish_names() {
    let areas = [
        area("Kallio", &[]),
        area("Malmi", &[]),
        area("Pukinmäki", &[]),
        area("Lauttasaari", &[]),
        area("Itäkeskus", &[]),
        area("Pihlajisto", &[]),
        area("Töölö", &[]),
        area("Herttoniemi", &[]),
        area("Hakaniemenranta", &[]),
        area("Kruununhaka", &[]),
        area("Tapanila", &[]),
        area("Arabianranta", &[]),
    ];
    for (title, name) in [
        ("Kirjasto Kallioon", "Kallio"),
        ("Kallion kirjasto", "Kallio"),
        ("Malmin lentokenttä", "Malmi"),
        ("Puisto Malmille", "Malmi"),
        ("Pukinmäen asema", "Pukinmäki"),
        ("Pysäköinti Pukinmäessä", "Pukinmäki"),
        ("Lauttasaaren silta", "Lauttasaari"),
        ("Bussi Lauttasaaresta", "Lauttasaari"),
        ("Itäkeskuksen torni", "Itäkeskus"),
        ("Pihlajiston koulu", "Pihlajisto"),
        ("Melu Töölössä", "Töölö"),
        ("Herttoniemen ranta", "Herttoniemi"),
        ("Hakaniemenrannan suunnitelma", "Hakaniemenranta"),
        ("Kruununhaan koulu", "Kruununhaka"),
        ("Tapanilassa melua", "Tapanila"),
        ("Arabianrantaan leikkipuisto", "Arabianranta"),
    ] {
        check(&areas, "fi", title, &[name]);
    }
    for title in [
        "Kalliolan setlementti",
        "Malminkatu",
        "Kallioinen ranta",
        "Aloite: kallion louhinta",
    ] {
        check(&areas, "fi", title, &[]);
    }
}

#[test]
fn a_text_mentions_what_the_title_is_not_about() {
    let mut motion = Motion::new("1", "Lekplats i Norrby");
    motion.clauses.push(Clause {
        number: None,
        text: "att bygga som i Haga, och inte som i Norrby".into(),
        verdict: None,
        areas: Vec::new(),
    });
    let links = marked(&boras(), "sv", motion);
    let found: Vec<_> = links
        .iter()
        .map(|link| (&*link.area, link.relation))
        .collect();
    assert_eq!(
        found,
        [("Norrby", Relation::Primary), ("Haga", Relation::Mentioned)]
    );
}

#[test]
fn a_proposer_is_no_place() {
    let mut motion = Motion::new("1", "Karin Haga undrar om träd");
    motion.proposers.push(Person {
        name: "Karin Haga".into(),
        party: None,
        assignment: None,
    });
    assert_eq!(marked(&boras(), "sv", motion), []);
}

#[test]
fn what_the_source_states_stands() {
    let mut motion = Motion::new("1", "Lekplats i Norrby");
    motion.areas.push(AreaLink {
        area: "hulta".into(),
        relation: Relation::Mentioned,
        derived: false,
    });
    let links = marked(&boras(), "sv", motion);
    let expected = AreaLink {
        area: "Hässleholmen-Hulta".into(),
        relation: Relation::Mentioned,
        derived: false,
    };
    assert_eq!(links, [expected]);
}

#[test]
fn a_list_of_areas_alone_is_motion_json() {
    let text = r#"{"format":"motion-json/1","areas":[{"id":"norrby","name":"Norrby"}]}"#;
    let (dataset, issues) = motion_json::read(text.as_bytes()).unwrap();
    assert_eq!((dataset.areas.len(), issues), (1, vec![]));
}

proptest! {
    #[test]
    fn twice_is_as_once_and_nothing_is_found_that_is_not_there(
        title in "[A-Za-zÅÄÖåäö .()-]{1,60}|(i |på |Anna )?(Norrby|Hulta|Haga|Göta)(s|n|-|)( [a-zA-Z]{0,6})?",
        language in prop_oneof![Just("sv"), Just("de"), Just("fi"), Just("en")],
    ) {
        let mut dataset = Dataset::default();
        dataset.publisher.language = Some(language.into());
        dataset.motions.push(Motion::new("1", &title));
        places::mark(&mut dataset, &boras());
        let once = dataset.clone();
        places::mark(&mut dataset, &boras());
        prop_assert_eq!(&once, &dataset);
        for link in &once.motions[0].areas {
            let stem = &link.area.to_lowercase()[..3];
            let hulta = &*link.area == "Hässleholmen-Hulta" && title.to_lowercase().contains("hul");
            prop_assert!(title.to_lowercase().contains(stem) || hulta, "{:?} in {:?}", link, title);
        }
    }
}
