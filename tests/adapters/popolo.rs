//! See `src/adapter/popolo`.

use motion_timeline::adapter::format::Format;
use motion_timeline::domain::Outcome;
use serde_json::{Value, json};

use super::support::{Read, ids, read};

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
fn a_result_in_other_words_is_unknown() {
    let read = read_one(&with(json!([{
        "id": "m1", "organization_id": "council", "text": "Kirjasto", "result": "carried over",
    }])));
    assert_eq!(
        read.motion("m1").events[0].outcome(),
        Some(Outcome::Unknown)
    );
    assert_eq!(read.motion("m1").decision(), None);
}

#[test]
fn votes_are_summed_by_party_and_nobody_is_named() {
    let votes = json!([
        {"voter_id": "p1", "option": "yes"}, {"voter_id": "p2", "option": "no"},
        {"voter_id": "p3", "option": "yes"}, {"voter_id": "p2", "option": "absent"},
    ]);
    let read = read_one(&with(json!([{
        "id": "m1", "organization_id": "council", "text": "Kirjasto",
        "vote_events": [{"start_date": "2024-05-20", "votes": votes}],
    }])));
    let votes = &read.motion("m1").events[0].votes;
    let sums: Vec<_> = votes
        .iter()
        .map(|v| (&*v.party, v.yes, v.no, v.absent))
        .collect();
    assert_eq!(
        sums,
        [
            ("centre", Some(0), Some(1), Some(1)),
            ("green", Some(1), Some(0), Some(0)),
        ]
    );
}

#[test]
fn sums_that_are_stated_are_taken_as_they_are() {
    let counts = json!([
        {"option": "yes", "value": 9, "group": {"name": "Vihreät"}},
        {"option": "not voting", "value": 2, "group": {"name": "Vihreät"}},
        {"option": "maybe", "value": 7, "group": {"name": "Vihreät"}},
    ]);
    let whole = json!([{"option": "yes", "value": 100}, {"option": "no", "value": 71}]);
    let read = read_one(&with(json!([
        {"id": "m1", "organization_id": "council", "text": "A", "vote_events": [{"counts": counts}]},
        {"id": "m2", "organization_id": "council", "text": "B", "vote_events": [{"counts": whole}]},
    ])));
    let votes = &read.motion("m1").events[0].votes[0];
    assert_eq!(
        (votes.yes, votes.abstain, votes.no),
        (Some(9), Some(2), Some(0))
    );
    let text = read.motion("m2").events[0].text.as_deref();
    assert_eq!(text, Some("yes 100, no 71, abstain 0, absent 0"));
}

#[test]
fn votes_may_stand_apart_from_their_motion_or_hold_it() {
    let mut document =
        with(json!([{"id": "m1", "organization_id": "council", "text": "Kirjasto"}]));
    document["vote_events"] = json!([
        {"motion_id": "m1", "start_date": "2024-06-01", "result": "fail"},
        {"motion": {"text": "Satama"}, "organization_id": "council", "start_date": "2024-06-02", "result": "pass"},
    ]);
    let read = read_one(&document);
    assert_eq!(ids(&read.dataset), ["m1", "motion-2"]);
    assert_eq!(
        read.motion("m1").decision().unwrap().outcome(),
        Some(Outcome::Rejected)
    );
    assert_eq!(&*read.motion("motion-2").title, "Satama");
}

#[test]
fn the_matter_of_a_short_note_stands_before_it() {
    let list = json!([{
        "id": "v1", "organization_id": "unknown", "text": "Hyv./hylk.",
        "object": {"bill": "HE 1", "subject": "Esitys kirjastoista"},
        "context": {"sources": [{"url": "http://p.example/?{KEY}=1"}]},
        "vote_events": [],
    }]);
    let read = read_one(&list);
    let motion = read.motion("v1");
    assert_eq!(&*motion.title, "Esitys kirjastoista: Hyv./hylk.");
    // An address with a gap leads nowhere.
    assert_eq!(motion.source.as_ref().unwrap().address(), None);
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
