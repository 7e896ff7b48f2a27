//! Popolo: invented motions and votes in the shapes that its schema allows and that servers of it
//! are known to send.

use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::Answer;
use motion_timeline::domain::{BodyKind, Event, Outcome, Relation, Stage, Standing};
use serde_json::{Value, json};

use crate::support::{Read, ids, read};

const AT: &str = "https://popolo.example/motions.json";

fn one(body: &str) -> Read {
    read(Format::Popolo, &[(AT, body)])
}

/// Answers to one reader, nothing said about what they are.
fn files(answers: &[&str]) -> Read {
    let mut source = Format::Popolo.source();
    let mut issues = Vec::new();
    let mut left_out = 0;
    for body in answers {
        let answer = Answer {
            from: "a.json",
            role: 0,
            bytes: body.as_bytes(),
        };
        let reply = source.answer(&answer).expect("read");
        issues.extend(reply.issues);
        left_out += reply.left_out;
        drop(source.dataset());
    }
    let dataset = source.dataset();
    Read {
        dataset,
        issues,
        left_out,
        unanswered: Vec::new(),
        source,
    }
}

fn sums(event: &Event) -> Vec<String> {
    let number = |number: Option<u32>| number.map_or("?".to_owned(), |number| number.to_string());
    let votes = event.votes.iter().map(|votes| {
        let [yes, no] = [votes.yes, votes.no].map(number);
        let [abstain, absent] = [votes.abstain, votes.absent].map(number);
        format!("{} {yes} {no} {abstain} {absent}", votes.party)
    });
    votes.collect()
}

const COUNCIL: &str =
    r#"{"id": "council", "name": "Town Council", "classification": "legislature"}"#;

/// A motion of the council with more members.
fn motion(id: &str, more: &str) -> String {
    format!(
        r#"{{"id": "{id}", "organization_id": "council", "text": "That the harbour be dredged.",
            "date": "2021-03-01T12:00:00Z" {more}}}"#
    )
}

fn file(motions: &[String], rest: &str) -> String {
    format!(
        r#"{{"motions": [{}], "organizations": [{COUNCIL}] {rest}}}"#,
        motions.join(",")
    )
}

#[test]
fn a_motion_with_its_people_and_bodies_in_one_file() {
    let read = one(&file(
        &[motion(
            "m1",
            r#", "creator_id": "ann", "identifier": "2021/4",
            "sources": [{"url": "https://popolo.example/m1"}], "result": "pass", "vote_events": []"#,
        )],
        r#", "persons": [{"id": "ann", "name": "Ann Example", "gender": "female"}],
           "memberships": [{"person_id": "ann", "organization_id": "council", "on_behalf_of_id": "greens"},
                           {"person_id": "ann", "organization_id": "greens"}],
           "parties": [{"id": "greens", "name": "The Greens", "classification": "party"}],
           "posts": [{"id": "p", "label": "Seat", "organization_id": "council"}],
           "events": [{"id": "e", "name": "Term", "start_date": "2019", "classification": "legislative period"}],
           "areas": [{"id": "w1", "name": "Ward 1", "type": "ward"}]"#,
    ));
    let motion = read.motion("m1");
    assert_eq!(&*motion.title, "That the harbour be dredged.");
    assert_eq!(motion.reference.as_deref(), Some("2021/4"));
    assert_eq!(motion.submitted.unwrap().to_string(), "2021-03-01");
    assert_eq!(
        motion.source.as_ref().unwrap().address(),
        Some("https://popolo.example/m1")
    );
    assert_eq!(&*motion.proposers[0].name, "Ann Example");
    assert_eq!(motion.proposers[0].party.as_deref(), Some("greens"));
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Adopted));
    let party = &read.dataset.parties[0];
    assert_eq!(
        (&*party.id, party.name.as_deref()),
        ("greens", Some("The Greens"))
    );
    let body = &read.dataset.bodies[0];
    assert_eq!(
        (&*body.name, body.kind),
        ("Town Council", BodyKind::Council)
    );
    assert!(!format!("{:?}", read.dataset).contains("female"));
    let tally = read.source.tally();
    assert_eq!(tally.records, 9);
    assert_eq!(tally.passed_over.values().sum::<u32>(), 8);
}

#[test]
fn only_the_councils_result_on_the_matter_is_final() {
    let of = |body: &str, class: &str, result: &str| {
        let read = one(&format!(
            r#"{{"motions": [{{"id": "m", "organization_id": "x", "text": "To dredge.",
                "classification": {class}, "result": {result}}}],
                "organizations": [{{"id": "x", "name": "X", "classification": {body}}}],
                "memberships": []}}"#
        ));
        read.motion("m").standing()
    };
    let open = Standing::LastKnown(Stage::Decided);
    let rejected = Standing::Decided(Outcome::Rejected);
    assert_eq!(of("\"legislature\"", "null", "\"fail\""), rejected);
    assert_eq!(
        of("\"Lower House\"", "\"Resolution\"", "\"fail\""),
        rejected
    );
    assert_eq!(
        of("\"legislature\"", "\"Second reading\"", "\"pass\""),
        open
    );
    assert_eq!(of("\"committee\"", "null", "\"pass\""), open);
    assert_eq!(of("null", "null", "\"pass\""), open);
    assert_eq!(of("\"legislature\"", "null", "\"perhaps\""), open);
    assert_eq!(
        of("\"legislature\"", "null", "\"bifall\""),
        Standing::Decided(Outcome::Adopted)
    );
    assert_eq!(of("\"legislature\"", "null", "\"\""), Standing::Unknown);
    assert_eq!(of("\"legislature\"", "null", "null"), Standing::Unknown);
}

#[test]
fn a_body_that_is_named_nowhere_stays_as_it_stands() {
    let read = one(&format!("[{}]", motion("m", r#", "result": "pass""#)));
    let event = &read.motion("m").events[0];
    assert_eq!(event.body.as_deref(), Some("council"));
    assert!(!event.is_final);
    assert!(read.dataset.bodies.is_empty());
}

#[test]
fn words_of_results_are_counted_once_where_they_stand() {
    let vote = r#", "result": "pass", "vote_events": [{"id": "v", "start_date": "2021-04-01",
        "result": "pass", "counts": []}]"#;
    let read = one(&file(&[motion("m", vote)], ""));
    drop(read.source.dataset());
    assert_eq!(read.source.tally().wordings["pass"], (Outcome::Adopted, 2));
    // The motion's own result is that of its vote: it is not told twice.
    assert_eq!(read.motion("m").events.len(), 1);
}

#[test]
fn of_several_votes_none_gets_the_motions_own_result() {
    let votes = r#", "result": "fail", "vote_events": [{"start_date": "2021-04-01", "counts": []},
        {"start_date": "2021-04-02", "counts": []}]"#;
    let read = one(&file(&[motion("m", votes)], ""));
    let outcomes: Vec<_> = read
        .motion("m")
        .events
        .iter()
        .map(|e| (e.date.is_some(), e.outcome()))
        .collect();
    let rejected = Some(Outcome::Rejected);
    assert_eq!(outcomes, [(true, None), (true, None), (false, rejected)]);
    let one_vote =
        r#", "result": "fail", "vote_events": [{"start_date": "2021-04-01", "counts": []}]"#;
    let read = one(&file(&[motion("m", one_vote)], ""));
    assert_eq!(read.motion("m").events.len(), 1);
    assert_eq!(read.motion("m").events[0].outcome(), rejected);
}

#[test]
fn votes_apart_are_joined_by_either_id_in_any_order() {
    let motions = format!(
        "[{}, {}]",
        motion("m1", r#", "vote_events": ["v1"]"#),
        motion("m2", "")
    );
    let votes = r#"{"vote_events": [
        {"id": "v1", "start_date": "2021-04-01", "result": "pass", "counts": [{"option": "yes", "value": 3}]},
        {"id": "v2", "motion_id": "m2", "start_date": "2021-04-02T10:00:00", "result": "fail", "counts": []},
        {"id": "v3", "motion": {"id": "m1"}, "start_date": "2021-04-03", "counts": []},
        {"id": "v9", "motion_id": "nowhere", "start_date": "2021-04-02", "counts": []}]}"#;
    let people = format!(r#"{{"organizations": [{COUNCIL}]}}"#);
    for answers in [[&motions, votes, &people], [&people, votes, &motions]] {
        let read = files(&answers);
        assert_eq!(ids(&read.dataset), ["m1", "m2"]);
        let dates = |id: &str| -> Vec<String> {
            let events = read.motion(id).events.iter();
            events
                .map(|event| event.date.unwrap().to_string())
                .collect()
        };
        assert_eq!(dates("m1"), ["2021-04-01", "2021-04-03"]);
        assert_eq!(dates("m2"), ["2021-04-02"]);
        assert_eq!(
            read.motion("m1").standing(),
            Standing::Decided(Outcome::Adopted)
        );
        assert_eq!(read.motion("m1").events[0].text.as_deref(), Some("yes 3"));
    }
    // The same votes again are the same votes.
    let read = files(&[&motions, votes, votes]);
    assert_eq!(read.motion("m1").events.len(), 2);
    assert_eq!(read.source.tally().wordings["pass"].1, 1);
}

#[test]
fn a_motion_may_stand_inside_its_vote() {
    let vote = r#"{"organization": {"id": "c", "name": "Council", "classification": "council"},
        "identifier": "7", "motion": {"text": "To dredge the harbour"},
        "start_date": "2021-04-01T18:53:09Z", "result": "fail",
        "group_results": [{"group": {"name": "East"}, "result": "fail"}],
        "counts": [{"option": "yes", "value": 9, "group": {"name": "East"}},
            {"option": "no", "value": 24, "group": {"name": "East"}},
            {"option": "yes", "value": 19, "group": {"id": "w", "name": "West"}}],
        "votes": [{"voter_id": "albert", "option": "yes"}]}"#;
    let read = files(&[vote, vote]);
    let [motion] = &*read.dataset.motions else {
        panic!("one motion");
    };
    assert_eq!(&*motion.title, "To dredge the harbour");
    assert_eq!(motion.standing(), Standing::Decided(Outcome::Rejected));
    assert_eq!(sums(&motion.events[0]), ["East 9 24 ? ?", "w 19 ? ? ?"]);
    assert_eq!(motion.events[0].text.as_deref(), Some("yes 28, no 24"));
    let names: Vec<_> = read
        .dataset
        .parties
        .iter()
        .map(|p| p.name.as_deref())
        .collect();
    assert_eq!(names, [Some("East"), Some("West")]);
}

#[test]
fn single_objects_are_read() {
    for body in [
        motion("m", ""),
        motion("m", r#", "vote_events": ["v"]"#),
        motion(
            "m",
            r#", "vote_events": [{"start_date": "2021-04-01", "result": "pass", "counts": []}]"#,
        ),
    ] {
        let read = one(&body);
        assert_eq!(ids(&read.dataset), ["m"]);
        assert!(read.issues.is_empty(), "{:?}", read.issues);
        assert_eq!(read.left_out, 0);
        let has_vote = body.contains("2021-04-01");
        assert_eq!(read.motion("m").events.len(), usize::from(has_vote));
    }
}

#[test]
fn votes_of_people_become_sums_by_party_and_no_more() {
    let votes = r#", "vote_events": [{"id": "v", "start_date": "2021-04-01",
        "counts": [{"option": "yes", "value": 3}, {"option": "no", "value": 2},
                   {"option": "abstain", "value": 0}, {"option": "paired", "value": 1}],
        "votes": [{"voter_id": "a", "party_id": "red", "option": "yes"},
            {"voter_id": "b", "group_id": "red", "option": "Yes"},
            {"voter_id": "c", "group": {"id": "blue", "name": "Blues"}, "option": "no"},
            {"voter_id": "d", "option": "no"}, {"voter_id": "e", "option": "yes"},
            {"voter": {"id": "f", "name": "Fay Secret"}, "group_id": "blue", "option": "paired"}]}]"#;
    let read = one(&file(
        &[motion("m", votes)],
        r#", "memberships": [{"person_id": "d", "organization_id": "blue"},
            {"person_id": "e", "organization_id": "blue"}, {"person_id": "e", "organization_id": "red"}],
            "parties": [{"id": "blue", "name": "Blues", "classification": "Party"},
                {"id": "red", "name": "Reds", "classification": "party"}]"#,
    ));
    let event = &read.motion("m").events[0];
    // Of one who was in two parties nothing says in which, then.
    assert_eq!(sums(event), ["blue 0 2 0 ?", "red 2 0 0 ?", "– 1 0 0 ?"]);
    assert_eq!(
        event.text.as_deref(),
        Some("yes 3, no 2, abstain 0, paired 1")
    );
    assert!(!format!("{:?}", read.dataset).contains("Secret"));
}

#[test]
fn votes_of_people_may_stand_by_themselves() {
    let all = format!(
        r#"{{"motions": [{}], "vote_events": [{{"id": "v", "motion_id": "m", "start_date": "2021",
            "counts": []}}], "votes": [{{"vote_event_id": "v", "voter_id": "a", "group_id": "red",
            "option": "no"}}, {{"vote_event_id": "v", "voter_id": "b", "group_id": "red", "option": "no"}}]}}"#,
        motion("m", "")
    );
    let read = one(&all);
    let event = &read.motion("m").events[0];
    assert_eq!(sums(event), ["red ? 2 ? ?"]);
    assert_eq!(event.date.unwrap().to_string(), "2021");
}

#[test]
fn where_no_party_is_known_there_are_totals() {
    let votes = r#", "vote_events": [{"start_date": "2021-04-01",
        "votes": [{"voter_id": "a", "option": "yes"}, {"voter_id": "b", "option": "yes"}]}]"#;
    let read = one(&file(&[motion("m", votes)], ""));
    let event = &read.motion("m").events[0];
    assert!(event.votes.is_empty());
    assert_eq!(event.text.as_deref(), Some("yes 2"));
}

#[test]
fn matters_in_objects_and_short_notes() {
    let record = |object: &str, text: &str| {
        format!(
            r#"[{{"id": "m", "organization_id": "org", "object": {object}, "text": "{text}",
                "context": {{"date": "2012-06-06", "sources": [{{"url": "http://x.example/{{KEY}}=1"}}]}},
                "vote_events": [{{"motion_id": "m", "start_date": "2012-12-12T14:04:00", "counts": []}}]}}]"#
        )
    };
    let read = one(&record(
        r#"{"bill": "HE 1", "subject": "Satama", "stage": "2ndread"}"#,
        "Hyv./hylk.",
    ));
    let motion = read.motion("m");
    assert_eq!(&*motion.title, "Satama: Hyv./hylk.");
    assert_eq!(motion.note.as_deref(), Some("HE 1"));
    // A day of a sitting is no day of submission, and an address with a gap leads nowhere.
    assert_eq!(motion.submitted, None);
    assert_eq!(motion.source.as_ref().unwrap().address(), None);
    assert_eq!(
        motion.source.as_ref().unwrap().text(),
        "http://x.example/{KEY}=1"
    );
    assert_eq!(motion.events.len(), 1);
    let read = one(&record(r#"{"bill": "Satama", "subject": "Satama"}"#, ""));
    assert_eq!(&*read.motion("m").title, "Satama");
    assert_eq!(read.motion("m").note, None);
}

#[test]
fn a_long_text_is_a_short_title_and_a_demand() {
    let text = "That the harbour be dredged ".repeat(20);
    let read = one(&format!(
        r#"[{{"id": "m", "creator_id": "a", "text": "{text}"}}]"#
    ));
    let motion = read.motion("m");
    assert!(motion.title.chars().count() <= 252, "{}", motion.title);
    assert!(motion.title.ends_with(" …"));
    assert_eq!(&*motion.clauses[0].text, text.trim());
}

#[test]
fn motions_without_ids_are_told_apart() {
    let read = one(
        r#"[{"organization_id": "c", "identifier": "1", "text": "Harbour", "date": "2020-01-01"},
            {"organization_id": "c", "identifier": "1", "text": "Bridge", "date": "2021-01-01"},
            {"organization_id": "c", "identifier": "1", "text": "Harbour", "date": "2020-01-01"}]"#,
    );
    assert_eq!(
        ids(&read.dataset),
        ["1 2020-01-01 Harbour", "1 2021-01-01 Bridge"]
    );
    assert_eq!(read.source.tally().passed_over["given twice"], 1);
}

#[test]
fn areas_where_a_motion_has_them() {
    let read = one(&file(
        &[motion(
            "m",
            r#", "area_id": "w1", "areas": [{"id": "w2", "name": "Ward 2"}, "Nowhere"]"#,
        )],
        r#", "areas": [{"id": "w1", "name": "Ward 1", "classification": "ward", "parent_id": "town",
            "identifier": "x", "other_names": [{"name": "East End"}]}]"#,
    ));
    let links: Vec<_> = read
        .motion("m")
        .areas
        .iter()
        .map(|l| (&*l.area, l.relation, l.derived))
        .collect();
    let primary = Relation::Primary;
    assert_eq!(
        links,
        [
            ("w1", primary, false),
            ("w2", primary, false),
            ("Nowhere", primary, false)
        ]
    );
    assert_eq!(read.dataset.areas.len(), 1);
    assert!(read.dataset.areas[0].answers_to("east end"));
}

#[test]
fn broken_records_cost_only_themselves() {
    let read = one(&file(
        &[
            motion("m1", ""),
            r#"{"id": "m2", "organization_id": "council", "text": " "}"#.into(),
            "3".into(),
            motion(
                "m3",
                r#", "vote_events": [{"start_date": "soon", "counts": [{"option": "yes"}]}]"#,
            ),
        ],
        "",
    ));
    assert_eq!(ids(&read.dataset), ["m1", "m3"]);
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|i| format!("{} {}", i.pointer, i.message))
        .collect();
    assert_eq!(
        issues,
        [
            "/motions/1/text \"text\" is missing; the motion was left out",
            "/motions/2 a number stands where an object is expected; the motion was left out",
            "/motions/3/vote_events/0/start_date \"soon\" is no date; it was left out",
            "/motions/3/vote_events/0/counts/0 a count needs an option and a number; it was left out",
        ]
    );
    assert_eq!(read.left_out, 2);
}

#[test]
fn people_and_memberships_alone_give_no_motions() {
    let read = one(
        r#"{"persons": [{"id": "a", "name": "Ann"}], "organizations": [], "areas": [], "posts": [],
            "memberships": [{"person_id": "a", "organization_id": "c", "role": "member"}]}"#,
    );
    assert!(read.dataset.motions.is_empty());
    let tally = read.source.tally();
    assert_eq!((tally.records, tally.passed_over.values().sum()), (2, 2));
    assert!(read.issues.is_empty());
}

#[test]
fn memberships_inside_people_and_organizations() {
    let motions = format!("[{}]", motion("m", r#", "creator_id": "ann""#));
    let inside_person = r#"{"id": "ann", "name": "Ann", "given_name": "Ann", "memberships": [
        {"organization_id": "greens", "role": "member"}]}"#;
    let inside_party = r#"[{"id": "greens", "name": "Greens", "classification": "party",
        "memberships": [{"person_id": "ann", "role": "member"}]},
        {"id": "ann", "name": "Ann", "given_name": "Ann"}]"#;
    let party = r#"[{"id": "greens", "name": "Greens", "classification": "party"}]"#;
    for answers in [
        [&*motions, inside_person, party],
        [inside_party, party, &motions],
    ] {
        let read = files(&answers);
        let proposer = &read.motion("m").proposers[0];
        assert_eq!(
            (&*proposer.name, proposer.party.as_deref()),
            ("Ann", Some("greens"))
        );
    }
}

#[test]
fn pages_are_asked_for_until_nothing_new_comes() {
    let page = |id: &str, next: &str| {
        format!(
            r#"{{"total": 3, "per_page": 1, "has_more": true, "next_url": {next},
                "result": [{}]}}"#,
            motion(id, "")
        )
    };
    let second = "https://popolo.example/motions?page=2";
    let third = "https://popolo.example/motions?page=3";
    let read = read(
        Format::Popolo,
        &[
            (AT, &page("a", &format!("\"{second}\""))),
            (second, &page("b", &format!("\"{third}\""))),
            (
                third,
                &page("b", "\"https://popolo.example/motions?page=4\""),
            ),
        ],
    );
    assert_eq!(ids(&read.dataset), ["a", "b"]);
    assert!(read.unanswered.is_empty(), "{:?}", read.unanswered);
}

#[test]
fn refusals_and_other_formats() {
    let refused = |body: &str| {
        let answer = Answer {
            from: AT,
            role: 0,
            bytes: body.as_bytes(),
        };
        Format::Popolo.source().answer(&answer).unwrap_err()
    };
    assert_eq!(
        refused(r#"{"errors": ["not found"]}"#),
        ReadError::Refused("not found".into())
    );
    assert_eq!(refused(r#"{"a": 1}"#), ReadError::NoFormat);
    for body in [
        r#"{"motions": [{"id": "1", "title": "Satama"}]}"#,
        r#"{"motions": [{"id": "1", "title": "Satama", "events": [], "documents": []}], "areas": []}"#,
        r#"{"id": "1", "name": "Satama", "motions": []}"#,
        r#"[{"EventId": 1, "EventBodyName": "City Council"}]"#,
        r#"[{"id": 1, "name": "Satama"}]"#,
        r#"{"meta": {}, "persons": [{"name": "Aino", "party": "X"}], "organizations": [{"name": "Y"}],
            "memberships": [{"person_name": "Aino"}]}"#,
        r#"{"events": [{"id": "1", "name": "Meeting", "classification": "Agenda", "start_date": "2021"}]}"#,
        "[]",
        "{}",
    ] {
        assert_ne!(
            Format::claimed(body.as_bytes()),
            Some(Format::Popolo),
            "{body}"
        );
    }
}

fn read_one(document: &Value) -> Read {
    read(
        Format::Popolo,
        &[("https://p.example/votes.json", &document.to_string())],
    )
}

fn named() -> Value {
    json!({
        "persons": [{"id": "p1", "name": "Aino Malli"}, {"id": "p2", "name": "Eero Malli"}],
        "organizations": [
            {"id": "council", "name": "Mallilan valtuusto", "classification": "council"},
            {"id": "green", "name": "Vihreät", "classification": "party"},
            {"id": "centre", "name": "Keskusta", "classification": "party"},
        ],
        "memberships": [
            {"person_id": "p1", "organization_id": "council", "on_behalf_of_id": "green"},
            {"person_id": "p2", "organization_id": "centre"},
        ],
    })
}

fn with(motions: Value) -> Value {
    let mut document = named();
    document["motions"] = motions;
    document
}

#[test]
fn a_vote_of_the_council_ends_the_case() {
    let read = read_one(&with(json!([{
        "id": "m1", "organization_id": "council", "creator_id": "p1", "text": "Kirjasto\n auki",
        "date": "2024-05", "vote_events": [{"start_date": "2024-05-20T14:00:00", "result": "pass"}],
    }])));
    let motion = read.motion("m1");
    assert_eq!(&*motion.title, "Kirjasto auki");
    assert_eq!(motion.submitted.unwrap().to_string(), "2024-05");
    assert_eq!(motion.proposers[0].party.as_deref(), Some("green"));
    let decision = motion.decision().unwrap();
    assert_eq!(decision.outcome(), Some(Outcome::Adopted));
    assert_eq!(
        decision.verdict.as_ref().unwrap().wording.as_deref(),
        Some("pass")
    );
    assert_eq!(
        read.dataset.body_name(decision.body.as_deref().unwrap()),
        "Mallilan valtuusto"
    );
}

#[test]
fn a_reading_is_a_step_and_no_end() {
    let read = read_one(&with(json!([{
        "id": "m1", "organization_id": "council", "classification": "Second reading",
        "text": "Kirjasto", "result": "pass",
    }])));
    let motion = read.motion("m1");
    assert_eq!(motion.decision(), None);
    assert_eq!(motion.events[0].outcome(), Some(Outcome::Adopted));
}

#[test]
fn a_result_in_other_words_is_read_by_the_tables() {
    let of = |result: &str| {
        let read = read_one(&with(json!([{
            "id": "m1", "organization_id": "council", "text": "Kirjasto", "result": result,
        }])));
        let event = read.motion("m1").events[0].clone();
        let verdict = event.verdict.unwrap();
        assert_eq!(verdict.wording.as_deref(), Some(result));
        (verdict.outcome, event.is_final)
    };
    assert_eq!(of("carried over"), (Outcome::Postponed, true));
    assert_eq!(of("avslag"), (Outcome::Rejected, true));
    assert_eq!(of("perhaps"), (Outcome::Unknown, false));
}

#[test]
fn whoever_was_in_two_parties_has_none_here() {
    let mut document =
        with(json!([{"id": "m1", "creator_id": "p1", "text": "A", "organization_id": "council"}]));
    document["memberships"] = json!([
        {"person_id": "p1", "organization_id": "green"}, {"person_id": "p1", "organization_id": "centre"},
    ]);
    assert_eq!(read_one(&document).motion("m1").proposers[0].party, None);
}

#[test]
fn what_is_no_motion_is_counted() {
    let read = read_one(&with(
        json!([{"id": "m1", "text": "A", "organization_id": "council"}, {"id": "m2"}]),
    ));
    let tally = read.source.tally();
    assert_eq!(tally.records, 9);
    assert_eq!(tally.passed_over.values().sum::<u32>(), 7);
    assert_eq!(read.left_out, 1);
    assert_eq!(
        read.issues[0].message,
        "\"text\" is missing; the motion was left out"
    );
}

#[test]
fn what_is_claimed() {
    let of = |document: Value| Format::claimed(document.to_string().as_bytes());
    assert_eq!(of(named()), Some(Format::Popolo));
    assert_eq!(of(json!({"motions": [{"id": "1", "title": "T"}]})), None);
    assert_eq!(of(json!({"persons": [{"id": "1", "name": "A"}]})), None);
    assert_eq!(of(json!([{"id": "1", "name": "A"}])), None);
}
