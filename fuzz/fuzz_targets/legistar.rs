//! Any bytes as answers of this dialect.
#![no_main]

use motion_timeline::adapter::format::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| motion_timeline_fuzz::reads(Format::Legistar, bytes));
