//! See `src/adapter/legistar`.

use expect_test::{Expect, expect};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::{Answer, Reply, Source};
use motion_timeline::domain::{BodyKind, Dataset, Event, Motion, Outcome, Stage, Standing};

use super::support::{ids, read};

const API: &str = "https://webapi.legistar.example/v1/sampleton";

fn at(rest: &str) -> String {
    format!("{API}{rest}")
}

/// A matter with these columns beside the ones that it always has.
fn matter(id: u32, kind: &str, status: &str, more: &str) -> String {
    format!(
        r#"{{"MatterId":{id},"MatterGuid":"M-{id}","MatterLastModifiedUtc":"2024-06-01T10:00:00.12",
        "MatterFile":"24-{id}","MatterName":null,"MatterTitle":"Matter {id}",
        "MatterTypeName":"{kind}","MatterStatusName":"{status}","MatterBodyName":"City Council",
        "MatterIntroDate":"2024-01-09T00:00:00","MatterPassedDate":null{more}}}"#
    )
}

/// A row of a history; `more` are further columns.
fn history(id: u32, date: &str, body: &str, action: &str, more: &str) -> String {
    format!(
        r#"{{"MatterHistoryId":{id},"MatterHistoryEventId":null,
        "MatterHistoryActionDate":"{date}","MatterHistoryActionName":"{action}",
        "MatterHistoryActionText":null,"MatterHistoryActionBodyName":"{body}",
        "MatterHistoryPassedFlag":null,"MatterHistoryPassedFlagName":null,
        "MatterHistoryTally":null{more}}}"#
    )
}

fn item(id: u32, event: u32, matter: u32, action: &str, more: &str) -> String {
    format!(
        r#"{{"EventItemId":{id},"EventItemEventId":{event},"EventItemTitle":"Long title {matter}",
        "EventItemActionName":{action},"EventItemActionText":null,
        "EventItemPassedFlagName":"Pass","EventItemTally":"5-2","EventItemMatterId":{matter},
        "EventItemMatterFile":"24-{matter}","EventItemMatterName":"Item {matter}",
        "EventItemMatterType":"Resolution","EventItemMatterStatus":"Agenda Ready"{more}}}"#
    )
}

fn event(id: u32, body: &str, date: &str, status: &str) -> String {
    format!(
        r#"{{"EventId":{id},"EventGuid":"E-{id}","EventBodyName":"{body}","EventDate":"{date}",
        "EventTime":"9:30 AM","EventAgendaStatusName":"{status}",
        "EventInSiteURL":"https://sampleton.legistar.example/MeetingDetail.aspx?LEGID={id}",
        "EventMinutesFile":"https://sampleton.legistar.example/{id}.pdf","EventItems":[]}}"#
    )
}

fn list(rows: &[String]) -> String {
    format!("[{}]", rows.join(","))
}

fn answer(source: &mut dyn Source, from: &str, body: &str) -> Reply {
    let answer = Answer {
        from,
        role: 0,
        bytes: body.as_bytes(),
    };
    source.answer(&answer).expect("an answer that is read")
}

/// What comes of these answers, without addresses, as of files.
fn files(bodies: &[&str]) -> (Box<dyn Source>, Dataset) {
    let mut source = Format::Legistar.source();
    for body in bodies {
        answer(&mut *source, "", body);
    }
    let dataset = source.dataset();
    (source, dataset)
}

fn addresses(reply: &Reply) -> Vec<&str> {
    reply.ask.iter().map(|ask| &*ask.address).collect()
}

/// One line for each event.
fn told(motion: &Motion) -> String {
    let line = |event: &Event| {
        let date = event.date.map(|date| date.to_string());
        let verdict = event.verdict.as_ref().map(|verdict| {
            let wording = verdict.wording.as_deref().unwrap_or_default();
            format!("{} {wording:?}", verdict.outcome.key())
        });
        let parts = [
            date,
            Some(event.kind.key().to_owned()),
            event.body.as_deref().map(|body| format!("by {body}")),
            event
                .title
                .as_deref()
                .map(|title| format!("title {title:?}")),
            verdict,
            event.is_final.then(|| "FINAL".to_owned()),
            event.text.as_deref().map(|text| format!("text {text:?}")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    };
    motion
        .events
        .iter()
        .map(|event| line(event) + "\n")
        .collect()
}

fn check_history(status: &str, rows: &[String], expected: Expect) -> Motion {
    let matters = list(&[matter(1, "Resolution", status, "")]);
    let histories = format!(r#"{{"1":{}}}"#, list(rows));
    let (_, dataset) = files(&[&matters, &histories]);
    let motion = dataset.motion("1").expect("the motion").clone();
    expected.assert_eq(&told(&motion));
    motion
}

const COUNCIL: &str = "City Council";
const COMMITTEE: &str = "Committee on Parks";

#[test]
fn answers_are_told_by_their_columns() {
    let one = matter(1, "Resolution", "Adopted", "");
    let step = history(1, "2024-01-01T00:00:00", COUNCIL, "Adopted", "");
    for body in [
        list(std::slice::from_ref(&one)),
        one.clone(),
        format!(r#"{{"value":[{one}]}}"#),
        format!(r#"{{"odata.metadata":"x","value":[{one}]}}"#),
        list(std::slice::from_ref(&step)),
        format!(r#"{{"7":[{step}]}}"#),
        format!(
            r#"{{"7":{{"event_data":{}}}}}"#,
            event(7, COUNCIL, "", "Final")
        ),
        list(&[event(7, COUNCIL, "", "Final")]),
        list(&[item(1, 7, 1, "null", "")]),
        r#"{"matter":{"MatterId":1,"MatterTitle":"A"},"histories":[]}"#.to_owned(),
        r#"{"ID":1,"GUID":"g","TypeName":"Introduction","StatusName":"Committee"}"#.to_owned(),
        r#"[{"IndexId":1,"IndexGuid":"g","IndexLastModifiedUtc":"2015-01-01T00:00:00"}]"#
            .to_owned(),
        r#"[{"Name":{"label":"Board"},"Meeting Date":"12/13/2017","Meeting Details":"x"}]"#
            .to_owned(),
    ] {
        assert_eq!(
            Format::claimed(body.as_bytes()),
            Some(Format::Legistar),
            "{body}"
        );
    }
    for body in [
        "[]",
        "{}",
        r#"{"Message":"No HTTP resource was found."}"#,
        r#"{"ID":1,"Name":"A"}"#,
        r#"{"CaseID":"HEL-2024-000001","Title":"A"}"#,
        r#"{"id":"1","matter":"A","title":"B"}"#,
        r#"{"2024":{"a":1}}"#,
        "MatterId;MatterTitle",
    ] {
        assert_ne!(
            Format::claimed(body.as_bytes()),
            Some(Format::Legistar),
            "{body}"
        );
    }
}

#[test]
fn a_list_of_matters_shows_what_their_rows_say() {
    let passed = r#","MatterName":" A short
 name ","MatterPassedDate":"2024-02-13T00:00:00""#;
    let filed = r#","MatterPassedDate":"2025-12-31T00:00:00.5""#;
    let unknown = r#","MatterIntroDate":"0001-01-01T00:00:00Z""#;
    let site = [(
        &*at("/matters"),
        &*list(&[
            matter(1, "Ordinance", "Adopted", &passed.replace('\n', "\\n")),
            matter(2, "Introduction", "Filed (End of Session)", filed),
            matter(3, "Resolution", "In Committee", unknown),
            matter(4, "Motion", "Agenda Ready", ""),
        ]),
    )];
    let read = read(Format::Legistar, &site);
    assert_eq!((read.issues.len(), read.unanswered.len()), (0, 0));
    assert_eq!(read.dataset.publisher.language.as_deref(), Some("en"));

    let adopted = read.motion("1");
    assert_eq!(&*adopted.title, "A short name");
    assert_eq!(adopted.note.as_deref(), Some("Matter 1"));
    assert_eq!(adopted.reference.as_deref(), Some("24-1"));
    assert_eq!(adopted.submitted.unwrap().to_string(), "2024-01-09");
    assert_eq!(adopted.standing(), Standing::Decided(Outcome::Adopted));
    expect![[r#"
        2024-02-13 | decided | adopted "Adopted" | FINAL
    "#]]
    .assert_eq(&told(adopted));

    // The date of passing stands there too when nothing was passed.
    let lapsed = read.motion("2");
    expect![[r#"
        decided | lapsed "Filed (End of Session)" | FINAL
    "#]]
    .assert_eq(&told(lapsed));

    let pending = read.motion("3");
    assert_eq!(pending.submitted, None);
    assert_eq!(pending.stage, Some(Stage::InPreparation));
    // A status that nobody takes back says nothing of today.
    assert_eq!(read.motion("4").stage, None);
}

#[test]
fn what_is_no_proposal_is_passed_over_with_a_reason() {
    let restricted = r#","MatterRestrictViewViaWeb":true"#;
    let matters = list(&[
        matter(1, "Resolution", "Adopted", ""),
        matter(2, "Communication", "Filed", ""),
        matter(3, "Purchase Order", "Approved", ""),
        matter(4, "Resolution", "Draft", ""),
        matter(5, "Resolution", "Adopted", restricted),
        matter(1, "Resolution", "Adopted", ""),
    ]);
    let (source, dataset) = files(&[&matters]);
    assert_eq!(ids(&dataset), ["1"]);
    assert_eq!(source.tally().records, 6);
    let passed: Vec<_> = source.tally().passed_over.iter().collect();
    expect![[r#"
        [
            (
                "MatterRestrictViewViaWeb",
                1,
            ),
            (
                "MatterStatusName \"Draft\"",
                1,
            ),
            (
                "MatterTypeName \"Communication\"",
                1,
            ),
            (
                "MatterTypeName \"Purchase Order\"",
                1,
            ),
            (
                "given twice",
                1,
            ),
        ]
    "#]]
    .assert_debug_eq(&passed);
}

#[test]
fn only_the_councils_own_concluding_action_is_final() {
    let motion = check_history(
        "Adopted",
        &[
            history(
                1,
                "2024-01-09T13:00:00",
                COUNCIL,
                "Introduced by Council",
                "",
            ),
            history(
                2,
                "2024-01-09T13:30:00",
                COUNCIL,
                "Referred to Comm by Council",
                "",
            ),
            history(
                3,
                "2024-02-01T10:00:00",
                COMMITTEE,
                "Hearing Held by Committee",
                "",
            ),
            history(
                4,
                "2024-02-01T10:30:00",
                COMMITTEE,
                "Approved by Committee",
                "",
            ),
            history(5, "2024-02-13T00:00:00", COUNCIL, "Recommended to Pass", ""),
            history(
                6,
                "2024-02-20T00:00:00",
                COUNCIL,
                "Passed on First Reading",
                "",
            ),
            history(
                7,
                "2024-02-27T00:00:00",
                COUNCIL,
                "Adopted  as  Amended",
                r#","MatterHistoryTally":"5:2""#,
            ),
            history(8, "2024-03-01T00:00:00", "Mayor", "Approved", ""),
        ],
        expect![[r#"
            2024-01-09 | submitted | by City Council | title "Introduced by Council"
            2024-01-09 | referred | by City Council | referred "Referred to Comm by Council"
            2024-02-01 | in_preparation | by Committee on Parks | title "Hearing Held by Committee"
            2024-02-01 | committee_proposal | by Committee on Parks | adopted "Approved by Committee"
            2024-02-13 | committee_proposal | by City Council | adopted "Recommended to Pass"
            2024-02-20 | on_agenda | by City Council | title "Passed on First Reading"
            2024-02-27 | decided | by City Council | adopted_amended "Adopted as Amended" | FINAL | text "5:2"
            2024-03-01 | follow_up | by Mayor | title "Approved"
        "#]],
    );
    assert_eq!(
        motion.standing(),
        Standing::Decided(Outcome::AdoptedAmended)
    );
    assert_eq!(motion.stage, None);
}

#[test]
fn a_status_that_tells_of_a_committee_is_no_end() {
    for status in [
        "Approved by Committee",
        "Recommended for Approval",
        "Filed",
        "Tabled",
    ] {
        let (_, dataset) = files(&[&list(&[matter(1, "Bill", status, "")])]);
        let motion = dataset.motion("1").unwrap();
        assert!(motion.events.is_empty(), "{status}: {}", told(motion));
    }
}

#[test]
fn a_vote_that_did_not_carry_decides_nothing_by_its_action() {
    let failed = r#","MatterHistoryPassedFlag":0,"MatterHistoryPassedFlagName":"Fail","MatterHistoryTally":"2-5""#;
    let motion = check_history(
        "In Council",
        &[
            history(1, "2024-02-01T00:00:00", COUNCIL, "Adopted", failed),
            history(2, "2024-02-02T00:00:00", COUNCIL, "Failed", failed),
        ],
        expect![[r#"
            2024-02-01 | on_agenda | by City Council | title "Adopted" | text "Fail\n2-5"
            2024-02-02 | decided | by City Council | rejected "Failed" | FINAL | text "2-5"
        "#]],
    );
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Rejected));
}

#[test]
fn a_veto_leaves_the_case_open_until_it_is_overridden() {
    let adopted = history(1, "2024-02-01T00:00:00", COUNCIL, "Approved by Council", "");
    let vetoed = history(2, "2024-02-10T00:00:00", "Mayor", "Vetoed by Mayor", "");
    let overridden = history(
        3,
        "2024-03-01T00:00:00",
        COUNCIL,
        "Overridden by Council",
        "",
    );
    let motion = check_history(
        "Vetoed",
        &[adopted.clone(), vetoed.clone()],
        expect![[r#"
            2024-02-01 | decided | by City Council | adopted "Approved by Council"
            2024-02-10 | follow_up | by Mayor | title "Vetoed by Mayor"
        "#]],
    );
    assert_eq!(motion.decision(), None);
    let motion = check_history(
        "Enacted",
        &[adopted.clone(), vetoed, overridden],
        expect![[r#"
            2024-02-01 | decided | by City Council | adopted "Approved by Council"
            2024-02-10 | follow_up | by Mayor | title "Vetoed by Mayor"
            2024-03-01 | decided | by City Council | adopted "Overridden by Council" | FINAL
        "#]],
    );
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Adopted));
    // The status may be all that tells of the veto.
    let motion = check_history(
        "Vetoed",
        &[adopted],
        expect![[r#"
            2024-02-01 | decided | by City Council | adopted "Approved by Council"
        "#]],
    );
    assert_eq!(motion.decision(), None);
}

#[test]
fn steps_of_one_day_stand_by_their_time_and_once_each() {
    let referred = "Referred to Comm by Council";
    check_history(
        "Committee",
        &[
            history(3, "2024-01-09T13:30:00", COUNCIL, referred, ""),
            history(
                1,
                "2024-01-09T13:25:00.5Z",
                COUNCIL,
                "Introduced by Council",
                "",
            ),
            history(4, "2024-01-09T13:30:00", COUNCIL, referred, ""),
            history(5, "2024-01-10T00:00:00", COUNCIL, "", ""),
        ],
        expect![[r#"
            2024-01-09 | submitted | by City Council | title "Introduced by Council"
            2024-01-09 | referred | by City Council | referred "Referred to Comm by Council"
        "#]],
    );
}

#[test]
fn a_text_that_only_repeats_the_action_is_left_out() {
    let text = |text: &str| format!(r#","MatterHistoryActionText":"{text}""#);
    check_history(
        "Committee",
        &[
            history(
                1,
                "2024-01-09",
                COUNCIL,
                "Held",
                &text("This Bill was Held."),
            ),
            history(
                2,
                "2024-01-10",
                COUNCIL,
                "Held",
                &text("This Bill was Held for the budget."),
            ),
        ],
        expect![[r#"
            2024-01-09 | in_preparation | by City Council | postponed "Held"
            2024-01-10 | in_preparation | by City Council | postponed "Held" | text "This Bill was Held for the budget."
        "#]],
    );
}

#[test]
fn a_date_that_is_none_is_reported_and_its_step_kept() {
    let matters = list(&[matter(1, "Bill", "", r#","MatterIntroDate":"9/16/2019""#)]);
    let step = history(1, "soon", COUNCIL, "Deferred", "");
    let mut source = Format::Legistar.source();
    let mut issues = answer(&mut *source, "", &matters).issues;
    issues.extend(
        answer(
            &mut *source,
            "saved/matters/1/histories.json",
            &list(&[step]),
        )
        .issues,
    );
    let issues: Vec<_> = issues.iter().map(|i| (&*i.pointer, &*i.message)).collect();
    assert_eq!(
        issues,
        [
            (
                "/0/MatterIntroDate",
                "\"9/16/2019\" is no date; it was left out"
            ),
            (
                "/0/MatterHistoryActionDate",
                "\"soon\" is no date; it was left out"
            ),
        ]
    );
    expect![[r#"
        on_agenda | by City Council | postponed "Deferred"
    "#]]
    .assert_eq(&told(&source.dataset().motions[0]));
}

#[test]
fn one_matter_leads_to_what_belongs_to_it() {
    let one = at("/matters/17");
    let sponsors = r#"[
        {"MatterSponsorId":2,"MatterSponsorMatterId":17,"MatterSponsorName":"Boe, Bo","MatterSponsorSequence":1},
        {"MatterSponsorId":1,"MatterSponsorMatterId":17,"MatterSponsorName":"Ann  Ask","MatterSponsorSequence":0},
        {"MatterSponsorId":3,"MatterSponsorMatterId":17,"MatterSponsorName":"Ann Ask","MatterSponsorSequence":2},
        {"MatterSponsorId":4,"MatterSponsorMatterId":17,"MatterSponsorName":"No Sponsor","MatterSponsorSequence":3}]"#;
    let attachments = r#"[
        {"MatterAttachmentId":1,"MatterAttachmentName":"Bill","MatterAttachmentHyperlink":"https://a.example/b.pdf","MatterAttachmentShowOnInternetPage":true},
        {"MatterAttachmentId":2,"MatterAttachmentName":"Secret","MatterAttachmentHyperlink":"https://a.example/s.pdf","MatterAttachmentShowOnInternetPage":false}]"#;
    let bodies = r#"[{"BodyId":1,"BodyGuid":"b","BodyName":"The Assembly of Sampleton","BodyTypeId":42,"BodyTypeName":"Primary Legislative Body"},
        {"BodyId":2,"BodyName":"City Council","BodyTypeName":"Committee"}]"#;
    let requester = r#","MatterRequester":"Cy Clerk""#;
    let rows = [history(
        1,
        "2024-02-01T00:00:00",
        "The Assembly of Sampleton",
        "Passed",
        "",
    )];
    let site = [
        (&*one, &*matter(17, "Ordinance", "Passed", requester)),
        (&*at("/matters/17/histories"), &*list(&rows)),
        (&*at("/matters/17/sponsors"), sponsors),
        (&*at("/matters/17/attachments"), attachments),
        (&*at("/bodies"), bodies),
    ];
    let read = read(Format::Legistar, &site);
    assert_eq!(read.unanswered, [""; 0]);
    let motion = read.motion("17");
    let proposers: Vec<_> = motion
        .proposers
        .iter()
        .map(|person| &*person.name)
        .collect();
    assert_eq!(proposers, ["Ann Ask", "Boe, Bo"]);
    let documents: Vec<_> = motion
        .documents
        .iter()
        .map(|document| &*document.title)
        .collect();
    assert_eq!(documents, ["Bill"]);
    expect![[r#"
        2024-02-01 | decided | by The Assembly of Sampleton | adopted "Passed" | FINAL
    "#]]
    .assert_eq(&told(motion));
    assert_eq!(read.dataset.bodies[0].kind, BodyKind::Council);
}

#[test]
fn a_list_of_meetings_leads_to_their_agendas() {
    let events = list(&[
        event(7, COUNCIL, "2024-02-13T00:00:00", "Final"),
        event(8, COMMITTEE, "2024-02-06T00:00:00", "Final-revised"),
        event(9, COUNCIL, "2024-03-01T00:00:00", "Cancelled"),
    ]);
    let council = list(&[
        item(71, 7, 1, "\"Adopted\"", ""),
        item(72, 7, 2, "null", ""),
        r#"{"EventItemId":73,"EventItemEventId":7,"EventItemTitle":"Roll call","EventItemMatterId":null}"#.to_owned(),
        item(74, 7, 3, "\"Filed\"", r#","EventItemMatterType":"Communication""#),
    ]);
    let committee = list(&[item(81, 8, 1, "\"Approved\"", "")]);
    let site = [
        (&*at("/events?$filter=x"), &*events),
        (&*at("/events/7/eventitems?Attachments=1"), &*council),
        (&*at("/events/8/eventitems?Attachments=1"), &*committee),
        (&*at("/bodies"), "[]"),
    ];
    let read = read(Format::Legistar, &site);
    assert_eq!(read.unanswered, [""; 0]);
    assert_eq!(ids(&read.dataset), ["1", "2"]);
    let motion = read.motion("1");
    assert_eq!(&*motion.title, "Item 1");
    assert_eq!(motion.note.as_deref(), Some("Long title 1"));
    assert_eq!(motion.submitted, None);
    expect![[r#"
        2024-02-06 | committee_proposal | by Committee on Parks | adopted "Approved" | text "5-2"
        2024-02-13 | decided | by City Council | adopted "Adopted" | FINAL | text "5-2"
    "#]]
    .assert_eq(&told(motion));
    let decision = motion.decision().unwrap();
    let page = decision.source.as_ref().and_then(|link| link.address());
    assert_eq!(
        page,
        Some("https://sampleton.legistar.example/MeetingDetail.aspx?LEGID=7")
    );
    assert_eq!(&*decision.documents[0].title, "Minutes");
    let tally = read.source.tally();
    let passed: u32 = tally.passed_over.values().sum();
    assert_eq!((tally.records, passed), (8, 6));
    let reason = r#"EventItemMatterType "Communication""#;
    assert_eq!(tally.passed_over.get(reason), Some(&1));
}

#[test]
fn no_more_than_fifty_agendas_are_asked_for() {
    let rows: Vec<_> = (1..=51)
        .map(|id| event(id, COUNCIL, "2024-02-13T00:00:00", "Final"))
        .collect();
    let mut source = Format::Legistar.source();
    let reply = answer(&mut *source, &at("/events?$top=51"), &list(&rows));
    assert_eq!(reply.ask.len(), 50 + 1);
    assert!(reply.ask.iter().all(|ask| !ask.essential));
    assert_eq!(
        reply.issues[0].message,
        "there are more meetings than the 50 whose agendas are asked for; those of the others were \
         not read"
    );
}

#[test]
fn a_matter_is_one_motion_in_whatever_order_its_answers_come() {
    let matters = list(&[matter(1, "Resolution", "Adopted", "")]);
    let agenda = list(&[item(71, 7, 1, "\"Adopted\"", "")]);
    let meeting = event(7, COUNCIL, "2024-02-13T00:00:00", "Final");
    // The item of an agenda and the row of a history have the same number.
    let event_id = r#","MatterHistoryEventId":7"#;
    let rows = [history(
        71,
        "2024-02-13T00:00:00",
        COUNCIL,
        "Adopted",
        event_id,
    )];
    let histories = format!(r#"{{"1":{}}}"#, list(&rows));
    let bodies = [&*matters, &*agenda, &*meeting, &*histories];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
        let (source, dataset) = files(&order.map(|place| bodies[place]));
        assert_eq!(ids(&dataset), ["1"], "{order:?}");
        let motion = dataset.motion("1").unwrap();
        assert_eq!(&*motion.title, "Matter 1");
        expect![[r#"
            2024-02-13 | decided | by City Council | adopted "Adopted" | FINAL | text "5-2"
        "#]]
        .assert_eq(&told(motion));
        let tally = source.tally();
        let passed: u32 = tally.passed_over.values().sum();
        assert_eq!((tally.records, passed), (4, 3), "{order:?}");
    }
}

#[test]
fn what_belongs_to_a_matter_may_stand_under_keys_of_its_own() {
    let step = history(1, "2024-02-13T00:00:00", COUNCIL, "Adopted", "");
    let sponsor = r#"{"MatterSponsorName":"Ann Ask"}"#;
    let inside = format!(r#","histories":[{step}],"Sponsors":[{sponsor}],"attachments":"{{}}""#);
    let in_it = matter(1, "Motion", "Passed", &inside);
    let alone = matter(1, "Motion", "Passed", "");
    let beside = format!(r#"{{"matter":{alone},"Histories":[{step}],"sponsors":[{sponsor}]}}"#);
    let by_number = format!(r#"{{"1":{beside}}}"#);
    for body in [in_it, beside, by_number] {
        let (_, dataset) = files(&[&body]);
        let motion = dataset.motion("1").unwrap();
        assert_eq!(&*motion.proposers[0].name, "Ann Ask", "{body}");
        assert!(motion.decision().is_some(), "{body}");
    }
}

#[test]
fn columns_may_lack_the_name_of_their_kind() {
    let body = r#"{"ID":72,"GUID":"g","File":"Int 0046-2024","Name":"Shorter projects","Title":"A Local Law",
        "TypeName":"Introduction","StatusName":"Enacted","BodyName":"Committee on Parks",
        "IntroDate":"2024-02-08T00:00:00Z","PassedDate":"2024-05-01T00:00:00Z","EnactmentDate":"0001-01-01T00:00:00Z",
        "Sponsors":[{"ID":1,"Slug":"","FullName":""},{"ID":2,"FullName":"Ann Ask"}],
        "History":[{"ID":5,"EventID":9,"Date":"2024-05-01T13:30:00Z","Action":"Approved by Council",
          "Description":"This Introduction was Approved by Council","BodyName":"City Council","PassedFlag":1,"PassedFlagName":"Pass"}],
        "Attachments":[{"ID":3,"Name":"Int. No. 46","Link":"https://a.example/46.docx"}]}"#;
    let event = r#"{"ID":9,"GUID":"g","BodyName":"City Council","Date":"2024-05-01T13:30:00-04:00","AgendaStatusName":"Final",
        "InSiteURL":"https://sampleton.legistar.example/9","Items":[{"ID":5,"MatterID":72,"MatterType":"Introduction",
          "MatterName":"Shorter projects","Title":"A Local Law","ActionName":"Approved by Council"}]}"#;
    let (_, dataset) = files(&[event, body]);
    let motion = dataset.motion("72").unwrap();
    assert_eq!(&*motion.title, "Shorter projects");
    assert_eq!(motion.proposers.len(), 1);
    assert_eq!(motion.documents.len(), 1);
    expect![[r#"
        2024-05-01 | decided | by City Council | adopted "Approved by Council" | FINAL
    "#]]
    .assert_eq(&told(motion));
    assert!(motion.events[0].source.is_some());
}

#[test]
fn lists_may_be_wrapped() {
    let one = matter(1, "Motion", "Passed", "");
    for body in [
        format!(r#"{{"value":[{one}]}}"#),
        format!(r#"{{"d":[{one}]}}"#),
        format!(r#"{{"d":{{"results":[{one}]}}}}"#),
        format!(r#"{{"odata.metadata":"m","matters":[{one}]}}"#),
        one.replace('\n', " "),
    ] {
        let (source, dataset) = files(&[&body]);
        assert_eq!(ids(&dataset), ["1"], "{body}");
        assert_eq!(source.tally().records, 1, "{body}");
    }
}

#[test]
fn full_pages_lead_on_until_one_brings_nothing_new() {
    let page = |from: u32| {
        let rows: Vec<_> = (from..from + 2)
            .map(|id| matter(id, "Motion", "Passed", ""))
            .collect();
        list(&rows)
    };
    let mut source = Format::Legistar.source();
    let from = at("/matters?$top=2&$orderby=MatterId");
    let reply = answer(&mut *source, &from, &page(1));
    assert!(reply.ask[0].essential);
    let next = at("/matters?$skip=2&$top=2&$orderby=MatterId");
    assert_eq!(addresses(&reply), [&*next]);
    assert_eq!(answer(&mut *source, &next, &page(1)).ask, []);
    let last = list(&[matter(9, "Motion", "Passed", "")]);
    assert_eq!(answer(&mut *source, &next, &last).ask, []);

    // What is no proposal counts as new too, and a broken row as one of the page.
    let mut source = Format::Legistar.source();
    let broken = matter(2, "Motion", "Passed", r#","MatterCost":1.2.3"#);
    let rows = list(&[matter(1, "Minutes", "Filed", ""), broken]);
    let reply = answer(&mut *source, &from, &rows);
    assert_eq!(addresses(&reply), [&*next]);
    assert_eq!(reply.left_out, 1);
}

#[test]
fn a_broken_record_costs_only_itself() {
    let broken = matter(2, "Motion", "Passed", r#","MatterCost":1.2.3"#);
    let nameless = matter(3, "Motion", "Passed", r#","MatterTitle":" ""#);
    let without_id = matter(4, "Motion", "Passed", r#","MatterId":null"#);
    let rows = [
        matter(1, "Motion", "Passed", ""),
        broken,
        nameless,
        without_id,
        r#"{"a":1}"#.to_owned(),
        matter(5, "Motion", "Passed", ""),
    ];
    let mut source = Format::Legistar.source();
    let reply = answer(&mut *source, "", &list(&rows));
    assert_eq!(ids(&source.dataset()), ["1", "5"]);
    assert_eq!(reply.left_out, 3);
    let issues: Vec<_> = reply
        .issues
        .iter()
        .map(|i| (&*i.pointer, &*i.message))
        .collect();
    assert_eq!(issues[0].0, "/1");
    assert_eq!(
        issues[1..],
        [
            (
                "/2/MatterTitle",
                "\"MatterTitle\" is missing; the motion was left out"
            ),
            (
                "/3/MatterId",
                "\"MatterId\" is missing; the motion was left out"
            ),
            ("/4", "a row of no known kind; the entry was left out"),
        ]
    );
}

#[test]
fn refusals_are_given_in_the_servers_words() {
    let refused = |body: &str| {
        let mut source = Format::Legistar.source();
        let answer = Answer {
            from: "",
            role: 0,
            bytes: body.as_bytes(),
        };
        source.answer(&answer).unwrap_err()
    };
    let words = |words: &str| ReadError::Refused(words.to_owned());
    for (body, expected) in [
        (
            r#"{"Message":"An error has occurred."}"#,
            words("An error has occurred."),
        ),
        (r#""Token is required""#, words("Token is required")),
        (
            r#"{"odata.error":{"code":"","message":{"lang":"en-US","value":"No such column."}}}"#,
            words("No such column."),
        ),
        ("<ArrayOfGranicusMatter/>", ReadError::Html),
        (r#"{"a":1}"#, ReadError::NoFormat),
        ("", ReadError::Empty),
    ] {
        assert_eq!(refused(body), expected, "{body}");
    }
    let (_, dataset) = files(&["[]"]);
    assert!(dataset.motions.is_empty());
}

#[test]
fn relations_and_rows_of_nobody() {
    let matters = list(&[matter(1, "Motion", "Passed", "")]);
    let relations = r#"[{"MatterRelationId":5,"MatterRelationMatterId":2,"MatterRelationFlag":1}]"#;
    let mut source = Format::Legistar.source();
    answer(&mut *source, "", &matters);
    answer(&mut *source, &at("/matters/1/relations"), relations);
    let step = history(1, "2024-02-13T00:00:00", COUNCIL, "Adopted", "");
    answer(&mut *source, "", &list(&[step]));
    let votes = r#"[{"VoteId":1,"VoteGuid":"v","VotePersonName":"Ann Ask","VoteValueName":"Aye"}]"#;
    answer(&mut *source, &at("/eventitems/71/votes"), votes);
    let motion = &source.dataset().motions[0];
    assert_eq!(&*motion.related[0].motion, "2");
    let passed: Vec<_> = source
        .tally()
        .passed_over
        .keys()
        .map(|key| &**key)
        .collect();
    assert_eq!(
        passed,
        [
            "a relation of a matter",
            "a step of a matter that is not named",
            "another kind of row",
        ]
    );
}
