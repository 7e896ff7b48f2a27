//! How the made-up minutes put things.

use super::format::Outcome;

/// The ways in which minutes word a decision, the most usual first.
pub(super) fn decision(outcome: Outcome) -> &'static [&'static str] {
    match outcome {
        Outcome::Adopted => &["Motionen bifalls", "bifalla motionen", "Bifall"],
        Outcome::PartlyAdopted => &[
            "Motionen bifalls delvis",
            "delvis bifall",
            "Motionen bifalls i en del och avslås i övrigt",
        ],
        Outcome::AdoptedAmended => &[
            "Motionen bifalls med ändring",
            "Bifall med den ändring som framgår av yrkandet",
        ],
        Outcome::Answered => &[
            "Motionen anses besvarad",
            "anse motionen besvarad",
            "Motionen är besvarad med vad som anförts",
            "besvarad",
        ],
        Outcome::Rejected => &["Motionen avslås", "avslå motionen", "Avslag"],
        Outcome::Withdrawn => &["Motionen återtas", "Motionärerna återtar motionen"],
        Outcome::Lapsed => &[
            "Motionen avskrivs",
            "avskriva motionen från vidare handläggning",
        ],
        Outcome::Noted => &[
            "Motionen noteras till protokollet",
            "Fullmäktige lägger redovisningen till handlingarna",
        ],
        Outcome::Returned => &["Ärendet återremitteras", "återremiss"],
        Outcome::Postponed => &["Ärendet bordläggs", "bordläggning till nästa möte"],
        Outcome::Referred => &["Motionen remitteras", "Motionen överlämnas för beredning"],
        Outcome::Removed => &["Ärendet utgår", "utgår från dagordningen"],
        Outcome::NoVote => &[
            "Nämnden avstår från att ta ställning",
            "Inget ställningstagande",
        ],
        Outcome::Unknown => &[
            "Motionen läggs ad acta med beaktande av vad som anförts",
            "Enligt ordförandens sammanfattning",
            "Motionen överlämnas till budgetberedningen som medskick",
        ],
    }
}

/// How a body asks for the outcome: "… föreslår att {this}".
pub(super) fn asks(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Adopted => "motionen bifalls",
        Outcome::PartlyAdopted => "motionen bifalls delvis",
        Outcome::AdoptedAmended => "motionen bifalls med ändring",
        Outcome::Answered => "motionen anses besvarad",
        Outcome::Rejected => "motionen avslås",
        Outcome::Lapsed => "motionen avskrivs",
        Outcome::Noted => "redovisningen noteras",
        Outcome::Returned => "ärendet återremitteras",
        _ => "ärendet avslutas",
    }
}

/// Grounds that minutes give for an outcome.
pub(super) fn grounds(outcome: Outcome) -> &'static [&'static str] {
    match outcome {
        Outcome::Adopted => &[
            "Förslaget stämmer med kommunens mål och ryms i budgeten.",
            "Remissvaren är positiva och arbetet kan börja nästa år.",
            "Behovet är väl belagt och kostnaden är låg.",
            "Förslaget kan genomföras inom det ordinarie underhållet.",
        ],
        Outcome::PartlyAdopted => &[
            "En del av förslaget kan genomföras nu. Resten kräver mer underlag.",
            "Den del som gäller kommunens eget ansvar bör bifallas.",
            "Kostnaden ryms i budgeten om arbetet begränsas.",
        ],
        Outcome::AdoptedAmended => &[
            "Förslaget bör genomföras, men ett år senare än motionen anger.",
            "Förslaget bifalls med ändringen att det först prövas på en plats.",
        ],
        Outcome::Answered => &[
            "Det som motionen föreslår ryms i ett arbete som redan pågår.",
            "Frågan ingår i den översyn som pågår.",
            "Delar av förslaget är redan genomförda. Resten prövas i kommande budget.",
            "Behovet är känt och finns med i verksamhetsplanen.",
            "Kommunen deltar redan i ett samarbete om frågan.",
        ],
        Outcome::Rejected => &[
            "Kostnaden ryms inte i budgeten.",
            "Andra åtgärder bedöms göra större nytta.",
            "Förslaget kräver personal som behövs på annat håll.",
            "Remissvaren visar att behovet är litet.",
            "Frågan bör inte styras i detalj av fullmäktige.",
        ],
        Outcome::Lapsed => &[
            "Motionen har inte kunnat beredas färdigt.",
            "Förutsättningarna har ändrats sedan motionen lämnades in.",
        ],
        Outcome::Withdrawn => &["Motionärerna har meddelat att de tar tillbaka motionen."],
        Outcome::Returned => &[
            "Kostnaderna behöver belysas bättre.",
            "Fler nämnder behöver yttra sig.",
        ],
        Outcome::Postponed => &[
            "Ärendet hann inte behandlas.",
            "Frågan tas upp på nästa möte.",
        ],
        Outcome::Removed => &["Ärendet var inte färdigberett."],
        Outcome::NoVote => &["Frågan ligger utanför nämndens ansvar."],
        _ => &["Fullmäktige har tagit del av underlaget."],
    }
}

/// Comments that members add to the minutes.
pub(super) const COMMENTS: &[&str] = &[
    "Vi delar motionens syfte men hade hellre sett ett annat sätt att finansiera den.",
    "Frågan är viktig. Vi kommer att följa hur arbetet går.",
    "Beslutet borde ha fattats tidigare.",
    "Vi saknar en uppgift om vad som händer efter beslutet.",
    "Vårt eget budgetförslag innehåller medel till detta.",
];

/// Grounds for dissent from a decision that goes the motion's way, or that does not.
pub(super) fn dissent(movers_win: bool) -> &'static [&'static str] {
    if movers_win {
        &[
            "Vi reserverar oss till förmån för eget yrkande.",
            "Beslutet blir dyrt för skattebetalarna.",
            "Underlaget räcker inte för ett beslut.",
            "Vi anser att motionen borde ha avslagits.",
        ]
    } else {
        &[
            "Vi reserverar oss till förmån för eget yrkande.",
            "Vi anser att motionen borde ha bifallits.",
            "Beslutet tar inte hänsyn till remissvaren.",
            "Vi reserverar oss mot beslutet.",
        ]
    }
}

/// Background to a case, with the form of its date: `{a}` stands for some years before the
/// motion, `{b}` for the year before it.
pub(super) const BACKGROUND: &[(&str, &str)] = &[
    ("{a}/..", "Arbete med frågan pågår"),
    ("{a}", "Fullmäktige antar en strategi som rör frågan"),
    ("{b}-05", "En enkät visar att frågan engagerar"),
    ("{a}/{b}", "Ett projekt med statliga medel genomförs"),
    ("{a}~", "Ett liknande förslag behandlas"),
    ("../{b}", "En tidigare överenskommelse gäller"),
    ("{b}-09-12", "Trygghetsvandring med de boende"),
    ("{b}?", "Frågan tas upp i medierna"),
    ("{b}-03~", "Brev från en förening"),
    ("{a}%", "En första utredning görs"),
    ("", "Studiebesök i Grannstad"),
];
