//! Holds the invariants of ARCHITECTURE.md, by their numbers there, by reading the sources.
//!
//! Each rule is also shown a text that breaks it, so that a rule that no longer sees anything
//! fails.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the repository: its path from the root, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The program's own lines: without comments, and without the tests at the file's end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(number, line)| (number + 1, line))
    }
}

fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join(folder), endings, &mut found);
    assert!(!found.is_empty(), "no sources in {folder}");
    found.sort();
    found
        .into_iter()
        .map(|path| Source {
            text: fs::read_to_string(&path).unwrap(),
            path: path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned(),
        })
        .collect()
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(path);
        }
    }
}

/// Every place where the code of these files has one of these words.
fn places(files: &[Source], words: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for file in files {
        for (number, line) in file.code() {
            for word in words {
                if line.contains(word) {
                    places.push(format!("{}:{number}: {word}", file.path));
                }
            }
        }
    }
    places
}

/// Fails with the places, after showing that the rule sees a line that breaks it.
fn forbid(files: &[Source], words: &[&str], broken: &str) {
    let example = [Source {
        path: "example".into(),
        text: broken.into(),
    }];
    assert!(
        !places(&example, words).is_empty(),
        "the rule does not see {broken:?}"
    );
    let places = places(files, words);
    assert!(places.is_empty(), "{}", places.join("\n"));
}

fn in_folders(folders: &[&str]) -> Vec<Source> {
    folders
        .iter()
        .flat_map(|folder| sources(folder, &["rs"]))
        .collect()
}

#[test]
fn invariant_1_the_domain_knows_only_itself() {
    forbid(
        &in_folders(&["src/domain"]),
        &[
            "crate::adapter",
            "crate::index",
            "crate::view_model",
            "crate::components",
            "crate::i18n",
            "crate::net",
            "serde",
            "std::fs",
            "std::net",
            "std::time",
            "println!",
        ],
        "use crate::i18n::Lang;",
    );
}

#[test]
fn invariant_2_the_core_knows_no_browser() {
    forbid(
        &in_folders(&[
            "src/adapter",
            "src/domain",
            "src/index",
            "src/view_model",
            "src/i18n",
        ]),
        &[
            "web_sys",
            "js_sys",
            "gloo",
            "wasm_bindgen",
            "yew::",
            "std::fs",
            "std::net",
            "reqwasm",
        ],
        "use web_sys::Element;",
    );
}

#[test]
fn invariant_3_nothing_panics() {
    let files = sources("src", &["rs"]);
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "todo!(",
        "unimplemented!(",
        ".unwrap_err()",
        "assert!(",
        "assert_eq!(",
    ];
    forbid(&files, &words, "let x = y.unwrap();");
}

#[test]
fn invariant_4_data_goes_one_way() {
    let later = [
        (
            "src/adapter",
            vec![
                "crate::index",
                "crate::view_model",
                "crate::components",
                "crate::i18n",
                "crate::net",
                "crate::element",
            ],
        ),
        (
            "src/index",
            vec![
                "crate::adapter",
                "crate::view_model",
                "crate::components",
                "crate::i18n",
                "crate::net",
                "crate::element",
            ],
        ),
        (
            "src/view_model",
            vec!["crate::components", "crate::net", "crate::element"],
        ),
        (
            "src/i18n",
            vec![
                "crate::components",
                "crate::net",
                "crate::element",
                "crate::index",
            ],
        ),
        ("src/components", vec!["crate::net", "crate::element"]),
        ("src/net", vec!["crate::element"]),
    ];
    for (folder, words) in later {
        forbid(
            &in_folders(&[folder]),
            &words,
            &format!("use {}::x;", words[0]),
        );
    }
}

#[test]
fn invariant_5_text_is_text() {
    let files = sources("src", &["rs", "js"]);
    forbid(
        &files,
        &[
            "from_html_unchecked",
            "inner_html",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            " style={",
            " style=\"",
            "eval(",
            "new Function",
        ],
        "node.innerHTML = text;",
    );
    // Adapters write no attributes, but read documents that have some.
    let files: Vec<Source> = files
        .into_iter()
        .filter(|file| !file.path.starts_with("src/adapter/"))
        .collect();
    forbid(&files, &["\"style\""], "set(\"style\", text)");
    let links: Vec<String> = places(&sources("src/components", &["rs"]), &[" href="])
        .into_iter()
        .filter(|place| !place.starts_with("src/components/link.rs"))
        .collect();
    assert!(
        links.is_empty(),
        "links outside components/link.rs:\n{}",
        links.join("\n")
    );
}

#[test]
fn invariant_6_one_http_client_in_one_file() {
    let elsewhere: Vec<Source> = sources("src", &["rs"])
        .into_iter()
        .filter(|file| file.path != "src/net/fetch.rs")
        .collect();
    forbid(&elsewhere, &["reqwasm"], "use reqwasm::http::Request;");
}

#[test]
fn invariant_7_no_storage() {
    let mut files = sources("src", &["rs", "js"]);
    files.extend(sources("demo", &["js"]));
    forbid(
        &files,
        &[
            "localStorage",
            "local_storage",
            "sessionStorage",
            "session_storage",
            "indexedDB",
            "document.cookie",
            "set_cookie",
            "navigator.sendBeacon",
        ],
        "window.localStorage.setItem(a, b);",
    );
}

#[test]
fn invariant_8_reader_texts_live_in_i18n() {
    let files = in_folders(&[
        "src/components",
        "src/view_model",
        "src/index",
        "src/domain",
    ]);
    let letters = ["å", "ä", "ö", "Å", "Ä", "Ö"];
    let files: Vec<Source> = files
        .into_iter()
        // The order of letters and what they are made of is these modules' subject; what councils
        // are called in Swedish law, that of the data set's rule.
        .filter(|file| {
            !matches!(
                &*file.path,
                "src/index/collate.rs" | "src/index/words.rs" | "src/domain/dataset.rs"
            )
        })
        .collect();
    forbid(&files, &letters, "html! { <p>{ \"Försök igen\" }</p> }");
}

#[test]
fn invariant_9_files_are_short_and_styles_are_relative() {
    const MOST_LINES: usize = 320;
    let tables = ["src/i18n/sv.rs", "src/i18n/en.rs", "src/i18n/texts.rs"];
    let mut files = sources("src", &["rs", "js"]);
    files.extend(sources("xtask/src", &["rs"]));
    files.extend(sources("exempelstad/src", &["rs"]));
    files.extend(sources("styles", &["css"]));
    let long: Vec<String> = files
        .iter()
        .filter(|file| !tables.contains(&&*file.path))
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(file, lines)| format!("{}: {lines} lines", file.path))
        .collect();
    assert!(
        long.is_empty(),
        "files over {MOST_LINES} lines:\n{}",
        long.join("\n")
    );

    let widget: Vec<Source> = sources("styles", &["css"])
        .into_iter()
        .filter(|file| file.path != "styles/page.css")
        .collect();
    let units = places(
        &widget,
        &[
            "rem;",
            "rem ",
            "rem)",
            "vh;",
            "vw;",
            "@media (min-width",
            "@media (max-width",
        ],
    );
    assert!(units.is_empty(), "{}", units.join("\n"));
}

#[test]
fn no_file_names_a_workplace() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = sources("xtask", &["rs", "toml"]);
    files.extend(sources("src", &["rs", "js"]));
    files.extend(sources("docs", &["md"]));
    for name in [
        "README.md",
        "DESIGN.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "Trunk.toml",
    ] {
        files.push(Source {
            path: name.into(),
            text: fs::read_to_string(root.join(name)).unwrap(),
        });
    }
    let words = [
        "registry.npmjs",
        "index.crates.io",
        "deb.debian.org",
        "pypi.org",
        "/root/",
    ];
    let named: Vec<String> = files
        .iter()
        .flat_map(|file| {
            words
                .iter()
                .filter(|word| file.text.contains(**word))
                .map(|word| format!("{}: {word}", file.path))
        })
        .collect();
    assert!(named.is_empty(), "{}", named.join("\n"));
}
