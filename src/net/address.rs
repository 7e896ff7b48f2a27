//! Which addresses may be asked.

use web_sys::Url;

use crate::view_model::load::Failure;

/// `src` as an absolute address, resolved as the page resolves its own links.
///
/// # Errors
/// [`Failure::NoSource`] for nothing but white space, [`Failure::BadAddress`] for what is no
/// http(s) address, or one with a password in it, which browsers refuse to fetch.
pub(super) fn source(src: &str) -> Result<String, Failure> {
    let src = src.trim();
    if src.is_empty() {
        return Err(Failure::NoSource);
    }
    let document = web_sys::window().and_then(|window| window.document());
    let base = document.and_then(|document| document.base_uri().ok().flatten());
    let url = Url::new_with_base(src, &base.unwrap_or_default()).ok();
    url.as_ref()
        .and_then(plain)
        .ok_or_else(|| Failure::BadAddress(src.to_owned()))
}

/// The address that an answer names, which must be of the same origin as the answer: data must
/// not be able to send readers' requests anywhere else. An `http:` address of a host that has
/// answered by `https:` is asked by `https:`: old systems write their links that way, and no
/// browser would follow them.
///
/// # Errors
/// [`Failure::BadAddress`].
pub(super) fn next(link: &str, page: &str) -> Result<String, Failure> {
    let url = Url::new_with_base(link.trim(), page).ok();
    let origin = Url::new(page).ok().map(|page| page.origin());
    if let Some(url) = &url
        && page.starts_with("https:")
        && url.protocol() == "http:"
    {
        url.set_protocol("https:");
    }
    url.filter(|url| Some(url.origin()) == origin)
        .as_ref()
        .and_then(plain)
        .ok_or_else(|| Failure::BadAddress(link.to_owned()))
}

fn plain(url: &Url) -> Option<String> {
    let web = matches!(url.protocol().as_str(), "http:" | "https:");
    let anonymous = url.username().is_empty() && url.password().is_empty();
    url.set_hash("");
    (web && anonymous).then(|| url.href())
}
