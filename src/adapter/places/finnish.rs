//! Forms of Finnish names of places: stems with and without gradation, and the endings of the
//! cases. Some of the forms that this makes are none that anybody writes; nothing is named by
//! them, so nothing is found by them.

use super::rules::{Rules, none};

pub(super) const RULES: Rules = Rules {
    inflect,
    adjectives: none,
    first_word_endings: &[],
    titles: &[
        "valtuutettu",
        "valtuutetun",
        "valtuutetut",
        "kaupunginvaltuutettu",
        "kaupunginvaltuutetun",
        "apulaispormestari",
        "apulaispormestarin",
        "pormestari",
        "pormestarin",
        "puheenjohtaja",
        "puheenjohtajan",
        "jäsen",
        "jäsenen",
        "herra",
        "rouva",
    ],
    directions: &[
        "pohjois", "etelä", "itä", "länsi", "keski", "ylä", "ala", "taka", "etu", "uusi", "uuden",
        "iso", "ison", "pikku", "pieni", "pienen", "suur",
    ],
    prepositions: &[
        "alue",
        "alueen",
        "alueella",
        "kaupunginosa",
        "kaupunginosan",
    ],
    streets: &[
        "tie", "tien", "tiellä", "tielle", "tieltä", "katu", "kadun", "kadulla", "kadulle",
        "kadulta",
    ],
    // Not each genitive: tautien is of diseases.
    street_endings: &[
        "tie",
        "tiellä",
        "tielle",
        "tieltä",
        "puistotien",
        "rantatien",
        "katu",
        "kadun",
        "kadulla",
        "kadulle",
        "kadulta",
        "kuja",
        "kujan",
    ],
    has_capital_streets: false,
    parties: &[
        "kok", "sd", "sdp", "vihr", "vas", "ps", "kesk", "rkp", "r", "kd", "liik", "sin",
    ],
    // A surname and what a street is named after stand in the nominative or the genitive; who is
    // *in* Kallio is in the place.
    place_endings: &[
        "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
    ],
    marks_names: true,
    takes_hyphen: true,
    has_headings: false,
};

/// Endings behind a stem that ends in a vowel, those with back vowels.
const ENDINGS: [&str; 11] = [
    "n", "ssa", "sta", "lla", "lta", "lle", "ksi", "na", "a", "ta", "tta",
];

fn inflect(word: &str, forms: &mut Vec<String>) {
    let (is_back, is_front) = harmony(word);
    let mut put = |stem: &str, ending: &str| {
        if is_back {
            forms.push([stem, ending].concat());
        }
        if is_front {
            forms.push([stem, &*ending.replace('a', "ä")].concat());
        }
    };
    for stem in stems(word) {
        for ending in ENDINGS {
            put(&stem, ending);
        }
        // Into: the last vowel once more, with or without an h.
        if let Some(vowel) = stem.chars().last() {
            let vowel = vowel.to_string();
            put(&stem, &[&*vowel, "n"].concat());
            put(&stem, &["h", &*vowel, "n"].concat());
            put(&stem, "seen");
        }
    }
    // Behind a consonant: Pihlajisten, Sörnäistä; Lauttasaarta, Roihuvuorta.
    if let Some(stem) = word.strip_suffix("nen") {
        put(stem, "sta");
        put(stem, "sten");
    } else if let Some(stem) = word.strip_suffix('i')
        && stem.ends_with(['l', 'n', 'r'])
    {
        put(stem, "ta");
    }
}

/// Whether its endings have back vowels, and whether they have front vowels: the last vowel of
/// one of the two kinds decides. Where only neutral ones follow (*Herttoniemi*) that vowel may be
/// another part's, and both are right for some name.
fn harmony(word: &str) -> (bool, bool) {
    let vowels = |c: &char| "aeiouyäö".contains(*c);
    let mut last = word.chars().rev().filter(vowels);
    let is_neutral = last.next().is_some_and(|vowel| "ei".contains(vowel));
    let last = word.chars().rev().find(|c| "aouäöy".contains(*c));
    let is_back = last.is_some_and(|vowel| "aou".contains(vowel));
    (is_back, !is_back || is_neutral)
}

/// What endings are put to.
fn stems(word: &str) -> Vec<String> {
    if let Some(start) = word.strip_suffix("nen") {
        // One Sörnäinen, several Sörnäiset: Sörnäisessä, Sörnäisissä.
        return vec![[start, "se"].concat(), [start, "si"].concat()];
    }
    let mut stems = Vec::new();
    if let Some(start) = word.strip_suffix('s') {
        // Keskus, keskuksen; taivas, taivaan.
        stems.push([start, "kse"].concat());
        if let Some(vowel) = start.chars().last() {
            stems.push([start, &*vowel.to_string()].concat());
        }
        return stems;
    }
    if !word.ends_with(|c: char| "aeiouyäöå".contains(c)) {
        // Names from elsewhere take an i.
        return vec![[word, "i"].concat()];
    }
    stems.push(word.to_owned());
    stems.extend(weak(word));
    if let Some(start) = word.strip_suffix('i') {
        // Saari, saaren; mäki, mäen; lahti, lahden.
        let with_e = [start, "e"].concat();
        stems.extend(weak(&with_e));
        stems.push(with_e);
    } else if let Some(start) = word.strip_suffix('e') {
        // Alue, alueen; puute, puutteen.
        stems.push([start, "ee"].concat());
    }
    stems
}

/// The consonants before the last vowel and what they become in a closed syllable.
const GRADATION: [(&str, &str); 11] = [
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("mp", "mm"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("k", ""),
    ("p", "v"),
    ("t", "d"),
];

/// The stem in its weak grade; none where nothing changes.
fn weak(stem: &str) -> Option<String> {
    let vowel = stem.chars().last()?;
    let start = stem.strip_suffix(vowel)?;
    // The first that fits is the longest.
    GRADATION.iter().find_map(|(strong, weak)| {
        let before = start.strip_suffix(strong)?;
        // At the beginning of a word, and behind s or t, nothing changes.
        let is_free = before.ends_with(|c: char| "aeiouyäölmnrh".contains(c));
        is_free.then(|| [before, weak, &*vowel.to_string()].concat())
    })
}
