//! See `src/adapter/places`.

use motion_timeline::adapter::{motion_json, places};
use motion_timeline::domain::{
    Area, AreaKind, AreaLink, Clause, Dataset, Designation, Event, EventKind, Motion, Party,
    Person, Proposal, Relation, Statement, StatementKind,
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
    dataset.motions.push(motion.into());
    places::mark(&mut dataset, areas);
    dataset.motions[0].areas.clone()
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
    let mut areas = boras();
    areas.push(area("Norra Sjöbo", &[]));
    areas.push(area("Gamla stan", &[]));
    areas.push(area("Sankt Sigfrid", &[]));
    let check = |title, expected: &[&str]| check(&areas, "sv", title, expected);
    check("Belysning i Norrby", &["Norrby"]);
    check("Norrbys skola behöver nytt tak", &["Norrby"]);
    check("Upprusta Hässleholmens torg", &["Hässleholmen-Hulta"]);
    check(
        "Plan för Hulta-Hässleholmen och en för Norrby",
        &["Hässleholmen-Hulta", "Norrby"],
    );
    check("Trygghet på Hässleholmen/Hulta", &["Hässleholmen-Hulta"]);
    check("Trygghet på Hässleholmen – Hulta", &["Hässleholmen-Hulta"]);
    check(
        "Trygghet på Hässleholmen och Hulta",
        &["Hässleholmen-Hulta"],
    );
    check("Buss Norrby-Hulta", &["Norrby", "Hässleholmen-Hulta"]);
    check("Lekplats i Norrby-området", &["Norrby"]);
    check("BELYSNING I NORRBY", &["Norrby"]);
    check("Trafiken i Druvefors", &["Druvefors"]);
    check("Stadsdelen Norrby behöver träd", &["Norrby"]);
    check("Lekplats Norrby", &["Norrby"]);
    check("Lekplats i Norrby (S)", &["Norrby"]);
    check("En park i västra Norrby", &["Norrby"]);
    check("Buss från Haga Norrby", &["Haga", "Norrby"]);
    check("Buss från Karlsruhe Norrby", &["Norrby"]);
    check("Bättre ljus på IP Norrby", &["Norrby"]);
    check("Motion: ”Norrby förtjänar bättre”", &["Norrby"]);
    check("Belysning, Norrby/Haga", &["Norrby", "Haga"]);
    // A name of several words, whole, and with one capital letter at least.
    check("Gångväg i norra Sjöbo", &["Norra Sjöbo"]);
    check("Gamla stans gator", &["Gamla stan"]);
    check(
        "S:t Sigfrids kyrka och St. Sigfrids skola",
        &["Sankt Sigfrid"],
    );
    // With its marks apart, as some programs write, and with a place to break it.
    check("Lekplats i Go\u{308}ta", &["Göta"]);
    check("Lekplats i Norr\u{ad}by", &["Norrby"]);
}

#[test]
fn swedish_words_that_are_none() {
    let mut areas = boras();
    areas.push(area("Gamla stan", &[]));
    let check = |title| check(&areas, "sv", title, &[]);
    check("Cykelbana på Norrbygatan");
    check("Farthinder på Norrby långgata");
    check("Norrbyskolan behöver nytt tak");
    check("Norrbybornas önskemål");
    check("En göta kanal i centrum");
    check("Slussarna i Göta kanal");
    check("Bygg i haga");
    check("Den gamla stan behöver träd");
    check("Lekplats i Västra Norrby");
    check("Västra Norrby behöver träd");
    check("Hestra-Norrby AB");
    check("Norrby-Handsken AB");
    check("Medborgarförslag från Anna Norrby om belysning");
    check("Anna Norrby (M) vill ha belysning");
    check("Förslag av Anna Norrby (M) och Erik Haga (SD)");
    check("Svar till ledamoten Haga");
    check("Svar till Dr. Haga");
    check("Hagalund och Norrbyn");
    check("Motion av Haga Ek (C)");
}

#[test]
fn german_names() {
    let areas = [
        area("Durlach", &["Durlach-Aue"]),
        area("Innenstadt", &[]),
        area("Innenstadt-Ost", &[]),
        area("Neureut", &[]),
        area("Daxlanden", &[]),
        area("Alte Neustadt", &[]),
        area("Weißensee", &[]),
        area("St. Georg", &[]),
        area("Berg", &[]),
    ];
    let check = |title, expected: &[&str]| check(&areas, "de", title, expected);
    check("Spielplatz Durlach", &["Durlach"]);
    check("Durlachs Altstadt aufwerten", &["Durlach"]);
    check("Radweg Karlsruhe-Durlach", &["Durlach"]);
    check("Kita in Durlach-Aue", &["Durlach"]);
    check("Bahn Neureut-Durlach", &["Neureut", "Durlach"]);
    check("Bäume für die Innenstadt-Ost", &["Innenstadt-Ost"]);
    check("Bäume für die Innenstadt Ost", &["Innenstadt-Ost"]);
    check("Bäume für die Innenstadt-West", &[]);
    check(
        "Bäume für die Innenstadt und Neureut",
        &["Innenstadt", "Neureut"],
    );
    check("Durlacher Wochenmarkt erweitern", &["Durlach"]);
    check("Der Daxlander Dorfplatz", &["Daxlanden"]);
    check("Bänke in der Alten Neustadt", &["Alte Neustadt"]);
    check("SPIELPLATZ WEISSENSEE", &["Weißensee"]);
    check("Tempo 30 in Sankt Georg", &["St. Georg"]);
    check("Sanierungsgebiet Durlach (SSP)", &["Durlach"]);
    check("Tempo 30 in der Durlacher Straße", &[]);
    check("Haltestelle Durlacher Tor", &[]);
    check("Radweg Durlacher Allee Süd", &[]);
    check("Die durlacher fordern Bäume", &[]);
    check("Alt-Neureut", &[]);
    check("Antrag von Stadtrat Neureut", &[]);
    check("Anfrage von Frau Berger", &[]);
    check("Karl Neureut (SPD)", &[]);
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
        area("Sörnäinen", &[]),
        area("Töölö", &[]),
        area("Etu-Töölö", &[]),
        area("Herttoniemi", &[]),
        area("Hakaniemenranta", &[]),
        area("Kruununhaka", &[]),
        area("Tapanila", &[]),
        area("Arabianranta", &[]),
        area("Ruoholahti", &[]),
        area("Kamppi", &[]),
        area("Katajanokka", &[]),
        area("Tapulikaupunki", &[]),
        area("Ruskeasuo", &[]),
        area("Hakuninmaa", &[]),
        area("Östersundom", &[]),
        area("Pikku Huopalahti", &["Pikku-Huopalahti"]),
        area("Viikki", &[]),
        area("Vuosaari", &[]),
    ];
    for (title, name) in [
        ("Kirjasto Kallioon", "Kallio"),
        ("Kallion kirjasto", "Kallio"),
        ("Kirjasto Kalliossa", "Kallio"),
        ("Bussi Kalliosta", "Kallio"),
        ("Bussi Kalliota kohti", "Kallio"),
        ("Helsingin Kallion kirjasto", "Kallio"),
        ("Malmin lentokenttä", "Malmi"),
        ("Puisto Malmille", "Malmi"),
        ("Puistot Malmilla ja Malmilta", "Malmi"),
        ("Pukinmäen asema", "Pukinmäki"),
        ("Pysäköinti Pukinmäessä", "Pukinmäki"),
        ("Koulu Pukinmäkeen", "Pukinmäki"),
        ("Lauttasaaren silta", "Lauttasaari"),
        ("Bussi Lauttasaaresta", "Lauttasaari"),
        ("Kehitetään Lauttasaarta", "Lauttasaari"),
        ("Itäkeskuksen torni", "Itäkeskus"),
        ("Puita Itäkeskukseen", "Itäkeskus"),
        ("Pihlajiston koulu", "Pihlajisto"),
        ("Sörnäisten asema", "Sörnäinen"),
        ("Asema Sörnäisissä", "Sörnäinen"),
        ("Sörnäisiin puisto", "Sörnäinen"),
        ("Sörnäisen satama", "Sörnäinen"),
        ("Melu Töölössä", "Töölö"),
        ("Etu-Töölön lukio", "Etu-Töölö"),
        ("Herttoniemen ranta", "Herttoniemi"),
        ("Puisto Herttoniemessä", "Herttoniemi"),
        ("Hakaniemenrannan suunnitelma", "Hakaniemenranta"),
        ("Kruununhaan koulu", "Kruununhaka"),
        ("Tapanilassa melua", "Tapanila"),
        ("Arabianrantaan leikkipuisto", "Arabianranta"),
        ("Ruoholahden kanava", "Ruoholahti"),
        ("Melu Ruoholahdessa", "Ruoholahti"),
        ("Kampin keskus", "Kamppi"),
        ("Katajanokalle raitiotie", "Katajanokka"),
        ("Tapulikaupungissa puita", "Tapulikaupunki"),
        ("Puisto Ruskeasuolle", "Ruskeasuo"),
        ("Bussi Hakuninmaahan", "Hakuninmaa"),
        ("Tie Östersundomiin", "Östersundom"),
        ("Pikku-Huopalahden talo", "Pikku Huopalahti"),
        ("Viikissä", "Viikki"),
        ("Ajokielto Vuosaaren Itäreimarintielle", "Vuosaari"),
        ("Puita Malmi-talolle", "Malmi"),
    ] {
        check(&areas, "fi", title, &[name]);
    }
    for title in [
        "Kalliolan setlementti",
        "Malminkatu",
        "Malmin puistotien kunto",
        "Kallioinen ranta",
        "Aloite: kallion louhinta",
        "Etelä-Viikin puisto",
        "Töölönlahti",
        "Valtuutettu Kallion aloite",
        "Aloite, Anna Kallio (vas), bussilinjat",
        "Meillä puhui Anna Kallio",
    ] {
        check(&areas, "fi", title, &[]);
    }
}

#[test]
fn names_in_other_languages() {
    let areas = [
        area("Ballard", &[]),
        area("Capitol Hill", &[]),
        area("De Pijp", &[]),
        area("Noord", &[]),
    ];
    let check = |title, expected: &[&str]| check(&areas, "en", title, expected);
    check("Ballard's library", &["Ballard"]);
    check("Landmark Designation for Ballard Library", &["Ballard"]);
    check(
        "A Landmark Designation: the Carnegie Ballard Library",
        &["Ballard"],
    );
    check("A library at Capitol Hill.", &["Capitol Hill"]);
    check("Speeltuin in de Pijp", &["De Pijp"]);
    check("De pijp is kapot", &[]);
    check("Repaving Ballard Avenue", &[]);
    check("The request of Jane Ballard about trees", &[]);
    check("Vervoer in Noord-Holland", &[]);
    check("Vervoer in Karlsruhe-Noord", &["Noord"]);
}

#[test]
fn without_a_language_the_rules_of_all_hold() {
    let areas = [
        area("Norrby", &[]),
        area("Kallio", &[]),
        area("Durlach", &[]),
    ];
    let mut dataset = Dataset::default();
    for title in [
        "Norrbys torg",
        "Kalliossa",
        "Durlachs Markt",
        "Cykelbana på Norrbygatan",
    ] {
        dataset.motions.push(Motion::new(title, title).into());
    }
    places::mark(&mut dataset, &areas);
    let found = dataset.motions.iter().map(|motion| motion.areas.len());
    assert_eq!(found.collect::<Vec<_>>(), [1, 1, 1, 0]);
}

#[test]
fn the_motions_own_language_counts() {
    let mut motion = Motion::new("1", "Bussi Kalliosta");
    motion.language = Some("fi-FI".into());
    let areas = [area("Kallio", &[])];
    assert_eq!(marked(&areas, "sv", motion).len(), 1);
    assert_eq!(
        marked(&areas, "sv", Motion::new("1", "Bussi Kalliosta")),
        []
    );
}

#[test]
fn a_name_counts_before_another_areas_spelling_or_form() {
    let areas = [
        area("Haga", &["Norrby", "Sjöbo"]),
        area("Norrby", &[]),
        area("Hagas", &[]),
    ];
    check(&areas, "sv", "Lekplats i Norrby", &["Norrby"]);
    check(&areas, "sv", "Lekplats i Sjöbo", &["Haga"]);
    check(&areas, "sv", "Lekplats i Hagas", &["Hagas"]);
}

#[test]
fn the_publisher_is_no_place() {
    let mut city = area("Karlsruhe", &[]);
    city.kind = AreaKind::Municipality;
    let mut dataset = Dataset::default();
    dataset.publisher.name = Some("Stadt Karlsruhe".into());
    dataset.publisher.language = Some("de".into());
    let mut motion = Motion::new("1", "Die Stadt Karlsruhe soll sparen");
    motion.note = Some("So steht es in Karlsruhe.".into());
    dataset.motions.push(motion.into());
    dataset
        .motions
        .push(Motion::new("2", "Mehr Bäume für Karlsruhe").into());
    places::mark(&mut dataset, &[city]);
    let found = dataset.motions.iter().map(|motion| motion.areas.len());
    // The whole municipality counts in titles only: hardly a text does without its name.
    assert_eq!(found.collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_place_outside_is_mentioned_even_in_a_title() {
    let mut model = area("Gårdsten", &[]);
    model.kind = AreaKind::Outside;
    let links = marked(&[model], "sv", Motion::new("1", "Gör som i Gårdsten"));
    assert_eq!(links[0].relation, Relation::Mentioned);
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

fn person(name: &str, party: Option<&str>) -> Person {
    Person {
        name: name.into(),
        party: party.map(Into::into),
        assignment: None,
    }
}

#[test]
fn a_first_name_of_the_set_makes_a_surname() {
    let mut dataset = Dataset::default();
    dataset.publisher.language = Some("sv".into());
    let mut other = Motion::new("1", "Fler träd");
    other.proposers.push(person("Karin Ek", Some("C")));
    // What signs without a party may be a group.
    other.proposers.push(person("Lekplats Grupp", None));
    dataset.motions.push(other.into());
    dataset
        .motions
        .push(Motion::new("2", "Karin Haga har rätt").into());
    dataset
        .motions
        .push(Motion::new("3", "Lekplats Haga").into());
    // And a place's name may be a first name.
    let mut karin = area("Karin", &[]);
    karin.kind = AreaKind::Other;
    dataset
        .motions
        .push(Motion::new("4", "Karin Ek har fel om Karin").into());
    let mut other = Motion::new("5", "Göta Alm m.fl. har rätt");
    other.proposers.push(person("Göta Alm", None));
    dataset.motions.push(other.into());
    dataset
        .motions
        .push(Motion::new("6", "Karin Ek har rätt").into());
    let areas = [boras(), vec![karin]].concat();
    places::mark(&mut dataset, &areas);
    let found = dataset.motions.iter().map(|motion| motion.areas.len());
    assert_eq!(found.collect::<Vec<_>>(), [0, 0, 1, 1, 0, 0]);
}

#[test]
fn a_surname_alone_in_a_text_is_a_person_of_the_motion() {
    let mut motion = Motion::new("1", "Fler träd");
    motion.proposers.push(person("Norrby, Anna", None));
    let mut event = event();
    event.text = Some("Norrby yrkar bifall. Norrbys yrkande avslås. Haga deltar inte.".into());
    event.statements.push(Statement {
        kind: StatementKind::Other,
        by: vec![person("Erik Haga", None)],
        text: None,
    });
    motion.events.push(event);
    assert_eq!(marked(&boras(), "sv", motion.clone()), []);
    motion.note = Some("Träden ska stå i Norrby.".into());
    assert_eq!(marked(&boras(), "sv", motion.clone()).len(), 1);
    // A title hardly has a surname alone.
    motion.title = "Haga behöver träd".into();
    assert_eq!(marked(&boras(), "sv", motion).len(), 2);
}

#[test]
fn a_party_of_the_set_makes_a_surname() {
    let mut dataset = Dataset::default();
    dataset.publisher.language = Some("sv".into());
    let mut party = Party::of("vpl");
    party.name = Some("Vägvalet".into());
    dataset.parties.push(party);
    for end in ["(vpl)", "(Vägvalet)", "(etapp)"] {
        let title = ["Lekplats Norrby ", end].concat();
        dataset.motions.push(Motion::new(end, &title).into());
    }
    places::mark(&mut dataset, &boras());
    let found = dataset.motions.iter().map(|motion| motion.areas.len());
    assert_eq!(found.collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn all_texts_are_read() {
    let areas: Vec<Area> = ["Ett", "Två", "Tre", "Fyra", "Fem", "Sex"]
        .map(|name| area(name, &[]))
        .into();
    let mut motion = Motion::new("1", "Fler träd");
    motion.proposals.push(Proposal {
        body: None,
        by: Vec::new(),
        verdict: None,
        text: Some("som i Ett".into()),
        date: None,
        replaces: Vec::new(),
    });
    let mut event = event();
    event.title = Some("Möte i Två".into());
    event.text = Some("Träd i Tre.".into());
    event.statements.push(Statement {
        kind: StatementKind::Other,
        by: Vec::new(),
        text: Some("Hellre i Fyra".into()),
    });
    motion.events.push(event);
    motion.note = Some("Se Fem".into());
    let links = marked(&areas, "sv", motion);
    let found: Vec<_> = links.iter().map(|link| &*link.area).collect();
    assert_eq!(found, ["Ett", "Två", "Tre", "Fyra", "Fem"]);
    assert!(
        links
            .iter()
            .all(|link| link.derived && link.relation == Relation::Mentioned)
    );
}

fn event() -> Event {
    Event {
        date: None,
        kind: EventKind::Other,
        body: None,
        paragraph: None,
        title: None,
        text: None,
        verdict: None,
        is_final: false,
        documents: Vec::new(),
        votes: Vec::new(),
        statements: Vec::new(),
        source: None,
    }
}

fn stated(area: &str, relation: Relation) -> AreaLink {
    AreaLink {
        area: area.into(),
        relation,
        derived: false,
    }
}

#[test]
fn what_the_source_states_stands() {
    let mut motion = Motion::new("1", "Lekplats i Norrby");
    motion.areas.push(stated("hulta", Relation::Mentioned));
    motion.areas.push(stated("Elsewhere", Relation::Mentioned));
    // Another spelling of the first: one tie, the stronger one.
    motion.areas.push(stated("HÄSSLEHOLMEN", Relation::Primary));
    let links = marked(&boras(), "sv", motion);
    let expected = [
        stated("Hässleholmen-Hulta", Relation::Primary),
        stated("Elsewhere", Relation::Mentioned),
    ];
    assert_eq!(links, expected);
}

#[test]
fn an_area_of_one_demand_is_stated_too() {
    let mut motion = Motion::new("1", "Lekplats i Norrby");
    motion.clauses.push(Clause {
        number: None,
        text: "i Haga".into(),
        verdict: None,
        areas: vec!["hulta".into()],
    });
    let mut dataset = Dataset::default();
    dataset.motions.push(motion.into());
    places::mark(&mut dataset, &boras());
    assert_eq!(dataset.motions[0].areas, []);
    assert_eq!(
        *dataset.motions[0].clauses[0].areas[0],
        *"Hässleholmen-Hulta"
    );
}

#[test]
fn areas_of_the_source_and_of_the_list_become_one() {
    let mut dataset = Dataset::default();
    let mut norrby = area("Norrby", &["Norrby bro"]);
    norrby.id = "https://example.org/7".into();
    norrby.parent = Some("Part".into());
    norrby.designations.push(Designation {
        category: "as stated".into(),
        by: None,
        from: None,
        until: None,
        source: None,
    });
    let mut haga = area("Haga", &[]);
    haga.name = "Haga, as the source writes it".into();
    let mut part = area("Part", &[]);
    part.parent = Some("https://example.org/8".into());
    let mut gota = area("GÖTA", &[]);
    gota.id = "https://example.org/8".into();
    dataset.areas = vec![norrby, haga, part, gota];
    let mut motion = Motion::new("1", "Träd");
    motion
        .areas
        .push(stated("https://example.org/7", Relation::Primary));
    dataset.motions.push(motion.into());
    places::mark(&mut dataset, &boras());
    let names: Vec<_> = dataset
        .areas
        .iter()
        .map(|area| (&*area.id, &*area.name))
        .collect();
    let expected = [
        ("Norrby", "Norrby"),
        ("Hässleholmen-Hulta", "Hässleholmen-Hulta"),
        ("Göta", "Göta"),
        ("Haga", "Haga, as the source writes it"),
        ("Druvefors", "Druvefors"),
        ("Part", "Part"),
    ];
    assert_eq!(names, expected);
    assert!(dataset.areas[0].answers_to("norrby bro"));
    assert_eq!(dataset.areas[0].parent.as_deref(), Some("Part"));
    assert_eq!(dataset.areas[0].designations.len(), 1);
    assert_eq!(dataset.areas[5].parent.as_deref(), Some("Göta"));
    assert_eq!(*dataset.motions[0].areas[0].area, *"Norrby");
}

#[test]
fn many_motions_take_their_share_of_time_only() {
    // Ties in plain text, areas and texts by the ten thousand: anything quadratic is felt.
    let areas: Vec<Area> = (0..2_000)
        .map(|n| area(&format!("Ort{n}by"), &[]))
        .collect();
    let mut dataset = Dataset::default();
    dataset.publisher.language = Some("sv".into());
    dataset.areas = (0..10_000)
        .map(|n| area(&format!("Plats{n}"), &[]))
        .collect();
    for n in 0..20_000 {
        let mut motion = Motion::new(&n.to_string(), &format!("Träd i Ort{}bys park", n % 2_000));
        if n % 2 == 0 {
            motion
                .areas
                .push(stated(&format!("plats{n}"), Relation::Primary));
        }
        dataset.motions.push(motion.into());
    }
    places::mark(&mut dataset, &areas);
    assert!(dataset.motions.iter().all(|motion| motion.areas.len() == 1));
}

#[test]
fn no_list_changes_nothing() {
    let mut dataset = Dataset::default();
    dataset
        .motions
        .push(Motion::new("1", "Lekplats i Norrby").into());
    let before = dataset.clone();
    places::mark(&mut dataset, &[]);
    assert_eq!(dataset, before);
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
        dataset.motions.push(Motion::new("1", &title).into());
        let mut linked = Motion::new("2", &title);
        linked.areas.push(stated("Elsewhere", Relation::Mentioned));
        dataset.motions.push(linked.clone().into());
        places::mark(&mut dataset, &boras());
        let once = dataset.clone();
        places::mark(&mut dataset, &boras());
        prop_assert_eq!(&once, &dataset);
        prop_assert_eq!(&*once.motions[1], &linked);
        let title = title.to_lowercase();
        for link in &once.motions[0].areas {
            let areas = boras();
            let area = areas.iter().find(|area| area.id == link.area).unwrap();
            let mut names = area.aliases.iter().chain([&area.name]);
            let named = names.any(|name| {
                let name = name.to_lowercase();
                // A stem may change in Finnish, but not its beginning.
                let stem = if language == "fi" { name.chars().take(3).collect() } else { name };
                title.contains(&stem)
            });
            prop_assert!(named, "{:?} in {:?}", link, title);
        }
    }
}
