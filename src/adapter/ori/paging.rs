//! Where the rest of a list is. Only addresses of the answer's own host, or links in the answer,
//! are named.

use crate::adapter::json::Json;
use crate::adapter::source::Request;

/// What an answer said about the list that it is a part of.
pub(super) struct Part<'a> {
    /// Where it came from.
    pub(super) from: &'a str,
    /// What stands around the records.
    pub(super) around: &'a Json,
    /// How many records it had.
    pub(super) count: u64,
    /// The id of its last record.
    pub(super) last: Option<&'a str>,
}

/// As much as one page of a search may reach in Elasticsearch.
const WINDOW: u64 = 10_000;

impl Part<'_> {
    /// The page behind this one, if there is one.
    pub(super) fn next(&self) -> Option<Request> {
        if self.count == 0 {
            return None;
        }
        let link = self
            .around
            .path(&["links", "next"])
            .or_else(|| self.around.get("next"));
        if let Some(address) = link
            .and_then(Json::str)
            .filter(|text| !text.trim().is_empty())
        {
            return Some(page(address.trim().to_owned()));
        }
        if !is_web(self.from) {
            return None;
        }
        self.pages()
            .or_else(|| self.offsets())
            .or_else(|| self.hits())
            .or_else(|| self.export())
            .map(page)
    }

    fn number(&self, keys: &[&str]) -> Option<u64> {
        self.around.path(keys)?.natural()
    }

    /// Notubiz counts pages.
    fn pages(&self) -> Option<String> {
        let number = |key| self.number(&["pagination", key]);
        let more = self
            .around
            .path(&["pagination", "has_more_pages"])
            .and_then(Json::flag);
        let is_more = more.unwrap_or_else(|| {
            let end = number("list_end").zip(number("total_results"));
            end.is_some_and(|(end, total)| end < total)
        });
        let page = parameter(self.from, "page").unwrap_or(1);
        is_more.then(|| with(self.from, "page", &page.saturating_add(1).to_string()))
    }

    /// OpenBesluitvorming counts records.
    fn offsets(&self) -> Option<String> {
        let offset = self
            .number(&["pagination", "offset"])
            .or_else(|| self.number(&["offset"]));
        let offset = offset
            .or_else(|| parameter(self.from, "offset"))
            .unwrap_or(0);
        let next = offset.saturating_add(self.count);
        let total = self
            .number(&["pagination", "total"])
            .or_else(|| self.number(&["totalCount"]));
        let total = total.or_else(|| self.number(&["total"]));
        let more = self.around.get("hasMore").and_then(Json::flag);
        let is_more = more.unwrap_or_else(|| total.is_some_and(|total| next < total));
        is_more.then(|| with(self.from, "offset", &next.to_string()))
    }

    /// Open Raadsinformatie: Elasticsearch, as it is in version 1 and with its counts in `meta` in
    /// version 0.
    fn hits(&self) -> Option<String> {
        let total = self
            .number(&["hits", "total", "value"])
            .or_else(|| self.number(&["hits", "total"]))
            .or_else(|| self.number(&["meta", "total"]))?;
        let next = parameter(self.from, "from")
            .unwrap_or(0)
            .saturating_add(self.count);
        (next < total.min(WINDOW)).then(|| with(self.from, "from", &next.to_string()))
    }

    /// The export of OpenBesluitvorming says in a header only where to go on. Its cursor is the
    /// last id of a snapshot, which is sorted by ids.
    fn export(&self) -> Option<String> {
        /// Records of a page where the address does not say how many.
        const USUAL: u64 = 500;
        let (path, _) = self.from.split_once('?')?;
        let is_full = self.count >= parameter(self.from, "limit").unwrap_or(USUAL);
        let last = self.last?;
        // Behind the motions only other kinds follow.
        let is_done = last > "motion:" && !last.starts_with("motion:");
        let is_snapshot = path.ends_with("/export/snapshot");
        (is_snapshot && is_full && !is_done).then(|| with(self.from, "cursor", &encoded(last)))
    }
}

fn page(address: String) -> Request {
    Request {
        address,
        role: 0,
        essential: true,
    }
}

pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The value of a parameter of an address, without decoding it.
pub(super) fn raw<'a>(address: &'a str, key: &str) -> Option<&'a str> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next()?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(known, _)| *known == key)
        .map(|(_, value)| value)
}

fn parameter(address: &str, key: &str) -> Option<u64> {
    raw(address, key)?.parse().ok()
}

/// The address with a parameter set.
pub(super) fn with(address: &str, key: &str, value: &str) -> String {
    let address = address.split('#').next().unwrap_or(address);
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let own = |pair: &&str| pair.split('=').next() != Some(key) && !pair.is_empty();
    let mut pairs: Vec<&str> = query.split('&').filter(own).collect();
    let pair = [key, "=", value].concat();
    pairs.push(&pair);
    [path, "?", &pairs.join("&")].concat()
}

fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// The items of a register that a list of modules names.
pub(super) fn items(from: &str, module: u64) -> Option<Request> {
    let (path, _) = from.split_once('?').unwrap_or((from, ""));
    if !is_web(from) {
        return None;
    }
    let module = module.to_string();
    // `…/modules?organisation_id=1` or `…/organisations/1/modules`.
    let base = path.trim_end_matches('/').strip_suffix("/modules")?;
    if let Some((host, organisation)) = base.rsplit_once("/organisations/") {
        let items = [host, "/modules/", &module, "/items", &query(from)].concat();
        return Some(page(with(&items, "organisation_id", organisation)));
    }
    Some(page(
        [base, "/modules/", &module, "/items", &query(from)].concat(),
    ))
}

/// The query of an address, with its question mark.
fn query(from: &str) -> String {
    let query = from.split_once('?').map_or("", |(_, query)| query);
    match query.split('#').next().unwrap_or(query) {
        "" => String::new(),
        query => ["?", query].concat(),
    }
}

/// The table of an organisation's parties, of which items give only numbers.
pub(super) fn parties(from: &str, organisation: u64) -> Option<Request> {
    if !is_web(from) {
        return None;
    }
    let (base, _) = from.split_once("/modules/")?;
    let mut address = format!("{base}/organisations/{organisation}/parties");
    for key in ["format", "version"] {
        if let Some(value) = raw(from, key) {
            address = with(&address, key, value);
        }
    }
    Some(Request {
        address,
        role: PARTIES,
        essential: false,
    })
}

/// The role of a table of parties, which by itself is a list of names like any other.
pub(super) const PARTIES: u8 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_set_once() {
        for (address, expected) in [
            ("https://a.example/x", "https://a.example/x?page=2"),
            (
                "https://a.example/x?page=1&b=c",
                "https://a.example/x?b=c&page=2",
            ),
            (
                "https://a.example/x?b=c#d",
                "https://a.example/x?b=c&page=2",
            ),
        ] {
            assert_eq!(with(address, "page", "2"), expected);
        }
        assert_eq!(encoded("motion:a b"), "motion%3Aa%20b");
    }
}
