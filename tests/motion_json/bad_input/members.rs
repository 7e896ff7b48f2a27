//! Bad members of good motions.

use expect_test::expect;
use motion_timeline::adapter::motion_json::{DEEPEST_REPLACEMENT, read};
use serde_json::{Value, json};

use super::check_members;

#[test]
fn dates() {
    check_members(
        [
            json!({"submitted": "2023-02-30"}),
            json!({"submitted": "2023-13-01"}),
            json!({"submitted": "21 december 2023"}),
            json!({"submitted": 2023}),
            json!({"events": [{"date": "2021/2019"}]}),
            json!({"submitted": "x".repeat(100)}),
            json!({"submitted": "rad\nett"}),
            json!({"submitted": "<script>alert(1)</script>"}),
        ],
        &expect![[r#"
            {"submitted":"2023-02-30"}
              /motions/0/submitted: "2023-02-30" has a day that its month does not have; the date was left out
            {"submitted":"2023-13-01"}
              /motions/0/submitted: "2023-13-01" has a month outside 01 to 12; the date was left out
            {"submitted":"21 december 2023"}
              /motions/0/submitted: "21 december 2023" is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..; the date was left out
            {"submitted":2023}
              /motions/0/submitted: a number stands where text is expected; it was left out
            {"events":[{"date":"2021/2019"}]}
              /motions/0/events/0/date: "2021/2019" ends before it begins; the date was left out
            {"submitted":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
              /motions/0/submitted: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..; the date was left out
            {"submitted":"rad\nett"}
              /motions/0/submitted: "rad ett" is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..; the date was left out
            {"submitted":"<script>alert(1)</script>"}
              /motions/0/submitted: "<script>alert(1)</script>" is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..; the date was left out
        "#]],
    );
}

#[test]
fn wrong_types_and_missing_members() {
    check_members(
        [
            json!({"stage": "beredning"}),
            json!({"note": {"sv": "Not"}}),
            json!({"events": {}}),
            json!({"events": [null, 3, {"final": "ja"}]}),
            json!({"proposers": ["Anna (M)", {"party": "M"}, {"name": 3}]}),
            json!({"areas": [{"area": "norrby", "relation": "nära", "derived": 1}]}),
            json!({"clauses": [{"number": 0, "text": "A"}, {"number": "1", "text": "B"}, {}]}),
            json!({"documents": [{"url": "https://a.se"}, {"title": "T", "bytes": 1u64 << 53}]}),
            json!({"related": [{"relation": "counter"}, {"motion": "m", "relation": "kusin"}]}),
            json!({"goals": [{"due": "2030"}, {"text": "T", "measures": [{"value": "60 %"}]}]}),
        ],
        &expect![[r#"
            {"stage":"beredning"}
              /motions/0/stage: "beredning" is no known stage; it was left out
            {"note":{"sv":"Not"}}
              /motions/0/note: an object stands where text is expected; it was left out
            {"events":{}}
              /motions/0/events: an object stands where a list is expected; it was left out
            {"events":[null,3,{"final":"ja"}]}
              /motions/0/events/0: null stands where an object is expected; the entry was left out
              /motions/0/events/1: a number stands where an object is expected; the entry was left out
              /motions/0/events/2/final: text stands where true or false is expected; it was left out
            {"proposers":["Anna (M)",{"party":"M"},{"name":3}]}
              /motions/0/proposers/0: text stands where an object is expected; the entry was left out
              /motions/0/proposers/1/name: "name" is missing; the entry was left out
              /motions/0/proposers/2/name: the number 3 stands where text is expected; it was read as "3"
            {"areas":[{"area":"norrby","derived":1,"relation":"nära"}]}
              /motions/0/areas/0/relation: "nära" is no known relation; it was read as "mentioned"
              /motions/0/areas/0/derived: a number stands where true or false is expected; it was left out
            {"clauses":[{"number":0,"text":"A"},{"number":"1","text":"B"},{}]}
              /motions/0/clauses/0/number: 0 is not a whole number from 1 to 4294967295; it was left out
              /motions/0/clauses/1/number: text stands where a whole number is expected; it was left out
              /motions/0/clauses/2/text: "text" is missing; the entry was left out
            {"documents":[{"url":"https://a.se"},{"bytes":9007199254740992,"title":"T"}]}
              /motions/0/documents/0/title: "title" is missing; the entry was left out
              /motions/0/documents/1/bytes: 9007199254740992 is not a whole number from 0 to 9007199254740991; it was left out
            {"related":[{"relation":"counter"},{"motion":"m","relation":"kusin"}]}
              /motions/0/related/0/motion: "motion" is missing; the entry was left out
              /motions/0/related/1/relation: "kusin" is no known relation; it was read as "other"
            {"goals":[{"due":"2030"},{"measures":[{"value":"60 %"}],"text":"T"}]}
              /motions/0/goals/0/text: "text" is missing; the entry was left out
              /motions/0/goals/1/measures/0/value: text stands where a number is expected; it was left out
        "#]],
    );
}

#[test]
fn votes() {
    check_members(
        [
            json!({"events": [{"votes": [{"yes": 3}]}]}),
            json!({"events": [{"votes": [{"party": 1.5, "yes": 1}]}]}),
            json!({"events": [{"votes": [{"party": "X", "yes": -1, "no": 1.5, "abstain": "3"}]}]}),
            json!({"events": [{"votes": [{"party": 7, "absent": 5_000_000_000_u64}]}]}),
        ],
        &expect![[r#"
            {"events":[{"votes":[{"yes":3}]}]}
              /motions/0/events/0/votes/0/party: "party" is missing; the entry was left out
            {"events":[{"votes":[{"party":1.5,"yes":1}]}]}
              /motions/0/events/0/votes/0/party: a number stands where text is expected; the entry was left out
            {"events":[{"votes":[{"abstain":"3","no":1.5,"party":"X","yes":-1}]}]}
              /motions/0/events/0/votes/0/yes: -1 is not a whole number from 0 to 4294967295; it was left out
              /motions/0/events/0/votes/0/no: the number is not a whole number from 0 to 4294967295; it was left out
              /motions/0/events/0/votes/0/abstain: text stands where a whole number is expected; it was left out
            {"events":[{"votes":[{"absent":5000000000,"party":7}]}]}
              /motions/0/events/0/votes/0/party: the number 7 stands where text is expected; it was read as "7"
              /motions/0/events/0/votes/0/absent: 5000000000 is not a whole number from 0 to 4294967295; it was left out
        "#]],
    );
}

#[test]
fn unknown_words() {
    check_members(
        [
            json!({"events": [{"kind": "fest", "outcome": "bifallen"}]}),
            json!({"events": [{"statements": [{"kind": "protest"}]}]}),
        ],
        &expect![[r#"
            {"events":[{"kind":"fest","outcome":"bifallen"}]}
              /motions/0/events/0/kind: "fest" is no known kind of event; it was read as "other"
              /motions/0/events/0/outcome: "bifallen" is no known outcome; it was read as "unknown" and its words kept
            {"events":[{"statements":[{"kind":"protest"}]}]}
              /motions/0/events/0/statements/0/kind: "protest" is no known kind of statement; it was read as "other"
        "#]],
    );
}

#[test]
fn links() {
    check_members(
        [
            json!({"url": "javascript:alert(1)"}),
            json!({"url": "data:text/html,<script>alert(1)</script>"}),
            json!({"url": "//boras.se"}),
            json!({"url": " https://boras.se "}),
            json!({"source": "javascript:alert(1)"}),
        ],
        &expect![[r#"
            {"url":"javascript:alert(1)"}
              /motions/0/url: "javascript:alert(1)" is not a web address that begins with http:// or https://; it is shown as text
            {"url":"data:text/html,<script>alert(1)</script>"}
              /motions/0/url: "data:text/html,<script>alert(1)</script>" is not a web address that begins with http:// or https://; it is shown as text
            {"url":"//boras.se"}
              /motions/0/url: "//boras.se" is not a web address that begins with http:// or https://; it is shown as text
            {"url":" https://boras.se "}
              /motions/0/url: the white space around the address was dropped
            {"source":"javascript:alert(1)"}
        "#]],
    );
}

#[test]
fn a_script_link_is_only_text() {
    let document = json!({"format": "motion-json/1", "motions": [{"id": "m", "title": "M",
        "url": "JavaScript:alert(1)", "source": "vbscript:\u{202e}x"}]});
    let (set, _) = read(document.to_string().as_bytes()).unwrap();
    let link = set.motions[0].link.as_ref().unwrap();
    assert_eq!((link.address(), link.text()), (None, "JavaScript:alert(1)"));
    let source = set.motions[0].source.as_ref().unwrap();
    assert_eq!((source.address(), source.text()), (None, "vbscript:x"));
}

#[test]
fn proposals_that_replace_one_another_without_end() {
    let replaced = (0..30).fold(
        Value::Null,
        |inner, _| json!({"text": "T", "replaces": inner}),
    );
    let document = json!({"format": "motion-json/1", "motions": [
        {"id": "m", "title": "M", "proposals": [{"replaces": replaced}]}]});
    let (set, issues) = read(document.to_string().as_bytes()).unwrap();
    assert_eq!(
        set.motions[0].proposals[0].replaces.len(),
        DEEPEST_REPLACEMENT
    );
    let [issue] = &*issues else {
        panic!("{issues:?}")
    };
    let pointer = "/motions/0/proposals/0".to_owned() + &"/replaces".repeat(17);
    assert_eq!(issue.pointer, pointer);
    let message = "more than 16 proposals replace one another; it was left out";
    assert_eq!(issue.message, message);
}
