//! Riksdagens öppna data. The answers are made up; their keys are those of the API.

use expect_test::{Expect, expect};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::{Answer, Reply, Source};
use motion_timeline::adapter::wording::Wordings;
use motion_timeline::domain::{
    EventKind, Motion, Outcome, Standing, StatementKind, Status, Verdict,
};

use crate::support::{Read, ids, read};

const LIST: &str = "https://data.example/dokumentlista/?doktyp=mot&p=1&utformat=json";

/// Reads files in their order, as a folder of them.
fn files(answers: &[&str]) -> Read {
    let mut all = Read {
        dataset: Default::default(),
        issues: Vec::new(),
        left_out: 0,
        unanswered: Vec::new(),
        source: Format::Riksdagen.source(),
    };
    for answer in answers {
        let reply = answer_of(&mut *all.source, "", answer).expect("an answer that is read");
        all.issues.extend(reply.issues);
        all.left_out += reply.left_out;
    }
    all.dataset = all.source.dataset();
    all
}

fn answer_of(source: &mut dyn Source, from: &str, text: &str) -> Result<Reply, ReadError> {
    source.answer(&Answer {
        from,
        role: 0,
        bytes: text.as_bytes(),
    })
}

fn only(read: &Read) -> &Motion {
    let [motion] = &read.dataset.motions[..] else {
        panic!("{:?}", ids(&read.dataset));
    };
    motion
}

/// A motion's status with further sections.
fn status(sections: &str) -> String {
    let comma = if sections.is_empty() { "" } else { "," };
    format!(
        r#"{{"dokumentstatus":{{"dokument":{{"dok_id":"HX0217","rm":"2030/31","beteckning":"17",
        "doktyp":"mot","organ":"TU","datum":"2030-10-01 00:00:00","status":"Hänvisad",
        "systemdatum":"2030-11-01 10:00:00","titel":"Cykelvägar","subtitel":"","html":"<p>Lång text</p>",
        "dokument_url_html":"https://data.example/dokument/HX0217"}}{comma}{sections}}}}}"#
    )
}

/// Demands, as an object where there is but one: number, committee, chamber, report, point.
fn demands(demands: &[[&str; 5]]) -> String {
    let quoted = |text: &str| match text {
        "" => "null".to_owned(),
        text => format!("\"{text}\""),
    };
    let demands: Vec<String> = demands
        .iter()
        .map(|[number, committee, chamber, report, point]| {
            format!(
                r#"{{"nummer":"{number}","lydelse":"Krav {number}.","lydelse2":null,"utskottet":{},
                "kammaren":{},"behandlas_i":{},"behandlas_i_punkt":{},"kammarbeslutstyp":null,
                "intressent":"TU"}}"#,
                quoted(committee),
                quoted(chamber),
                quoted(report),
                quoted(point)
            )
        })
        .collect();
    let list = match &demands[..] {
        [one] => one.clone(),
        more => format!("[{}]", more.join(",")),
    };
    format!(r#""dokforslag":{{"forslag":{list}}}"#)
}

/// A committee's report 2030/31:TU5 on the motion, with further sections.
fn report(sections: &str) -> String {
    format!(
        r#"{{"dokumentstatus":{{"dokument":{{"dok_id":"HX01TU5","rm":"2030/31","beteckning":"TU5",
        "doktyp":"bet","organ":"TU","titel":"Cykelfrågor","dokument_url_html":"https://data.example/bet"}},
        "dokreferens":{{"referens":[
          {{"referenstyp":"behandlar","uppgift":"motion 2030/31:17","ref_dok_id":"hx0217","ref_dok_typ":"mot","ref_dok_rm":"2030/31","ref_dok_bet":"17"}},
          {{"referenstyp":"behandlar","ref_dok_id":"HX0318","ref_dok_typ":"prop","ref_dok_rm":"2030/31","ref_dok_bet":"18"}}]}},
        {sections}}}}}"#
    )
}

fn activities(entries: &[[&str; 4]]) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|[code, name, date, status]| {
            format!(
                r#"{{"kod":"{code}","namn":"{name}","datum":"{date} 00:00:00","status":"{status}","ordning":"0","process":null}}"#
            )
        })
        .collect();
    format!(r#""dokaktivitet":{{"aktivitet":[{}]}}"#, entries.join(","))
}

/// Events in the order of time, one on a line.
fn events(motion: &Motion) -> String {
    let mut text = String::new();
    for event in motion.chronology() {
        let parts = [
            event.date.map(|date| date.to_string()),
            Some(event.kind.key().to_owned()),
            event.body.as_deref().map(Into::into),
            event.paragraph.as_deref().map(Into::into),
            event.title.as_deref().map(|title| format!("{title:?}")),
            event.verdict.as_ref().map(words),
            event.is_final.then(|| "final".to_owned()),
            event.text.as_deref().map(|text| format!("{text:?}")),
        ];
        text.push_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(" | "));
        text.push('\n');
    }
    text
}

fn words(verdict: &Verdict) -> String {
    let wording = verdict.wording.as_deref().unwrap_or("-");
    format!("{} ({wording})", verdict.outcome.key())
}

fn check_events(read: &Read, expected: Expect) {
    expected.assert_eq(&events(only(read)));
}

#[test]
fn its_answers_are_told_from_others() {
    for answer in [
        r#"{"dokumentlista":{"@traffar":"0"}}"#,
        r#"{"dokumentstatus":{"dokument":{}}}"#,
        r#"{"dokvotering":{"votering":[]}}"#,
        r#"{"votering":{"dokument":{},"dokvotering":{"votering":[]}}}"#,
        r#"[{"dokumentstatus":{}}]"#,
        r#"[{"dok_id":"H1","doktyp":"mot","titel":"T"}]"#,
        "{\"dokumentstatus\":{}}\n{\"dokumentstatus\":{}}",
    ] {
        assert_eq!(
            Format::claimed(answer.as_bytes()),
            Some(Format::Riksdagen),
            "{answer}"
        );
    }
    for answer in [
        r#"{"motions":[{"id":"1","title":"T"}]}"#,
        r#"{"format":"motion-json/1","dokumentlista":{}}"#,
        r#"{"dokument":[{"titel":"T"}]}"#,
        r#"{"votering":[{"parti":"S"}]}"#,
        r#"[{"titel":"dokumentstatus"}]"#,
        "titel;dokumentstatus\n1;2",
    ] {
        assert_ne!(
            Format::claimed(answer.as_bytes()),
            Some(Format::Riksdagen),
            "{answer}"
        );
    }
}

#[test]
fn a_list_is_read_page_by_page_and_nothing_is_asked_for_each_motion() {
    let page = |number: u32, next: &str, dokument: &str| {
        format!(
            r#"{{"dokumentlista":{{"@datum":"2030-12-24 12:00:00","@sida":"{number}","@sidor":"2",
            "@nasta_sida":"{next}","dokument":{dokument}}}}}"#
        )
    };
    let first = page(
        1,
        "http://data.example/dokumentlista/?doktyp=mot&amp;utformat=htm&p=2#soktraff",
        r#"[{"dok_id":"HX021","doktyp":"mot","rm":"2030/31","beteckning":"1","titel":"Ett &amp; <b>två</b>",
            "datum":"2030-10-01","status":"Hänvisad","dokument_url_html":"//data.example/dokument/HX021.html",
            "dokintressent":{"intressent":{"roll":"undertecknare","namn":"A A","partibet":"S"}},
            "filbilaga":{"fil":{"typ":"pdf","namn":"a.pdf","storlek":"1234","url":"//data.example/fil/1"}}},
           {"dok_id":"HX0318","doktyp":"prop","titel":"Proposition"}]"#,
    );
    let second = page(
        2,
        "",
        r#"{"id":"HX022","typ":"MOT","titel":"","sokdata":{"titel":"Tre"},"inlamnad":"2030-10-02",
            "datum":"2030-10-05","status":"Klar","dokintressent":null,"filbilaga":null}"#,
    );
    let next = "http://data.example/dokumentlista/?doktyp=mot&p=2&utformat=json";
    let read = read(Format::Riksdagen, &[(LIST, &first), (next, &second)]);
    assert!(read.unanswered.is_empty(), "{:?}", read.unanswered);
    assert_eq!(read.issues, []);
    assert_eq!(ids(&read.dataset), ["HX021", "HX022"]);
    assert_eq!(
        read.dataset.updated.map(|date| date.to_string()).as_deref(),
        Some("2030-12-24")
    );

    let one = read.motion("HX021");
    assert_eq!(&*one.title, "Ett & två");
    assert_eq!(one.reference.as_deref(), Some("2030/31:1"));
    assert_eq!(
        one.link.as_ref().and_then(|link| link.address()),
        Some("https://data.example/dokument/HX021.html")
    );
    assert_eq!(&*one.proposers[0].name, "A A");
    assert_eq!(
        one.documents[0].media_type.as_deref(),
        Some("application/pdf")
    );
    assert_eq!(one.documents[0].bytes, Some(1234));
    assert_eq!(one.standing().status(), Status::InPreparation);

    // A list says that a case is over, not how.
    let three = read.motion("HX022");
    assert_eq!(&*three.title, "Tre");
    assert_eq!(
        three.submitted.map(|date| date.to_string()).as_deref(),
        Some("2030-10-02")
    );
    assert!(!three.standing().is_decided());
    assert_eq!(three.standing().status(), Status::Unknown);

    let tally = read.source.tally();
    assert_eq!(tally.records, 3);
    assert_eq!(tally.passed_over.get("doktyp \"prop\""), Some(&1));
}

#[test]
fn a_list_that_brings_nothing_new_ends() {
    let page = r#"{"dokumentlista":{"@nasta_sida":"https://data.example/dokumentlista/?p=7",
        "dokument":[{"dok_id":"HX0318","doktyp":"prop","titel":"P"}]}}"#;
    let mut source = Format::Riksdagen.source();
    let first = answer_of(&mut *source, LIST, page).unwrap();
    assert_eq!(
        first.ask[0].address,
        "https://data.example/dokumentlista/?p=7&utformat=json"
    );
    assert!(first.ask[0].essential);
    let again = answer_of(&mut *source, LIST, page).unwrap();
    assert_eq!(again.ask, []);
}

#[test]
fn pages_that_the_api_refuses_do_not_cost_those_that_came() {
    let page = r#"{"dokumentlista":{"@nasta_sida":"https://data.example/dokumentlista/?p=101",
        "dokument":{"dok_id":"HX021","doktyp":"mot","titel":"T"}}}"#;
    let mut source = Format::Riksdagen.source();
    let reply = answer_of(&mut *source, LIST, page).unwrap();
    assert!(!reply.ask[0].essential);
}

#[test]
fn a_list_that_stops_before_its_last_page_says_so() {
    let page = r#"{"dokumentlista":{"@sida":"1","@sidor":"3","dokument":[]}}"#;
    let read = files(&[page]);
    assert_eq!(read.issues[0].pointer, "/dokumentlista/@nasta_sida");
    assert_eq!(
        read.issues[0].message,
        "page 1 of 3 does not say where the next one is; the rest was not asked for"
    );
}

#[test]
fn a_list_without_hits_and_an_answer_that_refuses() {
    let none = files(&[r#"{"dokumentlista":{"@traffar":"0","@sidor":"0"}}"#]);
    assert_eq!(ids(&none.dataset), [""; 0]);
    assert_eq!(none.issues, []);
    let mut source = Format::Riksdagen.source();
    let refused = answer_of(&mut *source, LIST, r#"{"error":"Ogiltig fråga"}"#);
    assert_eq!(refused, Err(ReadError::Refused("Ogiltig fråga".into())));
    let html = answer_of(&mut *source, LIST, "<!DOCTYPE html><p>Fel");
    assert_eq!(html, Err(ReadError::Html));
    let other = answer_of(&mut *source, LIST, r#"{"något":"annat"}"#);
    assert_eq!(other, Err(ReadError::NoFormat));
}

#[test]
fn empty_sections_come_in_every_form() {
    for empty in [
        "null",
        "\"\"",
        "[]",
        "{}",
        r#"{"forslag":null}"#,
        r#"{"forslag":""}"#,
    ] {
        let sections: Vec<String> = [
            "dokforslag",
            "dokaktivitet",
            "dokintressent",
            "dokbilaga",
            "dokreferens",
            "dokuppgift",
        ]
        .iter()
        .map(|section| format!("\"{section}\":{empty}"))
        .collect();
        let read = files(&[&status(&sections.join(","))]);
        assert_eq!(read.issues, [], "{empty}");
        assert_eq!(only(&read).clauses, []);
    }
}

#[test]
fn the_steps_of_a_motion_with_one_demand() {
    let sections = [
        activities(&[
            ["INL", "Inlämnad", "2030-10-01", "inträffat"],
            ["Granskad", "Granskad", "2030-10-02", "inträffat"],
            ["B", "Bordlagd", "2030-10-03", "inträffat"],
            ["HÄN", "Hänvisad", "2030-10-05", "inträffat"],
        ]),
        demands(&[["1", " Avslag", "Avslag", "2030/31:TU5", ""]]),
        r#""dokuppgift":{"uppgift":{"kod":"tilldelat","namn":"Tilldelat","text":"Trafikutskottet"}}"#.into(),
    ];
    let read = files(&[&status(&sections.join(","))]);
    assert_eq!(read.issues, []);
    check_events(
        &read,
        expect![[r#"
            2030-10-01 | submitted | "Inlämnad"
            2030-10-02 | other | "Granskad"
            2030-10-03 | other | kammaren | "Bordlagd"
            2030-10-05 | in_preparation | kammaren | "Hänvisad" | "Tilldelat: Trafikutskottet"
            committee_proposal | TU | 2030/31:TU5 | rejected (Avslag)
            decided | kammaren | 2030/31:TU5 | rejected (Avslag) | final
        "#]],
    );
    let motion = only(&read);
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Rejected));
    assert_eq!(motion.proposals[0].body.as_deref(), Some("TU"));
    assert_eq!(&*read.dataset.body("TU").unwrap().name, "Trafikutskottet");
    assert_eq!(
        read.source.tally().wordings.get("Avslag"),
        Some(&(Outcome::Rejected, 2))
    );
}

#[test]
fn a_committees_proposal_decides_nothing() {
    let read = files(&[&status(&demands(&[["1", "Bifall", "", "2030/31:TU5", ""]]))]);
    let motion = only(&read);
    assert_eq!(motion.decision(), None);
    assert_eq!(motion.clauses[0].verdict, None);
    assert_eq!(
        motion.proposals[0].verdict.as_ref().map(words).as_deref(),
        Some("adopted (Bifall)")
    );
}

#[test]
fn a_yes_to_one_demand_and_a_no_to_another_adopt_a_motion_in_part() {
    let demands = demands(&[
        ["1", "Avslag", "Avslag", "2030/31:TU5", ""],
        ["2", "Bifall", "Bifall", "2030/31:TU5", ""],
        ["3", "Avslag", "Avslag", "2030/31:TU5", ""],
    ]);
    let read = files(&[&status(&demands)]);
    check_events(
        &read,
        expect![[r#"
            committee_proposal | TU | 2030/31:TU5 | partly_adopted (-) | "Yrkande 1, 3: Avslag\nYrkande 2: Bifall"
            decided | kammaren | 2030/31:TU5 | partly_adopted (-) | final | "Yrkande 1, 3: Avslag\nYrkande 2: Bifall"
        "#]],
    );
    let outcomes: Vec<String> = only(&read)
        .clauses
        .iter()
        .map(|clause| clause.verdict.as_ref().map(words).unwrap_or_default())
        .collect();
    assert_eq!(
        outcomes,
        ["rejected (Avslag)", "adopted (Bifall)", "rejected (Avslag)"]
    );
}

#[test]
fn decisions_on_some_demands_are_none_on_the_motion() {
    let demands = demands(&[
        ["1", "Avslag", "Avslag", "2030/31:TU5", ""],
        ["2", "", "", "2030/31:KU2", ""],
    ]);
    let read = files(&[&status(&demands)]);
    check_events(
        &read,
        expect![[r#"
            committee_proposal | TU | 2030/31:TU5 | "Yrkande 1: Avslag"
            decided | kammaren | 2030/31:TU5 | "Yrkande 1: Avslag"
        "#]],
    );
    assert_eq!(only(&read).decision(), None);
}

#[test]
fn decisions_on_several_reports_that_differ_are_concluded_without_a_guessed_date() {
    let demands = demands(&[
        ["1", "Avslag", "Avslag", "2030/31:KU2", ""],
        ["2", "Bifall", "Bifall", "2030/31:TU5", ""],
    ]);
    let decided = activities(&[["BES", "Beslut", "2031-03-01", "inträffat"]]);
    let read = files(&[&status(&demands), &report(&decided)]);
    let motion = only(&read);
    let finals: Vec<_> = motion
        .events
        .iter()
        .filter(|event| event.is_final)
        .collect();
    assert_eq!(finals.len(), 1);
    assert_eq!(finals[0].date, None);
    assert_eq!(motion.standing(), Standing::Decided(Outcome::PartlyAdopted));
    let on_report = motion
        .events
        .iter()
        .find(|event| event.kind == EventKind::Decided && event.date.is_some())
        .unwrap();
    assert_eq!(on_report.verdict, None);
}

#[test]
fn a_wording_that_no_table_has_stays_unknown() {
    let read = files(&[&status(&demands(&[[
        "1",
        "",
        "Uppdelat så att",
        "2030/31:TU5",
        "",
    ]]))]);
    let motion = only(&read);
    assert_eq!(
        motion.clauses[0].verdict.as_ref().map(words).as_deref(),
        Some("unknown (Uppdelat så att)")
    );
    assert_eq!(motion.decision(), None);
}

#[test]
fn a_report_gives_dates_documents_and_dissents_in_any_order() {
    let motion = status(&demands(&[
        ["1", "Avslag", "Avslag", "2030/31:TU5", ""],
        ["2", "Avslag", "Avslag", "2030/31:TU5", ""],
    ]));
    let sections = [
        activities(&[
            ["UBE", "Beredning", "2031-02-01", "inträffat"],
            ["JUS", "Justering", "2031-02-20", "inträffat"],
            ["TRY", "Trycklov", "2031-02-21", "inträffat"],
            ["B", "Bordläggning", "2031-02-28", "inträffat"],
            ["BEH", "Behandling", "2031-03-01", "inträffat"],
            ["BES", "Beslut", "2031-03-02", "inträffat"],
        ]),
        r#""dokutskottsforslag":{"utskottsforslag":[
             {"punkt":"1","rubrik":"Cyklar","forslag":"<BR/>Riksdagen avslår motion \r\n\r\n2030/31:17 av A A (S) yrkande 1.","beslutstyp":"röstning"},
             {"punkt":"2","rubrik":"Annat","forslag":"Riksdagen bifaller proposition 2030/31:18."}]}"#.into(),
        r#""dokmotforslag":{"motforslag":[
             {"nummer":"1","rubrik":null,"partier":"\"M\",\"SD\"","typ":"reservation","utskottsforslag_punkt":"1"},
             {"nummer":"2","rubrik":null,"partier":"\"V\"","typ":"reservation","utskottsforslag_punkt":"2"}]}"#.into(),
        r#""dokuppgift":{"uppgift":[{"kod":"rdbeslut","namn":"Riksdagens beslut","text":"Kammaren biföll utskottets förslag."}]}"#.into(),
        r#""dokbilaga":{"bilaga":{"titel":"Cykelfrågor","filtyp":"pdf","filstorlek":"99","fil_url":"https://data.example/fil/2"}}"#.into(),
    ];
    let report = report(&sections.join(","));
    let expected = expect![[r#"
        2031-02-01 | in_preparation | TU | 2030/31:TU5 | "Beredning"
        2031-02-20 | committee_proposal | TU | 2030/31:TU5 | "Cykelfrågor" | rejected (Avslag)
        2031-02-28 | on_agenda | kammaren | 2030/31:TU5 | "Bordläggning"
        2031-03-01 | on_agenda | kammaren | 2030/31:TU5 | "Behandling"
        2031-03-02 | decided | kammaren | 2030/31:TU5 | rejected (Avslag) | final | "Kammaren biföll utskottets förslag."
    "#]];
    for answers in [[&*motion, &*report], [&*report, &*motion]] {
        let read = files(&answers);
        expected.assert_eq(&events(only(&read)));
        let motion = only(&read);
        let proposal = motion
            .events
            .iter()
            .find(|event| event.kind == EventKind::CommitteeProposal)
            .unwrap();
        assert_eq!(proposal.documents.len(), 1);
        // The point that only names the government's bill is none of the motion's.
        let [statement] = &proposal.statements[..] else {
            panic!("{:?}", proposal.statements);
        };
        assert_eq!(statement.kind, StatementKind::Reservation);
        let parties: Vec<&str> = statement.by.iter().map(|by| &*by.name).collect();
        assert_eq!(parties, ["M", "SD"]);
        assert_eq!(
            statement.text.as_deref(),
            Some("reservation 1, punkt 1\nCyklar")
        );
        assert_eq!(
            read.source.tally().passed_over.get("doktyp \"bet\""),
            Some(&1)
        );
    }
}

#[test]
fn what_is_planned_never_looks_done() {
    let planned = activities(&[
        ["UBE", "Beredning", "2031-02-01", "inträffat"],
        ["JUS", "Justering", "2031-02-20", "planerat"],
        ["BES", "Beslut", "2031-03-02", "planerat"],
    ]);
    let read = files(&[&status(""), &report(&planned)]);
    check_events(
        &read,
        expect![[r#"
            2031-02-01 | in_preparation | TU | 2030/31:TU5 | "Beredning"
            2031-02-20 | context | TU | 2030/31:TU5 | "Justering (planerat)"
            2031-03-02 | context | kammaren | 2030/31:TU5 | "Beslut (planerat)"
        "#]],
    );
    assert_eq!(only(&read).decision(), None);
}

#[test]
fn votes_are_counted_per_party_where_the_point_is_certain() {
    let row = |name: &str, party: &str, vote: &str, about: &str| {
        format!(
            r#"{{"rm":"2030/31","beteckning":"TU5","punkt":"4","votering_id":"V-1","namn":"{name}",
            "parti":"{party}","rost":"{vote}","avser":"{about}","votering":"huvud","datum":"2031-03-02"}}"#
        )
    };
    let votes = format!(
        r#"{{"dokvotering":{{"votering":[{}]}}}}"#,
        [
            row("Nils Namn", "S", "Ja", "sakfrågan"),
            row("Nora Namn", "S", "Frånvarande", "sakfrågan"),
            row("Nina Namn", "M", "Nej", "sakfrågan"),
            row("Noa Namn", "-", "Avstår", "sakfrågan"),
            row("Nils Namn", "S", "Nej", "motivfrågan"),
            row("Någon Namn", "M", "Kanske", "sakfrågan"),
        ]
        .join(",")
    );
    let motion = |point| status(&demands(&[["1", "Avslag", "Avslag", "2030/31:TU5", point]]));
    let read = files(&[&votes, &motion("4"), &votes]);
    let event = only(&read)
        .events
        .iter()
        .find(|event| !event.votes.is_empty())
        .expect("an event with votes");
    assert_eq!(event.kind, EventKind::Other);
    assert_eq!(event.paragraph.as_deref(), Some("2030/31:TU5 punkt 4"));
    assert_eq!(
        event.date.map(|date| date.to_string()).as_deref(),
        Some("2031-03-02")
    );
    let counts: Vec<_> = event
        .votes
        .iter()
        .map(|votes| {
            (
                &*votes.party,
                votes.yes,
                votes.no,
                votes.abstain,
                votes.absent,
            )
        })
        .collect();
    assert_eq!(
        counts,
        [
            ("S", Some(1), Some(0), Some(0), Some(1)),
            ("M", Some(0), Some(1), Some(0), Some(0)),
            ("-", Some(0), Some(0), Some(1), Some(0)),
        ]
    );
    assert_eq!(read.issues[0].pointer, "/dokvotering/votering/5/rost");
    assert_eq!(
        read.issues[0].message,
        "\"Kanske\" is no known vote; the entry was left out"
    );
    let shown = format!("{:?}", read.dataset);
    assert!(!shown.contains("Namn"), "no member is named");
    let parties: Vec<&str> = read
        .dataset
        .parties
        .iter()
        .map(|party| &*party.id)
        .collect();
    assert_eq!(parties, ["S", "M"]);

    let uncertain = files(&[&votes, &motion("")]);
    assert!(
        only(&uncertain)
            .events
            .iter()
            .all(|event| event.votes.is_empty())
    );
    assert_eq!(
        uncertain.source.tally().passed_over.get("dokvotering"),
        Some(&1)
    );
}

#[test]
fn a_report_sums_up_votes_and_says_what_stood_against_what() {
    let sections = r#""dokutskottsforslag":{"utskottsforslag":{"punkt":"1","rubrik":"Cyklar","forslag":"x",
        "votering_id":"V","votering_sammanfattning_html":{"table":{"tr":[
          {"td":{"h4":"Omröstning i sakfrågan","p":"Utskottets förslag mot reservation 1 (M)"}},
          {"th":["Parti","Ja","Nej","Avstående","Frånvarande"]},
          {"td":["S","94","0","0","6"]},{"td":["M","0","62","1","7"]},{"td":["Totalt","94","62","1","13"]},
          {"td":{"h4":null}}]},"br":null}}}"#;
    let read = files(&[&status(""), &report(sections)]);
    let event = only(&read)
        .events
        .iter()
        .find(|event| !event.votes.is_empty())
        .expect("an event with votes");
    assert_eq!(
        event.text.as_deref(),
        Some("Utskottets förslag mot reservation 1 (M)\nCyklar")
    );
    assert_eq!(event.votes.len(), 2);
    assert_eq!(event.votes[1].no, Some(62));
}

#[test]
fn a_motion_that_was_taken_back_or_lapsed_has_ended_without_the_chamber() {
    let taken = files(&[&status(&activities(&[[
        "ÅTE",
        "Återtagen",
        "2030-12-01",
        "inträffat",
    ]]))]);
    assert_eq!(
        only(&taken).standing(),
        Standing::Decided(Outcome::Withdrawn)
    );
    assert_eq!(
        only(&taken).decision().unwrap().body.as_deref(),
        Some("motionären")
    );
    let lapsed = files(&[&status(&activities(&[[
        "FF",
        "Förfallen",
        "2030-12-01",
        "inträffat",
    ]]))]);
    assert_eq!(only(&lapsed).standing().status(), Status::Ended);
    // Planned is not done, here either.
    let planned = files(&[&status(&activities(&[[
        "ÅTE",
        "Återtagen",
        "2030-12-01",
        "planerat",
    ]]))]);
    assert_eq!(only(&planned).decision(), None);
}

#[test]
fn a_number_that_was_never_used_is_passed_over() {
    let void = status(r#""dokforslag":{"forslag":{"nummer":"1","lydelse":null,"kammaren":null}}"#)
        .replace("Hänvisad", "Utgången");
    let read = files(&[&void]);
    assert_eq!(ids(&read.dataset), [""; 0]);
    assert_eq!(read.left_out, 0);
    assert_eq!(
        read.source
            .tally()
            .passed_over
            .get("a number without a motion"),
        Some(&1)
    );
}

#[test]
fn signers_stand_in_their_order_and_a_dash_is_no_party() {
    let sections = r#""dokintressent":{"intressent":[
        {"namn":"Bo B","partibet":"-","ordning":"2","roll":"undertecknare","intressent_id":"0"},
        {"namn":"Ann A","partibet":"KD","ordning":"1","roll":"undertecknare"},
        {"namn":"Per P","partibet":"M","ordning":"3","roll":"besvaradav"},
        {"namn":"","partibet":"M","ordning":"4","roll":"undertecknare"}]}"#;
    let read = files(&[&status(sections)]);
    let people: Vec<_> = only(&read)
        .proposers
        .iter()
        .map(|person| (&*person.name, person.party.as_deref()))
        .collect();
    assert_eq!(people, [("Ann A", Some("KD")), ("Bo B", None)]);
    assert_eq!(
        read.issues[0].pointer,
        "/dokumentstatus/dokintressent/intressent/3/namn"
    );
    assert_eq!(
        read.issues[0].message,
        "\"namn\" is missing; the entry was left out"
    );
}

#[test]
fn html_becomes_plain_text_wherever_it_stands() {
    let sections = r#""dokforslag":{"forslag":[
        {"nummer":"1","lydelse":"Riksdagen&nbsp;beslutar<br/>om <i>cyklar</i>.","lydelse2":null},
        {"nummer":"2","lydelse":{"p":["Första","andra"]}},
        {"nummer":"3","lydelse":"","kammaren":"Avslag","utskottet":null}]}"#;
    let read = files(&[&status(sections)]);
    let texts: Vec<&str> = only(&read)
        .clauses
        .iter()
        .map(|clause| &*clause.text)
        .collect();
    assert_eq!(
        texts,
        [
            "Riksdagen beslutar\nom cyklar.",
            "Första andra",
            // What was decided on it outlives its words.
            "Yrkande 3"
        ]
    );
}

#[test]
fn a_broken_record_costs_only_itself() {
    let good = status("");
    let list = format!(
        r#"[{good},{{"dokumentstatus":{{"dokument":null}}}},{},{},{{"dokumentstatus":7}}]"#,
        good.replace("HX0217", "HX0218")
            .replace("\"Cykelvägar\"", "null"),
        good.replace("HX0217", "HX0219")
            .replace("2030-10-01 00:00:00", "snart"),
    );
    let read = files(&[&list]);
    assert_eq!(ids(&read.dataset), ["HX0217", "HX0219"]);
    assert_eq!(read.left_out, 3);
    assert_eq!(read.source.tally().records, 5);
    let issues: Vec<String> = read
        .issues
        .iter()
        .map(|issue| format!("{} {}", issue.pointer, issue.message))
        .collect();
    expect![[r#"
        /1/dokumentstatus/dokument null stands where an object is expected; the motion was left out
        /2/dokumentstatus/dokument/titel "titel" is missing; the motion was left out
        /3/dokumentstatus/dokument/datum "snart" is not a date; it was left out
        /4/dokumentstatus/dokument null stands where an object is expected; the motion was left out"#]]
    .assert_eq(&issues.join("\n"));
}

#[test]
fn of_two_records_of_a_motion_the_fuller_and_later_stands() {
    let list = r#"{"dokumentlista":{"dokument":{"dok_id":"hx0217","doktyp":"mot","titel":"Ur listan","systemdatum":"2031-01-01"}}}"#;
    let newer = status("")
        .replace("2030-11-01", "2030-12-01")
        .replace("Cykelvägar", "Nyare");
    for answers in [[list, &*status(""), &*newer], [&*newer, &*status(""), list]] {
        let read = files(&answers);
        assert_eq!(&*only(&read).title, "Nyare");
        assert_eq!(
            read.source
                .tally()
                .passed_over
                .get("another record of the same motion"),
            Some(&2)
        );
    }
}

#[test]
fn swedish_wordings_in_the_forms_of_minutes_and_lists() {
    let swedish = Wordings::of("sv");
    for (outcome, words) in [
        ("adopted", "Motionen bifalles."),
        ("adopted", "att bifalla motionen"),
        ("adopted", "Kommunfullmäktige beslutar att motionen bifalls"),
        ("partly_adopted", "Delvis bifall"),
        ("partly_adopted", "att delvis bifalla motionen"),
        ("partly_adopted", "Motionen bifalls delvis"),
        ("adopted_amended", "Bifall med ändring"),
        ("answered", "Motionen anses besvarad"),
        ("answered", "Motionerna anses vara besvarade."),
        ("answered", "att motionen ska anses besvarad"),
        ("rejected", "avslår motionen"),
        ("rejected", "att avslå motionen, efter votering"),
        ("rejected", "Motionen avslogs enhälligt"),
        ("withdrawn", "Motionen är återtagen"),
        ("lapsed", "att avskriva ärendet från vidare handläggning"),
        ("noted", "att lägga motionen till handlingarna"),
        ("returned", "Ärendet återremitteras"),
        ("postponed", "Ärendet bordläggs till nästa sammanträde"),
        (
            "referred",
            "Motionen remitteras till kommunstyrelsen för beredning",
        ),
        ("removed", "Ärendet utgår"),
        // A yes to a proposal of which nobody says what it proposes.
        ("unknown", "Kommunstyrelsens förslag bifalls"),
        ("unknown", "Bifall enligt kommunstyrelsens förslag"),
        ("unknown", "Delvis avslag"),
        ("unknown", "Tillstyrks"),
        ("unknown", "Under beredning"),
        ("unknown", "att inte bifalla motionen"),
        ("unknown", "motionen avslås inte"),
    ] {
        assert_eq!(swedish.outcome(words).key(), outcome, "{words:?}");
    }
}
