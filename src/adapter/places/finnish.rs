//! Forms of Finnish names of places: stems with and without gradation, and the endings of the
//! cases. Some of the forms that this makes are none that anybody writes; nothing is named by
//! them, so nothing is found by them.

/// The forms of a name in small letters, apart from the name itself.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut forms = Vec::new();
    let back = is_back(word);
    for stem in stems(word) {
        for ending in ENDINGS {
            let ending = if back {
                (*ending).to_owned()
            } else {
                ending.replace('a', "ä").replace('o', "ö")
            };
            forms.push([&*stem, &*ending].concat());
        }
        // Into: the last vowel once more, with or without an h.
        if let Some(vowel) = stem.chars().last() {
            let vowel = vowel.to_string();
            forms.push([&*stem, &*vowel, "n"].concat());
            forms.push([&*stem, "h", &*vowel, "n"].concat());
            forms.push([&*stem, "seen"].concat());
        }
    }
    if let Some(stem) = word.strip_suffix("nen") {
        let ending = if back { "sta" } else { "stä" };
        forms.push([stem, ending].concat());
    }
    forms.sort();
    forms.dedup();
    forms
}

/// Endings behind a stem that ends in a vowel, those with back vowels. First the genitive.
const ENDINGS: &[&str] = &[
    "n", "ssa", "sta", "lla", "lta", "lle", "ksi", "na", "a", "ta", "tta", "nsa", "kin", "ssakin",
    "lainen", "laisten",
];

/// Whether its endings have back vowels: the last vowel of one of the two kinds decides.
fn is_back(word: &str) -> bool {
    let last = word.chars().rev().find(|c| "aouäöy".contains(*c));
    last.is_some_and(|vowel| "aou".contains(vowel))
}

/// What endings are put to.
fn stems(word: &str) -> Vec<String> {
    let mut stems = Vec::new();
    if let Some(start) = word.strip_suffix("nen") {
        return vec![[start, "se"].concat()];
    }
    if let Some(start) = word.strip_suffix('s') {
        // Keskus, keskuksen; taivas, taivaan.
        stems.push([start, "kse"].concat());
        if let Some(vowel) = start.chars().last() {
            stems.push([start, &vowel.to_string()].concat());
        }
        return stems;
    }
    if !word.ends_with(|c: char| "aeiouyäö".contains(c)) {
        // Names from elsewhere take an i.
        return vec![[word, "i"].concat()];
    }
    stems.push(word.to_owned());
    stems.extend(weak(word));
    if let Some(start) = word.strip_suffix('i') {
        // Saari, saaren; mäki, mäen.
        let with_e = [start, "e"].concat();
        stems.extend(weak(&with_e));
        if let Some(start) = start.strip_suffix('t') {
            // Vesi has its own way; lahti, lahden.
            stems.push([start, "de"].concat());
        }
        stems.push(with_e);
    }
    if let Some(start) = word.strip_suffix('e') {
        // Alue, alueen; puute, puutteen.
        stems.push([start, "ee"].concat());
    }
    stems
}

/// The consonants before the last vowel and what they become in a closed syllable.
const GRADATION: [(&str, &str); 12] = [
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
    ("lke", "lje"),
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
        is_free.then(|| [before, weak, &vowel.to_string()].concat())
    })
}
