//! `cargo xtask docs`: what is written for embedders about the element, from `src/element/api.toml`.

mod manifest;
mod markdown;
mod types;

use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs;

/// The element as `api.toml` describes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Api {
    tag: String,
    class: String,
    summary: String,
    settings: Vec<Setting>,
    view: Vec<Choice>,
    methods: Vec<Method>,
    events: Vec<Event>,
    slots: Vec<Named>,
    parts: Vec<Named>,
    variables: Vec<Named>,
    types: Vec<Type>,
}

/// An attribute that an embedder sets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    attribute: String,
    property: Option<String>,
    r#type: String,
    default: String,
    text: String,
}

/// A property for what a reader can choose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    property: String,
    attribute: Option<String>,
    r#type: String,
    default: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    name: String,
    returns: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    name: String,
    /// Of `event.detail`.
    r#type: String,
    text: String,
}

/// A slot, a part or a custom property of CSS.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    text: String,
}

/// A type of TypeScript: what it is, or its fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Type {
    name: String,
    text: String,
    is: Option<String>,
    /// Name, type and description.
    #[serde(default)]
    fields: Vec<(String, String, String)>,
}

/// Writes the files, or with `check` compares them with what would be written.
pub(crate) fn run(project: &Project, check: bool) -> Result<()> {
    for (path, text) in files(project)? {
        let file = project.root.join(path);
        if !check {
            fs::write(file, text)?;
        } else if fs::read_to_string(file).ok().as_ref() != Some(&text) {
            bail!("{path} is not what src/element/api.toml says; `cargo xtask docs` writes it");
        }
    }
    Ok(())
}

/// The files by their path in the repository.
fn files(project: &Project) -> Result<[(&'static str, String); 4]> {
    let source = project.root.join("src/element/api.toml");
    let source = fs::read_to_string(source).context("cannot read src/element/api.toml")?;
    let api: Api = toml::from_str(&source).context("src/element/api.toml")?;
    Ok([
        ("docs/element.md", markdown::page(&api)),
        ("docs/custom-elements.json", manifest::json(&api)?),
        ("docs/motion-timeline.d.ts", types::element(&api)),
        ("docs/motion-timeline-react.d.ts", types::react(&api)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_about_the_element_is_what_its_source_says() {
        run(&Project::find().unwrap(), true).unwrap();
    }
}
