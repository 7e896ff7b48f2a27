//! Any text as a date: what is read is written the same way and read again as the same.
#![no_main]

use motion_timeline::domain::Date;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = Date::parse_timestamp(text);
    let Ok(date) = Date::parse(text) else { return };
    assert_eq!(Date::parse(&date.to_string()), Ok(date));
    if let (Some(first), Some(last)) = (date.first_day(), date.last_day()) {
        assert!(first <= last);
    }
});
