//! Where the next page of a list is.

use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::source::Request;

/// The API refuses pages after this one, whatever it says about how many there are.
const LAST_PAGE: u64 = 100;

/// The next page that a list names, if any.
pub(super) fn next(list: &Json) -> Option<Request> {
    let link = list.text_at("@nasta_sida")?;
    let address = as_json(&link);
    // Pages that the API is known to refuse must not cost those that have come.
    let page = parameters(&address).find_map(|part| part.strip_prefix("p=")?.parse().ok());
    Some(Request {
        essential: page.is_none_or(|page: u64| page <= LAST_PAGE),
        address,
        role: 0,
    })
}

/// Reports a list that ends before its last page without saying where the next one is.
pub(super) fn check_end(list: &Json, place: &Place<'_>, log: &mut Issues) {
    let number = |key| list.get(key).and_then(Json::natural);
    if let (Some(page), Some(pages)) = (number("@sida"), number("@sidor"))
        && page < pages
    {
        let (page, pages) = (page.to_string(), pages.to_string());
        let words = [
            "page ",
            &page,
            " of ",
            &pages,
            " does not say where the next one is; the rest was not asked for",
        ];
        log.add(&place.key("@nasta_sida"), &words);
    }
}

/// The address with JSON as its format: some lists name their next page as HTML.
fn as_json(link: &str) -> String {
    let link = link.split_once('#').map_or(link, |(link, _)| link);
    let link = link.replace("&amp;", "&");
    let Some((path, _)) = link.split_once('?') else {
        return link;
    };
    let mut address = [path, "?"].concat();
    for part in parameters(&link) {
        if !part.starts_with("utformat=") {
            address.push_str(part);
            address.push('&');
        }
    }
    address.push_str("utformat=json");
    address
}

fn parameters(address: &str) -> impl Iterator<Item = &str> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter(|part| !part.is_empty())
}
