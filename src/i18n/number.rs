//! How numbers, shares and sizes are written.

use super::{Lang, fill, plural};

/// A whole number as it is, such as a year. Every number becomes text here: each type of number
/// would bring a routine of its own into the wasm file.
#[must_use]
pub fn digits(value: u64) -> String {
    value.to_string()
}

/// A whole number with its digits in groups of three: `1 240` (with a narrow space that does
/// not break) in Swedish, `1,240` in English. Never for years.
#[must_use]
pub fn number(lang: Lang, value: u64) -> String {
    let digits = digits(value);
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push_str(lang.texts().thousands);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with at most three decimals, rounded; a number that would then be nought gets as
/// many as nine. Numbers beyond 1.8 · 10¹⁶, more than anything a council counts, are written as
/// that limit.
#[must_use]
pub fn decimal(lang: Lang, value: f64) -> String {
    let size = value.abs();
    let places = if size < 0.0005 { 9 } else { 3 };
    let scale = 10_u64.pow(places);
    // `as` saturates and turns a value that is no number into 0.
    let scaled = (size * scale as f64).round() as u64;
    let text = scaled_number(lang, scaled, scale);
    if value < 0.0 && scaled > 0 {
        ["−", &text].concat()
    } else {
        text
    }
}

/// A share of a whole, where 1 is all of it, as per cent with at most one decimal.
///
/// Rounding never says that something is finished which is not, or that nothing is done where
/// something is: 0.9996 is 99.9 per cent, and 0.0001 is less than 0.1 per cent.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    let texts = lang.texts();
    let tenths = (share.abs() * 1000.0).round() as u64;
    if tenths == 0 && share > 0.0 {
        return fill(texts.percent_under, &[("n", &scaled_number(lang, 1, 10))]);
    }
    let tenths = if share < 1.0 && share > 0.0 {
        tenths.min(999)
    } else {
        tenths
    };
    let mut text = fill(texts.percent, &[("n", &scaled_number(lang, tenths, 10))]);
    if share < 0.0 && tenths > 0 {
        text.insert(0, '−');
    }
    text
}

/// A size in bytes: `812 byte`, `340 kB`, `3,4 MB`. Units are decimal (1 kB is 1000 bytes), and
/// the space before the unit does not break.
#[must_use]
pub fn bytes(lang: Lang, size: u64) -> String {
    let texts = lang.texts();
    let (unit, worth) = match size {
        // Each limit is where the smaller unit would round up to 1000.
        0..1_000 => {
            return fill(
                plural(size, texts.bytes_one, texts.bytes_other),
                &[("n", &number(lang, size))],
            );
        }
        1_000..999_500 => ("kB", 1_000),
        999_500..999_500_000 => ("MB", 1_000_000),
        _ => ("GB", 1_000_000_000),
    };
    let tenths = size.saturating_add(worth / 20) / (worth / 10);
    let tenths = if tenths < 100 {
        tenths
    } else {
        size.saturating_add(worth / 2) / worth * 10
    };
    [&scaled_number(lang, tenths, 10), "\u{a0}", unit].concat()
}

/// `value / scale` without the decimals' last noughts, where `scale` is a power of ten.
fn scaled_number(lang: Lang, value: u64, scale: u64) -> String {
    let mut text = number(lang, value / scale);
    let (mut rest, mut scale) = (value % scale, scale);
    if rest > 0 {
        text.push_str(lang.texts().decimal);
    }
    while rest > 0 {
        scale /= 10;
        text.push_str(&digits(rest / scale));
        rest %= scale;
    }
    text
}
