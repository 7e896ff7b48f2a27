//! How the readers of foreign dialects, programs of their own, talk to the widget's program.
//!
//! Motions cross as Motion JSON; what is said beside them crosses as the small document that is
//! written and read here. Both programs are built together, so it has no versions.

use super::json::Json;
use super::source::{Reply, Request};
use super::{Issue, ReadError};

/// What reading an answer gave, as one document.
#[must_use]
pub fn write(result: &Result<Reply, ReadError>) -> String {
    use serde_json::json;
    let document = match result {
        Ok(reply) => {
            let ask = reply.ask.iter();
            let ask: Vec<_> = ask
                .map(|ask| json!([ask.address, ask.role, ask.essential]))
                .collect();
            let issues = reply.issues.iter();
            let issues: Vec<_> = issues
                .map(|issue| json!([issue.pointer, issue.message, issue.left_out]))
                .collect();
            json!([ask, issues, reply.left_out, reply.truncated])
        }
        Err(error) => {
            let (kind, words) = match error {
                ReadError::Empty => ("empty", ""),
                ReadError::Html => ("html", ""),
                ReadError::NotJson(words) => ("not-json", &**words),
                ReadError::NotAnObject => ("not-an-object", ""),
                ReadError::NoFormat => ("no-format", ""),
                ReadError::OtherFormat(words) => ("other-format", &**words),
                ReadError::Refused(words) => ("refused", &**words),
            };
            json!([kind, words])
        }
    };
    document.to_string()
}

/// The inverse of [`write()`].
///
/// # Errors
///
/// The one that was written; [`ReadError::NoFormat`] for what was not written by it.
pub fn read(document: &str) -> Result<Reply, ReadError> {
    let document: Json = serde_json::from_str(document).map_err(|_| ReadError::NoFormat)?;
    match document.items() {
        [Json::Text(kind), Json::Text(words)] => Err(error(kind, words.clone())),
        [ask, issues, left_out, truncated] => Ok(Reply {
            ask: ask.items().iter().filter_map(request).collect(),
            // Foreign sets have none.
            shards: Vec::new(),
            issues: issues.items().iter().filter_map(issue).collect(),
            left_out: left_out.natural().map_or(0, |count| count as u32),
            truncated: truncated.str().map(str::to_owned),
        }),
        _ => Err(ReadError::NoFormat),
    }
}

fn error(kind: &str, words: String) -> ReadError {
    match kind {
        "empty" => ReadError::Empty,
        "html" => ReadError::Html,
        "not-json" => ReadError::NotJson(words),
        "not-an-object" => ReadError::NotAnObject,
        "other-format" => ReadError::OtherFormat(words),
        "refused" => ReadError::Refused(words),
        _ => ReadError::NoFormat,
    }
}

fn request(entry: &Json) -> Option<Request> {
    let [address, role, essential] = entry.items() else {
        return None;
    };
    Some(Request {
        address: address.str()?.to_owned(),
        role: role.natural()? as u8,
        essential: essential.flag()?,
    })
}

fn issue(entry: &Json) -> Option<Issue> {
    let [pointer, message, left_out] = entry.items() else {
        return None;
    };
    Some(Issue {
        pointer: pointer.str()?.to_owned(),
        message: message.str()?.to_owned(),
        left_out: left_out.flag()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let reply = Reply {
            ask: vec![Request {
                address: "/papers?page=2&x=\"å\"".into(),
                role: 7,
                essential: true,
            }],
            shards: Vec::new(),
            issues: vec![Issue {
                pointer: "/data/0".into(),
                message: "\"name\" is missing; the motion was left out".into(),
                left_out: true,
            }],
            left_out: 3,
            truncated: Some("line 4".into()),
        };
        for reply in [reply, Reply::default()] {
            assert_eq!(read(&write(&Ok(reply.clone()))), Ok(reply));
        }
        for error in [
            ReadError::Empty,
            ReadError::Html,
            ReadError::NotJson("line 1".into()),
            ReadError::NotAnObject,
            ReadError::NoFormat,
            ReadError::OtherFormat("motion-json/2".into()),
            ReadError::Refused("no key".into()),
        ] {
            assert_eq!(read(&write(&Err(error.clone()))), Err(error));
        }
        assert_eq!(read("[]"), Err(ReadError::NoFormat));
    }
}
