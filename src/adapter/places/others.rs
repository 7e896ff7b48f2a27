//! Names of places in English, Dutch and other languages, with a genitive in -s at most.

use super::rules::{Rules, genitive, none};

pub(super) const RULES: Rules = Rules {
    inflect: genitive,
    adjectives: none,
    first_word_endings: &[],
    titles: &[
        "mr",
        "mrs",
        "ms",
        "dr",
        "mayor",
        "councilmember",
        "councillor",
        "councilor",
        "alderman",
        "dhr",
        "mevr",
        "mevrouw",
        "heer",
        "raadslid",
        "wethouder",
        "burgemeester",
    ],
    directions: &[
        "north", "south", "east", "west", "upper", "lower", "sankt", "noord", "zuid", "oost",
        "oud", "nieuw", "fort", "mount", "lake",
    ],
    prepositions: &[
        "in", "at", "to", "from", "near", "around", "between", "through", "te", "naar", "uit",
        "bij", "rond", "tussen", "wijk", "buurt",
    ],
    streets: &[
        "street",
        // St., as the words of a text are written.
        "sankt",
        "avenue",
        "ave",
        "road",
        "rd",
        "boulevard",
        "blvd",
        "drive",
        "dr",
        "lane",
        "way",
        "straat",
        "laan",
        "weg",
        "rue",
    ],
    street_endings: &["straat", "laan"],
    has_capital_streets: true,
    parties: &[
        "d", "r", "dem", "rep", "lab", "con", "ld", "vvd", "cda", "pvda", "gl", "sp", "cu", "sgp",
        "pvv", "fvd",
    ],
    place_endings: &[],
    marks_names: true,
    takes_hyphen: true,
    has_headings: true,
};
