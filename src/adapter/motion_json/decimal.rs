//! A number as JSON has it. The standard library's way of writing one takes 15 kB of a part of the
//! program that writes one now and then.

/// Beyond this, not every whole number is one that can be held.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A finite number with as few decimals as say it exactly, where fifteen do; that is every number
/// that somebody wrote with so many digits. Of any other the first fifteen digits or more, which is
/// as exact as readers of JSON are.
pub(super) fn decimal(value: f64) -> String {
    let mut text = String::new();
    if value < 0.0 {
        text.push('-');
    }
    let size = value.abs();
    if size > EXACT || (size > 0.0 && size < 1e-6) {
        let mut exponent = 0_i32;
        let mut rest = size;
        while rest >= EXACT {
            rest /= 10.0;
            exponent += 1;
        }
        while rest < 1e14 {
            rest *= 10.0;
            exponent -= 1;
        }
        text.push_str(&whole(rest.round()).to_string());
        text.push('e');
        text.push_str(&exponent.to_string());
        return text;
    }
    let (mut scale, mut places) = (1.0, 0);
    // A quotient of two numbers that are held exactly is rounded once, as a reader rounds the text.
    while places < 22 && (size * scale).round() / scale != size && size * scale < EXACT / 10.0 {
        scale *= 10.0;
        places += 1;
    }
    let digits = whole((size * scale).round()).to_string();
    let before = digits.len().saturating_sub(places);
    if before == 0 {
        text.push('0');
    } else {
        text.push_str(digits.get(..before).unwrap_or_default());
    }
    if places > 0 {
        text.push('.');
        for _ in digits.len()..places {
            text.push('0');
        }
        text.push_str(digits.get(before..).unwrap_or_default());
    }
    text
}

/// Numbers that are whole and in range are the same.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u64 {
    number as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::decimal;

    #[test]
    fn as_somebody_would_write_it() {
        for text in [
            "0",
            "1",
            "-1",
            "0.6",
            "-0.25",
            "12.5",
            "1240",
            "0.001",
            "0.000001",
            "1000000.01",
            "0.1234567890123",
            "9007199254740992",
        ] {
            assert_eq!(decimal(text.parse().unwrap()), text);
        }
        assert_eq!(decimal(-0.0), "0");
    }

    proptest! {
        #[test]
        fn any_number_of_fifteen_digits_comes_back(digits in 0..10_u64.pow(15), places in 0..7_u32) {
            let value = digits as f64 / f64::from(10_u32.pow(places));
            prop_assert_eq!(decimal(value).parse::<f64>().unwrap(), value);
        }

        #[test]
        fn any_other_is_as_good_as_the_same(value in any::<f64>()) {
            prop_assume!(value.is_normal());
            let text = decimal(value);
            let again: f64 = text.parse().unwrap();
            prop_assert!(((again - value) / value).abs() < 1e-13, "{} {}", value, text);
        }
    }
}
