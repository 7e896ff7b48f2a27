//! Pages of a list, which the API cuts off without a word.

use crate::adapter::source::Request;

/// The most rows that one answer has.
const CAP: usize = 1_000;

/// The next page of a list whose page had so many rows: where it was full, there may be more.
/// `None` for a list that is nobody's page, such as a matter's histories or a file.
pub(super) fn next(from: &str, rows: usize) -> Option<Request> {
    let (path, query) = from.split_once('?').unwrap_or((from, ""));
    let list = path.trim_end_matches('/').rsplit('/').next()?;
    if !from.contains("://") || !matches!(&*list.to_lowercase(), "matters" | "events") {
        return None;
    }
    let number = |name: &str| {
        let parts = query.split('&').filter_map(|part| part.split_once('='));
        let mut values = parts.filter(|(key, _)| key.replace("%24", "$") == name);
        values
            .next()
            .and_then(|(_, value)| value.parse::<usize>().ok())
    };
    let size = number("$top").unwrap_or(CAP).min(CAP);
    if rows == 0 || rows < size {
        return None;
    }
    let skip = number("$skip").unwrap_or(0).checked_add(rows)?;
    let mut address = [path, "?$skip=", &skip.to_string()].concat();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        if !part.replace("%24", "$").starts_with("$skip=") {
            address.push('&');
            address.push_str(part);
        }
    }
    Some(Request {
        address,
        role: 0,
        essential: true,
    })
}

/// The matter whose part was asked for: `…/matters/17/histories` is that of 17.
pub(super) fn matter_of(from: &str) -> Option<Box<str>> {
    let path = from.split('?').next()?.to_lowercase();
    let (_, rest) = path.split_once("/matters/")?;
    let id = rest.split('/').next()?;
    let is_number = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| id.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_page_leads_to_the_next() {
        let next = |from: &str, rows| next(from, rows).map(|request| request.address);
        let list = "https://webapi.legistar.com/v1/town/matters";
        assert_eq!(next(list, 1_000), Some(format!("{list}?$skip=1000")));
        assert_eq!(next(list, 999), None);
        assert_eq!(next(list, 0), None);
        assert_eq!(
            next(&format!("{list}?$top=50&$skip=100&$filter=a"), 50),
            Some(format!("{list}?$skip=150&$top=50&$filter=a"))
        );
        assert_eq!(
            next(&format!("{list}?%24top=5"), 5),
            Some(format!("{list}?$skip=5&%24top=5"))
        );
        assert_eq!(next(&format!("{list}/7/histories"), 1_000), None);
        assert_eq!(next("folder/matters", 1_000), None);
    }

    #[test]
    fn whose_part_it_is() {
        let of = |from| matter_of(from);
        assert_eq!(
            of("https://a.example/v1/c/Matters/17/Histories"),
            Some("17".into())
        );
        assert_eq!(of("https://a.example/v1/c/matters"), None);
        assert_eq!(of("histories_by_matter.json"), None);
    }
}
