//! What to ask for next, by the address that an answer came from.

use crate::adapter::source::Request;

/// The most rows that one answer has; the API cuts off the rest without a word.
const CAP: usize = 1_000;

/// The most agendas of meetings that are asked for, since each is a request of its own.
pub(super) const AGENDAS: usize = 50;

/// An address of the API: `{base}/{list}`, `{base}/{list}/{id}` or `{base}/{list}/{id}/{part}`.
pub(super) struct Address<'a> {
    path: &'a str,
    query: &'a str,
    base: &'a str,
    pub(super) list: List,
    pub(super) id: Option<&'a str>,
    pub(super) part: Option<&'a str>,
}

/// The lists that motions are read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Matters,
    Events,
}

impl<'a> Address<'a> {
    /// `None` for a file, and for an address of anything else.
    pub(super) fn of(from: &'a str) -> Option<Self> {
        let (path, query) = from.split_once('?').unwrap_or((from, ""));
        let scheme = path.find("://")? + "://".len();
        let mut begin = scheme + path.get(scheme..)?.find('/')?;
        let mut found = None;
        for segment in path.get(begin..)?.split('/').skip(1) {
            let list = match segment {
                _ if segment.eq_ignore_ascii_case("matters") => Some(List::Matters),
                _ if segment.eq_ignore_ascii_case("events") => Some(List::Events),
                _ => None,
            };
            let end = begin + 1 + segment.len();
            if let Some(list) = list {
                found = Some((list, begin, end));
            }
            begin = end;
        }
        let (list, begin, end) = found?;
        let mut rest = path.get(end..)?.split('/').filter(|rest| !rest.is_empty());
        Some(Self {
            path,
            query,
            base: path.get(..begin)?,
            list,
            id: rest.next(),
            part: rest.next(),
        })
    }

    /// The next page of a list whose page had so many rows: where it was full, there may be more.
    pub(super) fn next_page(&self, rows: usize) -> Option<Request> {
        let number = |name: &str| {
            let parts = self
                .query
                .split('&')
                .filter_map(|part| part.split_once('='));
            let mut values = parts.filter(|(key, _)| key.replace("%24", "$") == name);
            let (_, value) = values.next()?;
            value.parse::<usize>().ok()
        };
        let size = number("$top").unwrap_or(CAP).min(CAP);
        if self.id.is_some() || rows == 0 || rows < size {
            return None;
        }
        let skip = number("$skip").unwrap_or(0).checked_add(rows)?;
        let mut address = [self.path, "?$skip=", &skip.to_string()].concat();
        for part in self.query.split('&').filter(|part| !part.is_empty()) {
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

    /// What belongs to the one matter that was asked for. Of a list of matters this is never
    /// asked: it would be some requests for each of them.
    pub(super) fn parts_of_matter(&self) -> Vec<Request> {
        if self.list != List::Matters || self.id.is_none() || self.part.is_some() {
            return Vec::new();
        }
        let path = self.path.trim_end_matches('/');
        ["histories", "sponsors", "attachments"]
            .iter()
            .map(|part| besides([path, "/", part].concat()))
            .collect()
    }

    /// The items on the agenda of a meeting, which its row in the list lacks.
    pub(super) fn agenda(&self, meeting: &str) -> Request {
        besides([self.base, "/events/", meeting, "/eventitems?Attachments=1"].concat())
    }

    /// The meeting whose items were asked for.
    pub(super) fn meeting(&self) -> Option<Request> {
        let id = self.id.filter(|_| self.list == List::Events)?;
        self.part?;
        Some(besides([self.base, "/events/", id].concat()))
    }

    /// The bodies, one of which the source calls the legislative one.
    pub(super) fn bodies(&self) -> Request {
        besides([self.base, "/bodies"].concat())
    }
}

/// An address without which the motions can be shown all the same.
fn besides(address: String) -> Request {
    Request {
        address,
        role: 0,
        essential: false,
    }
}

/// The matter whose part an answer is: `…/matters/17/histories` is that of 17, in a folder of
/// files too.
pub(super) fn owner(from: &str) -> Option<Box<str>> {
    let path = from.split('?').next()?.to_ascii_lowercase();
    let (_, rest) = path.rsplit_once("matters/")?;
    let (id, _) = rest.split_once(['/', '.', '_'])?;
    let is_number = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| id.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const API: &str = "https://webapi.legistar.com/v1/town";

    fn address(rest: &str) -> String {
        format!("{API}{rest}")
    }

    #[test]
    fn a_full_page_leads_to_the_next() {
        let next = |from: &str, rows| {
            let next = Address::of(from).and_then(|address| address.next_page(rows));
            next.map(|request| request.address)
        };
        let list = address("/matters");
        assert_eq!(next(&list, 1_000), Some(format!("{list}?$skip=1000")));
        assert_eq!(next(&list, 999), None);
        assert_eq!(next(&list, 0), None);
        assert_eq!(
            next(&format!("{list}?$top=50&$skip=100&$filter=a"), 50),
            Some(format!("{list}?$skip=150&$top=50&$filter=a"))
        );
        assert_eq!(
            next(&format!("{list}?%24top=5"), 5),
            Some(format!("{list}?$skip=5&%24top=5"))
        );
        assert_eq!(
            next(&format!("{list}?$top=5000"), 1_000),
            Some(format!("{list}?$skip=1000&$top=5000"))
        );
        assert_eq!(next(&format!("{list}/7/histories"), 1_000), None);
        assert_eq!(next("folder/matters", 1_000), None);
        assert_eq!(next(&address("/bodies"), 1_000), None);
    }

    #[test]
    fn what_else_is_asked_for() {
        let addresses = |requests: Vec<Request>| -> Vec<String> {
            assert!(requests.iter().all(|request| !request.essential));
            requests.into_iter().map(|r| r.address).collect()
        };
        let one = address("/Matters/17");
        let parts = addresses(Address::of(&one).unwrap().parts_of_matter());
        assert_eq!(
            parts,
            [
                format!("{one}/histories"),
                format!("{one}/sponsors"),
                format!("{one}/attachments")
            ]
        );
        for list in ["/matters", "/matters/17/histories", "/events/17"] {
            let from = address(list);
            assert!(Address::of(&from).unwrap().parts_of_matter().is_empty());
        }
        let from = address("/events?$top=9");
        let events = Address::of(&from).unwrap();
        assert_eq!(
            addresses(vec![events.agenda("5"), events.bodies()]),
            [
                address("/events/5/eventitems?Attachments=1"),
                address("/bodies")
            ]
        );
        assert_eq!(events.meeting(), None);
        let from = address("/events/5/eventitems");
        let meeting = Address::of(&from).unwrap().meeting();
        assert_eq!(
            addresses(meeting.into_iter().collect()),
            [address("/events/5")]
        );
    }

    #[test]
    fn whose_part_it_is() {
        for (from, id) in [
            ("https://a.example/v1/c/Matters/17/Histories", Some("17")),
            ("saved/matters/17/histories.json", Some("17")),
            ("saved/matters/17_histories.json", Some("17")),
            ("https://a.example/v1/c/matters", None),
            ("https://a.example/v1/c/matters/17", None),
            ("histories_by_matter.json", None),
        ] {
            assert_eq!(owner(from).as_deref(), id, "{from}");
        }
    }
}
