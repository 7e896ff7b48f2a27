//! `docs/element.md`.

use super::{Api, Named, types};
use std::fmt::Write;

pub(super) fn page(api: &Api) -> String {
    let mut out = format!("# `<{}>`\n\n{}\n", api.tag, api.summary);
    out.push_str(
        "\nWritten by `cargo xtask docs` from `src/element/api.toml`. How the element gets into a page \
         stands in\n[embedding.md](embedding.md).\n",
    );
    let settings = api.settings.iter().map(|setting| {
        let property = setting
            .property
            .as_deref()
            .map_or_else(|| "–".to_owned(), code);
        [
            code(&setting.attribute),
            property,
            code(&setting.r#type),
            default(&setting.default),
            setting.text.clone(),
        ]
    });
    table(
        &mut out,
        "Settings",
        ["attribute", "property", "type", "default", "what it is"],
        settings,
    );
    out.push_str("\nChanges take effect at once. `lang`, `fragment` and `designations` are attributes only.\n");

    let view = api.view.iter().map(|choice| {
        let attribute = choice
            .attribute
            .as_deref()
            .map_or_else(|| "`area`".to_owned(), code);
        [
            code(&choice.property),
            attribute,
            code(&choice.r#type),
            code(&choice.default),
            choice.text.clone(),
        ]
    });
    table(
        &mut out,
        "What is chosen",
        ["property", "attribute", "type", "default", "what it is"],
        view,
    );
    let _ = writeln!(
        out,
        "\nAs `value` of an input, an attribute says what is chosen from the start, and the property what is\n\
         chosen now. In an attribute, lists have commas between. An address's fragment goes before the\n\
         attributes. `view` is an object with all of the properties: {}",
        lower(types::VIEW)
    );

    let methods = api.methods.iter().map(|it| {
        [
            code(&format!("{}()", it.name)),
            code(&it.returns),
            it.text.clone(),
        ]
    });
    table(
        &mut out,
        "Methods",
        ["method", "returns", "what it does"],
        methods,
    );
    let events = api
        .events
        .iter()
        .map(|it| [code(&it.name), code(&it.r#type), it.text.clone()]);
    table(
        &mut out,
        "Events",
        ["event", "`event.detail`", "when"],
        events,
    );
    out.push_str("\nAll bubble and are composed. None can be cancelled.\n");
    for each in &api.types {
        let _ = writeln!(out, "\n**`{}`**: {}", each.name, lower(&each.text));
        if let Some(is) = &each.is {
            let _ = writeln!(
                out,
                "{}.",
                is.split(" | ")
                    .map(|key| code(key.trim_matches('"')))
                    .collect::<Vec<_>>()
                    .join(", ")
            );
        }
        for (name, kind, text) in &each.fields {
            let _ = writeln!(out, "* `{name}` (`{kind}`): {}", lower(text));
        }
    }
    names(&mut out, "Slots", "slot", &api.slots);
    names(&mut out, "Parts", "`::part()`", &api.parts);
    names(&mut out, "Variables", "custom property", &api.variables);
    out
}

fn names(out: &mut String, title: &str, what: &str, list: &[Named]) {
    let rows = list.iter().map(|it| {
        let name = if it.name.is_empty() {
            "(none)".to_owned()
        } else {
            code(&it.name)
        };
        [name, it.text.clone()]
    });
    table(out, title, [what, "what it is"], rows);
}

fn table<const N: usize>(
    out: &mut String,
    title: &str,
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) {
    // Writing to a string can't fail.
    let _ = writeln!(out, "\n## {title}\n\n| {} |", heads.join(" | "));
    let _ = writeln!(out, "| {} |", ["---"; N].join(" | "));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
}

/// In a table, a bar of TypeScript would end the cell.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

fn default(text: &str) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        code(text)
    }
}

/// With a small first letter, behind a colon.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
