//! Whole documents.

use expect_test::expect;
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::motion_json::read;
use serde_json::{Value, json};

use super::check;

#[test]
fn what_is_refused() {
    check(
        [
            "",
            " \n\t",
            "\u{feff}",
            "<!doctype html><title>404</title>",
            "\n  <html>",
            "\u{feff}<html>",
            "Not found",
            "[]",
            "[1, 2",
            "\"motion-json/1\"",
            "null",
            "{}",
            r#"{"format": null}"#,
            r#"{"motions": [{"id": "m", "title": "M"}]}"#,
            r#"{"format": "motion-json/2", "motions": []}"#,
            r#"{"format": "motion-json/1.1"}"#,
            r#"{"format": 1}"#,
            r#"{"format": {"name": "motion-json/1"}}"#,
            r#"{"format": ""}"#,
            "{",
            "{\"format\": \"motion-json/1\",\n\"motions\": [",
            "{\"format\": \"motion-json/1\",\n\"motions\": [{\"id\": \"m\"]}",
            r#"{"format": "motion-json/1" "motions": []}"#,
            r#"{"format": "motion-json/1", }"#,
            r#"{"format": }"#,
            r#"{"format" "motion-json/1"}"#,
            r#"{format: "motion-json/1"}"#,
            r#"{"format": "motion-json/1"#,
        ],
        &expect![[r#"
            ``
              Empty
            ` \n\t`
              Empty
            `\u{feff}`
              Empty
            `<!doctype html><title>404</title>`
              Html
            `\n  <html>`
              Html
            `\u{feff}<html>`
              Html
            `Not found`
              NotJson("expected value at line 1 column 1")
            `[]`
              NotAnObject
            `[1, 2`
              NotJson("EOF while parsing a list at line 1 column 5")
            `"motion-json/1"`
              NotAnObject
            `null`
              NotAnObject
            `{}`
              NoFormat
            `{"format": null}`
              NoFormat
            `{"motions": [{"id": "m", "title": "M"}]}`
              NoFormat
            `{"format": "motion-json/2", "motions": []}`
              OtherFormat("motion-json/2")
            `{"format": "motion-json/1.1"}`
              OtherFormat("motion-json/1.1")
            `{"format": 1}`
              OtherFormat("1")
            `{"format": {"name": "motion-json/1"}}`
              OtherFormat("{\"name\": \"motion-json/1\"}")
            `{"format": ""}`
              OtherFormat("")
            `{`
              NotJson("the text ends too early at line 1 column 2")
            `{"format": "motion-json/1",\n"motions": [`
              NotJson("the text ends too early at line 2 column 13")
            `{"format": "motion-json/1",\n"motions": [{"id": "m"]}`
              NotJson("an unexpected closing bracket stands at line 2 column 23")
            `{"format": "motion-json/1" "motions": []}`
              NotJson("a comma or a closing bracket is expected at line 1 column 28")
            `{"format": "motion-json/1", }`
              NotJson("an unexpected closing bracket stands at line 1 column 29")
            `{"format": }`
              NotJson("an unexpected closing bracket stands at line 1 column 12")
            `{"format" "motion-json/1"}`
              NotJson("\":\" is expected at line 1 column 11")
            `{format: "motion-json/1"}`
              NotJson("a key is expected at line 1 column 2")
            `{"format": "motion-json/1`
              NotJson("a text without an end begins at line 1 column 12")
        "#]],
    );
}

#[test]
fn what_is_read_in_part() {
    let start = r#"{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}"#;
    let ends = [
        "",
        ",\n{\"id\": \"n\", \"tit",
        ",\n{\"id\": \"n\", \"title\": ]}",
        "}",
        " 17]}",
        ",]}",
        "], \"links\": {\"next\": \"2.json\"}",
        "]} {\"format\": 1}",
        "], \"note\": [1,,2]}",
        "],\n\"publisher\": {\"name\": 1e999}}",
        "], \"areas\": [{\"id\": \"a\" \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}",
        "], \"areas\": nul}",
    ];
    check(
        ends.map(|end| [start, end].concat()),
        &expect![[r#"
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}`
          kept m, left out 0
          /motions/1: the text ends too early at line 1 column 66; nothing after this was read
          truncated: the text ends too early at line 1 column 66
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"},\n{"id": "n", "tit`
          kept m, left out 0
          /motions/1: a text without an end begins at line 2 column 13; nothing after this was read
          truncated: a text without an end begins at line 2 column 13
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"},\n{"id": "n", "title": ]}`
          kept m, left out 0
          /motions/1: an unexpected closing bracket stands at line 2 column 22; nothing after this was read
          truncated: an unexpected closing bracket stands at line 2 column 22
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}}`
          kept m, left out 0
          /motions/1: a comma or a closing bracket is expected at line 1 column 66; nothing after this was read
          truncated: a comma or a closing bracket is expected at line 1 column 66
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"} 17]}`
          kept m, left out 0
          /motions/1: a comma or a closing bracket is expected at line 1 column 67; nothing after this was read
          truncated: a comma or a closing bracket is expected at line 1 column 67
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"},]}`
          kept m, left out 0
          /motions/1: an unexpected closing bracket stands at line 1 column 67; nothing after this was read
          truncated: an unexpected closing bracket stands at line 1 column 67
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}], "links": {"next": "2.json"}`
          kept m, left out 0
          : the text ends too early at line 1 column 96; nothing after this was read
          truncated: the text ends too early at line 1 column 96
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}]} {"format": 1}`
          kept m, left out 0
          : more text follows after the end of the document at line 1 column 69; it was not read
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}], "note": [1,,2]}`
          kept m, left out 0
          : expected value at line 1 column 80; "note" was left out
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}],\n"publisher": {"name": 1e999}}`
          kept m, left out 0
          : number out of range at line 2 column 27; "publisher" was left out
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}], "areas": [{"id": "a" "name": "A"}, {"id": "b", "name": "B"}]}`
          kept m, left out 0
          /areas/0: expected `,` or `}` at line 1 column 90; the entry was left out
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "M"}], "areas": nul}`
          kept m, left out 0
          /areas: EOF while parsing a value at line 1 column 80; it was left out
    "#]],
    );
}

#[test]
fn bytes_that_are_not_utf8() {
    let documents: [&[u8]; 3] = [
        b"{\"format\": \"motion-json/1\", \"motions\": [{\"id\": \"m\", \"title\": \"Bor\xe5s\"}]}",
        b"\xef\xbb\xbf{\"format\": \"motion-json/1\"}",
        b"\xff\xfe{\0}\0",
    ];
    check(
        documents,
        &expect![[r#"
        `{"format": "motion-json/1", "motions": [{"id": "m", "title": "Bor�s"}]}`
          kept m, left out 0
          : the document is not UTF-8 throughout; what could not be read was replaced by U+FFFD
        `\u{feff}{"format": "motion-json/1"}`
          kept , left out 0
        `��{\u{0}}\u{0}`
          NotJson("expected value at line 1 column 1")
    "#]],
    );
}

#[test]
fn facts_and_tables() {
    let documents = [
        json!({"publisher": "Borås Stad", "updated": "i går", "fictional": "ja", "license": 0}),
        json!({"motions": {"m": {}}}),
        json!({"bodies": 3, "parties": [{"id": "X", "color": "red"}, {"id": "X"}]}),
        json!({"areas": [{"id": "a"}, {"name": "A"}, {"id": 3, "name": "B"}]}),
        json!({"areas": [{"id": "b", "name": "B", "kind": "by", "aliases": [3, null, ""]}]}),
        json!({"areas": [{"id": "b", "name": "B"}, {"id": "b", "name": "B"}]}),
        json!({"areas": [{"id": "a", "name": "A", "designations": [{"category": "K", "from": 2}]}]}),
        json!({"links": {"next": "javascript:alert(1)"}}),
        json!({"links": "motions-2.json"}),
    ];
    let with_format = |mut document: Value| {
        document["format"] = "motion-json/1".into();
        document.to_string()
    };
    check(
        documents.map(with_format),
        &expect![[r#"
        `{"fictional":"ja","format":"motion-json/1","license":0,"publisher":"Borås Stad","updated":"i går"}`
          kept , left out 0
          /publisher: text stands where an object is expected; it was left out
          /updated: "i går" is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..; the date was left out
          /license: a number stands where text is expected; it was left out
          /fictional: text stands where true or false is expected; it was left out
        `{"format":"motion-json/1","motions":{"m":{}}}`
          kept , left out 0
          /motions: an object stands where a list is expected; it was left out
        `{"bodies":3,"format":"motion-json/1","parties":[{"color":"red","id":"X"},{"id":"X"}]}`
          kept , left out 0
          /bodies: a number stands where a list is expected; it was left out
          /parties/0/color: "red" is not a colour such as #52BDEC; it was left out
          /parties/1/id: the id "X" occurs earlier; the entry was left out
        `{"areas":[{"id":"a"},{"name":"A"},{"id":3,"name":"B"}],"format":"motion-json/1"}`
          kept , left out 0
          /areas/0/name: "name" is missing; the entry was left out
          /areas/1/id: "id" is missing; the entry was left out
          /areas/2/id: the number 3 stands where text is expected; it was read as "3"
        `{"areas":[{"aliases":[3,null,""],"id":"b","kind":"by","name":"B"}],"format":"motion-json/1"}`
          kept , left out 0
          /areas/0/kind: "by" is no known kind of area; it was read as "other"
          /areas/0/aliases/0: the number 3 stands where text is expected; it was read as "3"
          /areas/0/aliases/1: null stands where text is expected; the entry was left out
        `{"areas":[{"id":"b","name":"B"},{"id":"b","name":"B"}],"format":"motion-json/1"}`
          kept , left out 0
          /areas/1/id: the id "b" occurs earlier; the entry was left out
        `{"areas":[{"designations":[{"category":"K","from":2}],"id":"a","name":"A"}],"format":"motion-json/1"}`
          kept , left out 0
          /areas/0/designations/0/from: a number stands where text is expected; it was left out
        `{"format":"motion-json/1","links":{"next":"javascript:alert(1)"}}`
          kept , left out 0
          /links/next: "javascript:alert(1)" is not the address of a page; it was left out
        `{"format":"motion-json/1","links":"motions-2.json"}`
          kept , left out 0
          /links: text stands where an object is expected; it was left out
    "#]],
    );
}

#[test]
fn a_format_of_any_length() {
    let document = json!({"format": "x".repeat(1 << 20)}).to_string();
    let error = ReadError::OtherFormat("x".repeat(60));
    assert_eq!(read(document.as_bytes()), Err(error));
}
