//! See `src/adapter/ori`.

use expect_test::{Expect, expect};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::Answer;
use motion_timeline::domain::{Dataset, Motion, Outcome, Standing};

use crate::support::{ids, read};

const NOTUBIZ: &str = "https://api.notubiz.example/modules/6/items?organisation_id=5&version=1.21";
const SEARCH: &str = "https://ob.example/api/search?organization=x&entityType=Motion&limit=2";

/// An item of a register, with the attributes of each number, label and JSON of its values.
fn item(id: u32, attributes: &[(u32, &str, &str)]) -> String {
    let attributes: Vec<_> = attributes
        .iter()
        .map(|(number, label, values)| {
            let label = if label.is_empty() {
                String::new()
            } else {
                format!(r#""label":"{label}","#)
            };
            format!(r#"{{{label}"id":{number},"datatype":"varchar","values":[{values}]}}"#)
        })
        .collect();
    format!(
        r#"{{"id":{id},"creation_date":null,"confidential":0,"permission_group":"public","organisation_id":5,"module_id":6,"attributes":[{}]}}"#,
        attributes.join(",")
    )
}

fn value(content: &str) -> String {
    format!(r#"{{"meta_data":null,"content":"{content}"}}"#)
}

fn refers(model: &str, id: u32, label: &str) -> String {
    format!(r#"{{"meta_data":{{"reference_model":"{model}","label":"{label}"}},"content":{id}}}"#)
}

fn items(items: &[String]) -> String {
    let total = items.len();
    format!(
        r#"{{"pagination":{{"list_start":0,"list_end":{total},"total_results":{total}}},"items":[{}]}}"#,
        items.join(",")
    )
}

/// A motion with a title, a type, and whatever else.
fn motie(id: u32, more: &[(u32, &str, &str)]) -> String {
    let (title, kind) = (value("Motie bomen"), value("Motie"));
    let mut attributes: Vec<(u32, &str, &str)> = vec![(1, "Titel", &title), (45, "Type", &kind)];
    attributes.extend(more);
    item(id, &attributes)
}

/// Who, and what happened, a line each.
fn story(motion: &Motion) -> String {
    let mut lines = vec![motion.title.to_string()];
    for person in &motion.proposers {
        let party = person.party.as_deref().unwrap_or("-");
        lines.push(format!("by {} [{party}]", person.name));
    }
    for event in &motion.events {
        let mut line = event.kind.key().to_owned();
        let date = event.date.map(|date| date.to_string());
        let verdict = event.verdict.as_ref();
        let outcome = verdict.map(|verdict| {
            let wording = verdict.wording.as_deref().unwrap_or("-");
            format!("{} {wording:?}", verdict.outcome.key())
        });
        let parts = [
            date,
            event.body.as_deref().map(|body| format!("in {body}")),
            event.title.as_deref().map(|title| format!("{title:?}")),
            outcome,
            event.is_final.then(|| "FINAL".to_owned()),
            event.text.as_deref().map(|text| format!("text {text:?}")),
        ];
        for part in parts.into_iter().flatten() {
            line.push(' ');
            line.push_str(&part);
        }
        for votes in &event.votes {
            line.push_str(&format!(" {}:{:?}/{:?}", votes.party, votes.yes, votes.no));
        }
        lines.push(line);
        for document in &event.documents {
            lines.push(format!("  + {}", document.title));
        }
    }
    for document in &motion.documents {
        let address = document.link.as_ref().and_then(|link| link.address());
        lines.push(format!("+ {} {}", document.title, address.unwrap_or("-")));
    }
    lines.join("\n") + "\n"
}

fn dataset(address: &str, body: &str) -> Dataset {
    read(Format::Ori, &[(address, body)]).dataset
}

fn check(body: &str, expected: Expect) {
    let dataset = dataset(NOTUBIZ, body);
    let stories: Vec<_> = dataset.motions.iter().map(|one| story(one)).collect();
    expected.assert_eq(&stories.join("\n"));
}

#[test]
fn a_motion_of_a_register_is_read_from_its_attributes() {
    let party = refers("party", 7, "D66");
    let person = refers("person", 9, "Jan Voorbeeld");
    let place = refers(
        "agenda_item",
        3,
        "Motie bomen (Gemeenteraad 22-01-2026 19:30)",
    );
    let document = r#"{"document":{"self":"api.notubiz.nl/document/8","title":"Motie bomen.pdf","date":"","publication_date":"2026-07-31","confidential":0,"types":[{"id":11,"value":"Motie"}],"versions":[{"mime_type":"application/pdf","file_size":12,"id":1}]},"meta_data":null}"#;
    let body = items(&[motie(
        1,
        &[
            (15, "Datum", &value("2026-01-22 00:00:00")),
            (37, "Indienende partij", &party),
            (36, "Indiener", &person),
            (54, "Ingediend in", &place),
            (2, "Hoofddocument", document),
            (26, "Nummer", &value("M12")),
            (62, "Stemming", &value("aangenomen")),
        ],
    )]);
    check(
        &body,
        expect![[r#"
            Motie bomen
            by Jan Voorbeeld [D66]
            submitted 2026-01-22 in Gemeenteraad "Motie bomen"
            decided 2026-01-22 in Gemeenteraad "Motie bomen" adopted "aangenomen" FINAL
            + Motie bomen.pdf https://api.notubiz.nl/document/8
        "#]],
    );
    let motion = dataset(NOTUBIZ, &body).motions.remove(0);
    assert_eq!(motion.reference.as_deref(), Some("M12"));
    assert_eq!(
        motion.submitted.map(|date| date.to_string()).as_deref(),
        Some("2026-01-22")
    );
    assert_eq!(
        motion.documents[0].date, None,
        "the system's date is none of the document's"
    );
    assert_eq!(motion.documents[0].bytes, Some(12));
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Adopted));
}

#[test]
fn numbers_without_labels_are_enough() {
    let party = refers("party", 7, "D66");
    check(
        &items(&[item(
            1,
            &[
                (1, "", &value("Fiets")),
                (45, "", &value("Moasje")),
                (62, "", &value("Fersmiten")),
                (999, "", &party),
            ],
        )]),
        expect![[r#"
            Fiets
            by D66 [D66]
            decided rejected "Fersmiten" FINAL
        "#]],
    );
}

#[test]
fn labels_tell_where_numbers_do_not() {
    check(
        &items(&[item(
            1,
            &[
                (901, "Onderwerp", &value("Fiets")),
                (902, "Soort", &value("Amendement")),
                (903, "Uitslag", &value("Ingetrokken")),
                (904, "Fractie(s)", &value("SP")),
                (905, "Datum indiening", &value("3-2-2025")),
            ],
        )]),
        expect![[r#"
            Fiets
            by SP [SP]
            decided withdrawn "Ingetrokken" FINAL
        "#]],
    );
}

#[test]
fn an_attribute_of_no_known_meaning_is_reported_once() {
    let odd = value("iets");
    let one = motie(1, &[(333, "", &odd)]);
    let two = motie(2, &[(333, "", &odd), (334, "Portefeuillehouder", &odd)]);
    let read = read(Format::Ori, &[(NOTUBIZ, &items(&[one, two]))]);
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|i| format!("{} {}", i.pointer, i.message))
        .collect();
    assert_eq!(
        issues,
        ["/items/0/attributes/2 attribute 333 has no label and no known meaning; it was left out"]
    );
    assert_eq!(read.dataset.motions.len(), 2);
}

#[test]
fn a_committees_yes_is_no_decision() {
    let place = refers(
        "agenda_item",
        3,
        "Motie bomen (Raadscommissie Ruimte 15-01-2026 19:30)",
    );
    let body = items(&[motie(
        1,
        &[
            (54, "Behandeld in", &place),
            (62, "Uitslag", &value("aangenomen")),
        ],
    )]);
    check(
        &body,
        expect![[r#"
            Motie bomen
            committee_proposal 2026-01-15 in Raadscommissie Ruimte "Motie bomen" adopted "aangenomen"
        "#]],
    );
    let motion = dataset(NOTUBIZ, &body).motions.remove(0);
    assert!(!motion.standing().is_decided());
}

#[test]
fn the_decision_is_of_the_last_sitting() {
    let places = [
        refers("agenda_item", 1, "Motie (Gemeenteraad 18-12-2025 19:30)"),
        refers("agenda_item", 2, "Motie (Commissie Ruimte 8-1-2026 19:30)"),
        refers("agenda_item", 3, "Motie (Gemeenteraad 22-01-2026 19:30)"),
    ];
    check(
        &items(&[motie(
            1,
            &[
                (54, "Agendapunt", &places.join(",")),
                (62, "Uitslag", &value("Verworpen")),
            ],
        )]),
        expect![[r#"
            Motie bomen
            on_agenda 2025-12-18 in Gemeenteraad "Motie"
            in_preparation 2026-01-08 in Commissie Ruimte "Motie"
            decided 2026-01-22 in Gemeenteraad "Motie" rejected "Verworpen" FINAL
        "#]],
    );
}

#[test]
fn a_committee_that_comes_later_does_not_undo_the_councils_decision() {
    let places = [
        refers("agenda_item", 1, "Motie (Gemeenteraad 18-12-2025 19:30)"),
        refers(
            "agenda_item",
            2,
            "Afdoening (Commissie Ruimte 8-1-2026 19:30)",
        ),
    ];
    check(
        &items(&[motie(
            1,
            &[
                (54, "Agendapunt", &places.join(",")),
                (62, "Uitslag", &value("Aangenomen")),
            ],
        )]),
        expect![[r#"
            Motie bomen
            other 2026-01-08 in Commissie Ruimte "Afdoening"
            decided 2025-12-18 in Gemeenteraad "Motie" adopted "Aangenomen" FINAL
        "#]],
    );
}

#[test]
fn what_does_not_end_the_case_is_not_final() {
    for (wording, outcome) in [
        ("Aangehouden", Outcome::Postponed),
        ("Overgenomen", Outcome::NoVote),
        (
            "Gelijke stemming - wordt opnieuw in stemming gebracht",
            Outcome::Unknown,
        ),
        ("Iets anders", Outcome::Unknown),
    ] {
        let body = items(&[motie(1, &[(62, "Uitslag", &value(wording))])]);
        let motion = dataset(NOTUBIZ, &body).motions.remove(0);
        let event = &motion.events[0];
        assert_eq!(event.outcome(), Some(outcome), "{wording}");
        assert_eq!(
            event.verdict.as_ref().unwrap().wording.as_deref(),
            Some(wording)
        );
        assert!(!event.is_final, "{wording}");
    }
}

#[test]
fn the_status_is_the_outcome_only_where_it_names_one() {
    check(
        &items(&[
            motie(1, &[(71, "Status", &value("Motie verworpen"))]),
            motie(
                2,
                &[
                    (62, "Uitslag", &value("Aangenomen")),
                    (71, "Status", &value("In uitvoering")),
                ],
            ),
            motie(3, &[(71, "Status", &value("In behandeling"))]),
            motie(4, &[(71, "Status", &value("Afgedaan"))]),
            motie(5, &[(62, "Uitslag", &value("Afgedaan"))]),
        ]),
        expect![[r#"
            Motie bomen
            decided rejected "Motie verworpen" FINAL

            Motie bomen
            decided adopted "Aangenomen" FINAL
            other "Status" text "In uitvoering"

            Motie bomen
            other "Status" text "In behandeling"

            Motie bomen
            other "Status" text "Afgedaan"

            Motie bomen
            decided answered "Afgedaan" FINAL
        "#]],
    );
}

#[test]
fn vote_lists_in_html_are_text_and_numbers_per_party() {
    let list = value("<p>Voor (20): VVD (12), D66 (8)</p><p>Tegen&nbsp;(2): SGP</p>");
    let vague = value("<p>Stemmen voor: 27 - overige fracties</p>");
    let people = value("<p>Voor: Jansen (VVD), Bakker (VVD)</p>");
    check(
        &items(&[
            motie(
                1,
                &[
                    (61, "Uitslag stemming", &list),
                    (62, "Uitslag", &value("aangenomen")),
                ],
            ),
            motie(
                2,
                &[
                    (61, "Stemmingsuitslag", &vague),
                    (62, "Uitslag", &value("aangenomen")),
                ],
            ),
            motie(
                3,
                &[
                    (61, "Stemmingsuitslag", &people),
                    (62, "Uitslag", &value("aangenomen")),
                ],
            ),
            motie(4, &[(61, "Stemmingsuitslag", &vague)]),
        ]),
        expect![[r#"
            Motie bomen
            decided adopted "aangenomen" FINAL text "Voor (20): VVD (12), D66 (8)\nTegen (2): SGP" VVD:Some(12)/None D66:Some(8)/None SGP:None/Some(2)

            Motie bomen
            decided adopted "aangenomen" FINAL text "Stemmen voor: 27 - overige fracties"

            Motie bomen
            decided adopted "aangenomen" FINAL VVD:Some(2)/None

            Motie bomen
            other text "Stemmen voor: 27 - overige fracties"
        "#]],
    );
}

#[test]
fn a_text_that_names_members_is_left_out_and_reported() {
    let people = value("<p>Voor: Jansen (VVD), Bakker (VVD)</p>");
    let body = items(&[motie(1, &[(61, "Stemmingsuitslag", &people)])]);
    let read = read(Format::Ori, &[(NOTUBIZ, &body)]);
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|i| format!("{} {}", i.pointer, i.message))
        .collect();
    assert_eq!(
        issues,
        [
            "/items/0/attributes a text says which member voted what; only the numbers per party were kept"
        ]
    );
    let votes = &read.motion("1").events[0].votes;
    assert_eq!((&*votes[0].party, votes[0].yes), ("VVD", Some(2)));
    assert_eq!(read.motion("1").events[0].text, None);
}

#[test]
fn a_date_called_that_of_the_decision_is_its_date() {
    let place = refers("agenda_item", 3, "Motie (Gemeenteraad 22-01-2026 19:30)");
    check(
        &items(&[motie(
            1,
            &[
                (54, "Ingediend in", &place),
                (800, "Datum besluit", &value("2026-02-19 00:00:00")),
                (15, "Datum", &value("2026-01-10 00:00:00")),
                (62, "Uitslag", &value("aangenomen")),
            ],
        )]),
        expect![[r#"
            Motie bomen
            submitted 2026-01-22 in Gemeenteraad "Motie"
            other 2026-01-10
            decided 2026-02-19 adopted "aangenomen" FINAL
        "#]],
    );
}

#[test]
fn how_it_was_dealt_with_is_a_step_of_its_own() {
    let document = r#"{"document":{"url":"https://api.notubiz.nl/document/9/1","title":"Brief","confidential":0}}"#;
    let secret = r#"{"document":{"url":"https://api.notubiz.nl/document/10/1","title":"Geheim","confidential":1}}"#;
    check(
        &items(&[motie(
            1,
            &[
                (62, "Uitslag", &value("aangenomen")),
                (15, "Datum", &value("2026-01-22 00:00:00")),
                (17, "Afdoeningsdatum", &value("2026-05-01 00:00:00")),
                (21, "Afdoeningsdocument", &[document, secret].join(",")),
            ],
        )]),
        expect![[r#"
            Motie bomen
            decided 2026-01-22 adopted "aangenomen" FINAL
            other 2026-05-01 "Afdoeningsdatum"
              + Brief
        "#]],
    );
}

#[test]
fn what_is_no_motion_or_not_public_is_passed_over() {
    let title = value("Iets");
    let of_module = |module: u32, item: String| {
        item.replace("\"module_id\":6", &format!("\"module_id\":{module}"))
    };
    let secret = motie(1, &[]).replace("\"confidential\":0", "\"confidential\":1");
    let inside = motie(2, &[]).replace("\"public\"", "\"council\"");
    let promise = item(
        3,
        &[(1, "Titel", &title), (45, "Type", &value("Toezegging"))],
    );
    let letter = of_module(1, item(4, &[(1, "Titel", &title)]));
    let plain = item(5, &[(1, "Titel", &title)]);
    let read = read(
        Format::Ori,
        &[(NOTUBIZ, &items(&[secret, inside, promise, letter, plain]))],
    );
    assert_eq!(
        ids(&read.dataset),
        ["5"],
        "in the register of motions it needs no type"
    );
    expect![[r#"
        {
            "item of module 1": 1,
            "not public": 2,
            "type \"Toezegging\"": 1,
        }
    "#]]
    .assert_debug_eq(&read.source.tally().passed_over);
    assert_eq!(read.source.tally().records, 5);
}

#[test]
fn a_broken_record_costs_only_itself() {
    let untitled = item(2, &[(45, "Type", &value("Motie"))]);
    let anonymous = motie(3, &[]).replace("\"id\":3,\"creation", "\"creation");
    let broken = r#"{"id":04,"module_id":6,"attributes":[]}"#.to_owned();
    let body = items(&[
        motie(1, &[]),
        untitled,
        anonymous,
        broken,
        "7".into(),
        motie(6, &[]),
    ]);
    let read = read(Format::Ori, &[(NOTUBIZ, &body)]);
    assert_eq!(ids(&read.dataset), ["1", "6"]);
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|i| format!("{} {}", i.pointer, i.message))
        .collect();
    expect![[r#"
        [
            "/items/1/attributes no attribute holds a title; the motion was left out",
            "/items/2/id the id is missing; the motion was left out",
        ]
    "#]]
    .assert_debug_eq(&issues.iter().take(2).collect::<Vec<_>>());
    assert_eq!(read.left_out, 4);
    assert_eq!(read.source.tally().records, 6);
}

#[test]
fn items_of_older_versions_of_the_api_are_read() {
    let body = r#"{"item":{"@attributes":{"id":"77","module_id":"6"},"attributes":{"attribute":[
        {"label":"Titel","value":"Motie kade","@attributes":{"id":1,"datatype":"varchar"}},
        {"label":"Type","value":"Motie","@attributes":{"id":45}},
        {"label":"Uitslag","value":"aangenomen","@attributes":{"id":62}},
        {"label":"Toelichting","value":"<p>met de stemmen tegen van SGP aangenomen</p>","@attributes":{"id":35}},
        {"label":"Indiener(s)","values":{"value":{"@cdata":"Jan Voorbeeld","@attributes":{"id":5,"reference_model":"person"}}},"@attributes":{"id":36}},
        {"label":"Fractie","values":{"value":[{"@cdata":"D66","@attributes":{"id":7,"reference_model":"party"}},{"@cdata":"SP","@attributes":{"id":8,"reference_model":"party"}}]},"@attributes":{"id":37}},
        {"label":"Hoofddocument","value":{"title":"Motie","url":"https://api.notubiz.nl/document/4/1","@attributes":{"id":4}},"@attributes":{"id":2}}]}}}"#;
    check(
        body,
        expect![[r#"
            Motie kade
            by Jan Voorbeeld [-]
            by D66 [D66]
            by SP [SP]
            decided adopted "aangenomen" FINAL text "met de stemmen tegen van SGP aangenomen"
            + Motie https://api.notubiz.nl/document/4/1
        "#]],
    );
}

const MEETING: &str = r#"{"id":40,"type":"meeting","body":"council","organisation":{"id":5,"self":"x"},"gremium":{"id":2,"self":"y"},
    "attributes":{"Titel":"Gemeenteraad","Locatie":""},"plannings":[{"start_date":"2026-01-22 19:30:00","end_date":null}],"documents":[],"module_items":[],
    "agenda_items":[{"id":3,"type":"agenda_point","module_items":[{"id":1,"self":"z"}],"documents":[],
        "type_data":{"title_prefix":"3.","attributes":[{"id":1,"reference_model":null,"value":"Bomen"}]},"agenda_items":[]}]}"#;

#[test]
fn meetings_join_in_any_order() {
    let unnamed = r#"{"meta_data":{"reference_model":"agenda_item"},"content":3}"#;
    let by_item = motie(
        9,
        &[
            (54, "Agendapunt", unnamed),
            (62, "Uitslag", &value("aangenomen")),
        ],
    );
    let list = items(&[motie(1, &[(62, "Uitslag", &value("verworpen"))]), by_item]);
    let mut stories = Vec::new();
    for answers in [[&*list, MEETING], [MEETING, &list]] {
        let mut source = Format::Ori.source();
        for bytes in answers {
            assert_eq!(Format::claimed(bytes.as_bytes()), Some(Format::Ori));
            let answer = Answer {
                from: "",
                role: 0,
                bytes: bytes.as_bytes(),
            };
            source.answer(&answer).unwrap();
        }
        let dataset = source.dataset();
        stories.push(
            dataset
                .motions
                .iter()
                .map(|one| story(one))
                .collect::<String>(),
        );
        assert_eq!(dataset.bodies[0].kind.key(), "council");
    }
    assert_eq!(stories[0], stories[1]);
    expect![[r#"
        Motie bomen
        decided 2026-01-22 in Gemeenteraad "Bomen" rejected "verworpen" FINAL
        Motie bomen
        decided 2026-01-22 in Gemeenteraad "Bomen" adopted "aangenomen" FINAL
    "#]]
    .assert_eq(&stories[0]);
}

#[test]
fn a_cancelled_meeting_joins_nothing() {
    let meeting = MEETING.replace("\"id\":40", "\"canceled\":true,\"id\":40");
    let wrapped = format!(r#"{{"meeting":{meeting}}}"#);
    let read = read(
        Format::Ori,
        &[("https://x.example/events/meetings/40", &wrapped)],
    );
    assert_eq!(
        read.source.tally().passed_over.get("a cancelled meeting"),
        Some(&1)
    );
}

#[test]
fn parties_given_as_numbers_are_asked_for_once() {
    let party = r#"{"meta_data":{"reference_model":"party"},"content":7}"#;
    let list = items(&[
        motie(1, &[(37, "Partij", party)]),
        motie(2, &[(37, "Partij", party)]),
    ]);
    let parties = r#"{"parties":[{"id":7,"name":"Partij Voorbeeld"}]}"#;
    let address = "https://api.notubiz.example/organisations/5/parties?version=1.21";
    let read = read(Format::Ori, &[(NOTUBIZ, &list), (address, parties)]);
    assert_eq!(read.unanswered, Vec::<String>::new());
    assert_eq!(
        read.motion("2").proposers[0].party.as_deref(),
        Some("Partij Voorbeeld")
    );
    assert_eq!(&*read.dataset.parties[0].id, "Partij Voorbeeld");
}

#[test]
fn a_list_of_modules_leads_to_the_motions() {
    let modules = r#"{"modules":[{"id":1,"name":"Ingekomen stukken","custom_name":""},{"id":6,"name":"Moties","custom_name":"Moties en toezeggingen"}]}"#;
    let from = "https://api.notubiz.example/modules?organisation_id=5&version=1.21";
    let read = read(
        Format::Ori,
        &[(from, modules), (NOTUBIZ, &items(&[motie(1, &[])]))],
    );
    assert_eq!(ids(&read.dataset), ["1"]);
    assert_eq!(read.unanswered, Vec::<String>::new());
}

#[test]
fn pages_of_notubiz_end() {
    let page = |id| {
        items(&[motie(id, &[])]).replace(
            "\"list_end\":1,\"total_results\":1",
            "\"list_end\":1,\"total_results\":9",
        )
    };
    let second = format!("{NOTUBIZ}&page=2");
    let third = format!("{NOTUBIZ}&page=3");
    // A server that does not know the parameter gives the same page for ever.
    let read = read(
        Format::Ori,
        &[(NOTUBIZ, &page(1)), (&second, &page(2)), (&third, &page(2))],
    );
    assert_eq!(ids(&read.dataset), ["1", "2"]);
    assert_eq!(read.unanswered, Vec::<String>::new());
}

/// A motion of OpenBesluitvorming.
fn entity(id: &str, more: &str) -> String {
    format!(
        r#"{{"id":"motion:x:gemeente:y:{id}","type":"Motion","name":"M {id}","source_info":{{"supplier":"x"}}{more}}}"#
    )
}

fn check_entities(entities: &[String], expected: Expect) {
    let body = format!(
        r#"{{"data":[{}],"pagination":{{"offset":0,"limit":100,"total":{}}}}}"#,
        entities.join(","),
        entities.len()
    );
    let dataset = dataset("https://ob.example/motions", &body);
    let stories: Vec<_> = dataset.motions.iter().map(|one| story(one)).collect();
    expected.assert_eq(&stories.join("\n"));
}

#[test]
fn entities_with_votes_are_counted_by_party() {
    check_entities(
        &[
            entity(
                "1",
                r#","status":"Motie aangenomen","result":"aangenomen","date":"donderdag 7 november 2024",
                "proposers":["Voorbeeld, J. (Jan) (Volt); Bakker, P. (SP)"],"parties":["Volt","SP"],
                "votes":[{"option":"voor","voter_name":"Een","group_name":"SP"},{"option":"tegen","voter_name":"Twee","group_name":"SP"},
                    {"option":"voor","voter_name":"Drie","group_name":"Volt"}],"tally":{"in_favour":2,"against":1}"#,
            ),
            entity(
                "2",
                r#","status":"Verworpen","result":"verworpen","sortDate":"2024-11-07 00:00:00","date":"7 november 2024","meeting":"Gemeenteraad",
                "tally":{"in_favour":11,"against":20},"votes":[]"#,
            ),
        ],
        expect![[r#"
            M 1
            by Voorbeeld, J. (Jan) [Volt]
            by Bakker, P. [SP]
            decided 2024-11-07 adopted "Motie aangenomen" FINAL text "2 voor, 1 tegen" SP:Some(1)/Some(1) Volt:Some(1)/None

            M 2
            decided 2024-11-07 in Gemeenteraad rejected "Verworpen" FINAL text "11 voor, 20 tegen"
        "#]],
    );
}

#[test]
fn the_suppliers_words_come_before_the_short_form() {
    for (status, result, outcome) in [
        ("Niet aangenomen", "aangenomen", Outcome::Rejected),
        (
            "Gewijzigd aangenomen",
            "aangenomen",
            Outcome::AdoptedAmended,
        ),
        (
            "Aangenomen in de raad van november",
            "aangenomen",
            Outcome::Adopted,
        ),
        (
            "Niet meer aangenomen in november",
            "aangenomen",
            Outcome::Unknown,
        ),
        ("Iets", "overig", Outcome::Unknown),
    ] {
        let body = format!(
            "[{}]",
            entity("1", &format!(r#","status":"{status}","result":"{result}""#))
        );
        let motion = dataset("", &body).motions.remove(0);
        let verdict = motion.events[0].verdict.as_ref().unwrap();
        assert_eq!(
            (verdict.outcome, verdict.wording.as_deref()),
            (outcome, Some(status))
        );
    }
    let body = format!("[{}]", entity("1", r#","result":"ingetrokken""#));
    let motion = dataset("", &body).motions.remove(0);
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Withdrawn));
}

#[test]
fn votes_without_a_party_are_left_out_and_reported() {
    let votes =
        r#","votes":[{"option":"voor","voter_name":"Een"},{"option":"voor","group_name":"SP"}]"#;
    let body = format!("[{}]", entity("1", votes));
    let read = read(Format::Ori, &[("https://ob.example/x", &body)]);
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|i| format!("{} {}", i.pointer, i.message))
        .collect();
    assert_eq!(
        issues,
        ["/0/votes 1 votes have no party; they were left out"]
    );
}

#[test]
fn a_search_goes_on_and_details_replace_its_lines() {
    let line = |id: &str| {
        format!(
            r#"{{"entityId":"motion:x:gemeente:y:{id}","entityType":"Motion","organization":"Voorbeeldstad","date":"7 november 2024","sortDate":"2024-11-07 00:00:00","title":"M {id}","downloadUrl":"https://x.example/{id}.pdf"}}"#
        )
    };
    let page = |lines: &[String], more: bool| {
        format!(
            r#"{{"results":[{}],"totalCount":3,"totalIsApproximate":true,"hasMore":{more}}}"#,
            lines.join(",")
        )
    };
    let next = format!("{SEARCH}&offset=2");
    let site = [
        (SEARCH, page(&[line("1"), line("2")], true)),
        (&*next, page(&[line("3")], false)),
    ];
    let site: Vec<_> = site
        .iter()
        .map(|(address, body)| (*address, &**body))
        .collect();
    let mut read = read(Format::Ori, &site);
    assert_eq!(read.unanswered, Vec::<String>::new());
    assert_eq!(read.dataset.motions.len(), 3);
    assert_eq!(
        read.dataset.publisher.name.as_deref(),
        Some("Voorbeeldstad")
    );
    expect![[r#"
        M 1
        other 2024-11-07
        + M 1 https://x.example/1.pdf
    "#]]
    .assert_eq(&story(&read.dataset.motions[0]));

    let detail = r#"{"entityId":"motion:x:gemeente:y:1","entityType":"Motion","entityTypeLabel":"Motie","title":"M 1","organization":"Voorbeeldstad","sortDate":"2024-11-07 00:00:00",
        "motion":{"name":"M 1","status":"Motie aangenomen","result":"aangenomen"},"meetingId":"meeting:x:gemeente:y:4"}"#;
    let meeting = r#"{"entityId":"meeting:x:gemeente:y:4","entityType":"Meeting","title":"Gemeenteraad 7 november 2024","sortDate":"2024-11-07 20:00:00","agenda":[],
        "motions":[{"id":"motion:x:gemeente:y:8","name":"M 8","result":"aangenomen","agenda_item":"agenda_item:1"}]}"#;
    for bytes in [detail, meeting] {
        let answer = Answer {
            from: "",
            role: 0,
            bytes: bytes.as_bytes(),
        };
        read.source.answer(&answer).unwrap();
    }
    read.dataset = read.source.dataset();
    expect![[r#"
        M 1
        decided 2024-11-07 in Gemeenteraad adopted "Motie aangenomen" FINAL
    "#]]
    .assert_eq(&story(read.motion("motion:x:gemeente:y:1")));
    expect![[r#"
        M 8
        decided 2024-11-07 in Gemeenteraad adopted "aangenomen" FINAL
    "#]]
    .assert_eq(&story(read.motion("motion:x:gemeente:y:8")));
}

#[test]
fn an_export_is_read_line_by_line_and_goes_on_by_its_last_id() {
    let from = "https://ob.example/api/export/snapshot?source=y&cursor=motion&limit=2";
    let line = |seq: u32, op: &str, id: &str, more: &str| {
        let payload = if op == "upsert" {
            format!(r#","payload":{}"#, entity(id, more))
        } else {
            String::new()
        };
        format!(
            r#"{{"seq":{seq},"op":"{op}","entity_id":"motion:x:gemeente:y:{id}","entity_type":"Motion","source_key":"y"{payload}}}"#
        )
    };
    let page = [
        line(1, "upsert", "1", r#","result":"aangehouden""#),
        line(2, "upsert", "2", ""),
    ]
    .join("\n");
    let next = "https://ob.example/api/export/snapshot?source=y&limit=2&cursor=motion%3Ax%3Agemeente%3Ay%3A2";
    let last = r#"{"seq":3,"op":"upsert","entity_id":"organization:y","entity_type":"Organization","payload":{"name":"Y"}}"#;
    let mut read = read(Format::Ori, &[(from, &page), (next, last)]);
    assert_eq!(read.unanswered, Vec::<String>::new());
    assert_eq!(read.dataset.motions.len(), 2);

    let changes = [
        line(9, "upsert", "1", r#","result":"aangenomen""#),
        line(8, "upsert", "1", r#","result":"verworpen""#),
        line(10, "delete", "2", ""),
    ];
    for bytes in changes {
        let answer = Answer {
            from: "",
            role: 0,
            bytes: bytes.as_bytes(),
        };
        read.source.answer(&answer).unwrap();
    }
    let dataset = read.source.dataset();
    assert_eq!(ids(&dataset), ["motion:x:gemeente:y:1"]);
    let tally = read.source.tally();
    let passed: u32 = tally.passed_over.values().sum();
    assert_eq!(tally.records, passed + 1, "every record is accounted for");
    assert_eq!(
        dataset.motions[0].standing(),
        Standing::Decided(Outcome::Adopted)
    );
}

#[test]
fn a_search_of_version_1_is_read_and_joined() {
    let from = "https://api.ori.example/v1/elastic/ori_x/_search?q=motie&size=3";
    let hits = |total: u32, hits: &str| {
        format!(
            r#"{{"took":2,"timed_out":false,"_shards":{{"total":1}},"hits":{{"total":{{"value":{total},"relation":"eq"}},"max_score":1.0,"hits":[{hits}]}}}}"#
        )
    };
    let first = hits(
        4,
        r#"{"_index":"ori_x","_id":"12","_score":1,"_source":{"@context":{},"@type":"Report","ori_identifier":"https://id.openraadsinformatie.nl/12","name":"Motie bomen","classification":["Moties"],"start_date":"2020-02-03T00:00:00+01:00","result":"http://www.w3.org/ns/opengov#ResultPassed","creator":"77","attachment":["55"]}},
        {"_index":"ori_x","_id":"55","_source":{"@type":"MediaObject","name":"bomen.pdf","original_url":"https://x.example/55"}},
        {"_index":"ori_x","_id":"77","_source":{"@type":"Organization","classification":"Party","name":"D66"}}"#,
    );
    let second = hits(
        4,
        r#"{"_index":"ori_x","_id":"13","_source":{"@type":"https://argu.co/ns/meeting/Amendment","http://schema.org/name":"Amendement","schema:dateSubmitted":"2020-01-02","amends":"12"}}"#,
    );
    let next = format!("{from}&from=3");
    let read = read(Format::Ori, &[(from, &first), (&next, &second)]);
    assert_eq!(read.unanswered, Vec::<String>::new());
    expect![[r#"
        Motie bomen
        by D66 [D66]
        decided 2020-02-03 adopted "ResultPassed" FINAL
        + bomen.pdf https://x.example/55
    "#]]
    .assert_eq(&story(read.motion("12")));
    let amendment = read.motion("13");
    assert_eq!(&*amendment.related[0].motion, "12");
    assert_eq!(
        amendment.submitted.map(|date| date.to_string()).as_deref(),
        Some("2020-01-02")
    );
}

#[test]
fn motions_of_version_0_are_read_without_their_made_up_votes() {
    let body = r#"{"meta":{"took":1,"total":1},"vote_events":[{"id":"a1","identifier":"a1","meta":{"ocd_url":"http://x","collection":"x"},"result":"Aangenomen",
        "counts":[{"option":"Aangenomen","value":9,"group":{"name":"SP"}}],"motion":{"id":"a1","identifier":"a1","classification":"Motie","name":"Motie bomen","date":"2016-02-03T00:00:00+01:00",
        "result":"Aangenomen","organization":{"id":"o","classification":"Council","name":"Gemeente Voorbeeld"},"organization_id":"o",
        "creator":{"id":"p","name":"Jan Voorbeeld"},"sources":[{"url":"https://x.example/m.pdf","note":"Motie","description":"lange tekst"}]}}]}"#;
    let read = read(
        Format::Ori,
        &[("https://x.example/v0/y/vote_events/search", body)],
    );
    expect![[r#"
        Motie bomen
        by Jan Voorbeeld [-]
        decided in Gemeente Voorbeeld adopted "Aangenomen" FINAL
        + Motie https://x.example/m.pdf
    "#]]
    .assert_eq(&story(read.motion("a1")));
    assert_eq!(read.dataset.bodies[0].kind.key(), "council");
    assert_eq!(
        read.source.tally().wordings.get("Aangenomen"),
        Some(&(Outcome::Adopted, 1))
    );
}

#[test]
fn errors_are_told_in_their_own_words() {
    let refused = |body: &str| {
        let answer = Answer {
            from: "",
            role: 0,
            bytes: body.as_bytes(),
        };
        Format::Ori.source().answer(&answer).map(|_| ())
    };
    for (body, words) in [
        (
            r#"{"code":"invalid_limit","error":"Parameter limit is geen getal.","hint":"…"}"#,
            "Parameter limit is geen getal.",
        ),
        (
            r#"{"error":{"root_cause":[],"type":"x","reason":"no such index"},"status":404}"#,
            "no such index",
        ),
        (r#"{"status":"error","error":"not found"}"#, "not found"),
    ] {
        assert_eq!(refused(body), Err(ReadError::Refused(words.into())));
    }
    assert_eq!(refused(r#"{"a":1}"#), Err(ReadError::NoFormat));
    assert_eq!(refused("<html>"), Err(ReadError::Html));
    assert_eq!(
        refused(r#"{"items":[],"pagination":{"total_results":0}}"#),
        Ok(())
    );
    assert_eq!(refused("[]"), Ok(()));
}

#[test]
fn other_dialects_are_not_claimed() {
    for body in [
        r#"{"motions":[{"id":"1","title":"x"}]}"#,
        r#"{"format":"motion-json/1","items":[{"attributes":[],"module_id":6}]}"#,
        r#"{"data":[{"id":"https://o.example/p/1","type":"https://schema.oparl.org/1.1/Paper","name":"x"}],"links":{},"pagination":{"totalElements":1}}"#,
        r#"{"motions":[{"id":"1","text":"x","result":"pass","vote_events":[]}]}"#,
        r#"{"organizations":[{"id":"1","name":"x","classification":"party","identifiers":[]}],"persons":[]}"#,
        r#"[{"MatterId":1,"MatterTitle":"x"}]"#,
        r#"{"dokumentlista":{"dokument":[]}}"#,
        r#"[{"CaseID":"HEL-1","Title":"x","Records":[]}]"#,
        r#"{"meta":{"total_count":1},"objects":[{"id":1}]}"#,
        r#"{"results":[{"id":1,"name":"x"}],"count":1}"#,
        r#"{"items":[{"id":1,"attributes":{"a":"b"}}]}"#,
        r#"{"meta":{"name":"x"},"persons":[{"name":"x"}],"papers":[],"meetings":[],"agenda_items":[]}"#,
        r#"{"type":"FeatureCollection","features":[]}"#,
        "",
        "{}",
        "[]",
    ] {
        assert_ne!(
            Format::claimed(body.as_bytes()),
            Some(Format::Ori),
            "{body}"
        );
    }
}
