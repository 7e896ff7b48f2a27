//! Which years of a set in shards are shown at first.

use crate::domain::Unread;

/// As many motions at least are shown at first, where there are so many: enough to fill a list
/// and to filter, and read in a moment.
const ENOUGH: u32 = 1_000;

/// The latest years that have enough motions together; `None` where no year is known.
pub(super) fn first_window(unread: &[Unread]) -> Option<(u16, u16)> {
    let last = unread.iter().filter_map(|part| part.year).max()?;
    let mut totals = vec![0_u32; usize::from(last) + 1];
    for part in unread {
        if let Some(year) = part.year
            && let Some(total) = totals.get_mut(usize::from(year))
        {
            // What a publisher does not count may be as much as that.
            *total = total.saturating_add(part.motions.unwrap_or(ENOUGH));
        }
    }
    let (mut from, mut sum) = (last, 0_u32);
    for (year, total) in (0..=last).zip(totals).rev() {
        if sum >= ENOUGH {
            break;
        }
        if total > 0 {
            from = year;
            sum = sum.saturating_add(total);
        }
    }
    Some((from, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_of_the_latest_years_as_are_enough() {
        let check = |parts: &[(Option<u16>, Option<u32>)], expected: Option<(u16, u16)>| {
            let parts = parts.iter();
            let unread: Vec<Unread> = parts
                .map(|&(year, motions)| Unread { year, motions })
                .collect();
            assert_eq!(first_window(&unread), expected, "{unread:?}");
        };
        let of = |year, motions| (Some(year), Some(motions));
        check(&[], None);
        check(&[(None, Some(5_000))], None);
        check(&[of(2020, 5_000)], Some((2020, 2020)));
        check(&[of(2018, 1), of(2020, 5_000)], Some((2020, 2020)));
        check(
            &[of(2016, 900), of(2018, 600), of(2020, 500)],
            Some((2018, 2020)),
        );
        // Several shards of a year count together, whatever order they stand in.
        check(
            &[of(2020, 600), of(2019, 700), of(2020, 600)],
            Some((2020, 2020)),
        );
        check(&[of(2019, 3), of(2020, 0)], Some((2019, 2020)));
        check(&[(Some(2020), None), of(2019, 3)], Some((2020, 2020)));
        check(&[of(1, 3), of(9_999, 3)], Some((1, 9_999)));
    }
}
