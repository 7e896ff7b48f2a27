//! One bad motion among good ones.

use expect_test::expect;
use motion_timeline::adapter::motion_json::{LONGEST_TITLE, read};
use serde_json::json;

use super::check_motions;

#[test]
fn motions_that_are_no_json() {
    check_motions(
        [
            r#"{"id": "m", "title": "M",}"#,
            "{\"id\": \"m\",\n\"title\" \"M\"}",
            r#"{"id": "m", "title": "\ud800"}"#,
            "{\"id\": \"m\", \"title\": \"M\tM\"}",
            r#"{"id": "m", "title": "M", "goals": [{"text": "x", "measures": [{"value": 1e999}]}]}"#,
            r#"{'id': 'm'}"#,
            "nul",
            "NaN",
            &["[".repeat(200), "]".repeat(200)].concat(),
        ],
        &expect![[r#"
            {"id": "m", "title": "M",}
            - /motions/1: trailing comma at line 2 column 26; the motion was left out
            {"id": "m",\n"title" "M"}
            - /motions/1: expected `:` at line 3 column 9; the motion was left out
            {"id": "m", "title": "\ud800"}
            - /motions/1: unexpected end of hex escape at line 2 column 29; the motion was left out
            {"id": "m", "title": "M\tM"}
            - /motions/1: control character (\u0000-\u001F) found while parsing a string at line 2 column 24; the motion was left out
            {"id": "m", "title": "M", "goals": [{"text": "x", "measures": [{"value": 1e999}]}]}
            - /motions/1: number out of range at line 2 column 78; the motion was left out
            {'id': 'm'}
            - /motions/1: key must be a string at line 2 column 2; the motion was left out
            nul
            - /motions/1: EOF while parsing a value at line 2 column 3; the motion was left out
            NaN
            - /motions/1: expected value at line 2 column 1; the motion was left out
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
            - /motions/1: recursion limit exceeded at line 2 column 128; the motion was left out
        "#]],
    );
}

#[test]
fn motions_that_are_left_out() {
    check_motions(
        [
            json!(17),
            json!(null),
            json!("En motion"),
            json!([{"id": "m", "title": "M"}]),
            json!({}),
            json!({"title": "M"}),
            json!({"id": "m"}),
            json!({"id": "", "title": "M"}),
            json!({"id": "m", "title": " \n "}),
            json!({"id": "m", "title": null}),
            json!({"id": true, "title": "M"}),
            json!({"id": "m", "title": ["M"]}),
            json!({"id": "a", "title": "Samma id", "submitted": 3}),
        ],
        &expect![[r#"
            17
            - /motions/1: a number stands where an object is expected; the motion was left out
            null
            - /motions/1: null stands where an object is expected; the motion was left out
            "En motion"
            - /motions/1: text stands where an object is expected; the motion was left out
            [{"id":"m","title":"M"}]
            - /motions/1: a list stands where an object is expected; the motion was left out
            {}
            - /motions/1/id: "id" is missing; the motion was left out
            {"title":"M"}
            - /motions/1/id: "id" is missing; the motion was left out
            {"id":"m"}
            - /motions/1/title: "title" is missing; the motion was left out
            {"id":"","title":"M"}
            - /motions/1/id: "id" is missing; the motion was left out
            {"id":"m","title":" \n "}
            - /motions/1/title: "title" is missing; the motion was left out
            {"id":"m","title":null}
            - /motions/1/title: "title" is missing; the motion was left out
            {"id":true,"title":"M"}
            - /motions/1/id: true or false stands where text is expected; the motion was left out
            {"id":"m","title":["M"]}
            - /motions/1/title: a list stands where text is expected; the motion was left out
            {"id":"a","submitted":3,"title":"Samma id"}
            - /motions/1/id: the id "a" occurs earlier; the motion was left out
        "#]],
    );
}

#[test]
fn a_title_of_two_megabytes() {
    let title = "å".repeat(1 << 20);
    let document = json!({"format": "motion-json/1", "motions": [
        {"id": "m", "title": title}, {"id": "n", "title": "å".repeat(LONGEST_TITLE)}]});
    let (set, issues) = read(document.to_string().as_bytes()).unwrap();
    assert_eq!(*set.motions[0].title, title);
    let found: Vec<String> = issues
        .iter()
        .map(|i| format!("{}: {}", i.pointer, i.message))
        .collect();
    let expected = "/motions/0/title: the title has 1048576 characters; it was kept, and lists \
                    show its beginning";
    assert_eq!(found, [expected]);
}
