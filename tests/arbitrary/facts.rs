//! Single facts: texts, dates, links, members of fixed sets.

use motion_timeline::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Any text that is shown as it stands: not empty, no white space around it.
pub(crate) fn text() -> impl Strategy<Value = Box<str>> {
    "\\PC{0,12}".prop_map(|text| match text.trim() {
        "" => "å".into(),
        text => text.into(),
    })
}

pub(crate) fn some_text() -> impl Strategy<Value = Option<Box<str>>> {
    option::of(text())
}

pub(crate) fn few<S: Strategy>(entry: S) -> impl Strategy<Value = Vec<S::Value>>
where
    S::Value: std::fmt::Debug,
{
    vec(entry, 0..3)
}

pub(crate) fn day() -> impl Strategy<Value = Day> {
    (Day::MIN.number()..=Day::MAX.number()).prop_map(Day::from_number)
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    let doubt = select(vec![
        Doubt::None,
        Doubt::None,
        Doubt::Approximate,
        Doubt::Uncertain,
        Doubt::Both,
    ]);
    // Often within few years, so that dates meet.
    let year = prop_oneof![0..=9999u16, 2019..=2025u16];
    let exact = (year.clone(), 1..=12u8, 1..=31u8)
        .prop_filter_map("no such day", |(y, m, d)| Day::new(y, m, d))
        .prop_map(Moment::of_day);
    let moment = prop_oneof![
        year.clone().prop_map(|year| Moment::of_year(year).unwrap()),
        (year, 1..=12u8).prop_map(|(year, month)| Moment::of_month(year, month).unwrap()),
        exact,
    ];
    (moment, doubt).prop_map(|(moment, doubt)| moment.with_doubt(doubt))
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    prop_oneof![
        4 => moment().prop_map(Date::At),
        1 => moment().prop_map(Date::From),
        1 => moment().prop_map(Date::Until),
        1 => (moment(), moment()).prop_map(|(a, b)| {
            if a.first_day() <= b.last_day() { Date::Between(a, b) } else { Date::Between(b, a) }
        }),
    ]
}

pub(crate) fn web() -> impl Strategy<Value = Link> {
    "https?://[a-z]{1,9}\\.se(/[a-zåäö0-9?=&#%-]{0,9})?".prop_map(|text| Link::new(&text))
}

/// Where something is stated.
pub(crate) fn source() -> impl Strategy<Value = Link> {
    prop_oneof![web(), text().prop_map(|text| Link::new(&text))]
}

pub(crate) fn member<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = T> {
    select(all)
}

pub(crate) fn verdict() -> impl Strategy<Value = Verdict> {
    (member(Outcome::ALL), some_text()).prop_map(|(outcome, wording)| Verdict { outcome, wording })
}
