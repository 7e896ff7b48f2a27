//! The index finds, counts and orders what a slow and plain scan does, and its rules for words,
//! areas and titles hold for the cases that Swedish readers meet.

mod data;
mod marks;
mod naive;

use std::rc::Rc;

use expect_test::{Expect, expect};
use motion_timeline::domain::{
    Area, AreaKind, Dataset, FormerParty, Motion, Party, Relation, Status, Statuses,
};
use motion_timeline::index::{Builder, Index, Query, Sort, alphabetical_key};
use proptest::prelude::*;
use proptest::sample::subsequence;

use data::{area, dataset, dated, link, motion, party, person};

fn index(dataset: Dataset) -> Index {
    Index::new(Rc::new(dataset))
}

fn titles(index: &Index, query: &Query) -> String {
    let hits = index.run(query).hits;
    let titles = hits.iter().map(|hit| &*index.motion(*hit).unwrap().title);
    titles.collect::<Vec<_>>().join(" | ")
}

proptest! {
    #[test]
    fn a_query_finds_what_a_scan_finds(dataset in dataset(), query in data::query()) {
        let hits = naive::hits(&dataset, &query);
        prop_assert_eq!(index(dataset).run(&query).hits, hits);
    }

    #[test]
    fn every_count_is_what_a_scan_counts(dataset in dataset(), query in data::query()) {
        let index = index(dataset);
        let data = index.dataset();
        let answer = index.run(&query);
        for (entry, count) in index.areas().iter().zip(&answer.areas) {
            let scan = |relation| naive::area_count(data, &query, &entry.id, relation);
            prop_assert_eq!(count.primary, scan(Relation::Primary));
            prop_assert_eq!(count.mentioned, scan(Relation::Mentioned));
        }
        for (status, count) in Status::ALL.iter().zip(&answer.statuses) {
            let query = Query { statuses: Statuses::from_iter([*status]), ..query.clone() };
            prop_assert_eq!(*count as usize, naive::hits(data, &query).len());
        }
        for (entry, count) in index.parties().iter().zip(&answer.parties) {
            let query = Query { parties: data::ids(&[&entry.id]), ..query.clone() };
            prop_assert_eq!(*count as usize, naive::hits(data, &query).len());
        }
        let (first, last) = index.years().unwrap_or((1, 0));
        prop_assert_eq!(answer.years.len(), (first..=last).count());
        for (year, count) in (first..=last).zip(&answer.years) {
            let query = Query { years: Some((year, year)), ..query.clone() };
            prop_assert_eq!(*count as usize, naive::hits(data, &query).len());
        }
        let all_years = naive::hits(data, &Query { years: None, ..query.clone() });
        let dated = |hit: &&u32| naive::year(&data.motions[**hit as usize]).is_some();
        let undated = all_years.len() - all_years.iter().filter(dated).count();
        prop_assert_eq!(answer.undated as usize, undated);
        prop_assert_eq!(answer.areas.len(), index.areas().len());
        prop_assert_eq!(answer.parties.len(), index.parties().len());
    }

    #[test]
    fn a_set_that_grows_is_indexed_as_one_that_came_at_once(
        dataset in dataset(), query in data::query(), shown in subsequence((0..9).collect::<Vec<_>>(), 0..9),
    ) {
        let mut builder = Builder::default();
        for (number, motion) in dataset.motions.iter().enumerate() {
            builder.add(motion);
            if shown.contains(&number) {
                let motions = dataset.motions.iter().take(number + 1).cloned().collect();
                let part = Rc::new(Dataset { motions, ..dataset.clone() });
                let (grown, whole) = (builder.index(Rc::clone(&part)), Index::new(part));
                prop_assert_eq!(grown.run(&query), whole.run(&query));
                prop_assert_eq!(grown.areas(), whole.areas());
                prop_assert_eq!(grown.parties(), whole.parties());
                prop_assert_eq!(grown.year_totals(), whole.year_totals());
            }
        }
    }

    #[test]
    fn ids_of_entries_are_unique_and_found(dataset in dataset()) {
        let index = index(dataset);
        let mut ids: Vec<_> = index.areas().iter().map(|entry| entry.id.clone()).collect();
        for id in &ids {
            prop_assert_eq!(index.find_area(id), Some(&**id));
        }
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), index.areas().len());
        for entry in index.parties() {
            prop_assert_eq!(index.find_party(&entry.id), Some(&*entry.id));
        }
    }

    #[test]
    fn any_text_can_be_looked_for_and_finds_itself(text in "\\PC{0,12}") {
        let index = index(Dataset { motions: vec![motion("1", &text).into()], ..Dataset::default() });
        prop_assume!(!text.contains(['"', '“', '”', '„', '«', '»']));
        let query = Query { words: text, ..Query::default() };
        prop_assert_eq!(index.run(&query).hits, [0]);
    }
}

#[test]
fn words() {
    let found = |text: &str, typed: &str| {
        let dataset = Dataset {
            motions: vec![motion("1", text).into()],
            ..Dataset::default()
        };
        let query = Query {
            words: typed.into(),
            ..Query::default()
        };
        !index(dataset).run(&query).hits.is_empty()
    };
    let check = |text: &str, typed: &str, expected: bool| {
        assert_eq!(found(text, typed), expected, "{typed:?} in {text:?}");
    };
    check("Gatubelysning", "belysning", true);
    check("Gatubelysning", "BELYS", true);
    check("Gatubelysning", "", true);
    check("Gatubelysning", "  -  ", true);
    check("Gatubelysning", "gata", false);
    check("Hässleholmen", "hassleholmen", true);
    check("Hässleholmen", "hässleholmen", true);
    check("Hassleholmen", "hässleholmen", false);
    check("Ås", "as", true);
    check("Ås", "äs", false);
    check("Ås", "ås", true);
    check("Idé", "ide", true);
    check("Ide", "idé", false);
    check("Händer", "hånder", false);
    check("Hulta-Hässleholmen", "hulta hässleholmen", true);
    check("Hulta\u{2011}Hässleholmen", "Hulta–Hässleholmen", true);
    check("Hässleholmen och Hulta", "Hulta-Hässleholmen", false);
    check("Hässleholmen och Hulta", "hulta hässleholmen", true);
    check("gröna tak", "\"gröna tak\"", true);
    check("gröna  \n tak", "\"gröna tak\"", true);
    check("tak som är gröna", "\"gröna tak\"", false);
    check("tak som är gröna", "gröna tak", true);
    check("tak som är gröna", "”gröna tak", false);
    check("gröna tak", "”gröna tak” sedum", false);
    check("mar\u{ad}ken", "marken", true);
    check("Ha\u{308}ssleholmen", "hässle", true);
    check("Hässleholmen", "ha\u{308}ssle", true);
    check("Hassleholmen", "ha\u{308}ssle", false);
    check("50 % av ytan", "50 %", true);
    check("a\nb", "\"a b\"", true);
}

/// More words than any table of them begins with.
#[test]
fn each_of_many_words_finds_its_motions() {
    const MANY: usize = 3_000;
    let titles = (0..MANY).map(|number| format!("ord{number}slut ord{}", number / 2));
    let motions = titles.map(|title| motion(&title, &title).into()).collect();
    let index = index(Dataset {
        motions,
        ..Dataset::default()
    });
    let found = |words: &str| {
        let query = Query {
            words: words.into(),
            ..Query::default()
        };
        let mut hits = index.run(&query).hits;
        hits.sort_unstable();
        hits
    };
    for number in [0_u32, 1, 511, 512, 513, 1_024, 2_999] {
        assert_eq!(found(&format!("ord{number}slut")), [number]);
        let phrase = format!("\"{number}slut ord\"");
        assert!(found(&phrase).contains(&number), "{phrase}");
    }
    assert_eq!(found("ORD").len(), MANY);
    assert_eq!(found("\"slut ord1499\""), [2_998, 2_999]);
    assert_eq!(found("\"ord1499 slut\""), [0; 0]);
}

#[test]
fn a_letter_without_accent_finds_every_accent() {
    let check = |accented: &str, base: &str| {
        for letter in accented.chars() {
            let data = Dataset {
                motions: vec![motion("1", &letter.to_string()).into()],
                ..Dataset::default()
            };
            let query = Query {
                words: base.into(),
                ..Query::default()
            };
            assert_eq!(index(data).run(&query).hits, [0], "{letter}");
        }
    };
    check("àáâãäåæāăąÀÁÂÃÄÅÆĀĂĄ", "a");
    check("çćčÇĆČ", "c");
    check("ďđðĎĐÐ", "d");
    check("èéêëēęěÈÉÊËĒĘĚ", "e");
    check("ğĞ", "g");
    check("ìíîïīıÌÍÎÏĪİ", "i");
    check("łŁ", "l");
    check("ñńňÑŃŇ", "n");
    check("òóôõöøőÒÓÔÕÖØŐ", "o");
    check("řŘ", "r");
    check("śşšŚŞŠ", "s");
    check("ťŤ", "t");
    check("ùúûüūůűÙÚÛÜŪŮŰ", "u");
    check("ýÿÝŸ", "y");
    check("źżžŹŻŽ", "z");
}

#[test]
fn words_are_found_in_every_text_of_a_motion_and_never_across_two() {
    let (data, expected) = data::motion_with_every_text();
    let index = index(data);
    let finds = |words: &str| {
        let query = Query {
            words: words.into(),
            ..Query::default()
        };
        index.run(&query).hits == [0]
    };
    for word in expected {
        assert!(finds(word), "{word}");
    }
    assert!(!finds("\"titelord diarie\""));
    assert!(!finds("beslutslydelse"));
}

#[test]
fn titles_sort_as_swedish_does() {
    let check = |titles: &[&str], expected: Expect| {
        let mut titles = titles.to_vec();
        titles.sort_by_key(|title| alphabetical_key(title));
        expected.assert_eq(&titles.join(" < "));
    };
    check(
        &["Östermalm", "Ångbåt", "Zoo", "äpple", "apa", "Åka"],
        expect![["apa < Zoo < Åka < Ångbåt < äpple < Östermalm"]],
    );
    check(&["É b", "e a", "f", "d"], expect![["d < e a < É b < f"]]);
    check(&["Ü", "x", "z", "ya", "u"], expect![["u < x < Ü < ya < z"]]);
    check(
        &["”Öppna”", "Öl", "10 träd", "– Åker", "a-b", "a c", "ab"],
        expect![["10 träd < a-b < a c < ab < – Åker < Öl < ”Öppna”"]],
    );
}

#[test]
fn orders() {
    let index = index(Dataset {
        motions: vec![
            dated("1", "b", "2020").into(),
            motion("2", "utan datum").into(),
            dated("3", "a", "2020").into(),
            dated("4", "d", "2021-03-01").into(),
            dated("5", "c", "2020-05").into(),
            motion("6", "a utan datum").into(),
            dated("7", "a", "2020").into(),
        ],
        ..Dataset::default()
    });
    let check = |sort: Sort, expected: Expect| {
        let hits = index
            .run(&Query {
                sort,
                ..Query::default()
            })
            .hits;
        let ids = hits.iter().map(|hit| &*index.motion(*hit).unwrap().id);
        expected.assert_eq(&ids.collect::<Vec<_>>().join(" "));
    };
    check(Sort::Newest, expect!["4 5 3 7 1 6 2"]);
    check(Sort::Oldest, expect!["3 7 1 5 4 6 2"]);
    check(Sort::Title, expect!["3 7 6 1 5 4 2"]);
}

fn boras() -> Index {
    let mut nested = area("norrby-centrum", "Norrby centrum", &[]);
    nested.parent = Some("norrby".into());
    let with = |id: &str, links| Motion {
        areas: links,
        ..motion(id, id)
    };
    index(Dataset {
        areas: vec![
            area("norrby", "Norrby", &[]),
            area("hulta", "Hässleholmen-Hulta", &["Hulta-Hässleholmen"]),
            nested,
            area("tom", "Tomtered", &[]),
        ],
        motions: vec![
            with("om norrby", vec![link("norrby", Relation::Primary)]).into(),
            with(
                "om centrum",
                vec![link("norrby-centrum", Relation::Primary)],
            )
            .into(),
            with(
                "nämner centrum",
                vec![link("norrby-centrum", Relation::Mentioned)],
            )
            .into(),
            with(
                "båda",
                vec![
                    link("norrby", Relation::Mentioned),
                    link("norrby-centrum", Relation::Primary),
                ],
            )
            .into(),
            with(
                "om hulta",
                vec![link("Hulta-Hässleholmen", Relation::Primary)],
            )
            .into(),
            with(
                "om platser",
                vec![
                    link("Öresjö", Relation::Primary),
                    link("Bryggaregatan", Relation::Mentioned),
                ],
            )
            .into(),
        ],
        ..Dataset::default()
    })
}

#[test]
fn areas_come_alphabetically_whether_listed_or_not() {
    let index = boras();
    let areas = index.areas().iter().zip(index.run(&Query::default()).areas);
    let lines: Vec<String> = areas
        .map(|(area, count)| {
            format!(
                "{} {} {}+{}",
                area.id,
                area.kind.key(),
                count.primary,
                count.mentioned
            )
        })
        .collect();
    expect![[r#"
        Bryggaregatan other 0+1
        hulta district 1+0
        norrby district 3+1
        norrby-centrum district 2+1
        tom district 0+0
        Öresjö other 1+0"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn an_area_is_found_under_every_spelling() {
    let index = boras();
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(index.find_area(text), expected, "{text}");
    };
    check("hulta", Some("hulta"));
    check(" Hässleholmen-Hulta ", Some("hulta"));
    check("hulta-hässleholmen", Some("hulta"));
    check("ÖRESJÖ", Some("Öresjö"));
    check("Sjöbo", None);
    check("", None);
}

#[test]
fn an_area_filter_finds_what_lies_inside() {
    let index = boras();
    let check = |areas: &[&str], mentioned: bool, expected: Expect| {
        let areas = data::ids(areas);
        expected.assert_eq(&titles(
            &index,
            &Query {
                areas,
                mentioned,
                ..Query::default()
            },
        ));
    };
    check(
        &["norrby"],
        true,
        expect!["båda | nämner centrum | om centrum | om norrby"],
    );
    check(&["norrby"], false, expect!["båda | om centrum | om norrby"]);
    check(
        &["norrby-centrum"],
        true,
        expect!["båda | nämner centrum | om centrum"],
    );
    check(&["hulta", "Öresjö"], true, expect!["om hulta | om platser"]);
    check(&["tom"], true, expect![""]);
    check(&["finns inte"], true, expect![""]);
}

#[test]
fn the_whole_municipality_is_no_sum_of_its_parts() {
    let inside = |id: &str, parent: Option<&str>, kind| Area {
        parent: parent.map(Box::from),
        kind,
        ..area(id, id, &[])
    };
    let about = |id: &str| Motion {
        areas: vec![link(id, Relation::Primary)],
        ..motion(id, id)
    };
    let index = index(Dataset {
        areas: vec![
            inside("kommunen", Some("länet"), AreaKind::Municipality),
            inside("länet", None, AreaKind::Other),
            inside("staden", Some("kommunen"), AreaKind::Town),
            inside("stadsdelen", Some("staden"), AreaKind::District),
        ],
        motions: ["kommunen", "staden", "stadsdelen"]
            .map(|id| about(id).into())
            .into(),
        ..Dataset::default()
    });
    let check = |id: &str, expected: Expect| {
        let areas = data::ids(&[id]);
        let query = Query {
            areas,
            ..Query::default()
        };
        expected.assert_eq(&titles(&index, &query));
    };
    check("kommunen", expect!["kommunen"]);
    check("staden", expect!["staden | stadsdelen"]);
    check("stadsdelen", expect!["stadsdelen"]);
    check("länet", expect!["kommunen"]);
}

#[test]
fn an_area_is_found_by_a_part_of_any_spelling() {
    let index = boras();
    let check = |typed: &str, expected: Expect| {
        let found = index.areas().iter().filter(|area| area.is_found_by(typed));
        let names: Vec<&str> = found.map(|area| &*area.id).collect();
        expected.assert_eq(&names.join(" "));
    };
    check("norrby", expect!["norrby norrby-centrum"]);
    check("HULTA HASS", expect!["hulta"]);
    check("oresjo", expect!["Öresjö"]);
    check("\"hulta hässle\"", expect!["hulta"]);
    check("finns inte", expect![""]);
    check(
        " ",
        expect!["Bryggaregatan hulta norrby norrby-centrum tom Öresjö"],
    );
}

#[test]
fn letter_case_is_no_difference_in_any_script_of_the_country() {
    let letters = ('A'..='ž').chain('Α'..='Ω').chain('Ѐ'..='Я');
    for letter in letters.filter(|letter| letter.is_uppercase()) {
        let small: String = letter.to_lowercase().collect();
        let data = Dataset {
            motions: vec![motion("1", &letter.to_string()).into()],
            ..Dataset::default()
        };
        let query = Query {
            words: small,
            ..Query::default()
        };
        assert_eq!(index(data).run(&query).hits, [0], "{letter}");
    }
}

#[test]
fn a_place_that_a_clause_names_is_mentioned() {
    let mut with_clause = motion("1", "klausul");
    with_clause.clauses.push(data::clause("Norrby"));
    let index = index(Dataset {
        areas: vec![area("norrby", "Norrby", &[])],
        motions: vec![with_clause.into()],
        ..Dataset::default()
    });
    let count = index.run(&Query::default()).areas[0];
    assert_eq!((count.primary, count.mentioned), (0, 1));
}

#[test]
fn areas_that_lie_in_each_other_do_no_harm() {
    let mut areas: Vec<_> = ["a", "b", "c"].map(|id| area(id, id, &[])).into();
    areas[0].parent = Some("b".into());
    areas[1].parent = Some("a".into());
    areas[2].parent = Some("a".into());
    let of_c = Motion {
        areas: vec![link("c", Relation::Primary)],
        ..motion("1", "c")
    };
    let index = index(Dataset {
        areas,
        motions: vec![of_c.into()],
        ..Dataset::default()
    });
    let counts: Vec<u32> = index
        .run(&Query::default())
        .areas
        .iter()
        .map(|c| c.primary)
        .collect();
    assert_eq!(counts, [1, 1, 1]);
}

#[test]
fn parties_are_those_that_have_proposed_something() {
    let by = |id: &str, parties: &[&str]| Motion {
        proposers: parties
            .iter()
            .map(|party| person("N.N.", Some(*party)))
            .collect(),
        ..motion(id, id)
    };
    let index = index(Dataset {
        parties: vec![
            party("V", "Vänsterpartiet"),
            party("S", "Socialdemokraterna"),
            party("M", "Moderaterna"),
        ],
        motions: vec![
            by("1", &["Öpartiet", "M"]).into(),
            by("2", &["moderaterna", "V", "V"]).into(),
            by("3", &["Apartiet", " "]).into(),
        ],
        ..Dataset::default()
    });
    let parties = index
        .parties()
        .iter()
        .zip(index.run(&Query::default()).parties);
    let lines: Vec<String> = parties
        .map(|(party, count)| format!("{} {count}", party.id))
        .collect();
    expect!["V 1, M 2, Apartiet 1, Öpartiet 1"].assert_eq(&lines.join(", "));
    assert_eq!(index.find_party("Moderaterna"), Some("M"));
    assert_eq!(index.find_party("S"), None);
}

#[test]
fn a_party_is_found_with_what_it_was_called_before() {
    let by = |id: &str, party: &str| Motion {
        proposers: vec![person("Eva Ek", Some(party))],
        ..motion(id, id)
    };
    let former = FormerParty {
        id: "FP".into(),
        name: Some("Folkpartiet liberalerna".into()),
        until: None,
    };
    let index = index(Dataset {
        parties: vec![Party {
            former: vec![former],
            ..party("L", "Liberalerna")
        }],
        motions: vec![
            by("1", "FP").into(),
            by("2", "L").into(),
            by("3", "folkpartiet Liberalerna").into(),
        ],
        ..Dataset::default()
    });
    let ids: Vec<&str> = index.parties().iter().map(|party| &*party.id).collect();
    assert_eq!(ids, ["L"]);
    assert_eq!(index.run(&Query::default()).parties, [3]);
    assert_eq!(index.find_party("FP"), Some("L"));
    assert_eq!(index.find_party("Folkpartiet liberalerna"), Some("L"));
    let found = |words: &str| {
        let words = Query {
            words: words.into(),
            ..Query::default()
        };
        index.run(&words).hits.len()
    };
    assert_eq!(found("liberalerna"), 3);
    assert_eq!(found("folkpartiet"), 2);
}

#[test]
fn a_stretch_of_years_counts_in_its_first() {
    let index = index(Dataset {
        motions: vec![
            dated("1", "a", "2019/2021").into(),
            dated("2", "b", "2022").into(),
            motion("3", "c").into(),
        ],
        ..Dataset::default()
    });
    let answer = index.run(&Query::default());
    assert_eq!(index.years(), Some((2019, 2022)));
    assert_eq!((answer.years, answer.undated), (vec![1, 0, 0, 1], 1));
    assert_eq!(index.year_totals(), [1, 0, 0, 1]);
    let in_2020 = Query {
        years: Some((2020, 2020)),
        ..Query::default()
    };
    assert!(index.run(&in_2020).hits.is_empty());
}

#[test]
fn the_widest_range_of_years_is_counted() {
    let motions = vec![
        dated("1", "a", "0000").into(),
        dated("2", "b", "9999").into(),
    ];
    let answer = index(Dataset {
        motions,
        ..Dataset::default()
    })
    .run(&Query::default());
    assert_eq!(
        (answer.years.len(), answer.years[0], answer.years[9999]),
        (10_000, 1, 1)
    );
}

#[test]
fn nothing_is_nothing() {
    let index = index(Dataset::default());
    let query = Query {
        words: "x".into(),
        years: Some((2000, 1999)),
        ..Query::default()
    };
    assert_eq!(index.run(&query).hits, [0; 0]);
    assert_eq!(
        (index.years(), index.motion(0), index.position("1")),
        (None, None, None)
    );
}
