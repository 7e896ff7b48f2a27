//! See `src/adapter/oparl`.

use std::rc::Rc;

use expect_test::{Expect, expect};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::{Answer, Reply, Source};
use motion_timeline::domain::{BodyKind, EventKind, Motion, Outcome};
use serde_json::{Value, json};

use super::support::{Read, ids, read};

const HOST: &str = "https://o.example";

fn schema(kind: &str) -> String {
    format!("https://schema.oparl.org/1.1/{kind}")
}

fn id(path: &str) -> String {
    format!("{HOST}/{path}")
}

/// An object of a kind with its id, and more members.
fn object(kind: &str, path: &str, members: Value) -> Value {
    let mut object = json!({"id": id(path), "type": schema(kind)});
    let fields = object.as_object_mut().unwrap();
    fields.extend(members.as_object().unwrap().clone());
    object
}

fn paper(number: u32, members: Value) -> Value {
    let mut paper = object(
        "Paper",
        &format!("paper/{number}"),
        json!({"name": format!("Antrag {number}"), "paperType": "Antrag", "date": "2024-01-15"}),
    );
    paper
        .as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    paper
}

/// A paper that one body deals with in one meeting, with this result.
fn consulted(members: Value, organization: &str, result: Option<&str>) -> Vec<Value> {
    let mut consultation = object(
        "Consultation",
        "consultation/1",
        json!({"meeting": id("meeting/1"), "agendaItem": id("item/1"), "organization": [id("organization/1")]}),
    );
    consultation
        .as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    let mut item = object("AgendaItem", "item/1", json!({"number": "7", "order": 7}));
    if let Some(result) = result {
        item["result"] = result.into();
    }
    vec![
        paper(1, json!({"consultation": [consultation]})),
        object(
            "Meeting",
            "meeting/1",
            json!({"start": "2024-03-19T15:30:00+01:00", "agendaItem": [item]}),
        ),
        object(
            "Organization",
            "organization/1",
            json!({"name": organization}),
        ),
    ]
}

/// The only issue.
fn told(read: &Read) -> String {
    assert_eq!(read.issues.len(), 1, "{:?}", read.issues);
    format!("{}: {}", read.issues[0].pointer, read.issues[0].message)
}

fn page(objects: &[Value], next: Option<&str>) -> String {
    json!({"data": objects, "links": {"next": next}, "pagination": {}}).to_string()
}

fn read_all(objects: &[Value]) -> Read {
    read(Format::Oparl, &[(HOST, &page(objects, None))])
}

fn one(objects: &[Value]) -> Rc<Motion> {
    let mut motions = read_all(objects).dataset.motions;
    assert_eq!(motions.len(), 1);
    motions.remove(0)
}

fn answer(source: &mut dyn Source, from: &str, body: &str) -> Result<Reply, ReadError> {
    source.answer(&Answer {
        from,
        role: 0,
        bytes: body.as_bytes(),
    })
}

#[test]
fn from_the_system_to_the_lists_of_its_bodies() {
    let system = object(
        "System",
        "system",
        json!({"oparlVersion": "x", "body": id("bodies")}),
    );
    let body = object(
        "Body",
        "body",
        json!({"name": "Musterstadt", "paper": id("papers"), "meeting": id("meetings"), "organization": id("orgs"), "person": id("people")}),
    );
    let papers = page(&[paper(1, json!({}))], Some(&id("papers?page=2")));
    let site = [
        (id("system"), system.to_string()),
        (id("bodies"), page(&[body], None)),
        (id("papers"), papers),
        (id("papers?page=2"), page(&[paper(2, json!({}))], None)),
        (id("meetings"), page(&[], None)),
        (id("orgs"), page(&[], None)),
    ];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    assert_eq!(ids(&read.dataset), [id("paper/1"), id("paper/2")]);
    assert_eq!(read.dataset.publisher.name.as_deref(), Some("Musterstadt"));
    assert_eq!(read.dataset.publisher.language.as_deref(), Some("de"));
    // Nobody's name is asked for where no motion names anybody.
    assert_eq!(read.unanswered, [""; 0]);
}

#[test]
fn people_are_asked_for_where_a_motion_is_somebodys() {
    let body = object(
        "Body",
        "body",
        json!({"paper": id("papers"), "meeting": id("m"), "organization": id("orgs"), "person": id("people")}),
    );
    let papers = page(
        &[paper(1, json!({"originatorPerson": [id("person/1")]}))],
        None,
    );
    let person = object(
        "Person",
        "person/1",
        json!({"name": "Karla  Muster", "membership": [{"onBehalfOf": id("orgs/1"), "organization": id("orgs/2")}]}),
    );
    let group = object(
        "Organization",
        "orgs/1",
        json!({"name": "Fraktion Die Radler", "shortName": "Radler", "organizationType": "Fraktion"}),
    );
    let site = [
        (id("body"), body.to_string()),
        (id("papers"), papers),
        (id("m"), "[]".to_owned()),
        (id("orgs"), page(&[group], None)),
        (id("people"), page(&[person], None)),
    ];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    let motion = read.motion(&id("paper/1"));
    assert_eq!(&*motion.proposers[0].name, "Karla Muster");
    assert_eq!(motion.proposers[0].party.as_deref(), Some("Radler"));
    assert_eq!(
        read.dataset.parties[0].name.as_deref(),
        Some("Fraktion Die Radler")
    );
}

#[test]
fn a_list_of_papers_finds_its_body_for_the_rest() {
    let papers = page(&[paper(1, json!({"body": id("body")}))], None);
    let body = object(
        "Body",
        "body",
        json!({"name": "Musterstadt", "paper": id("papers?all"), "meeting": id("m"), "organization": id("o")}),
    );
    let site = [(id("papers"), papers), (id("body"), body.to_string())];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    // Not the papers once more, under another address.
    assert_eq!(read.unanswered, [id("m"), id("o")]);
}

#[test]
fn a_first_page_without_a_motion_finds_its_body_too() {
    let other = json!({"paperType": "Anfrage", "body": id("body")});
    let mut source = Format::Oparl.source();
    let body = page(&[paper(1, other)], Some("?page=2"));
    let ask = answer(&mut *source, HOST, &body).unwrap().ask;
    let addresses: Vec<_> = ask.iter().map(|ask| &*ask.address).collect();
    assert_eq!(addresses, [&*id("body"), "?page=2"]);
    let is_essential: Vec<_> = ask.iter().map(|ask| ask.essential).collect();
    assert_eq!(is_essential, [false, true]);
}

#[test]
fn a_meeting_leads_to_its_body_in_few_steps() {
    let meeting = |number: u32| {
        let members = json!({"organization": [id("organization/1")], "agendaItem": []});
        object("Meeting", &format!("meeting/{number}"), members)
    };
    let organization = object(
        "Organization",
        "organization/1",
        json!({"name": "Rat", "body": id("body")}),
    );
    let body = object(
        "Body",
        "body",
        json!({"name": "Musterstadt", "paper": id("p"), "meeting": id("m"), "organization": id("o")}),
    );
    let site = [
        (id("meetings"), page(&[meeting(1), meeting(2)], None)),
        (id("organization/1"), organization.to_string()),
        (id("body"), body.to_string()),
        (
            id("p"),
            page(&[paper(1, json!({"body": id("body")}))], None),
        ),
    ];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    assert_eq!(ids(&read.dataset), [id("paper/1")]);
    assert_eq!(read.unanswered, [id("m"), id("o")]);
}

#[test]
fn a_system_may_name_its_bodies_one_by_one() {
    let system =
        json!({"oparlVersion": "https://schema.oparl.org/1.0/", "body": [id("b/1"), id("b/2")]});
    let body = |n: u32| {
        let members = json!({"name": format!("Ort {n}"), "paper": id(&format!("p/{n}")), "person": id(&format!("people/{n}"))});
        object("Body", &format!("b/{n}"), members).to_string()
    };
    let mine = json!({"originatorPerson": [id("person/1")]});
    let site = [
        (id("system"), object("System", "system", system).to_string()),
        (id("b/1"), body(1)),
        (id("b/2"), body(2)),
        (id("p/1"), page(&[paper(1, mine)], None)),
        (id("p/2"), page(&[paper(2, json!({}))], None)),
    ];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    assert_eq!(ids(&read.dataset).len(), 2);
    assert_eq!(read.dataset.publisher.name, None);
    assert_eq!(read.unanswered, [id("people/1"), id("people/2")]);
}

#[test]
fn a_list_that_does_not_say_where_it_goes_on_is_told() {
    let body = json!({"data": [paper(1, json!({}))], "links": {}, "pagination": {"currentPage": 1, "totalPages": 3}});
    let read = read(Format::Oparl, &[(HOST, &body.to_string())]);
    expect![[
        r#"/links/next: "next" is missing on page 1 of 3; the pages behind it were not read"#
    ]]
    .assert_eq(&told(&read));
}

#[test]
fn a_page_that_brings_nothing_new_leads_no_further() {
    let mut source = Format::Oparl.source();
    let body = page(&[paper(1, json!({}))], Some("?page=2"));
    assert_eq!(answer(&mut *source, HOST, &body).unwrap().ask.len(), 1);
    let again = page(&[paper(1, json!({}))], Some("?page=3"));
    assert_eq!(answer(&mut *source, HOST, &again).unwrap().ask, []);
    assert_eq!(source.dataset().motions.len(), 1);
}

/// What a consultation comes to: kind of event, whether it is final, outcome.
fn check_step(members: Value, organization: &str, result: Option<&str>, expected: &Expect) {
    let motion = one(&consulted(members, organization, result));
    let event = &motion.events[0];
    let last = if event.is_final { " final" } else { "" };
    let outcome = event.outcome().map_or("none", Outcome::key);
    expected.assert_eq(&format!("{}{last} {outcome}", event.kind.key()));
}

#[test]
fn only_what_the_source_calls_the_decision_is_final() {
    let yes = Some("mehrheitlich beschlossen");
    let check = check_step;
    check(
        json!({"authoritative": true, "role": "Entscheidung"}),
        "Gemeinderat",
        yes,
        &expect!["decided final adopted"],
    );
    check(
        json!({"authoritative": true, "role": "Entscheidung"}),
        "Hauptausschuss",
        yes,
        &expect!["decided final adopted"],
    );
    check(
        json!({"authoritative": false, "role": "Entscheidung"}),
        "Gemeinderat",
        yes,
        &expect!["on_agenda adopted"],
    );
    // Servers leave the flag out; a decision of the council is one.
    check(
        json!({"role": "Entscheidung"}),
        "Gemeinderat",
        yes,
        &expect!["decided final adopted"],
    );
    check(
        json!({"role": "Entscheidung"}),
        "Hauptausschuss",
        yes,
        &expect!["committee_proposal adopted"],
    );
    // Servers set the flag where something is only prepared, or somebody heard.
    check(
        json!({"authoritative": true, "role": "Vorberatung"}),
        "Hauptausschuss",
        yes,
        &expect!["committee_proposal adopted"],
    );
    check(
        json!({"authoritative": true, "role": "Anhörung"}),
        "Ortsbeirat",
        yes,
        &expect!["opinion_given adopted"],
    );
    check(
        json!({"authoritative": true, "role": "Beschlussempfehlung"}),
        "Hauptausschuss",
        yes,
        &expect!["committee_proposal adopted"],
    );
    check(
        json!({"role": "Vorberatung"}),
        "Magistrat",
        yes,
        &expect!["executive_proposal adopted"],
    );
    check(
        json!({"authoritative": true, "role": "Kenntnisnahme"}),
        "Gemeinderat",
        Some("Kenntnisnahme"),
        &expect!["decided final noted"],
    );
    check(
        json!({"role": "Kenntnisnahme"}),
        "Hauptausschuss",
        Some("Kenntnisnahme"),
        &expect!["in_preparation noted"],
    );
    check(
        json!({"role": "Vorberatung"}),
        "Hauptausschuss",
        None,
        &expect!["in_preparation none"],
    );
    check(
        json!({"authoritative": true, "role": "Entscheidung"}),
        "Gemeinderat",
        None,
        &expect!["on_agenda none"],
    );
    check(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("nach Aussprache"),
        &expect!["decided final unknown"],
    );
}

#[test]
fn the_words_of_the_minutes_stand_beside_the_outcome() {
    let motion = one(&consulted(
        json!({"authoritative": true, "role": "Entscheidung"}),
        "Gemeinderat",
        Some("Mehrheitlich  abgelehnt"),
    ));
    let decision = motion.decision().unwrap();
    assert_eq!(decision.outcome(), Some(Outcome::Rejected));
    let verdict = decision.verdict.as_ref().unwrap();
    assert_eq!(verdict.wording.as_deref(), Some("Mehrheitlich  abgelehnt"));
    assert_eq!(decision.date.unwrap().to_string(), "2024-03-19");
    assert_eq!(decision.paragraph.as_deref(), Some("TOP 7"));
}

#[test]
fn in_any_order_the_same_is_joined() {
    let objects = consulted(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("beschlossen"),
    );
    let expected = read_all(&objects).dataset;
    for order in [[2, 1, 0], [1, 0, 2], [1, 2, 0]] {
        let mut source = Format::Oparl.source();
        for place in order {
            answer(&mut *source, "", &objects[place].to_string()).unwrap();
        }
        assert_eq!(source.dataset(), expected);
    }
    assert_eq!(expected.bodies[0].kind, BodyKind::Council);
}

#[test]
fn what_points_nowhere_leaves_the_rest() {
    let objects = consulted(
        json!({"authoritative": true, "role": "Entscheidung"}),
        "Gemeinderat",
        Some("beschlossen"),
    );
    let motion = one(&objects[..1]);
    let event = &motion.events[0];
    assert_eq!(
        (event.date, &event.body, event.is_final),
        (None, &None, false)
    );
    assert_eq!(event.kind, EventKind::InPreparation);
}

#[test]
fn a_meeting_that_was_called_off_is_no_step_unless_something_came_of_it() {
    let off = |members: Value, result: Option<&str>| {
        let mut objects = consulted(json!({"authoritative": true}), "Gemeinderat", result);
        let meeting = objects[1].as_object_mut().unwrap();
        meeting.extend(members.as_object().unwrap().clone());
        one(&objects).events.len()
    };
    assert_eq!(off(json!({"cancelled": true}), None), 0);
    assert_eq!(off(json!({"meetingState": "Abgesagt"}), None), 0);
    assert_eq!(off(json!({"meetingState": "terminiert"}), None), 1);
    assert_eq!(off(json!({"cancelled": true}), Some("vertagt")), 1);
}

#[test]
fn what_is_deleted_is_gone() {
    let tombstone = json!({"id": id("paper/9"), "type": schema("Paper"), "deleted": true, "name": "", "paperType": "", "reference": ""});
    let without_type = json!({"id": id("paper/8"), "deleted": true});
    let read = read_all(&[tombstone, without_type, paper(1, json!({}))]);
    assert_eq!(ids(&read.dataset), [id("paper/1")]);
    assert_eq!(read.source.tally().passed_over.get("deleted"), Some(&2));
    assert_eq!(read.issues, []);
}

#[test]
fn what_was_read_before_it_was_deleted_is_gone_too() {
    let mut source = Format::Oparl.source();
    let objects = consulted(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("beschlossen"),
    );
    answer(&mut *source, HOST, &page(&objects, None)).unwrap();
    let gone = |kind: &str, path: &str| object(kind, path, json!({"deleted": true})).to_string();
    answer(&mut *source, HOST, &gone("Meeting", "meeting/1")).unwrap();
    assert_eq!(source.dataset().motions[0].events[0].date, None);
    answer(&mut *source, HOST, &gone("Paper", "paper/1")).unwrap();
    assert_eq!(source.dataset().motions, []);
    // Not even when a page that was on its way still has it.
    answer(&mut *source, HOST, &page(&objects, None)).unwrap();
    assert_eq!(source.dataset().motions, []);
}

#[test]
fn deleted_objects_inside_of_others_are_gone() {
    let mut objects = consulted(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("beschlossen"),
    );
    objects[1]["agendaItem"][0]["deleted"] = true.into();
    assert_eq!(one(&objects).events[0].verdict, None);
    objects[0]["consultation"][0]["deleted"] = true.into();
    objects[0]["mainFile"] =
        json!({"name": "Antrag", "accessUrl": "https://o.example/1.pdf", "deleted": true});
    let motion = one(&objects);
    assert_eq!((motion.events.len(), motion.documents.len()), (0, 0));
}

#[test]
fn only_motions_are_shown_and_the_rest_is_counted() {
    let other = |number, kind: Option<&str>| paper(number, json!({"paperType": kind}));
    let mut unnamed = paper(4, json!({"name": "Antrag der Fraktion Die Radler: Wege"}));
    unnamed.as_object_mut().unwrap().remove("paperType");
    let read = read_all(&[
        other(1, Some("Beschlussvorlage")),
        other(2, Some("Anfrage")),
        paper(3, json!({"paperType": null, "name": "Wege"})),
        unnamed,
    ]);
    assert_eq!(ids(&read.dataset), [id("paper/4")]);
    let tally = read.source.tally();
    assert_eq!((tally.records, tally.passed_over.len()), (4, 3));
    // Said once, however many papers have no type.
    expect![[r#"/data/2/paperType: "paperType" is missing; of such papers only those are shown whose names say that a group or member of the council moves them"#]]
        .assert_eq(&told(&read));
}

#[test]
fn an_amendment_belongs_to_what_it_changes() {
    let above = json!({"paperType": "Änderungs-/Ergänzungsantrag", "superordinatedPaper": [id("paper/1"), id("paper/404")]});
    let read = read_all(&[paper(1, json!({})), paper(2, above)]);
    let related = &read.motion(&id("paper/2")).related;
    assert_eq!(related.len(), 1);
    assert_eq!(&*related[0].motion, id("paper/1"));
    assert_eq!(related[0].relation.key(), "counter");
}

#[test]
fn a_motion_names_its_amendments_even_if_only_they_name_it() {
    let above = json!({"paperType": "Änderungsantrag", "superordinatedPaper": id("paper/1")});
    let read = read_all(&[paper(1, json!({})), paper(2, above)]);
    let related = &read.motion(&id("paper/1")).related;
    assert_eq!(&*related[0].motion, id("paper/2"));
    assert_eq!(related[0].relation.key(), "counter");
}

#[test]
fn what_is_above_and_below_may_be_turned_around() {
    let below = json!({"paperType": "Änderungsantrag", "subordinatedPaper": [id("paper/1")]});
    let above = json!({"superordinatedPaper": [id("paper/2")]});
    let read = read_all(&[paper(1, above), paper(2, below)]);
    for (path, other) in [("paper/1", "paper/2"), ("paper/2", "paper/1")] {
        let related = &read.motion(&id(path)).related;
        assert_eq!(related.len(), 1, "{path}");
        assert_eq!(&*related[0].motion, id(other));
        assert_eq!(related[0].relation.key(), "counter");
    }
}

#[test]
fn a_party_is_that_of_the_time() {
    let group = |n: u32| {
        let members = json!({"name": format!("Fraktion {n}"), "organizationType": "Fraktion"});
        object("Organization", &format!("organization/{n}"), members)
    };
    let memberships = json!([
        {"organization": id("organization/1"), "endDate": "2023-12-31"},
        {"organization": id("organization/2"), "startDate": "2024-01-01"},
    ]);
    let person = json!({"name": "Karla Muster", "membership": memberships});
    let of = |date: Option<&str>| {
        let paper = paper(
            1,
            json!({"date": date, "originatorPerson": [id("person/1")]}),
        );
        let person = object("Person", "person/1", person.clone());
        one(&[paper, person, group(1), group(2)]).proposers[0]
            .party
            .clone()
    };
    assert_eq!(of(Some("2023-05-01")).as_deref(), Some("Fraktion 1"));
    assert_eq!(of(Some("2024-05-01")).as_deref(), Some("Fraktion 2"));
    assert_eq!(of(None).as_deref(), Some("Fraktion 2"));
}

#[test]
fn nobody_is_given_the_party_of_a_group_beside_them() {
    let members = json!({"originatorPerson": [id("person/1")], "originatorOrganization": [id("organization/1")]});
    let motion = one(&[
        paper(1, members),
        object("Person", "person/1", json!({"name": "Karla Muster"})),
        object(
            "Organization",
            "organization/1",
            json!({"name": "SPD-Fraktion"}),
        ),
    ]);
    let parties: Vec<_> = motion
        .proposers
        .iter()
        .map(|p| p.party.as_deref())
        .collect();
    assert_eq!(parties, [None, Some("SPD-Fraktion")]);
}

#[test]
fn a_paper_that_is_no_motion_is_named_by_its_title() {
    let below = json!({"subordinatedPaper": [id("paper/2")], "relatedPaper": id("paper/2")});
    let answer = paper(
        2,
        json!({"paperType": "Stellungnahme", "name": "Stellungnahme zu 1"}),
    );
    let read = read_all(&[paper(1, below), answer]);
    let related = &read.motion(&id("paper/1")).related;
    assert_eq!(related.len(), 1);
    assert_eq!(&*related[0].motion, "Stellungnahme zu 1");
}

#[test]
fn each_item_that_a_consultation_stands_on_is_a_step() {
    let mut objects = consulted(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("beschlossen"),
    );
    objects[1]["agendaItem"][0]["consultation"] = id("consultation/1").into();
    let before = json!({"start": "2024-02-01T15:30:00+01:00", "agendaItem": [object(
        "AgendaItem", "item/0", json!({"consultation": id("consultation/1"), "result": "vertagt"}),
    )]});
    objects.push(object("Meeting", "meeting/0", before));
    let motion = one(&objects);
    let steps: Vec<_> = motion.chronology().iter().map(|e| e.outcome()).collect();
    assert_eq!(steps, [Some(Outcome::Postponed), Some(Outcome::Adopted)]);
    assert_eq!(motion.decision().unwrap().outcome(), Some(Outcome::Adopted));
}

#[test]
fn an_id_that_several_consultations_have_tells_nothing() {
    let mut objects = consulted(json!({}), "Gemeinderat", None);
    objects[0]["consultation"][0]["agendaItem"] = Value::Null;
    let mut other = objects[0].clone();
    other["id"] = id("paper/2").into();
    other["consultation"][0]["meeting"] = id("meeting/2").into();
    let item = json!({"consultation": id("consultation/1"), "result": "abgelehnt"});
    let second = json!({"start": "2024-05-02T15:30:00+02:00", "agendaItem": [object("AgendaItem", "item/2", item)]});
    objects.extend([other, object("Meeting", "meeting/2", second)]);
    let read = read_all(&objects);
    let of = |path| read.motion(&id(path)).events[0].outcome();
    assert_eq!(of("paper/1"), None);
    assert_eq!(of("paper/2"), Some(Outcome::Rejected));
}

#[test]
fn consultations_and_items_that_stand_in_lists_of_their_own() {
    let body = object(
        "Body",
        "body",
        json!({"paper": id("p"), "meeting": id("m"), "organization": id("o"), "consultation": id("c"), "agendaItem": id("a"), "locationList": id("l")}),
    );
    let motion = paper(
        1,
        json!({"consultation": [id("consultation/1")], "location": [id("location/1")]}),
    );
    let consultation = json!({"paper": id("paper/1"), "meeting": id("meeting/1"), "agendaItem": id("item/1"), "authoritative": true, "organization": [id("organization/1")]});
    let meeting = json!({"start": "2024-03-19T15:30:00+01:00", "agendaItem": [id("item/1")]});
    let item = json!({"meeting": id("meeting/1"), "result": "beschlossen"});
    let site = [
        (id("body"), body.to_string()),
        (id("p"), page(&[motion], None)),
        (
            id("m"),
            page(&[object("Meeting", "meeting/1", meeting)], None),
        ),
        (id("o"), page(&[], None)),
        (
            id("c"),
            page(
                &[object("Consultation", "consultation/1", consultation)],
                None,
            ),
        ),
        (id("a"), page(&[object("AgendaItem", "item/1", item)], None)),
        (
            id("l"),
            page(
                &[object(
                    "Location",
                    "location/1",
                    json!({"subLocality": "Nordstadt"}),
                )],
                None,
            ),
        ),
    ];
    let site: Vec<_> = site.iter().map(|(a, b)| (&**a, &**b)).collect();
    let read = read(Format::Oparl, &site);
    assert_eq!(read.unanswered, [""; 0]);
    let motion = read.motion(&id("paper/1"));
    let decision = motion.decision().unwrap();
    assert_eq!(decision.date.unwrap().to_string(), "2024-03-19");
    assert_eq!(&*motion.areas[0].area, "Nordstadt");
    assert_eq!(read.source.tally().wordings["beschlossen"].1, 1);
}

#[test]
fn the_list_of_consultations_names_papers_that_do_not_name_it() {
    let consultation = json!({"paper": id("paper/1"), "role": "Vorberatung"});
    let motion = one(&[
        object("Consultation", "consultation/1", consultation),
        paper(1, json!({})),
    ]);
    assert_eq!(motion.events.len(), 1);
}

#[test]
fn of_a_body_that_nobody_names_the_meeting_tells() {
    let mut objects = consulted(json!({}), "Gemeinderat", Some("vertagt"));
    objects[1]["name"] = "12. Sitzung".into();
    objects.truncate(2);
    let motion = one(&objects);
    assert_eq!(motion.events[0].body.as_deref(), Some("12. Sitzung"));
}

#[test]
fn organizations_that_stand_in_the_place_of_their_address() {
    let mut objects = consulted(json!({}), "Gemeinderat", Some("vertagt"));
    objects[0]["consultation"][0]["organization"] = json!([objects[2]]);
    objects[0]["originatorOrganization"] = json!([object(
        "Organization",
        "organization/5",
        json!({"name": "SPD-Fraktion"})
    )]);
    objects.truncate(2);
    let dataset = read_all(&objects).dataset;
    assert_eq!(&*dataset.bodies[0].name, "Gemeinderat");
    // A group is told by its name where systems give no type.
    assert_eq!(
        dataset.motions[0].proposers[0].party.as_deref(),
        Some("SPD-Fraktion")
    );
}

#[test]
fn a_count_of_votes_makes_no_other_outcome() {
    let motion = one(&consulted(
        json!({"authoritative": true}),
        "Gemeinderat",
        Some("abgelehnt (10 Ja, 20 Nein)"),
    ));
    let verdict = motion.decision().unwrap().verdict.as_ref().unwrap();
    assert_eq!(verdict.outcome, Outcome::Rejected);
    assert_eq!(
        verdict.wording.as_deref(),
        Some("abgelehnt (10 Ja, 20 Nein)")
    );
}

#[test]
fn what_systems_write_for_nothing_is_nothing() {
    for nothing in ["(offen)", "N/A", " ", "-"] {
        let motion = one(&consulted(
            json!({"authoritative": true}),
            "Gemeinderat",
            Some(nothing),
        ));
        assert_eq!(motion.events[0].verdict, None, "{nothing:?}");
        assert!(!motion.events[0].is_final, "{nothing:?}");
    }
}

#[test]
fn parts_of_town_and_files_in_every_spelling() {
    let location = json!({"id": id("l/1"), "subLocality": "Nordstadt", "geojson": {"geometry": {"coordinates": ["8.4", "49.0"]}}});
    let file = json!({"id": id("f/1"), "name": "Antrag", "accessUrl": "https://o.example/1.pdf", "mimeType": "application/pdf", "size": 12});
    // One alone stands without its brackets.
    let motion = one(&[paper(
        1,
        json!({"location": location, "auxiliaryFile": file, "mainFile": id("f/2")}),
    )]);
    assert_eq!(&*motion.areas[0].area, "Nordstadt");
    assert!(!motion.areas[0].derived);
    assert_eq!(motion.documents.len(), 1);
    assert_eq!(motion.documents[0].bytes, Some(12));
}

#[test]
fn when_the_record_was_made_is_no_date_of_submission() {
    let motion = one(&[paper(
        1,
        json!({"date": null, "created": "2016-10-12T00:00:00+02:00"}),
    )]);
    assert_eq!(motion.submitted, None);
    let read = read_all(&[paper(1, json!({"date": "2024-02-30"}))]);
    expect![[r#"/data/0/date: "2024-02-30" is no date; it was left out"#]].assert_eq(&told(&read));
}

#[test]
fn a_broken_record_costs_itself_only() {
    let good = paper(1, json!({})).to_string();
    let body = format!(
        r#"{{"data": [{good}, {{"id": 1,,}}, {}]}}"#,
        paper(2, json!({}))
    );
    let read = read(Format::Oparl, &[(HOST, &body)]);
    assert_eq!(ids(&read.dataset).len(), 2);
    assert_eq!(read.issues.len(), 1);
    assert_eq!(read.issues[0].pointer, "/data/1");
}

#[test]
fn line_breaks_that_json_forbids_are_blanks() {
    let body = page(&[paper(1, json!({"name": "Weg#am See"}))], None).replace('#', "\n");
    let read = read(Format::Oparl, &[(HOST, &body)]);
    assert_eq!(&*read.dataset.motions[0].title, "Weg am See");
}

#[test]
fn a_line_for_each_object() {
    let lines = [
        paper(1, json!({})).to_string(),
        paper(2, json!({})).to_string(),
    ]
    .join("\n");
    assert_eq!(
        read(Format::Oparl, &[(HOST, &lines)]).dataset.motions.len(),
        2
    );
}

#[test]
fn an_error_object_says_why() {
    let error = json!({"type": schema("Error"), "message": "Interner Fehler"}).to_string();
    let mut source = Format::Oparl.source();
    let refused = answer(&mut *source, HOST, &error);
    assert_eq!(refused, Err(ReadError::Refused("Interner Fehler".into())));
}

#[test]
fn objects_of_nobody_are_refused_and_not_counted() {
    for body in [r#"{"districts": ["Nordstadt"]}"#, r#"[{"a": 1}]"#] {
        let mut source = Format::Oparl.source();
        let refused = answer(&mut *source, HOST, body);
        assert_eq!(refused, Err(ReadError::NoFormat), "{body}");
        assert_eq!(source.tally().records, 0);
    }
    let mut source = Format::Oparl.source();
    for empty in ["[]", r#"{"data": [], "links": {}}"#] {
        assert!(answer(&mut *source, HOST, empty).is_ok(), "{empty}");
    }
}

#[test]
fn types_of_early_schemas_and_no_types_at_all() {
    let mut early = paper(1, json!({}));
    early["type"] = "http://oparl.org/schema/1.0/Paper".into();
    let mut bare = paper(2, json!({"consultation": []}));
    bare.as_object_mut().unwrap().remove("type");
    let mut odd = paper(3, json!({}));
    odd["type"] = "Drucksache".into();
    assert_eq!(ids(&read_all(&[early, bare.clone(), odd]).dataset).len(), 3);
    assert_eq!(
        Format::claimed(page(&[bare], None).as_bytes()),
        Some(Format::Oparl)
    );
}

#[test]
fn what_is_claimed() {
    let of = |body: &str| Format::claimed(body.as_bytes());
    assert_eq!(of(&paper(1, json!({})).to_string()), Some(Format::Oparl));
    assert_eq!(of(&page(&[paper(1, json!({}))], None)), Some(Format::Oparl));
    assert_eq!(of(r#"{"motions":[{"id":"1","title":"T"}]}"#), None);
    assert_eq!(
        of(r#"{"data":[{"id":"1","type":"motion"}]}"#).filter(|f| *f == Format::Oparl),
        None
    );
}
