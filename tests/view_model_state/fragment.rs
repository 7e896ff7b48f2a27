use expect_test::{Expect, expect};
use motion_timeline::domain::Day;
use motion_timeline::domain::{Ids, Status, Statuses};
use motion_timeline::index::{Query, Sort};
use motion_timeline::view_model::fragment::{self, Restored, Shown, read};
use motion_timeline::view_model::{Chart, Lanes, LineOrder, Mode};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn write(fragment: &str, prefix: &str, query: &Query, configured: &Ids, open: &Ids) -> String {
    write_all(fragment, prefix, query, configured, open, &Chart::default())
}

fn write_all(
    fragment: &str,
    prefix: &str,
    query: &Query,
    configured: &Ids,
    open: &Ids,
    chart: &Chart,
) -> String {
    let shown = Shown {
        query,
        configured,
        open,
        chart,
    };
    fragment::write(fragment, prefix, &shown)
}

fn ids(ids: &[&str]) -> Ids {
    ids.iter().map(|id| Box::from(*id)).collect()
}

#[test]
fn reads() {
    let check = |fragment: &str, prefix: &str, expected: Restored| {
        assert_eq!(read(fragment, prefix), expected, "{fragment}");
    };
    let nothing = Restored::default;
    let areas = |areas: &[&str]| Some(areas.iter().map(|area| (*area).to_owned()).collect());
    check("", "", nothing());
    check("#", "", nothing());
    check("motioner", "", nothing());
    check("&&=&=x&area&#", "", nothing());
    check(
        "#area=norrby",
        "",
        Restored {
            areas: areas(&["norrby"]),
            ..nothing()
        },
    );
    check(
        "area=",
        "",
        Restored {
            areas: areas(&[]),
            ..nothing()
        },
    );
    check(
        "area=a&area=b,,%20",
        "",
        Restored {
            areas: areas(&["a", "b"]),
            ..nothing()
        },
    );
    check(
        "area=a%2Cb,c",
        "",
        Restored {
            areas: areas(&["a,b", "c"]),
            ..nothing()
        },
    );
    check(
        "area=%C3%85s,Ås",
        "",
        Restored {
            areas: areas(&["Ås", "Ås"]),
            ..nothing()
        },
    );
    check(
        "area=%,%zz,%C3,%4",
        "",
        Restored {
            areas: areas(&["%", "%zz", "%C3", "%4"]),
            ..nothing()
        },
    );
    check(
        "norr.area=a&syd.area=b&area=c",
        "norr",
        Restored {
            areas: areas(&["a"]),
            ..nothing()
        },
    );
    check("norr.area=a", "", nothing());
    check("norrarea=a&norr..area=b", "norr", nothing());
    check(
        "%C3%B6.q=x",
        "ö",
        Restored {
            words: "x".into(),
            ..nothing()
        },
    );
    check(
        "q=gr%C3%B6na+tak%2B",
        "",
        Restored {
            words: "gröna tak+".into(),
            ..nothing()
        },
    );
    check(
        "q=a&q=b",
        "",
        Restored {
            words: "b".into(),
            ..nothing()
        },
    );
    check(
        "from=2019&to=2021",
        "",
        Restored {
            from: Some(2019),
            to: Some(2021),
            ..nothing()
        },
    );
    check("from=&to=", "", nothing());
    check(
        "from=+5&to=99999&sort=dearest&mentioned=maybe&status=adopted,lost",
        "",
        Restored {
            from: Some(5),
            statuses: Statuses::from_iter([Status::Adopted]),
            unknown: ["99999", "dearest", "maybe", "lost"]
                .map(str::to_owned)
                .into(),
            ..nothing()
        },
    );
    check(
        "from=%2B5",
        "",
        Restored {
            unknown: vec!["+5".into()],
            ..nothing()
        },
    );
    check(
        "sort=oldest&mentioned=0",
        "",
        Restored {
            sort: Some(Sort::Oldest),
            mentioned: Some(false),
            ..nothing()
        },
    );
    check(
        "case=a,b&party=M",
        "",
        Restored {
            cases: vec!["a".into(), "b".into()],
            parties: vec!["M".into()],
            ..nothing()
        },
    );
}

#[test]
fn writes() {
    let check = |present: &str, prefix: &str, query: &Query, expected: Expect| {
        let written = write(
            present,
            prefix,
            query,
            &ids(&["configured"]),
            &ids(&["m/1"]),
        );
        expected.assert_eq(&written);
    };
    let plain = Query {
        areas: ids(&["configured"]),
        ..Query::default()
    };
    check("", "", &plain, expect!["case=m%2F1"]);
    check("#top", "", &plain, expect!["top&case=m%2F1"]);
    check("a=1&&b", "", &plain, expect!["a=1&&b&case=m%2F1"]);
    check(
        "area=x&a=%zz&q=y&case=z",
        "",
        &plain,
        expect!["case=m%2F1&a=%zz"],
    );
    check(
        "s.q=1&area=2",
        "n",
        &plain,
        expect!["s.q=1&area=2&n.case=m%2F1"],
    );
    check("", "å &", &plain, expect!["%C3%A5%20%26.case=m%2F1"]);
    let full = Query {
        areas: ids(&["hulta", "a,b", "Ö"]),
        mentioned: false,
        statuses: Statuses::from_iter([Status::Unknown, Status::Adopted]),
        parties: ids(&["S", "M"]),
        years: Some((987, 2021)),
        words: " \"gröna tak\" & 50 % ".into(),
        sort: Sort::Title,
    };
    check(
        "",
        "n",
        &full,
        expect![[
            "n.area=a%2Cb,hulta,%C3%96&n.mentioned=no&n.status=adopted,unknown&n.party=M,S&n.from=987&n.to=2021&n.q=%22gr%C3%B6na%20tak%22%20%26%2050%20%25&n.sort=title&n.case=m%2F1"
        ]],
    );
    check("", "", &Query::default(), expect!["area=&case=m%2F1"]);
}

fn some_ids() -> impl Strategy<Value = Ids> {
    let id = "[a-zåäö ,&=%#+.é]{0,5}[a-z!]".prop_map(Box::from);
    vec(id, 0..4).prop_map(Ids::from_iter)
}

fn queries() -> impl Strategy<Value = Query> {
    let parts = (
        some_ids(),
        any::<bool>(),
        vec(select(Status::ALL), 0..4).prop_map(Statuses::from_iter),
        some_ids(),
        option::of((0u16..=9999, 0u16..=9999)),
        "\\PC{0,12}",
        select(Sort::ALL),
    );
    parts.prop_map(
        |(areas, mentioned, statuses, parties, years, words, sort)| Query {
            areas,
            mentioned,
            statuses,
            parties,
            years,
            words,
            sort,
        },
    )
}

fn charts() -> impl Strategy<Value = Chart> {
    let day = |number| Day::from_number(number);
    // From the year 1000 on, as addresses have them.
    let window = (-354_000..600_000i32, 0..90_000i32);
    (
        select(Mode::ALL),
        select(Lanes::ALL),
        select(LineOrder::ALL),
        option::of(window),
    )
        .prop_map(move |(mode, lanes, order, window)| Chart {
            mode,
            lanes,
            order,
            window: window.map(|(from, length)| (day(from), day(from + length))),
            picked: None,
        })
}

#[test]
fn the_lifelines_have_an_address() {
    let day = |year, month, day| Day::new(year, month, day).unwrap();
    let chart = Chart {
        mode: Mode::Lifelines,
        lanes: Lanes::Area,
        order: LineOrder::Duration,
        window: Some((day(2019, 1, 1), day(2020, 6, 30))),
        picked: None,
    };
    let written = write_all(
        "",
        "n",
        &Query::default(),
        &Ids::default(),
        &Ids::default(),
        &chart,
    );
    let expected =
        expect!["n.view=lifelines&n.lanes=area&n.order=duration&n.zoom=2019-01-01%2F2020-06-30"];
    expected.assert_eq(&written);
    let zoom = |text: &str| read(text, "").window;
    assert_eq!(
        zoom("zoom=2019/2020-02"),
        Some((day(2019, 1, 1), day(2020, 2, 29)))
    );
    assert_eq!(
        zoom("zoom=2019"),
        Some((day(2019, 1, 1), day(2019, 12, 31)))
    );
    for text in ["zoom=2020/2019", "zoom=2019/..", "zoom=x"] {
        assert_eq!(zoom(text), None, "{text}");
        assert_eq!(read(text, "").unknown.len(), 1, "{text}");
    }
    assert_eq!(
        read("view=map&lanes=x&order=y", "").unknown,
        ["map", "x", "y"]
    );
}

/// What a script can set, and what survives it, is spelt in `view.js`: no key may be missing there.
#[test]
fn a_page_s_script_knows_every_key() {
    let ids = ids(&["x"]);
    let query = Query {
        areas: ids.clone(),
        mentioned: false,
        statuses: Statuses::from_iter([Status::Adopted]),
        parties: ids.clone(),
        years: Some((2019, 2020)),
        words: "x".to_owned(),
        sort: Sort::Oldest,
    };
    let chart = Chart {
        mode: Mode::Lifelines,
        lanes: Lanes::Area,
        order: LineOrder::Status,
        window: Some((Day::from_number(0), Day::from_number(9))),
        picked: None,
    };
    let written = write_all("", "", &query, &Ids::default(), &ids, &chart);
    let mut written: Vec<_> = written
        .split('&')
        .filter_map(|part| part.split_once('='))
        .map(|(key, _)| key)
        .collect();
    let script = include_str!("../../src/element/view.js");
    let mut known: Vec<_> = script
        .split("{ key: \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    written.sort_unstable();
    known.sort_unstable();
    assert_eq!(written, known);
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        query in queries(),
        chart in charts(),
        configured in some_ids(),
        open in some_ids(),
        prefix in "[a-zö.= &]{0,6}",
        foreign in vec("[a-zå]{0,3}9=?[a-z%&]{0,4}", 0..3),
    ) {
        let foreign = foreign.join("&");
        let fragment = write_all(&foreign, &prefix, &query, &configured, &open, &chart);
        let view = read(&fragment, &prefix);
        let text = |ids: &Ids| -> Vec<String> { ids.iter().map(|id| id.to_string()).collect() };
        let areas = (query.areas != configured).then(|| text(&query.areas));
        prop_assert_eq!(view, Restored {
            areas,
            mentioned: (!query.mentioned).then_some(false),
            statuses: query.statuses,
            parties: text(&query.parties),
            from: query.years.map(|years| years.0),
            to: query.years.map(|years| years.1),
            words: query.words.trim().to_owned(),
            sort: (query.sort != Sort::Newest).then_some(query.sort),
            cases: text(&open),
            mode: (chart.mode != Mode::List).then_some(chart.mode),
            lanes: (chart.lanes != Lanes::None).then_some(chart.lanes),
            order: (chart.order != LineOrder::Date).then_some(chart.order),
            window: chart.window,
            unknown: Vec::new(),
        });
        prop_assert!(fragment.starts_with(&foreign), "foreign parts stay as they were");
        let again = write_all(&fragment, &prefix, &query, &configured, &open, &chart);
        prop_assert_eq!(&again, &fragment);
        prop_assert!(fragment[foreign.len()..].bytes().all(|byte| byte.is_ascii_graphic()));
        let around = [&*fragment, "9later=1"].join("&");
        let rewritten = write_all(&around, &prefix, &query, &configured, &open, &chart);
        // What is another's after it stays after it: nothing has changed.
        if fragment != foreign {
            prop_assert_eq!(rewritten, around);
        }
        let plain = Query { areas: configured.clone(), ..Query::default() };
        let cleared = write(&fragment, &prefix, &plain, &configured, &Ids::default());
        prop_assert_eq!(cleared, foreign);
    }

    #[test]
    fn nothing_is_an_error(fragment in "\\PC{0,40}", prefix in "\\PC{0,3}") {
        let _ = read(&fragment, &prefix);
        let written = write(&fragment, &prefix, &Query::default(), &Ids::default(), &Ids::default());
        prop_assert_eq!(read(&written, &prefix), Restored::default());
    }

    #[test]
    fn keys_with_any_values_are_no_error(
        parts in vec(("area|status|from|to|q|sort|mentioned|case|view|lanes|order|zoom", "[%0-9a-fA-F,+ ]{0,8}"), 0..6),
    ) {
        let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let view = read(&parts.join("&"), "");
        prop_assert!(view.from.is_none_or(|year| year <= 9999));
    }
}
