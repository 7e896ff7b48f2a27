//! How languages inflect the names of places, and what stands around the names of people and
//! streets in them.

use super::finnish;

/// A language whose rules are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    Swedish,
    German,
    Finnish,
    /// English, Dutch, and others with a genitive in -s at most.
    Plain,
    /// Not said: the rules of all.
    Any,
}

impl Language {
    pub(super) fn of(tag: Option<&str>) -> Self {
        match tag.and_then(|tag| tag.split(['-', '_']).next()) {
            Some("sv" | "nb" | "nn" | "no" | "da") => Self::Swedish,
            Some("de") => Self::German,
            Some("fi") => Self::Finnish,
            Some(_) => Self::Plain,
            None => Self::Any,
        }
    }

    /// The last word of a name in all its forms, the name's own first; small letters throughout.
    pub(super) fn forms(self, word: &str) -> Vec<String> {
        let mut forms = vec![word.to_owned()];
        // Names that end in a hiss have no ending of the genitive.
        let hisses = word.ends_with(['s', 'x', 'z', 'ß']);
        if !hisses {
            forms.push([word, "s"].concat());
        }
        if matches!(self, Self::German | Self::Any) && hisses {
            forms.push([word, "es"].concat());
        }
        if matches!(self, Self::Finnish | Self::Any) {
            forms.extend(finnish::forms(word));
        }
        forms
    }

    /// Whether a capital letter in the middle of a sentence marks a name: not where every noun
    /// has one.
    pub(super) fn has_small_nouns(self) -> bool {
        matches!(self, Self::Swedish | Self::Finnish | Self::Plain)
    }
}

/// Whether this word is said before a person's name.
pub(super) fn is_title(word: &str) -> bool {
    const TITLES: [&str; 22] = [
        "herr",
        "fru",
        "fröken",
        "frau",
        "stadtrat",
        "stadträtin",
        "stadträte",
        "bürgermeister",
        "bürgermeisterin",
        "oberbürgermeister",
        "dr",
        "prof",
        "ledamot",
        "ledamoten",
        "ordförande",
        "kommunalråd",
        "valtuutettu",
        "valtuutetun",
        "mr",
        "mrs",
        "ms",
        "councilmember",
    ];
    TITLES.contains(&word)
}

/// Whether this word behind a name makes a street of it.
pub(super) fn is_street(word: &str) -> bool {
    const STREETS: [&str; 13] = [
        "gata",
        "gatan",
        "långgata",
        "väg",
        "vägen",
        "straße",
        "strasse",
        "str",
        "weg",
        "allee",
        "katu",
        "tie",
        "street",
    ];
    STREETS.contains(&word)
}

/// Whether this word before a name makes another place of it: *Västra Norrby* is not Norrby.
pub(super) fn is_direction(word: &str) -> bool {
    const DIRECTIONS: [&str; 26] = [
        "norra", "södra", "östra", "västra", "nya", "gamla", "stora", "lilla", "övre", "nedre",
        "yttre", "inre", "sankt", "neu", "alt", "ober", "unter", "groß", "klein", "pohjois",
        "etelä", "itä", "länsi", "ylä", "ala", "vanha",
    ];
    DIRECTIONS.contains(&word)
}
