//! `cargo bench -p speed`: reading, indexing and querying sets of three sizes.

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use motion_timeline::adapter::motion_json::read;
use motion_timeline::domain::{Status, Statuses};
use motion_timeline::index::{Index, Query};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    for size in SIZES {
        let document = speed::document(size);
        group.throughput(Throughput::Bytes(document.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(size),
            &document,
            |bench, document| {
                bench.iter(|| read(black_box(document)));
            },
        );
    }
    group.finish();
}

fn indexing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("index");
    group.sample_size(10);
    for size in SIZES {
        let set = Rc::new(read(&speed::document(size)).expect("a set").0);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &set, |bench, set| {
            bench.iter_batched(|| Rc::clone(set), Index::new, BatchSize::PerIteration);
        });
    }
    group.finish();
}

fn querying(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("query");
    group.sample_size(20);
    let mut adopted = Statuses::default();
    adopted.toggle(Status::Adopted);
    let queries = [
        ("all", Query::default()),
        (
            "status",
            Query {
                statuses: adopted,
                ..Query::default()
            },
        ),
        (
            "years",
            Query {
                years: Some((2018, 2021)),
                ..Query::default()
            },
        ),
        (
            "word",
            Query {
                words: "belysning".into(),
                ..Query::default()
            },
        ),
        (
            "letter",
            Query {
                words: "b".into(),
                ..Query::default()
            },
        ),
        // A phrase that is being typed: nearly every text has its parts.
        (
            "phrase",
            Query {
                words: "\"en b".into(),
                ..Query::default()
            },
        ),
    ];
    for size in SIZES {
        let index = Index::new(Rc::new(read(&speed::document(size)).expect("a set").0));
        for (name, query) in &queries {
            group.bench_with_input(BenchmarkId::new(*name, size), query, |bench, query| {
                bench.iter(|| index.run(black_box(query)));
            });
        }
    }
    group.finish();
}

criterion_group!(speed, reading, indexing, querying);
criterion_main!(speed);
