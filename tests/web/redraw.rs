//! What stays as it is is not drawn again.

use std::cell::Cell;
use std::rc::Rc;

use motion_timeline::adapter::motion_json;
use motion_timeline::components::app::{App, AppProps, Loader, Loading};
use motion_timeline::components::details::{DRAW, Draw};
use motion_timeline::components::host::Host;
use motion_timeline::components::view::View;
use motion_timeline::domain::{Day, Motion};
use motion_timeline::index::{Index, Needles};
use motion_timeline::view_model::Config;
use motion_timeline::view_model::load::{Gaps, Progress, Wanted};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::{Callback, Html, Renderer};

use super::page::{append, new, until};

const SET: &str = r#"{ "format": "motion-json/1", "motions": [
    { "id": "a", "title": "Gångväg", "stage": "submitted" },
    { "id": "b", "title": "Cykelväg", "stage": "closed" }] }"#;

thread_local!(static DRAWN: Cell<u32> = const { Cell::new(0) });

fn draw(_: &View, _: &Motion, _: &Needles) -> Html {
    DRAWN.set(DRAWN.get() + 1);
    Html::default()
}

struct Loaded;

impl Loading for Loaded {
    fn want(&self, _: Wanted) {}
}

fn props() -> AppProps {
    let loader: Loader = Rc::new(|_, report| {
        let (dataset, issues) = motion_json::read(SET.as_bytes()).unwrap();
        report.emit(Progress::Done {
            index: Rc::new(Index::new(Rc::new(dataset))),
            issues,
            gaps: Gaps::default(),
        });
        Box::new(Loaded)
    });
    AppProps {
        config: Config {
            src: Some("set.json".into()),
            ..Config::default()
        },
        start: "case=a".into(),
        loader,
        details: Rc::new(|then| then.emit(Some(Draw { case: draw, ..DRAW }))),
        lifelines: Rc::new(|_| ()),
        host: Host {
            working: Callback::noop(),
            shown: Callback::noop(),
            issue: Callback::noop(),
            write_fragment: Callback::noop(),
            read_fragment: Rc::new(String::new),
            today: Day::new(2026, 4, 1).unwrap(),
        },
    }
}

#[wasm_bindgen_test]
async fn a_card_that_another_filter_still_finds() {
    let mount = new("div");
    append(&mount);
    let app = Renderer::<App>::with_root_and_props(mount.clone(), props()).render();
    let cards = |number| mount.query_selector_all("article.card").unwrap().length() == number;
    until("two cards, one open", || cards(2) && DRAWN.get() > 0).await;
    let before = DRAWN.get();
    let tick = mount.query_selector("#more-panel input").unwrap().unwrap();
    tick.unchecked_into::<HtmlElement>().click();
    until("a filtered list", || cards(1)).await;
    let all = mount.query_selector(".chip-clear").unwrap().unwrap();
    all.unchecked_into::<HtmlElement>().click();
    until("the whole list", || cards(2)).await;
    assert_eq!(DRAWN.get(), before, "the open case was drawn again");
    app.destroy();
    mount.remove();
}
