//! Messages for whoever puts the widget on a page. They are English: they end up in a
//! browser's console.

use super::digits;
use crate::adapter::ReadError;
use crate::view_model::load::Failure;

/// Why loading failed and what to change, in plain text for the console.
#[must_use]
pub fn embedder_message(failure: &Failure) -> String {
    match failure {
        Failure::NoSource => "The attribute `src` is missing or empty: give it the address of a \
             Motion JSON document."
            .into(),
        Failure::BadAddress(address) => [
            "This is no http(s) address that may be asked: ",
            address,
            ". Check the attribute `src` and the data's link to its next page.",
        ]
        .concat(),
        Failure::Unreachable => "No answer: there is no network, or no server at the address in \
             `src`."
            .into(),
        Failure::NotShared => "The server answers but does not let this page read the data: it \
             has to send the header `Access-Control-Allow-Origin`."
            .into(),
        Failure::Forbidden => "This page's content security policy forbids the request: add the \
             data's origin to `connect-src`."
            .into(),
        Failure::TimedOut => "The data did not arrive within the time limit.".into(),
        Failure::TooLarge(limit) => [
            "The data is larger than the limit of ",
            &digits(*limit),
            " bytes: divide it into pages.",
        ]
        .concat(),
        Failure::Status(status) => [
            "The server answered with HTTP status ",
            &digits((*status).into()),
            " instead of data.",
        ]
        .concat(),
        Failure::Program(words) => [
            "A program that reads this source, which has to be beside motion-timeline.js, could not \
             be loaded or stopped: ",
            words,
        ]
        .concat(),
        Failure::Details => "The details of a case could not be loaded: \
             motion-timeline-details.wasm has to be beside motion-timeline.js."
            .into(),
        Failure::Lifelines => "The lifelines could not be loaded: motion-timeline-lifelines.wasm \
             and motion-timeline-lifelines.js have to be beside motion-timeline.js."
            .into(),
        Failure::Unreadable(error) => unreadable(error),
    }
}

fn unreadable(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "The answer is empty.".into(),
        ReadError::Html => "The answer is an HTML page, not Motion JSON: check the address, and \
             whether it asks for a log-in."
            .into(),
        ReadError::NotJson(reason) => ["The answer is not JSON: ", reason, "."].concat(),
        ReadError::NotAnObject => "The answer is JSON, but not an object.".into(),
        ReadError::NoFormat => {
            "The key `format` is missing: Motion JSON 1 has `\"format\": \"motion-json/1\"`.".into()
        }
        ReadError::Refused(words) => ["The source refuses: ", words, "."].concat(),
        ReadError::OtherFormat(format) => [
            "The data's format is `",
            format,
            "`, which this version does not read.",
        ]
        .concat(),
    }
}
