//! The axis: years, then months, then days.

use super::density::month_start;
use super::window::Window;
use crate::domain::Day;
use crate::i18n::{Lang, digits};

/// A place on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisTick {
    /// Pixels from the left.
    pub x: f64,
    /// What begins here: `2019`, `mar` or `14`.
    pub label: String,
    /// What it is a part of, where that begins here too or the axis itself does: `2019` over
    /// months, `mars 2019` over days.
    pub part_of: Option<String>,
    /// Whether it begins more than one of its kind: a year among months, a month among days.
    pub strong: bool,
}

/// What the ticks of an axis part.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Years(i32),
    Months(i32),
    Days(i32),
}

/// The axis of a window that is so many pixels wide, with letters of this size.
#[must_use]
pub fn axis(window: Window, width: f64, em: f64, lang: Lang) -> Vec<AxisTick> {
    let unit = unit(width / window.length().max(1.0), em);
    let days = days(window, unit);
    let mut ticks: Vec<AxisTick> = Vec::new();
    for (place, day) in days.iter().enumerate() {
        let x = window.x(*day, width);
        let (label, whole, strong) = words(Day::from_number(*day), unit, lang);
        // The first tick's own whole is named too, unless the next one's name stands close by.
        let lone = place == 0
            && days.iter().skip(1).all(|other| {
                let (_, _, begins) = words(Day::from_number(*other), unit, lang);
                !begins || window.x(*other, width) - x > em * 5.5
            });
        let part_of = if strong || lone { whole } else { None };
        ticks.push(AxisTick {
            x,
            label,
            part_of,
            strong,
        });
    }
    ticks
}

fn unit(day: f64, em: f64) -> Unit {
    let fits = |days: f64, ems: f64| days * day >= ems * em;
    if fits(1.0, 1.75) {
        Unit::Days(1)
    } else if fits(7.0, 2.0) {
        Unit::Days(7)
    } else if fits(30.4, 2.5) {
        Unit::Months(1)
    } else if fits(91.3, 2.5) {
        Unit::Months(3)
    } else {
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
            .into_iter()
            .find(|years| fits(365.24 * f64::from(*years), 3.25));
        Unit::Years(years.unwrap_or(2000))
    }
}

fn days(window: Window, unit: Unit) -> Vec<i32> {
    let (first, last) = window.days();
    let (year, month, _) = first.parts();
    let number = i32::from(year) * 12 + i32::from(month) - 1;
    let mut days = Vec::new();
    let (start, step) = match unit {
        Unit::Years(years) => (number - number.rem_euclid(years * 12), years * 12),
        Unit::Months(months) => (number - number.rem_euclid(months), months),
        Unit::Days(_) => (number, 1),
    };
    let mut number = start;
    loop {
        let begin = month_start(number);
        if begin > last.number() {
            return days;
        }
        match unit {
            Unit::Days(step) => {
                // Of weeks, the last one of a month would stand too near the next month's first.
                let length = if step == 1 { 31 } else { 28 };
                let next = month_start(number + 1);
                let mut day = begin;
                while day < next.min(begin + length) {
                    days.push(day);
                    day += step;
                }
            }
            Unit::Years(_) | Unit::Months(_) => days.push(begin),
        }
        days.retain(|day| first.number() <= *day && *day <= last.number());
        number += step;
    }
}

fn words(day: Day, unit: Unit, lang: Lang) -> (String, Option<String>, bool) {
    let (year, month, date) = day.parts();
    let number = digits(year.into());
    let texts = lang.texts();
    let name = |names: &[&'static str; 12]| {
        let place = usize::from(month.saturating_sub(1));
        names.get(place).copied().unwrap_or_default()
    };
    match unit {
        Unit::Years(_) => (number, None, false),
        Unit::Months(_) => (name(&texts.months_short).into(), Some(number), month == 1),
        Unit::Days(_) => (
            digits(date.into()),
            Some([name(&texts.months), " ", &number].concat()),
            date == 1,
        ),
    }
}
