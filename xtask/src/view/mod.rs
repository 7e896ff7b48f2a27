//! `cargo xtask view`: the frame page with one view fixed in it, and its oEmbed answer.
//!
//! A static server gives the same answer to every address of a page, so each view that others
//! are to embed by its address gets a page and an answer of its own. What the view has fixed
//! can't be changed by the address, and the page may ask no host but those of the view.

mod html;
mod options;
mod query;

pub(crate) use options::ViewOptions;

use crate::process::say;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use query::Query;
use serde_json::json;
use std::fs;

/// The places of `embed/embed.html` that a view changes.
const LANG: &str = "<html lang=\"sv\">";
const CONNECT: &str = "connect-src 'self' https:;";
const VIEW: &str = "<meta name=\"motion-timeline-view\" content=\"\">";
const TITLE: &str = "<title>Motioner och beslut</title>";
const ICON: &str = "<link rel=\"icon\"";
const INSIDE: &str = "<noscript>";

/// Writes `NAME.html` and `NAME.oembed.json`.
pub(crate) fn run(project: &Project, options: &ViewOptions) -> Result<()> {
    let template = project.root.join("embed/embed.html");
    let template = fs::read_to_string(&template).context("embed/embed.html is missing")?;
    let query = Query::read(&options.query)?;
    let folder = options.out.clone().unwrap_or_else(|| project.dist());
    fs::create_dir_all(&folder)?;
    for (ending, text) in [
        ("html", page(&template, options, &query)?),
        ("oembed.json", oembed(options)),
    ] {
        let file = folder.join(format!("{}.{ending}", options.name));
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        say(format!("Wrote {}", file.display()));
    }
    say(format!("Publish both in {}", options.at));
    Ok(())
}

/// The frame page with the view in it.
fn page(template: &str, options: &ViewOptions, query: &Query) -> Result<String> {
    let title = html::escape(&options.title);
    let mut connect = String::from("connect-src 'self'");
    for origin in query.origins() {
        connect.push(' ');
        connect.push_str(origin);
    }
    let icon = format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{}.oembed.json\" \
         title=\"{title}\">\n    {ICON}",
        html::escape(&options.at),
        options.name
    );
    let inside = match &options.link {
        Some(link) => format!(
            "<p><a href=\"{}\">{title}</a></p>\n        {INSIDE}",
            html::escape(link)
        ),
        None => INSIDE.to_owned(),
    };
    let changes = [
        (LANG, format!("<html lang=\"{}\">", query.lang())),
        (CONNECT, connect + ";"),
        (
            VIEW,
            VIEW.replace("\"\"", &format!("\"{}\"", html::escape(&options.query))),
        ),
        (TITLE, format!("<title>{title}</title>")),
        (ICON, icon),
        (INSIDE, inside),
    ];
    let mut page = template.to_owned();
    for (place, text) in changes {
        ensure!(
            page.matches(place).count() == 1,
            "embed/embed.html has not exactly one `{place}`"
        );
        page = page.replace(place, &text);
    }
    Ok(page)
}

/// oEmbed 1.0, type `rich`. The frame has only the attributes that WordPress leaves.
fn oembed(options: &ViewOptions) -> String {
    let ViewOptions {
        at,
        name,
        title,
        width,
        height,
        ..
    } = options;
    let frame = format!(
        "<iframe src=\"{}{name}.html\" width=\"{width}\" height=\"{height}\" title=\"{}\" \
         frameborder=\"0\"></iframe>",
        html::escape(at),
        html::escape(title)
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": options.host(),
        "provider_url": at,
        "width": width,
        "height": height,
        "html": frame,
    });
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(query: &str) -> ViewOptions {
        ViewOptions {
            name: "norrby".to_owned(),
            at: "https://www.example.org/motioner/".to_owned(),
            title: "Motioner om \"Norrby\" & Hulta".to_owned(),
            query: query.to_owned(),
            link: Some("https://www.example.org/?a=1&b=2".to_owned()),
            width: 680,
            height: 900,
            out: None,
        }
    }

    fn made(query: &str) -> String {
        let template = Project::find().unwrap().root.join("embed/embed.html");
        let template = fs::read_to_string(template).unwrap();
        page(&template, &options(query), &Query::read(query).unwrap()).unwrap()
    }

    #[test]
    fn a_view_is_fixed_in_its_page() {
        let page = made("src=https%3A%2F%2Fapi.example.org%2Fv1&area=Norrby&lang=en");
        for part in [
            "<html lang=\"en\">",
            "connect-src 'self' https://api.example.org; img-src",
            "name=\"motion-timeline-view\" \
             content=\"src=https%3A%2F%2Fapi.example.org%2Fv1&amp;area=Norrby&amp;lang=en\"",
            "<title>Motioner om &quot;Norrby&quot; &amp; Hulta</title>",
            "type=\"application/json+oembed\" \
             href=\"https://www.example.org/motioner/norrby.oembed.json\"",
            "<a href=\"https://www.example.org/?a=1&amp;b=2\">",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
    }

    #[test]
    fn data_of_the_same_folder_opens_no_other_host() {
        assert!(made("src=motions.json").contains("connect-src 'self'; img-src"));
    }

    #[test]
    fn a_page_that_is_no_longer_the_template_is_refused() {
        let query = Query::read("src=a.json").unwrap();
        assert!(page("<html>", &options("src=a.json"), &query).is_err());
    }

    #[test]
    fn an_answer_of_oembed() {
        let answer: serde_json::Value =
            serde_json::from_str(&oembed(&options("src=motions.json"))).unwrap();
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["provider_name"], "www.example.org");
        assert_eq!(
            (&answer["width"], &answer["height"]),
            (&json!(680), &json!(900))
        );
        assert_eq!(
            answer["html"],
            "<iframe src=\"https://www.example.org/motioner/norrby.html\" width=\"680\" \
             height=\"900\" title=\"Motioner om &quot;Norrby&quot; &amp; Hulta\" \
             frameborder=\"0\"></iframe>"
        );
    }
}
