//! Sentences that are put together from more than one fact.

use super::{Lang, bytes, counted, date, decimal, fill, percent};
use crate::domain::{Date, Designation, Document, Measure, Unit, Wait};

/// `8 månader från inlämning till beslut`, worded by how exactly the dates are known.
#[must_use]
pub fn wait(lang: Lang, wait: Wait) -> String {
    let texts = lang.texts();
    match wait {
        Wait::Months(0) => texts.wait_under_month.into(),
        Wait::AboutMonths(0) => texts.wait_same_month.into(),
        Wait::Months(months) => counted(lang, months.into(), texts.wait_one, texts.wait_other),
        Wait::AboutMonths(months) => counted(
            lang,
            months.into(),
            texts.wait_about_one,
            texts.wait_about_other,
        ),
    }
}

/// An authority's category with who says so and when, and with what is missing of that:
/// `Enligt Polisen 2025: särskilt utsatt område`.
#[must_use]
pub fn designation(lang: Lang, designation: &Designation) -> String {
    let texts = lang.texts();
    let when = match (designation.from, designation.until) {
        (Some(Date::At(from)), Some(Date::At(until))) if from == until => Some(Date::At(from)),
        (Some(Date::At(from)), Some(Date::At(until))) => Some(Date::Between(from, until)),
        (None, Some(Date::At(until))) => Some(Date::Until(until)),
        (from, until) => from.or(until),
    };
    let when = when.map(|when| date(lang, &when));
    let template = match (&designation.by, &when) {
        (Some(_), Some(_)) => texts.designation_on,
        (Some(_), None) => texts.designation_undated,
        (None, Some(_)) => texts.designation_unattributed_on,
        (None, None) => texts.designation_unattributed,
    };
    fill(
        template,
        &[
            ("by", designation.by.as_deref().unwrap_or_default()),
            ("date", when.as_deref().unwrap_or_default()),
            ("category", &designation.category),
        ],
    )
}

/// A document's title with its type and size, where they are known:
/// `Tjänsteskrivelse (pdf, 3,4 MB)`.
#[must_use]
pub fn document(lang: Lang, document: &Document) -> String {
    let kind = document
        .media_type
        .as_deref()
        .and_then(|media_type| file_type(lang, media_type));
    let size = document.bytes.map(|size| bytes(lang, size));
    let facts: Vec<&str> = [kind, size.as_deref()].into_iter().flatten().collect();
    if facts.is_empty() {
        document.title.to_string()
    } else {
        [&document.title, " (", &facts.join(", "), ")"].concat()
    }
}

/// What was measured, with its date: `60 procent klart (mätt 2025)`. `None` where the source
/// gives no value.
#[must_use]
pub fn measure(lang: Lang, measure: &Measure) -> Option<String> {
    let texts = lang.texts();
    let value = measure.value?;
    let when = measure.date.map(|when| date(lang, &when));
    let (dated, undated, value) = match &measure.unit {
        Unit::Share => (
            texts.goal_done,
            texts.goal_done_undated,
            percent(lang, value),
        ),
        Unit::Count => (
            texts.goal_value,
            texts.goal_value_undated,
            decimal(lang, value),
        ),
        Unit::Other(unit) => (
            texts.goal_value,
            texts.goal_value_undated,
            [&decimal(lang, value), "\u{a0}", unit].concat(),
        ),
    };
    Some(match when {
        Some(when) => fill(
            dated,
            &[("share", &value), ("value", &value), ("date", &when)],
        ),
        None => fill(undated, &[("share", &value), ("value", &value)]),
    })
}

/// A file type that readers know. Others are left out rather than shown as jargon.
fn file_type(lang: Lang, media_type: &str) -> Option<&'static str> {
    let name = media_type.split(';').next().unwrap_or_default().trim();
    Some(match name.to_ascii_lowercase().as_str() {
        "application/pdf" => "pdf",
        "text/html" => lang.texts().document_page,
        "application/msword"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "Word",
        "application/vnd.ms-excel"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "Excel",
        _ => return None,
    })
}
