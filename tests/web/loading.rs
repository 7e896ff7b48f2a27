//! Loads through a stand-in for the network.

use std::cell::RefCell;
use std::rc::Rc;

use motion_timeline::components::app::Loading as _;
use motion_timeline::net::limits::Limits;
use motion_timeline::net::load::{Loading, load_within};
use motion_timeline::net::transport::Transport;
use motion_timeline::view_model::load::{Order, Progress, Wanted};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::page::{settle, until};
use super::table::Table;

const FIRST: &str = "https://data.example/motions.json";

type Log = Rc<RefCell<Vec<String>>>;

fn start(limits: Limits, src: &str, table: &Rc<Table>) -> (Loading, Log) {
    let log = Log::default();
    let into = Rc::clone(&log);
    let report = Callback::from(move |progress| into.borrow_mut().push(words(progress)));
    let loading = load_within(
        limits,
        &order(src),
        Rc::clone(table) as Rc<dyn Transport>,
        report,
        Rc::new(|| {}),
    );
    assert!(log.borrow().is_empty(), "reported before it returned");
    (loading, log)
}

fn order(src: &str) -> Order {
    Order {
        src: src.into(),
        ..Order::default()
    }
}

fn words(progress: Progress) -> String {
    match progress {
        Progress::Part(index) => format!("part {}", index.dataset().motions.len()),
        Progress::Done {
            index,
            issues,
            gaps,
        } => {
            let motions = index.dataset().motions.len();
            let mut words = format!("done {motions} issues {}", issues.len());
            words += if gaps.cut { " cut" } else { "" };
            words + if gaps.missing { " missing" } else { "" }
        }
        Progress::Failed { failure, issues } => format!("{failure:?} issues {}", issues.len()),
    }
}

fn is_end(words: &str) -> bool {
    !words.starts_with("part")
}

/// What a load of `src` reports, from the start to the end, and which addresses it asks.
async fn run(limits: Limits, src: &str, table: Table) -> (Vec<String>, Vec<String>) {
    let table = Rc::new(table);
    let (_loading, log) = start(limits, src, &table);
    until("the load ends", || {
        log.borrow().iter().any(|words| is_end(words))
    })
    .await;
    settle().await;
    assert_eq!(table.under_way.get(), 0, "requests left");
    (log.take(), table.asked.take())
}

async fn check(table: Table, expected: &[&str]) {
    let limits = Limits {
        pause: 1e9,
        silence: 60,
        ..Limits::default()
    };
    assert_eq!(run(limits, FIRST, table).await.0, expected);
}

fn two() -> String {
    FIRST.replace(".json", "-2.json")
}

fn three() -> String {
    FIRST.replace(".json", "-3.json")
}

#[wasm_bindgen_test]
async fn one_page() {
    check(Table::default().last(FIRST, "a"), &["done 1 issues 0"]).await;
}

#[wasm_bindgen_test]
async fn the_first_page_is_reported_at_once_and_the_next_after_a_pause() {
    let table = || {
        Table::default()
            .page(FIRST, "a", "motions-2.json")
            .page(&two(), "b", "motions-3.json")
            .last(&three(), "c")
    };
    check(table(), &["part 1", "done 3 issues 0"]).await;

    let eager = Limits {
        pause: 0.0,
        ..Limits::default()
    };
    let (log, asked) = run(eager, FIRST, table()).await;
    assert_eq!(log, ["part 1", "part 2", "done 3 issues 0"]);
    assert_eq!(asked, [FIRST, &two(), &three()]);
}

#[wasm_bindgen_test]
async fn what_came_before_a_failure_stands() {
    let table = Table::default()
        .page(FIRST, "a", "motions-2.json")
        .page(&two(), "b", "motions-3.json")
        .last(&three(), "c")
        .change(&three(), |answer| answer.status = 500);
    check(table, &["part 1", "part 2", "Status(500) issues 0"]).await;
}

#[wasm_bindgen_test]
async fn a_page_that_can_not_be_read() {
    let table = Table::default()
        .page(FIRST, "a", "motions-2.json")
        .with(&two(), "<!doctype html>");
    let log = run(Limits::default(), FIRST, table).await.0;
    assert_eq!(log.first().unwrap(), "part 1");
    assert!(log.last().unwrap().starts_with("Unreadable("), "{log:?}");
}

#[wasm_bindgen_test]
async fn silence() {
    check(Table::default(), &["TimedOut issues 0"]).await;
    let stuck = Table::default()
        .last(FIRST, "a")
        .change(FIRST, |answer| answer.ends = false);
    check(stuck, &["TimedOut issues 0"]).await;
}

#[wasm_bindgen_test]
async fn too_many_bytes() {
    let table = Table::default().last(FIRST, "a");
    let limits = Limits {
        bytes: 20,
        ..Limits::default()
    };
    let log = run(limits, FIRST, table).await.0;
    assert_eq!(log, ["TooLarge(20) issues 0"]);
}

#[wasm_bindgen_test]
async fn too_many_bytes_behind_the_first_page() {
    let table = Table::default()
        .page(FIRST, "a", "motions-2.json")
        .last(&two(), "b");
    let limits = Limits {
        bytes: 130,
        pause: 1e9,
        ..Limits::default()
    };
    let log = run(limits, FIRST, table).await.0;
    assert_eq!(log, ["part 1", "done 1 issues 1 cut"]);
}

const QUICK: Limits = Limits {
    silence: 200,
    bytes: 1 << 20,
    pages: 100,
    pause: 1e9,
    at_once: 6,
    retries: 2,
    backoff: 10,
    patience: 100,
};

#[wasm_bindgen_test]
async fn a_busy_server_is_asked_again() {
    for status in [429, 502, 503, 504] {
        let table = Table::default()
            .with(FIRST, "busy")
            .change(FIRST, |answer| answer.status = status)
            .last(FIRST, "a");
        let (log, asked) = run(QUICK, FIRST, table).await;
        assert_eq!(log, ["done 1 issues 0"], "{status}");
        assert_eq!(asked, [FIRST, FIRST], "{status}");
    }
    for status in [400, 401, 404, 410, 500, 501] {
        let table = Table::default()
            .with(FIRST, "no")
            .change(FIRST, |answer| answer.status = status)
            .last(FIRST, "a");
        let (log, asked) = run(QUICK, FIRST, table).await;
        assert_eq!(log, [format!("Status({status}) issues 0")]);
        assert_eq!(asked, [FIRST]);
    }
}

#[wasm_bindgen_test]
async fn a_server_that_stays_busy_is_asked_so_often_only() {
    let table = Table::default()
        .with(FIRST, "busy")
        .change(FIRST, |answer| answer.status = 503);
    let (log, asked) = run(QUICK, FIRST, table).await;
    assert_eq!(log, ["Status(503) issues 0"]);
    assert_eq!(asked.len(), 3);
}

#[wasm_bindgen_test]
async fn a_server_says_how_long_it_wants_to_be_left_alone() {
    let busy = |retry_after| {
        Table::default()
            .with(FIRST, "busy")
            .change(FIRST, |answer| {
                answer.status = 429;
                answer.retry_after = Some(retry_after);
            })
            .last(FIRST, "a")
    };
    let begun = js_sys::Date::now();
    let (log, _) = run(QUICK, FIRST, busy(90)).await;
    assert_eq!(log, ["done 1 issues 0"]);
    assert!(js_sys::Date::now() - begun >= 85.0);
    // Longer than a reader waits.
    let (log, asked) = run(QUICK, FIRST, busy(101)).await;
    assert_eq!(log, ["Status(429) issues 0"]);
    assert_eq!(asked, [FIRST]);
}

#[wasm_bindgen_test]
async fn too_many_pages() {
    let table = Table::default()
        .page(FIRST, "a", "motions-2.json")
        .page(&two(), "b", "motions-3.json")
        .last(&three(), "c");
    let limits = Limits {
        pages: 2,
        pause: 1e9,
        ..Limits::default()
    };
    let (log, asked) = run(limits, FIRST, table).await;
    assert_eq!(log, ["part 1", "done 2 issues 1 cut"]);
    assert_eq!(asked.len(), 2);
}

#[wasm_bindgen_test]
async fn a_chain_that_closes_ends() {
    let table =
        Table::default()
            .page(FIRST, "a", "motions-2.json")
            .page(&two(), "b", "motions.json#again");
    check(table, &["part 1", "done 2 issues 1"]).await;
    let itself = Table::default().page(FIRST, "a", "motions.json");
    check(itself, &["done 1 issues 1"]).await;
}

#[wasm_bindgen_test]
async fn no_other_host_is_asked() {
    for next in [
        "https://elsewhere.example/2.json",
        "//elsewhere.example/2.json",
        "https://data.example:8443/2.json",
        "https://a:b@data.example/2.json",
    ] {
        let table = Table::default().page(FIRST, "a", next);
        let (log, asked) = run(Limits::default(), FIRST, table).await;
        let failed = format!("BadAddress({next:?}) issues 0");
        assert_eq!(log.last(), Some(&failed));
        assert_eq!(asked, [FIRST]);
    }
    for next in [
        "data:application/json,{}",
        "javascript:alert(1)",
        "ftp://data.example/2",
    ] {
        let table = Table::default().page(FIRST, "a", next);
        let (log, asked) = run(Limits::default(), FIRST, table).await;
        assert_eq!(log, ["done 1 issues 1"]);
        assert_eq!(asked, [FIRST]);
    }
}

#[wasm_bindgen_test]
async fn an_old_link_to_the_same_host_is_asked_as_the_page_was() {
    let old = two().replace("https:", "http:");
    let table = Table::default().page(FIRST, "a", &old).last(&two(), "b");
    check(table, &["part 1", "done 2 issues 0"]).await;
}

#[wasm_bindgen_test]
async fn a_link_counts_from_where_the_page_came_from() {
    let there = "https://cdn.example/sets/1.json";
    let table = Table::default()
        .page(FIRST, "a", "2.json")
        .change(FIRST, |answer| answer.address = there.into())
        .last("https://cdn.example/sets/2.json", "b");
    check(table, &["part 1", "done 2 issues 0"]).await;
}

#[wasm_bindgen_test]
async fn sources_that_are_not_asked() {
    for (src, failure) in [
        ("", "NoSource"),
        ("  ", "NoSource"),
        (
            "ftp://data.example/a.json",
            r#"BadAddress("ftp://data.example/a.json")"#,
        ),
        (
            "javascript:alert(1)",
            r#"BadAddress("javascript:alert(1)")"#,
        ),
        (
            "https://a:b@data.example/",
            r#"BadAddress("https://a:b@data.example/")"#,
        ),
        ("https://", r#"BadAddress("https://")"#),
    ] {
        let (log, asked) = run(Limits::default(), src, Table::default()).await;
        assert_eq!(log, [format!("{failure} issues 0")]);
        assert!(asked.is_empty());
    }
}

#[wasm_bindgen_test]
async fn a_relative_source_counts_from_the_page() {
    let here = web_sys::window().unwrap().location().origin().unwrap();
    let table = Rc::new(Table::default());
    let (loading, _) = start(Limits::default(), "/data/a.json#x", &table);
    settle().await;
    assert_eq!(*table.asked.borrow(), [format!("{here}/data/a.json")]);
    drop(loading);
    settle().await;
}

#[wasm_bindgen_test]
async fn dropping_it_cancels_the_request() {
    let table = Rc::new(Table::default());
    let limits = Limits {
        silence: 50,
        ..Limits::default()
    };
    let (loading, log) = start(limits, FIRST, &table);
    settle().await;
    assert_eq!(table.under_way.get(), 1);
    drop(loading);
    settle().await;
    assert_eq!(table.under_way.get(), 0);
    gloo::timers::future::TimeoutFuture::new(100).await;
    assert!(log.borrow().is_empty(), "{:?}", log.borrow());
}

#[wasm_bindgen_test]
async fn dropping_it_from_a_report_is_the_end() {
    // Page 2 makes two reports at one go: what it has, and its failure.
    let table = Table::default().page(FIRST, "a", "motions-2.json").page(
        &two(),
        "b",
        "https://elsewhere.example/",
    );
    let loading = Rc::new(RefCell::new(None));
    let log = Log::default();
    let (into, held) = (Rc::clone(&log), Rc::clone(&loading));
    let report = Callback::from(move |progress| {
        into.borrow_mut().push(words(progress));
        if into.borrow().len() == 2 {
            held.take();
        }
    });
    let limits = Limits {
        pause: 1e9,
        ..Limits::default()
    };
    let table = Rc::new(table);
    loading.replace(Some(load_within(
        limits,
        &order(FIRST),
        table,
        report,
        Rc::new(|| {}),
    )));
    gloo::timers::future::TimeoutFuture::new(100).await;
    assert_eq!(log.take(), ["part 1", "part 2"]);
}

#[wasm_bindgen_test]
async fn a_manifest_is_shown_and_waits_for_a_wish() {
    let manifest = r#"{"format":"motion-json/1","shards":[
        {"href":"2024.json","year":2024,"motions":1},{"href":"2023.json","year":2023,"motions":1}]}"#;
    let of = |year: &str| FIRST.replace("motions", year);
    let table = Rc::new(
        Table::default()
            .with(FIRST, manifest)
            .last(&of("2024"), "a")
            .last(&of("2023"), "b"),
    );
    let (loading, log) = start(Limits::default(), FIRST, &table);
    let has = |words: &'static str| {
        let log = Rc::clone(&log);
        move || log.borrow().iter().any(|said| said == words)
    };
    until("the manifest is here", has("part 0")).await;
    settle().await;
    assert_eq!(
        *table.asked.borrow(),
        [FIRST],
        "nobody has wished for anything"
    );
    loading.want(Wanted {
        years: Some((2024, 2024)),
    });
    until("a year is here", has("done 1 issues 0")).await;
    assert_eq!(*table.asked.borrow(), [FIRST, &of("2024")]);
    loading.want(Wanted { years: None });
    until("everything is here", has("done 2 issues 0")).await;
    assert_eq!(*table.asked.borrow(), [FIRST, &of("2024"), &of("2023")]);
}
