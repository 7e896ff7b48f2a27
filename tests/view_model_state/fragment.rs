use expect_test::{Expect, expect};
use motion_timeline::domain::{Ids, Status, Statuses};
use motion_timeline::index::{Query, Sort};
use motion_timeline::view_model::fragment::{Restored, read, write};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

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
        "from=+5&to=99999&sort=best&mentioned=maybe&status=adopted,lost",
        "",
        Restored {
            from: Some(5),
            statuses: Statuses::from_iter([Status::Adopted]),
            unknown: ["99999", "best", "maybe", "lost"].map(str::to_owned).into(),
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
        expect!["a=%zz&case=m%2F1"],
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

proptest! {
    #[test]
    fn what_is_written_is_read(
        query in queries(),
        configured in some_ids(),
        open in some_ids(),
        prefix in "[a-zö.= &]{0,6}",
        foreign in vec("[a-zå]{0,3}9=?[a-z%&]{0,4}", 0..3),
    ) {
        let foreign = foreign.join("&");
        let fragment = write(&foreign, &prefix, &query, &configured, &open);
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
            unknown: Vec::new(),
        });
        prop_assert!(fragment.starts_with(&foreign), "foreign parts stay as they were");
        prop_assert_eq!(&write(&fragment, &prefix, &query, &configured, &open), &fragment);
        prop_assert!(fragment[foreign.len()..].bytes().all(|byte| byte.is_ascii_graphic()));
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
        parts in vec(("area|status|from|to|q|sort|mentioned|case", "[%0-9a-fA-F,+ ]{0,8}"), 0..6),
    ) {
        let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let view = read(&parts.join("&"), "");
        prop_assert!(view.from.is_none_or(|year| year <= 9999));
    }
}
