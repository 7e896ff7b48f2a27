//! Any bytes as the first answer of a source: whoever claims it reads it.
#![no_main]

use motion_timeline::adapter::format::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some(format) = Format::claimed(bytes) {
        motion_timeline_fuzz::reads(format, bytes);
    }
});
