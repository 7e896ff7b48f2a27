//! The page's address and the reader's calendar.

use crate::domain::Day;

/// The reader's day now, by the clock and time zone of the machine.
pub(super) fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok();
    let month = u8::try_from(now.get_month() + 1).ok();
    let day = u8::try_from(now.get_date()).ok();
    year.zip(month)
        .zip(day)
        .and_then(|((year, month), day)| Day::new(year, month, day))
        .unwrap_or(Day::MAX)
}

/// The fragment of the page's address, without its `#`.
pub(super) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map_or_else(String::new, |hash| {
        hash.strip_prefix('#').unwrap_or(&hash).to_owned()
    })
}

/// Puts a fragment into the page's address in the place of the one that is there, without an
/// entry in the history: the way back must not lead through every filter.
///
/// A browser may refuse, as in a frame without an address of its own or after too many
/// changes in a short time. The address then lags behind the view, which is no reason to stop.
pub(super) fn set_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(address), Ok(history)) = (window.location().href(), window.history()) else {
        return;
    };
    // A bare `#…` would be resolved against the page's <base>, which may be another page.
    let mut address = address.split('#').next().unwrap_or_default().to_owned();
    if !fragment.is_empty() {
        address.push('#');
        address.push_str(fragment);
    }
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(&address));
}
