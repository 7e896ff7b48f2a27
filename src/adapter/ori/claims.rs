//! Whether an answer is of this dialect, by what stands in it.

use crate::adapter::format::Sniff;
use crate::adapter::json::Json;

/// Whether an answer is of this dialect.
pub(in crate::adapter) fn claims(sniff: &Sniff<'_>) -> bool {
    sniff.is_json && (notubiz(sniff) || openbesluitvorming(sniff) || ori(sniff))
}

fn notubiz(sniff: &Sniff<'_>) -> bool {
    let first = |key: &str| sniff.first.get(key).is_some();
    let wraps = |key: &str| sniff.has(key) && !sniff.has("type");
    // `modules/6/items`, its list and its single items, in the old shape as well.
    (first("attributes") && (first("module_id") || first("organisation_id")))
        || (sniff.has("attributes") && (sniff.has("module_id") || sniff.has("organisation_id")))
        || (wraps("item") && sniff.text.contains("\"attributes\""))
        || (wraps("items") && sniff.text.contains("\"@attributes\""))
        // `events/meetings/1`, `events` and `modules`.
        || sniff.has("agenda_items")
        || (sniff.has("meeting") && sniff.text.contains("\"agenda_items\""))
        || (first("plannings") && (first("gremium") || first("organisation")))
        || (sniff.has("modules") && first("custom_name"))
}

fn openbesluitvorming(sniff: &Sniff<'_>) -> bool {
    let entity = |kind: Option<&str>, id: Option<&str>| {
        let kind = kind.unwrap_or_default().to_lowercase();
        let kinds = [
            "motion",
            "meeting",
            "document",
            "recording",
            "committee",
            "party",
            "person",
            "organization",
        ];
        let id = id.unwrap_or_default();
        let is_canonical = kinds.iter().any(|kind| {
            id.strip_prefix(kind)
                .is_some_and(|rest| rest.starts_with(':'))
        });
        kinds.contains(&&*kind) && is_canonical
    };
    let first = |key: &str| sniff.first.get(key);
    let text = |key: &str| first(key).and_then(Json::str);
    let is_error = sniff.has("error") && (sniff.has("code") || sniff.has("retry_after_seconds"));
    // Search, entities and export name kind and id alike.
    (first("entityId").is_some() && first("entityType").is_some())
        || (sniff.has("entityId") && sniff.has("entityType"))
        || (sniff.has("entity_id") && sniff.has("entity_type"))
        || (first("entity_id").is_some() && first("entity_type").is_some())
        || (sniff.has("results") && sniff.has("totalCount") && sniff.has("hasMore"))
        || entity(text("type"), text("id"))
        || entity(sniff.text_at("type"), sniff.text_at("id"))
        || (is_error
            && (sniff.has("hint") || sniff.has("request_id") || sniff.has("documentation")))
}

fn ori(sniff: &Sniff<'_>) -> bool {
    let first = |key: &str| sniff.first.get(key);
    let in_meta = |key: &str| sniff.first.path(&["meta", key]).is_some();
    let is_of_ontology = || {
        ["openraadsinformatie", "argu.co/", "www.w3.org/ns/opengov"]
            .iter()
            .any(|name| sniff.text.contains(name))
    };
    let has_scheme =
        || sniff.text.contains("\"original_object_id\"") || sniff.text.contains("\"ORI\"");
    let is_search =
        sniff.has("hits") && (sniff.has("took") || sniff.has("_shards") || sniff.has("timed_out"));
    // Version 1: a search, a resource as linked data.
    (is_search && (sniff.text.contains("\"@type\"") || sniff.text.contains("\"ori_")))
        || (sniff.has("@type") && (sniff.has("ori_identifier") || is_of_ontology()))
        || (first("@type").is_some() && (first("ori_identifier").is_some() || is_of_ontology()))
        // Version 0: records with what the collector noted, a list of sources, counts.
        || in_meta("ocd_url")
        || in_meta("original_object_id")
        || (sniff.has("meta") && (sniff.has("identifiers") || sniff.has("classification")) && has_scheme())
        || (sniff.has("sources") && first("id").is_some() && (first("organizations").is_some() || first("events").is_some()))
        || (sniff.has("sources") && first("supplier").is_some())
        || (sniff.has("content") && sniff.has("full_content"))
        || sniff.has("n_appeared_in_search_results")
}
