//! Components drawn by Yew's server renderer, held against reviewed snapshots: what a reader's
//! browser is given, without a browser.

use std::rc::Rc;

use motion_timeline::adapter::motion_json;
use motion_timeline::components::snapshot::{Snapshot, SnapshotProps};
use motion_timeline::components::take::Take;
use motion_timeline::domain::{Dataset, Day};
use motion_timeline::i18n::Lang;
use motion_timeline::index::Index;
use motion_timeline::view_model::load::{Failure, Gaps, Progress};
use motion_timeline::view_model::{Action, ChartAction, Config, Lanes, Mode};

const FOUNDING_CASE: &str = "inga-sarskilt-utsatta-omraden";

fn config(lang: Lang) -> Config {
    Config {
        src: Some("https://example.org/motions.json".into()),
        lang,
        ..Config::default()
    }
}

fn data(path: &str) -> Action {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).unwrap())
}

fn indexed(dataset: Dataset) -> Rc<Index> {
    Rc::new(Index::new(Rc::new(dataset)))
}

fn read(bytes: &[u8]) -> Action {
    let (dataset, issues) = motion_json::read(bytes).unwrap();
    Action::Progress(Progress::Done {
        index: indexed(dataset),
        issues,
        gaps: Gaps::default(),
    })
}

fn draw(config: Config, actions: Vec<Action>) -> String {
    draw_with(config, actions, Take::Closed)
}

fn draw_with(config: Config, actions: Vec<Action>, take: Take) -> String {
    let today = Day::new(2026, 11, 24).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let html = runtime.block_on(tokio::task::LocalSet::new().run_until(async move {
        yew::LocalServerRenderer::<Snapshot>::with_props(SnapshotProps {
            config,
            actions,
            today,
            take,
        })
        .hydratable(false)
        .render()
        .await
    }));
    // One element a line, so that a difference can be read.
    html.replace("><", ">\n<")
}

/// The part of a drawing from the first to the second of these texts.
fn part<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html
        .find(from)
        .unwrap_or_else(|| panic!("no {from:?} in:\n{html}"));
    let rest = &html[start..];
    &rest[..rest
        .find(to)
        .unwrap_or_else(|| panic!("no {to:?} after {from:?}"))]
}

fn opened(path: &str, id: &str, title: &str, lang: Lang) -> String {
    let html = draw(
        config(lang),
        vec![
            Action::SetWords(format!("\"{title}\"")),
            data(path),
            Action::ToggleCase(id.into()),
        ],
    );
    part(&html, "<article", "</article>").to_owned()
}

#[test]
fn the_founding_case_opened() {
    let title = "Inga särskilt utsatta områden";
    let html = opened("data/boras/motions.json", FOUNDING_CASE, title, Lang::Sv);
    assert!(
        !html.contains("badge adopted"),
        "a proposal must not look like a decision"
    );
    assert!(html.contains("Beslut okänt"));
    insta::assert_snapshot!(html);
}

#[test]
fn the_founding_case_opened_in_english() {
    let title = "Inga särskilt utsatta områden";
    insta::assert_snapshot!(opened(
        "data/boras/motions.json",
        FOUNDING_CASE,
        title,
        Lang::En
    ));
}

#[test]
fn a_case_with_votes_and_statements() {
    let html = draw(
        config(Lang::Sv),
        vec![
            data("data/exempelstad/motions.json"),
            Action::ToggleCase("fullmaktige-mot-namnden".into()),
            Action::SetWords("Stäng genomfarten på Kvarnberget".into()),
        ],
    );
    assert!(html.contains("Påhittat exempel"));
    insta::assert_snapshot!(part(&html, "<ol role=\"list\">", "</article>"));
}

#[test]
fn the_head_and_the_filters() {
    let html = draw(config(Lang::Sv), vec![data("data/boras/motions.json")]);
    insta::assert_snapshot!(part(&html, "<div class=\"widget\"", "<article"));
}

#[test]
fn waiting() {
    insta::assert_snapshot!(draw(config(Lang::Sv), vec![Action::Start]));
}

#[test]
fn without_a_source() {
    let config = Config {
        src: None,
        ..config(Lang::Sv)
    };
    insta::assert_snapshot!(draw(config, vec![Action::Start]));
}

#[test]
fn a_failure() {
    let failed = Progress::Failed {
        failure: Failure::Status(404),
        issues: Vec::new(),
    };
    insta::assert_snapshot!(draw(config(Lang::En), vec![Action::Progress(failed)]));
}

#[test]
fn nothing_published() {
    let (dataset, issues) = motion_json::read(br#"{"format":"motion-json/1"}"#).unwrap();
    let done = Action::Progress(Progress::Done {
        index: indexed(dataset),
        issues,
        gaps: Gaps::default(),
    });
    insta::assert_snapshot!(draw(config(Lang::Sv), vec![done]));
}

#[test]
fn lifelines_as_a_grid() {
    let html = draw(
        config(Lang::Sv),
        vec![
            data("data/boras/motions.json"),
            Action::Chart(ChartAction::SetMode(Mode::Lifelines)),
            Action::Chart(ChartAction::SetLanes(Lanes::Area)),
        ],
    );
    assert!(!html.contains("<article"), "no case is open");
    assert!(!html.contains(" style="), "a strict policy forbids that");
    insta::assert_snapshot!(part(
        &html,
        "<div class=\"lines\"",
        "<details class=\"line-reading"
    ));
}

#[test]
fn a_hundred_thousand_lines_are_few_nodes() {
    let motions: String = (0..100_000)
        .map(|id| {
            let (year, month) = (2000 + id % 26, 1 + id % 12);
            format!(r#"{{"id":"{id}","title":"T","submitted":"{year}-{month:02}-07"}},"#)
        })
        .collect();
    let text = format!(
        r#"{{"format":"motion-json/1","motions":[{}]}}"#,
        motions.trim_end_matches(',')
    );
    let (dataset, issues) = motion_json::read(text.as_bytes()).unwrap();
    let done = Action::Progress(Progress::Done {
        index: indexed(dataset),
        issues,
        gaps: Gaps::default(),
    });
    let mode = Action::Chart(ChartAction::SetMode(Mode::Lifelines));
    let html = draw(config(Lang::En), vec![done, mode]);
    let lines = part(&html, "<div class=\"lines\"", "<div class=\"line-card");
    assert!(lines.contains("aria-rowcount=\"100000\""));
    assert_eq!(lines.matches("role=\"row\"").count(), 17);
    assert!(lines.matches('<').count() < 400, "{}", lines.len());
}

#[test]
fn markup_in_a_title_stays_text() {
    let text =
        br#"{"format":"motion-json/1","motions":[{"id":"a","title":"<script>alert(1)</script>",
        "url":"javascript:alert(2)"}]}"#;
    let (dataset, issues) = motion_json::read(text).unwrap();
    let done = Action::Progress(Progress::Done {
        index: indexed(dataset),
        issues,
        gaps: Gaps::default(),
    });
    let html = draw(config(Lang::Sv), vec![done, Action::ToggleCase("a".into())]);
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("href=\"javascript"), "{html}");
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

#[test]
fn a_party_that_signed_as_such_is_named_once() {
    let set = br#"{"format":"motion-json/1","publisher":{"name":"X","language":"sv"},"motions":[
        {"id":"1","title":"T","proposers":[{"name":"Volt","party":"Volt"},{"name":"Jo Ek","party":"Volt"}]}]}"#;
    let html = draw(config(Lang::Sv), vec![read(set)]);
    let who = part(&html, "class=\"who\"", "</p>");
    assert_eq!(who.matches("Volt").count(), 2, "{who}");
    assert_eq!(who.matches("Jo Ek").count(), 1, "{who}");
}

#[test]
fn what_a_reader_takes_along() {
    let boras = || data("data/boras/motions.json");
    let chosen = || vec![boras(), Action::SetWords("utsatta".into())];
    let open = draw_with(config(Lang::Sv), chosen(), Take::Open);
    insta::assert_snapshot!("take", part(&open, "<div class=\"take-panel\"", "<article"));
    let nothing = vec![boras(), Action::SetWords("finnsinte".into())];
    let nothing = draw_with(config(Lang::En), nothing, Take::Open);
    assert!(
        nothing.contains("there is nothing to save or print"),
        "{nothing}"
    );
    assert!(!nothing.contains("(CSV)"), "{nothing}");
    let closed = draw(config(Lang::Sv), chosen());
    assert!(!closed.contains("take-panel"), "{closed}");
    // Paper says so in any case.
    assert!(closed.contains("Utskrivet 24 november 2026"), "{closed}");
    // Without an address to keep a view in there is nothing to share.
    assert!(closed.contains("Spara eller skriv ut"), "{closed}");
    let shares = Config {
        fragment: Some(String::new()),
        ..config(Lang::Sv)
    };
    let shares = draw(shares, vec![boras()]);
    assert!(shares.contains("Dela, spara eller skriv ut"), "{shares}");
}

#[test]
fn printing_draws_the_whole_list_with_its_details() {
    let boras = || {
        vec![
            data("data/exempelstad/motions.json"),
            Action::SetYears(Some((2025, 2025))),
        ]
    };
    let count = |html: &str| {
        (
            html.matches("<article").count(),
            html.matches("class=\"case\"").count(),
        )
    };
    let shown = count(&draw(config(Lang::Sv), boras()));
    let list = count(&draw_with(config(Lang::Sv), boras(), Take::Printing(false)));
    let whole = count(&draw_with(config(Lang::Sv), boras(), Take::Printing(true)));
    assert_eq!(shown, (20, 0));
    assert!(list.0 > 20 && list.1 == 0, "{list:?}");
    assert_eq!(whole, (list.0, list.0));
}
