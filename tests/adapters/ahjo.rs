//! Ahjo and Open Ahjo: invented answers in the shape of both APIs.

use expect_test::{Expect, expect};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::Answer;
use motion_timeline::domain::{EventKind, Motion, Outcome, Stage, Standing};

use crate::support::{Read, ids, read};

const AT: &str = "https://ahjo.example/ahjorest/v1/cases?size=2";

fn one(body: &str) -> Read {
    read(Format::Ahjo, &[(AT, body)])
}

/// A list of cases, each of the class of motions unless it says otherwise.
fn cases(records: &[&str]) -> String {
    format!(r#"{{"cases": [{}], "links": []}}"#, records.join(","))
}

fn case(number: u32, title: &str, more: &str) -> String {
    format!(
        r#"{{"links": [], "CaseIDLabel": "HEL 2021-{number:06}", "Title": "{title}",
            "Created": "2021-02-18T14:28:40.470", "Acquired": "2021-02-17T00:00:00.000",
            "ClassificationCode": "00 00 03", "ClassificationTitle": "Valtuuston aloitetoiminta",
            "Language": "fi", "Handlings": [], "Records": [], {more}
            "CaseID": "HEL-2021-{number:06}"}}"#
    )
}

fn papers(list: &str, records: &[(&str, &str, &str)]) -> String {
    let records: Vec<_> = records
        .iter()
        .map(|(title, date, file)| {
            format!(
                r#"{{"Title": "{title}", "Date": "{date}T02:00:00.000",
                    "FileURI": "https://ahjo.example/content/{file}"}}"#
            )
        })
        .collect();
    format!(
        r#"{{"{list}": [{}], "count": {}, "links": []}}"#,
        records.join(","),
        records.len()
    )
}

/// A decision of a body on the case with this number.
fn decision(number: u32, title: &str, organization: &str, resolution: &str, more: &str) -> String {
    format!(
        r#"{{"links": [], "NativeId": "{{{title}}}", "Title": "{title}",
            "CaseIDLabel": "HEL 2021-{number:06}", "CaseID": "HEL-2021-{number:06}",
            "Section": "12", "Motion": "", "ClassificationCode": "00 00 03",
            "Content": "<html><body><h1>{title}</h1><div><h3 class='SisaltoOtsikko'>Päätös</h3><p>{resolution}</p></div><h3>Lisätiedot</h3></body></html>",
            "Organization": {organization}, "Attachments": [], "PreviousDecisions": [], {more}
            "Meeting": {{"MeetingID": "029002021", "DateMeeting": "2021-09-01T16:00:00.000"}}}}"#
    )
}

const COUNCIL: &str =
    r#"{"Name": "Kaupunginvaltuusto", "ID": "02900", "TypeId": "1", "Type": "Valtuusto"}"#;
const BOARD: &str =
    r#"{"Name": "Kaupunginhallitus", "ID": "00400", "TypeId": "2", "Type": "Hallitus"}"#;
const COMMITTEE: &str = r#"{"Name": "Kulttuurilautakunta", "ID": "U480", "TypeId": "5"}"#;

fn decisions(records: &[String]) -> String {
    format!(r#"{{"decisions": [{}]}}"#, records.join(","))
}

fn proposers(motion: &Motion) -> Vec<(&str, Option<&str>)> {
    let people = motion.proposers.iter();
    people
        .map(|person| (&*person.name, person.party.as_deref()))
        .collect()
}

fn aside(read: &Read, expected: Expect) {
    let counts = &read.source.tally().passed_over;
    let lines: Vec<_> = counts
        .iter()
        .map(|(why, count)| format!("{count} {why}\n"))
        .collect();
    expected.assert_eq(&lines.concat());
}

#[test]
fn a_case_tells_where_it_stands_and_never_what_was_decided() {
    let read = one(&cases(&[
        &case(1, "Valtuustoaloite,  satama ", r#""Status": "Vireillä","#),
        &case(2, "Toivomusponsi, satama", r#""Status": "Ratkaistu","#),
        &case(3, "Valtuustoaloite, silta", r#""Status": "Päätetty","#),
        &case(4, "Valtuustoaloite, puisto", r#""Status": "","#),
    ]));
    let motion = read.motion("HEL-2021-000001");
    assert_eq!(&*motion.title, "Valtuustoaloite, satama");
    assert_eq!(motion.reference.as_deref(), Some("HEL 2021-000001"));
    assert_eq!(motion.language.as_deref(), Some("fi"));
    assert_eq!(motion.submitted.unwrap().to_string(), "2021-02-17");
    let stages: Vec<_> = read.dataset.motions.iter().map(|m| m.stage).collect();
    let closed = Some(Stage::Closed);
    assert_eq!(stages, [Some(Stage::InPreparation), closed, closed, None]);
    assert!(read.dataset.motions.iter().all(|m| m.decision().is_none()));
    assert!(read.issues.is_empty(), "{:?}", read.issues);
    assert!(read.source.tally().wordings.is_empty());
}

#[test]
fn a_status_that_is_not_known_is_reported() {
    let read = one(&cases(&[&case(
        1,
        "Valtuustoaloite, satama",
        r#""Status": "Hukassa","#,
    )]));
    let issue = &read.issues[0];
    assert_eq!(issue.pointer, "/cases/0/Status");
    assert_eq!(issue.message, "\"Hukassa\" is no known status");
    assert_eq!(read.motion("HEL-2021-000001").stage, None);
}

#[test]
fn which_cases_are_motions() {
    let other = |title: &str, class: &str| {
        format!(
            r#"{{"CaseID": "{title}", "CaseIDLabel": "x", "Title": "{title}",
                "ClassificationCode": "{class}"}}"#
        )
    };
    let read = one(&cases(&[
        &other("Satama, hankesuunnitelma", "10 06 00"),
        &other("Valtuutettu Aino Mallin aloite satamasta", "10 06 00"),
        &other("Ledamoten Aino Mallis motion om hamnen", "10 06 00"),
        &other("Satamaa koskeva asia", "00 00 03"),
        &other("Lausuntopyyntö satamaa koskevasta aloitteesta", "00 00 03"),
        &other("Kuntalaisaloite, satama", "00 00 03"),
        &other("Jätettyihin aloitteisiin vastaaminen", "00 00 03"),
    ]));
    assert_eq!(
        ids(&read.dataset),
        [
            "Valtuutettu Aino Mallin aloite satamasta",
            "Ledamoten Aino Mallis motion om hamnen",
            "Satamaa koskeva asia",
        ]
    );
    aside(
        &read,
        expect![[r#"
            1 a case of another class
            1 a case on many motions
            1 a request for an opinion on a motion, or the opinion
            1 an initiative of residents
        "#]],
    );
    assert_eq!(read.source.tally().records, 7);
}

#[test]
fn empty_texts_are_missing_and_other_dates_stand_in() {
    let read = one(&cases(&[
        r#"{"CaseID": "a", "CaseIDLabel": "", "Title": "Valtuustoaloite, satama",
            "ClassificationCode": "00 00 03", "Created": "2021-02-18T14:28:40.470", "Acquired": "",
            "Status": null, "Handlings": null, "Records": null}"#,
        r#"{"CaseIDLabel": "HEL 2021-7", "Title": "Valtuustoaloite, silta",
            "ClassificationCode": "00 00 03", "Acquired": "eilen", "Created": null}"#,
    ]));
    let motion = read.motion("a");
    assert_eq!(motion.submitted.unwrap().to_string(), "2021-02-18");
    assert_eq!(motion.reference, None);
    assert_eq!(read.motion("HEL-2021-7").submitted, None);
    assert_eq!(read.issues.len(), 1);
    assert_eq!(
        read.issues[0].message,
        "\"eilen\" is no date; it was left out"
    );
}

#[test]
fn a_broken_case_costs_only_itself() {
    let read = one(&cases(&[
        &case(1, "Valtuustoaloite, satama", ""),
        r#"{"CaseIDLabel": "HEL 2021-000002", "Title": "", "ClassificationCode": "00 00 03"}"#,
        "17",
        &case(3, "Valtuustoaloite, silta", ""),
    ]));
    assert_eq!(ids(&read.dataset), ["HEL-2021-000001", "HEL-2021-000003"]);
    let messages: Vec<_> = read.issues.iter().map(|issue| &*issue.message).collect();
    assert_eq!(
        messages,
        [
            "\"Title\" is missing; the motion was left out",
            "a number stands where an object is expected; the motion was left out",
        ],
        "{:?}",
        read.issues
    );
    assert_eq!(read.left_out, 2);
}

#[test]
fn records_are_documents_and_name_who_signed() {
    let records = r#""Records": [
        {"Title": "Valtuustoaloite 17.02.2021 Malli Aino Satama auki yölläkin", "Type": "aloite",
         "FileURI": "https://ahjo.example/content/1", "Issued": "", "Language": "fi"},
        {"Title": "Lautakunnan lausunto", "Type": "päätös", "FileURI": "",
         "Issued": "2021-11-24T02:00:00.000"},
        {"Title": "", "Type": "liite", "FileURI": null}],"#;
    let read = one(&cases(&[&case(1, "Valtuustoaloite, satama", records)]));
    let motion = read.motion("HEL-2021-000001");
    assert_eq!(proposers(motion), [("Aino Malli", None)]);
    let documents: Vec<_> = motion
        .documents
        .iter()
        .map(|d| {
            (
                d.kind.as_deref(),
                d.link.is_some(),
                d.date.map(|d| d.to_string()),
            )
        })
        .collect();
    assert_eq!(
        documents,
        [
            (Some("aloite"), true, None),
            (Some("päätös"), false, Some("2021-11-24".to_owned())),
        ]
    );
}

#[test]
fn a_deadline_is_a_step_to_come_where_there_is_one() {
    let handlings = r#""Handlings": [
        {"WorkSequenceNumber": 1, "Sector": "Keskushallinto", "Status": "Valmistelussa",
         "Created": "2018-03-16T01:10:22.230", "DateNearestDeadline": ""},
        {"WorkSequenceNumber": 2, "Sector": "Keskushallinto", "Status": "Valmistelussa",
         "Created": "2021-03-16T01:10:22.230", "DateNearestDeadline": "2022-03-31T00:00:00.000"}],"#;
    let read = one(&cases(&[&case(1, "Valtuustoaloite, satama", handlings)]));
    let [event] = &*read.motion("HEL-2021-000001").events else {
        panic!("one event");
    };
    assert_eq!(event.date.unwrap().to_string(), "2022-03-31");
    assert_eq!(event.kind, EventKind::Other);
    assert_eq!(event.body.as_deref(), Some("Keskushallinto"));
}

#[test]
fn papers_are_motions_of_their_own() {
    let read = one(&papers(
        "initiatives",
        &[
            (
                "Ryhmäaloite 17.02.2021 Malli Aino Keskustan ryhmäaloite satamasta",
                "2021-02-17",
                "1",
            ),
            (
                "Motion 17.02.2021 Malli Aino Hamnen öppen om natten",
                "2021-02-17",
                "2",
            ),
            (
                "Motion 17.02.2021 Malli Aino Hamnen öppen om natten",
                "2021-02-17",
                "3",
            ),
            (
                "Valtuustoaloite 17.02.2021 Malli Aino Maria Lisää penkkejä",
                "2021-02-17",
                "4",
            ),
        ],
    ));
    assert_eq!(read.dataset.motions.len(), 3);
    let motion = read.motion("https://ahjo.example/content/1");
    assert_eq!(&*motion.title, "Keskustan ryhmäaloite satamasta");
    assert_eq!(proposers(motion), [("Aino Malli", Some("Keskusta"))]);
    assert_eq!(motion.submitted.unwrap().to_string(), "2021-02-17");
    assert_eq!(motion.standing(), Standing::LastKnown(Stage::Submitted));
    assert_eq!(motion.documents.len(), 1);
    let motion = read.motion("https://ahjo.example/content/2");
    assert_eq!(&*motion.title, "Hamnen öppen om natten");
    aside(
        &read,
        expect![[r#"
        1 given twice
    "#]],
    );
}

#[test]
fn wishes_are_motions_too() {
    let read = one(&papers(
        "resolutions",
        &[(
            "Malli Aino, toivomusponsi 1, Kvsto 25.9.2019 asia 11",
            "2019-09-25",
            "1",
        )],
    ));
    let motion = read.motion("https://ahjo.example/content/1");
    assert_eq!(
        &*motion.title,
        "Malli Aino, toivomusponsi 1, Kvsto 25.9.2019 asia 11"
    );
    assert_eq!(proposers(motion), [("Aino Malli", None)]);
}

const PAPER: &str = "Valtuustoaloite 17.02.2021 Malli Aino Satama auki yölläkin";

/// All answers to one reader, as from files, in the given order and the other way round.
fn both_ways(answers: &[&str], check: impl Fn(&Read)) {
    let mut order: Vec<_> = answers.to_vec();
    for _ in 0..2 {
        let mut source = Format::Ahjo.source();
        let mut issues = Vec::new();
        for body in &order {
            let answer = Answer {
                from: "a.json",
                role: 0,
                bytes: body.as_bytes(),
            };
            let reply = source.answer(&answer).expect("read");
            assert!(reply.ask.is_empty(), "{:?}", reply.ask);
            issues.extend(reply.issues);
            drop(source.dataset());
        }
        let dataset = source.dataset();
        let left_out = 0;
        check(&Read {
            dataset,
            issues,
            left_out,
            unanswered: Vec::new(),
            source,
        });
        order.reverse();
    }
}

#[test]
fn a_paper_that_a_case_holds_is_the_case() {
    let record = format!(
        r#""Records": [{{"Title": "{PAPER}", "Type": "aloite",
            "FileURI": "https://files.example/moved.pdf"}}],"#
    );
    let case = cases(&[&case(1, "Valtuustoaloite, satama", &record)]);
    let papers = papers("initiatives", &[(PAPER, "2021-02-17", "1")]);
    both_ways(&[&case, &papers], |read| {
        assert_eq!(ids(&read.dataset), ["HEL-2021-000001"]);
        assert_eq!(proposers(&read.dataset.motions[0]), [("Aino Malli", None)]);
        let tally = read.source.tally();
        assert_eq!(tally.records, 2);
        assert_eq!(
            tally.passed_over["the document of a motion whose case is listed too"],
            1
        );
    });
}

#[test]
fn a_case_on_an_opinion_tells_that_its_motion_was_sent_out() {
    let opinion = format!(
        r#"{{"cases": [{{"CaseID": "HEL-2021-000009-Lausunto-1", "Acquired": "2021-03-01T09:00:00.000",
            "CaseIDLabel": "HEL 2021-000009 Lausunto 1", "ClassificationCode": "00 00 03",
            "Title": "Lausuntopyyntö satamaa koskevasta aloitteesta", "Status": "Päätetty",
            "Records": [{{"Title": "{PAPER}", "Type": "aloite", "FileURI": "https://x.example/1"}}]}}]}}"#
    );
    let papers = papers("initiatives", &[(PAPER, "2021-02-17", "1")]);
    both_ways(&[&opinion, &papers], |read| {
        let motion = read.motion("https://ahjo.example/content/1");
        assert_eq!(motion.reference.as_deref(), Some("HEL 2021-000009"));
        assert_eq!(motion.events.len(), 1);
        assert_eq!(motion.events[0].kind, EventKind::Referred);
        assert_eq!(motion.events[0].date.unwrap().to_string(), "2021-03-01");
        assert_eq!(motion.standing(), Standing::LastKnown(Stage::Referred));
    });
    let main = cases(&[&case(9, "Valtuustoaloite, satama", "")]);
    for answers in [
        [&opinion, &main, &papers],
        [&main, &opinion, &papers],
        [&papers, &opinion, &main],
    ] {
        both_ways(&answers.map(|answer| &**answer), |read| {
            assert_eq!(ids(&read.dataset), ["HEL-2021-000009"]);
            let motion = read.motion("HEL-2021-000009");
            assert_eq!(motion.events.len(), 1);
            assert_eq!(motion.documents.len(), 1);
            assert_eq!(proposers(motion), [("Aino Malli", None)]);
            let tally = read.source.tally();
            assert_eq!(tally.records, 3);
            assert_eq!(tally.passed_over.values().sum::<u32>(), 2);
        });
    }
}

#[test]
fn members_of_the_council_name_who_signed_and_for_which_group() {
    let trustees = format!(
        r#"{{"trustees": [
            {{"Name": "Malli, Aino Maria", "ID": "a", "CouncilGroup": "Kokoomuksen valtuustoryhmä",
              "Initiatives": [
                {{"Title": "Valtuustoaloite 22.09.2021 Kallion Penkkikatu esteettömäksi",
                  "Date": "2021-09-22T03:00:00.000", "FileURI": "https://ahjo.example/content/8"}},
                {{"Title": "{PAPER}", "Date": "2021-02-17T02:00:00.000",
                  "FileURI": "https://ahjo.example/content/1"}}],
              "Resolutions": [], "Chairmanships": []}},
            {{"Name": "Esimerkki, Esko", "ID": "e", "CouncilGroup": null, "Initiatives": [
                {{"Title": "Valtuustoaloite 22.09.2021 Kallion Penkkikatu esteettömäksi",
                  "Date": "2021-09-22T03:00:00.000", "FileURI": "https://ahjo.example/content/8"}}],
              "Resolutions": []}}]}}"#
    );
    let papers = papers(
        "initiatives",
        &[
            (PAPER, "2021-02-17", "1"),
            (
                "Valtuustoaloite 1.3.2021 Malli Aino Maria lisää penkkejä",
                "2021-03-01",
                "5",
            ),
        ],
    );
    both_ways(&[&trustees, &papers], |read| {
        let group = Some("Kokoomus");
        let motion = read.motion("https://ahjo.example/content/8");
        assert_eq!(&*motion.title, "Kallion Penkkikatu esteettömäksi");
        assert_eq!(
            proposers(motion),
            [("Esko Esimerkki", None), ("Aino Maria Malli", group)]
        );
        let motion = read.motion("https://ahjo.example/content/5");
        assert_eq!(&*motion.title, "lisää penkkejä");
        assert_eq!(proposers(motion), [("Aino Maria Malli", group)]);
        let tally = read.source.tally();
        let aside: u32 = tally.passed_over.values().sum();
        assert_eq!(
            tally.records as usize,
            read.dataset.motions.len() + aside as usize
        );
        assert_eq!(tally.passed_over["a member of the council"], 2);
    });
}

#[test]
fn a_decision_of_the_council_gives_an_outcome_only_in_clear_words() {
    let list = decisions(&[
        decision(
            1,
            "Aino Mallin aloite satamasta",
            COUNCIL,
            "Kaupunginvaltuusto katsoi aloitteen loppuun käsitellyksi.",
            "",
        ),
        decision(
            2,
            "Aino Mallin aloite sillasta",
            COUNCIL,
            "Kaupunginvaltuusto hyväksyi kaupunginhallituksen ehdotuksen.",
            "",
        ),
    ]);
    let case = cases(&[&case(
        1,
        "Valtuustoaloite, satama",
        r#""Status": "Ratkaistu","#,
    )]);
    both_ways(&[&list, &case], |read| {
        let motion = read.motion("HEL-2021-000001");
        assert_eq!(&*motion.title, "Valtuustoaloite, satama");
        assert_eq!(motion.standing(), Standing::Decided(Outcome::Answered));
        let event = motion.decision().unwrap();
        assert_eq!(event.date.unwrap().to_string(), "2021-09-01");
        assert_eq!(event.paragraph.as_deref(), Some("§ 12"));
        assert_eq!(
            read.dataset.body_name(event.body.as_deref().unwrap()),
            "Kaupunginvaltuusto"
        );
        assert_eq!(
            event.verdict.as_ref().unwrap().wording.as_deref(),
            Some("Kaupunginvaltuusto katsoi aloitteen loppuun käsitellyksi.")
        );
        // A case that is listed nowhere is known by its decisions.
        let motion = read.motion("HEL-2021-000002");
        assert_eq!(&*motion.title, "Aino Mallin aloite sillasta");
        assert_eq!(motion.reference.as_deref(), Some("HEL 2021-000002"));
        assert_eq!(motion.standing(), Standing::LastKnown(Stage::Decided));
        assert_eq!(
            motion.events[0].text.as_deref(),
            Some("Kaupunginvaltuusto hyväksyi kaupunginhallituksen ehdotuksen.")
        );
        assert_eq!(read.source.tally().wordings.len(), 1);
    });
}

#[test]
fn other_bodies_do_not_decide_for_the_council() {
    let closing = "Katsoi aloitteen loppuun käsitellyksi.";
    let read = one(&decisions(&[
        decision(1, "V 1.9.2021, Aino Mallin aloite", BOARD, closing, ""),
        decision(1, "Aino Mallin aloite, täytäntöönpano", BOARD, closing, ""),
        decision(
            1,
            "Lautakunnan lausunto aloitteesta",
            COMMITTEE,
            closing,
            "",
        ),
    ]));
    let motion = read.motion("HEL-2021-000001");
    let events: Vec<_> = motion
        .events
        .iter()
        .map(|event| (event.kind, event.is_final, event.outcome()))
        .collect();
    assert_eq!(
        events,
        [
            (EventKind::ExecutiveProposal, false, None),
            (EventKind::Decided, false, Some(Outcome::Answered)),
            (EventKind::OpinionGiven, false, None),
        ]
    );
    assert!(motion.decision().is_none());
}

#[test]
fn decisions_on_other_matters_are_left_aside() {
    let other = decision(1, "Sataman hankinta", BOARD, "Hyväksyttiin.", "");
    let read = one(&decisions(&[other.replace("00 00 03", "02 08 02")]));
    assert!(read.dataset.motions.is_empty());
    assert!(read.dataset.bodies.is_empty());
}

#[test]
fn votes_are_shown_by_group_and_only_where_everybody_is_known() {
    let vote = |named: &str, number: u32| {
        format!(
            r#""VotingResults": [{{"Ayes": {{"Voters": [
                {{"ID": "a", "Name": "Malli, Aino", "CouncilGroup": "Kokoomuksen valtuustoryhmä"}},
                {{"ID": "b", "Name": "Toinen, Toini", "CouncilGroup": {named}}}],
                "Content": "Esityksen mukaan", "NumberOfVotes": {number}}},
                "Noes": {{"Voters": [{{"ID": "c", "Name": "Kolmas, Kai",
                    "CouncilGroup": "Uusi ryhmä"}}], "NumberOfVotes": 1}},
                "Blank": {{"Voters": [], "NumberOfVotes": 0}},
                "Absent": {{"Voters": [], "NumberOfVotes": 0}}}}],"#
        )
    };
    let of = |named: &str, number: u32| {
        let vote = vote(named, number);
        let read = one(&decisions(&[decision(
            1,
            "Mallin aloite",
            COUNCIL,
            "Ei mitään.",
            &vote,
        )]));
        let event = read.motion("HEL-2021-000001").events[0].clone();
        assert_eq!(event.kind, EventKind::Other);
        assert!(event.verdict.is_none() && !event.is_final);
        let text = event.text.as_deref().unwrap();
        assert!(
            text.starts_with(&format!("Jaa {number}: Esityksen mukaan\nEi 1\n")),
            "{text}"
        );
        let shown = format!("{:?}", read.dataset);
        assert!(!shown.contains("Toini"), "a voter is named");
        event
            .votes
            .into_iter()
            .map(|votes| (votes.party.into_string(), votes.yes, votes.no))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("\"Kokoomuksen valtuustoryhmä\"", 2),
        [
            ("Kokoomus".to_owned(), Some(2), Some(0)),
            ("Uusi ryhmä".to_owned(), Some(0), Some(1)),
        ]
    );
    assert_eq!(of("null", 2), []);
    assert_eq!(of("\"Kokoomuksen valtuustoryhmä\"", 11), []);
}

#[test]
fn bodies_meetings_and_classes_are_no_motions() {
    let bodies = format!(
        r#"{{"decisionMakers": [{{"Organization": {COUNCIL}, "Composition": []}}], "count": 1,
            "links": []}}"#
    );
    let meetings = r#"{"meetings": [{"MeetingID": "1", "Name": "Kokous",
        "DateMeeting": "2022-03-31T08:00:00.000", "Status": "peruttu"}]}"#;
    let classes = r#"[{"ClassificationCode": "00", "ClassificationTitle": "HALLINTOASIAT"}]"#;
    let organizations = format!(r#"{{"organizations": [{COUNCIL}], "count": 1}}"#);
    for body in [&bodies, meetings, classes, &organizations] {
        let read = one(body);
        assert!(read.dataset.motions.is_empty());
        assert_eq!(read.source.tally().records, 1);
        assert_eq!(read.source.tally().passed_over.values().sum::<u32>(), 1);
    }
}

#[test]
fn pages_are_asked_for_until_nothing_new_comes() {
    let page = |number: u32, page: u32, following: u32| {
        let case = case(number, "Valtuustoaloite, satama", "");
        format!(
            r#"{{"cases": [{case}], "page": {page}, "count": 100, "nextCount": {following},
                "prevCount": 0, "size": 2, "links": [{{"rel": "self",
                "href": "https://ahjo.hel.fi:9802/ahjorest/v1/cases?page=0"}}]}}"#
        )
    };
    let site = |last: String| {
        read(
            Format::Ahjo,
            &[
                (AT, &page(1, 0, 2)),
                (
                    "https://ahjo.example/ahjorest/v1/cases?size=2&page=1",
                    &page(2, 1, 1),
                ),
                (
                    "https://ahjo.example/ahjorest/v1/cases?size=2&page=2",
                    &last,
                ),
            ],
        )
    };
    let read = site(page(3, 2, 0));
    assert_eq!(read.dataset.motions.len(), 3);
    assert!(read.unanswered.is_empty(), "{:?}", read.unanswered);
    let read = site(page(2, 2, 9));
    assert_eq!(read.dataset.motions.len(), 2);
    assert!(read.unanswered.is_empty(), "{:?}", read.unanswered);
}

#[test]
fn a_page_of_other_cases_leads_on() {
    let page = r#"{"cases": [{"CaseID": "x", "CaseIDLabel": "x", "Title": "Satama",
        "ClassificationCode": "10 06 00"}], "page": 0, "nextCount": 2, "size": 2}"#;
    let read = one(page);
    assert_eq!(
        read.unanswered,
        ["https://ahjo.example/ahjorest/v1/cases?size=2&page=1"]
    );
}

#[test]
fn empty_lists_and_refusals() {
    let empty = r#"{"cases": [], "page": 0, "count": 0, "nextCount": 0, "links": [], "size": 5}"#;
    assert!(one(empty).dataset.motions.is_empty());
    assert!(
        one(r#"{"initiatives": [], "count": 0, "links": []}"#)
            .dataset
            .motions
            .is_empty()
    );
    let refused = |body: &str| {
        let answer = Answer {
            from: AT,
            role: 0,
            bytes: body.as_bytes(),
        };
        Format::Ahjo.source().answer(&answer).unwrap_err()
    };
    assert_eq!(
        refused(r#"{"error_message": "Sorry, no results on that page."}"#),
        ReadError::Refused("Sorry, no results on that page.".into())
    );
    assert_eq!(refused(r#"{"a": 1}"#), ReadError::NoFormat);
}

#[test]
fn answers_of_others_are_not_claimed() {
    for body in [
        r#"{"motions": [{"id": "1", "title": "Satama"}]}"#,
        r#"[{"MatterId": 1, "MatterTitle": "Harbour", "MatterTypeName": "Motion"}]"#,
        r#"{"id": "https://x.example/paper/1", "type": "https://schema.oparl.org/1.1/Paper"}"#,
        r#"{"data": [], "links": {}, "pagination": {}}"#,
        r#"{"title": "Satama", "date": "2021-01-01"}"#,
        r#"{"objects": [{"id": 1}]}"#,
        "[]",
        "{}",
    ] {
        assert_ne!(
            Format::claimed(body.as_bytes()),
            Some(Format::Ahjo),
            "{body}"
        );
    }
}

const OPEN: &str = "https://dev.example/openahjo/v1/issue/?limit=1";

fn issue(id: u32, subject: &str, class: &str) -> String {
    format!(
        r#"{{"id": {id}, "register_id": "HEL 2015-{id:06}", "slug": "hel-2015-{id:06}",
            "subject": "{subject}", "category": "/openahjo/v1/category/3/",
            "category_origin_id": "{class}", "category_name": "Valtuuston aloitetoiminta",
            "geometries": [{{"type": "Point", "coordinates": [24.9, 60.1], "name": "Satamakatu 1",
                "category": "address"}}],
            "districts": [{{"name": "Kallio", "type": "kaupunginosa"}},
                {{"name": "Kallio", "type": "peruspiiri"}}, {{"name": "Keskinen", "type": "suurpiiri"}}],
            "latest_decision_date": "2015-09-01", "resource_uri": "/openahjo/v1/issue/{id}/"}}"#
    )
}

fn item(id: u32, body: &str, minutes: bool, resolution: &str, text: &str) -> String {
    let issue = issue(1, "Aino Mallin aloite satamasta", "00 00 03");
    format!(
        r#"{{"attachments": [{{"name": "Liite", "number": 1, "file_type": "pdf",
                "file_uri": "https://dev.example/att/1.pdf"}}],
            "content": [{{"type": "resolution", "text": "<p>{text}</p>"}},
                {{"type": "draft resolution", "text": "<p>Ehdotus.</p>"}}],
            "from_minutes": {minutes}, "id": {id}, "index": 3, "issue": {issue},
            "introducer": "Virka Mies", "subject": "Aino Mallin aloite satamasta",
            "meeting": {{"date": "2015-09-0{id}", "policymaker_name": "{body}", "number": 3}},
            "resolution": {resolution}, "resource_uri": "/openahjo/v1/agenda_item/{id}/"}}"#
    )
}

#[test]
fn issues_of_open_ahjo_lead_to_their_steps_in_one_request() {
    let page = |issues: &[String], next: &str| {
        format!(
            r#"{{"meta": {{"limit": 2, "offset": 0, "next": {next}, "previous": null,
                "total_count": 3}}, "objects": [{}]}}"#,
            issues.join(",")
        )
    };
    let first = page(
        &[
            issue(1, "Aino Mallin aloite satamasta", "00 00 03"),
            issue(2, "Sataman kaava", "10 03 03"),
        ],
        "\"/openahjo/v1/issue/?limit=2&offset=2\"",
    );
    let second = page(
        &[issue(
            3,
            "Valtuutettu Aino Mallin aloite sillasta",
            "10 03 03",
        )],
        "null",
    );
    let steps = format!(
        r#"{{"meta": {{"limit": 1000, "offset": 0, "next": null, "total_count": 2}},
            "objects": [{}, {}]}}"#,
        item(
            2,
            "Kaupunginvaltuusto",
            true,
            "\"PASSED_UNCHANGED\"",
            "Kaupunginvaltuusto päätti katsoa aloitteen loppuun käsitellyksi."
        ),
        item(1, "Kaupunginhallitus", false, "null", "")
    );
    let read = read(
        Format::Ahjo,
        &[
            (OPEN, &first),
            (
                "https://dev.example/openahjo/v1/issue/?limit=2&offset=2",
                &second,
            ),
            (
                "https://dev.example/openahjo/v1/agenda_item/?limit=0&issue__in=1",
                &steps,
            ),
        ],
    );
    assert_eq!(
        read.unanswered,
        ["https://dev.example/openahjo/v1/agenda_item/?limit=0&issue__in=3"]
    );
    assert_eq!(ids(&read.dataset), ["HEL-2015-000001", "HEL-2015-000003"]);
    let motion = read.motion("HEL-2015-000001");
    assert_eq!(motion.reference.as_deref(), Some("HEL 2015-000001"));
    assert_eq!(motion.submitted, None);
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Answered));
    let areas: Vec<_> = motion
        .areas
        .iter()
        .map(|link| (&*link.area, link.derived))
        .collect();
    assert_eq!(areas, [("Kallio", true), ("Keskinen", true)]);
    let names: Vec<_> = read.dataset.areas.iter().map(|area| &*area.name).collect();
    assert_eq!(names, ["Kallio", "Keskinen"]);
    let kinds: Vec<_> = motion.chronology().iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::OnAgenda, EventKind::Decided]);
    assert_eq!(motion.chronology()[0].text.as_deref(), Some("Ehdotus."));
    assert!(!format!("{:?}", read.dataset).contains("Virka"));
}

#[test]
fn that_a_draft_passed_is_no_outcome_of_the_motion() {
    let of = |resolution: &str, text: &str| {
        let read = one(&format!(
            r#"{{"meta": {{"page": 1, "limit": 20, "total_count": 1}}, "objects": [{}]}}"#,
            item(
                1,
                "Kaupunginvaltuusto",
                true,
                &format!("\"{resolution}\""),
                text
            )
        ));
        let motion = read.motion("HEL-2015-000001");
        let wording = motion.events[0].verdict.as_ref().unwrap().wording.clone();
        assert_eq!(wording.as_deref(), Some(resolution));
        (motion.events[0].outcome().unwrap(), motion.standing())
    };
    let open = Standing::LastKnown(Stage::Decided);
    for drafted in [
        "PASSED_UNCHANGED",
        "PASSED_VOTED",
        "PASSED_REVISED",
        "PASSED_MODIFIED",
        "REJECTED",
        "ELECTION",
    ] {
        assert_eq!(
            of(drafted, "Ehdotuksen mukaan."),
            (Outcome::Unknown, open),
            "{drafted}"
        );
    }
    assert_eq!(
        of("NOTED", ""),
        (Outcome::Noted, Standing::Decided(Outcome::Noted))
    );
    assert_eq!(
        of("RETURNED", ""),
        (Outcome::Returned, Standing::Halted(Outcome::Returned))
    );
    assert_eq!(
        of("TABLED", ""),
        (Outcome::Postponed, Standing::Halted(Outcome::Postponed))
    );
    assert_eq!(
        of("REMOVED", ""),
        (Outcome::Removed, Standing::Halted(Outcome::Removed))
    );
}

#[test]
fn a_search_in_open_ahjo_has_pages_by_number() {
    let page = |page: u32| {
        let issue = issue(page, "Aino Mallin aloite satamasta", "00 00 03");
        format!(
            r#"{{"meta": {{"page": {page}, "limit": 1, "total_count": 2}}, "objects": [{issue}]}}"#
        )
    };
    let read = read(
        Format::Ahjo,
        &[
            ("https://dev.example/search/?text=satama&page=1", &page(1)),
            ("https://dev.example/search/?text=satama&page=2", &page(2)),
        ],
    );
    assert_eq!(read.dataset.motions.len(), 2);
    assert!(read.unanswered.is_empty(), "{:?}", read.unanswered);
}
