//! Which addresses come next, made of the answer's own.

use crate::adapter::json::Json;
use crate::adapter::source::Request;

/// The next page of a list.
///
/// Ahjo counts pages from 0 and says how many records the next one has; Open Ahjo gives its
/// address, or in a search the number of the page and how many there are in all.
pub(super) fn next(around: &Json, from: &str) -> Option<Request> {
    let address = match link(around) {
        Some(link) => link.into(),
        None => with_page(from, number(around)?)?,
    };
    Some(Request {
        address,
        role: 0,
        essential: true,
    })
}

/// The steps of issues, in one request for all issues of a page.
pub(super) fn steps(issues: &[Box<str>], from: &str) -> Option<Request> {
    let (base, _) = from.split_once("/v1/issue/")?;
    if issues.is_empty() {
        return None;
    }
    let ids = issues.join(",");
    Some(Request {
        address: [base, "/v1/agenda_item/?limit=0&issue__in=", &ids].concat(),
        role: 0,
        essential: false,
    })
}

fn link(around: &Json) -> Option<Box<str>> {
    let links = around.items_at("links").iter();
    let mut next = links.filter(|link| link.get("rel").and_then(Json::str) == Some("next"));
    match next.next() {
        Some(link) => link.text_at("href"),
        None => around.path(&["meta", "next"])?.text(),
    }
}

/// The number of the next page.
fn number(around: &Json) -> Option<u64> {
    let natural = |around: &Json, key: &str| around.get(key).and_then(Json::natural);
    if let Some(following) = natural(around, "nextCount") {
        let page = natural(around, "page")?;
        return (following > 0).then(|| page.saturating_add(1));
    }
    let meta = around.get("meta")?;
    let page = natural(meta, "page")?;
    let seen = page.checked_mul(natural(meta, "limit")?)?;
    (seen < natural(meta, "total_count")?).then(|| page.saturating_add(1))
}

/// The answer's own address with another page.
fn with_page(from: &str, page: u64) -> Option<String> {
    if !from.starts_with("http") {
        return None;
    }
    let (path, query) = from.split_once('?').unwrap_or((from, ""));
    let kept = query
        .split('&')
        .filter(|part| !part.is_empty() && !part.starts_with("page="));
    let mut address = [path, "?"].concat();
    for part in kept {
        address.push_str(part);
        address.push('&');
    }
    address.push_str("page=");
    address.push_str(&page.to_string());
    Some(address)
}
