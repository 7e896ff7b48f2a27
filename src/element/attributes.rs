//! From the attributes of the element to the configuration of the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

use crate::adapter::format::Format;
use crate::i18n::Lang;
use crate::view_model::{Config, Theme};

/// Heading level of the widget's title where none is given.
const HEADING: u8 = 2;

/// Reads the attributes as they are now. Nothing is an error: what can't be used counts as
/// not given.
#[must_use]
pub fn read(host: &Element) -> Config {
    let get = |name: &str| host.get_attribute(name);
    Config {
        src: text(get("src")),
        format: text(get("format")).and_then(|format| Format::from_key(&format)),
        gazetteer: text(get("gazetteer")),
        lang: language(host),
        areas: list(get("area")),
        theme: text(get("theme"))
            .and_then(|theme| Theme::from_key(&theme))
            .unwrap_or(Theme::Light),
        heading_level: heading(get("heading-level")),
        fragment: get("fragment").map(|prefix| prefix.trim().to_owned()),
        designations: text(get("designations")).is_none_or(|value| value != "off"),
    }
}

fn text(value: Option<String>) -> Option<String> {
    let value = value?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Areas stand with commas between them.
fn list(value: Option<String>) -> Vec<String> {
    value
        .unwrap_or_default()
        .split(',')
        .filter_map(|part| text(Some(part.to_owned())))
        .collect()
}

/// 1 to 5, so that a level below the title is left.
fn heading(value: Option<String>) -> u8 {
    let given = text(value).and_then(|level| level.parse::<i32>().ok());
    given.map_or(HEADING, |level| {
        u8::try_from(level.clamp(1, 5)).unwrap_or(HEADING)
    })
}

/// The language that stands nearest, on the element itself or around it, and that has texts;
/// else Swedish. What stands around is looked up anew only when the element is connected or
/// one of its attributes changes.
fn language(host: &Element) -> Lang {
    let mut next = Some(host.clone());
    while let Some(element) = next {
        let tagged = element.get_attribute("lang");
        if let Some(lang) = tagged.as_deref().and_then(Lang::from_tag) {
            return lang;
        }
        next = element.parent_element().or_else(|| outside(&element));
    }
    Lang::default()
}

/// The host of the shadow tree that an element is in.
fn outside(element: &Element) -> Option<Element> {
    let root = element.get_root_node().dyn_into::<ShadowRoot>().ok()?;
    Some(root.host())
}
