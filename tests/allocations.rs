//! A change of a filter takes no memory per motion: the same number of pieces for few motions as
//! for many. The time it takes is measured by `cargo bench -p speed`.

use std::rc::Rc;

use allocation_counter::measure;
use motion_timeline::domain::{Dataset, Date, Motion, Status, Statuses};
use motion_timeline::index::{Index, Query, Sort};

/// How many pieces of memory a query takes of so many motions.
fn pieces(motions: usize, query: &Query) -> u64 {
    let motion = |number: usize| Motion {
        submitted: Date::parse(&format!("{:04}-05-01", 2000 + number % 20)).ok(),
        ..Motion::new(&number.to_string(), ["Gångväg", "Lekplats"][number % 2])
    };
    let motions = (0..motions).map(|number| Rc::new(motion(number)));
    let index = Index::new(Rc::new(Dataset {
        motions: motions.collect(),
        ..Dataset::default()
    }));
    measure(|| assert!(!index.run(query).hits.is_empty())).count_total
}

#[test]
fn a_filter_takes_no_memory_per_motion() {
    let queries = [
        Query::default(),
        Query {
            statuses: Statuses::from_iter([Status::ALL[0], Status::Unknown]),
            years: Some((2003, 2009)),
            ..Query::default()
        },
        Query {
            words: "väg".into(),
            sort: Sort::Title,
            ..Query::default()
        },
    ];
    for query in &queries {
        assert_eq!(pieces(100, query), pieces(8_000, query), "{query:?}");
    }
    // What is ranked goes into lists that grow, each at most twice in what it has.
    let ranked = Query {
        words: "väg".into(),
        sort: Sort::Best,
        ..Query::default()
    };
    assert!(pieces(8_000, &ranked) <= pieces(100, &ranked) + 10);
}

#[test]
fn taking_memory_is_counted() {
    assert_eq!(measure(|| drop(vec![1_u8])).count_total, 1);
}
