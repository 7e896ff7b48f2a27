//! Attributes of the element, and what the widget takes from them.

use motion_timeline::adapter::format::Format;
use motion_timeline::element::attributes::read;
use motion_timeline::i18n::Lang;
use motion_timeline::view_model::{Config, Theme};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page;

/// A stand-in for the element: what is read is the same for any.
fn element(attributes: &[(&str, &str)]) -> Element {
    let element = page::new("div");
    for (name, value) in attributes {
        element.set_attribute(name, value).unwrap();
    }
    element
}

fn check(name: &str, value: &str, expected: impl Fn(&mut Config)) {
    let mut config = read(&element(&[]));
    expected(&mut config);
    assert_eq!(read(&element(&[(name, value)])), config, "{name}={value:?}");
}

#[wasm_bindgen_test]
fn nothing_given() {
    let config = read(&element(&[]));
    assert_eq!(
        config,
        Config {
            src: None,
            format: None,
            gazetteer: None,
            lang: Lang::Sv,
            areas: Vec::new(),
            theme: Theme::Light,
            heading_level: 2,
            fragment: None,
            designations: true,
        }
    );
}

#[wasm_bindgen_test]
fn each_attribute() {
    check("src", " a.json ", |c| c.src = Some("a.json".into()));
    check("src", "  ", |_| ());
    check("format", "oparl", |c| c.format = Some(Format::Oparl));
    check("format", "auto", |_| ());
    check("format", "word", |_| ());
    check("gazetteer", "areas.json", |c| {
        c.gazetteer = Some("areas.json".into());
    });
    check("area", "Norrby", |c| c.areas = vec!["Norrby".into()]);
    check("area", " Norrby, ,sjobo,", |c| {
        c.areas = vec!["Norrby".into(), "sjobo".into()];
    });
    check("theme", "dark", |c| c.theme = Theme::Dark);
    check("theme", "auto", |c| c.theme = Theme::Auto);
    check("theme", "pink", |_| ());
    check("heading-level", "3", |c| c.heading_level = 3);
    check("heading-level", "6", |c| c.heading_level = 5);
    check("heading-level", "0", |c| c.heading_level = 1);
    check("heading-level", "-4", |c| c.heading_level = 1);
    check("heading-level", "h3", |_| ());
    check("fragment", "", |c| c.fragment = Some(String::new()));
    check("fragment", "m-", |c| c.fragment = Some("m-".into()));
    check("designations", "off", |c| c.designations = false);
    check("designations", "", |_| ());
    check("lang", "en-GB", |c| c.lang = Lang::En);
    check("lang", "fi", |_| ());
}

#[wasm_bindgen_test]
fn the_nearest_language_that_has_texts() {
    let outer = element(&[("lang", "en")]);
    let middle = element(&[("lang", "fi")]);
    let inner = element(&[]);
    outer.append_child(&middle).unwrap();
    middle.append_child(&inner).unwrap();
    assert_eq!(read(&inner).lang, Lang::En);

    inner.set_attribute("lang", "sv").unwrap();
    assert_eq!(read(&inner).lang, Lang::Sv);
}

#[wasm_bindgen_test]
fn the_language_outside_a_shadow_tree() {
    let host = element(&[("lang", "en")]);
    let inner = element(&[]);
    page::put_into_shadow(&host, &inner);
    assert_eq!(read(&inner).lang, Lang::En);
}
