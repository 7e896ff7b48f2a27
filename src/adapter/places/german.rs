//! German names of places: *Durlachs Altstadt*, *in der Alten Neustadt*, *Durlacher Wochenmarkt*.
//! Every noun has a capital letter, so that nothing but the words around a name tells a surname.

use super::rules::Rules;

pub(super) const RULES: Rules = Rules {
    inflect,
    adjectives,
    first_word_endings: &["n", "r"],
    titles: &[
        "herr",
        "herrn",
        "frau",
        "stadtrat",
        "stadtrats",
        "stadträtin",
        "gemeinderat",
        "gemeinderätin",
        "ratsherr",
        "ratsherrn",
        "ratsfrau",
        "ratsmitglied",
        "bezirksverordneter",
        "bezirksverordnete",
        "bürgermeister",
        "bürgermeisterin",
        "oberbürgermeister",
        "oberbürgermeisterin",
        "beigeordneter",
        "beigeordnete",
        "dr",
        "prof",
    ],
    directions: &[
        "alt",
        "neu",
        "ober",
        "unter",
        "gross",
        "klein",
        "sankt",
        "bad",
        "nördliches",
    ],
    prepositions: &[
        "in",
        "nach",
        "aus",
        "bei",
        "um",
        "durch",
        "zwischen",
        "stadtteil",
        "stadtteils",
        "stadtteile",
        "stadtteilen",
        "ortsteil",
        "ortsteile",
        "stadtbezirk",
        "bezirk",
        "quartier",
        "der",
        "die",
    ],
    streets: &[
        "strasse",
        "strassen",
        "str",
        "weg",
        "allee",
        "gasse",
        "platz",
        "tor",
        "tors",
        "ring",
        "damm",
        "ufer",
        "brücke",
        "chaussee",
        "landstrasse",
        "hauptstrasse",
        "berg",
        "pfad",
        "steig",
        "kreuz",
    ],
    street_endings: &["strasse", "allee", "chaussee"],
    has_capital_streets: true,
    parties: &[
        "cdu", "csu", "spd", "fdp", "grüne", "grünen", "linke", "afd", "fw", "bsw", "volt", "ödp",
        "piraten",
    ],
    place_endings: &[],
    marks_names: false,
    takes_hyphen: false,
    has_headings: false,
};

fn inflect(word: &str, forms: &mut Vec<String>) {
    if !word.ends_with(['s', 'x', 'z']) {
        forms.push([word, "s"].concat());
    }
    if !word.ends_with(['a', 'e', 'i', 'o', 'u']) {
        // Des Stadtwaldes; where the name ends in a hiss it is the only genitive.
        forms.push([word, "es"].concat());
    }
}

/// Durlach, Durlacher; Daxlanden, Daxlander. Of short names surnames would come.
fn adjectives(word: &str, forms: &mut Vec<String>) {
    if word.chars().count() < 6 {
        return;
    }
    let stem = word.strip_suffix("en").unwrap_or(word);
    let stem = stem.strip_suffix('e').unwrap_or(stem);
    forms.push([stem, "er"].concat());
    if stem != word {
        forms.push([word, "er"].concat());
    }
}
