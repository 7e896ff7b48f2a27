//! Any text with areas to look for: the first line names them.
#![no_main]

use motion_timeline::adapter::places;
use motion_timeline::domain::{Area, AreaKind, Dataset, Motion};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (names, text) = text.split_once('\n').unwrap_or(("Norrby,Haga", text));
    let areas: Vec<_> = names
        .split(',')
        .enumerate()
        .map(|(number, name)| Area {
            id: number.to_string().into(),
            name: name.into(),
            aliases: Vec::new(),
            parent: None,
            kind: AreaKind::District,
            designations: Vec::new(),
        })
        .collect();
    let mut dataset = Dataset::default();
    for language in ["sv", "de", "fi"] {
        let mut motion = Motion::new(language, text);
        motion.language = Some(language.into());
        motion.note = Some(text.into());
        dataset.motions.push(motion);
    }
    places::mark(&mut dataset, &areas);
    let once = dataset.clone();
    places::mark(&mut dataset, &areas);
    assert_eq!(once, dataset, "marking twice changes nothing");
});
