//! Which records are motions.

/// Whether a register, a type or a classification is one of motions: moties, amendementen and
/// initiatiefvoorstellen, in Dutch, Frisian and, as data models name them, in English.
pub(super) fn is_motion(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let names = |word: &str| {
        let plain = word.strip_prefix("sub").unwrap_or(word);
        [
            "motie",
            "amendement",
            "initiatiefvoorstel",
            "raadsinitiatief",
            "statenmotie",
            "raadsmotie",
            "moasje",
            "amendemint",
        ]
        .iter()
        .any(|start| plain.starts_with(start))
            || matches!(
                plain,
                "motion" | "motions" | "amendment" | "amendments" | "initiatief"
            )
    };
    words.any(names) && !is_about(&text)
}

/// What is written about motions is none itself.
fn is_about(text: &str) -> bool {
    const ABOUT: [&str; 9] = [
        "afdoening",
        "antwoord",
        "brief",
        "lijst",
        "memo",
        "overzicht",
        "stand van zaken",
        "voortgang",
        "toezegging",
    ];
    ABOUT.iter().any(|word| text.contains(word))
}

/// The last step of a name that is an address or has a prefix, such as
/// `https://argu.co/ns/meeting/Meeting` or `meeting:Meeting`.
pub(super) fn tail(name: &str) -> &str {
    name.rsplit(['/', '#', ':']).next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motions_and_what_is_about_them() {
        for text in [
            "Motie",
            "MOTIES",
            "Motie vreemd aan de orde van de dag",
            "1.2 Amendementen",
            "Subamendement",
            "Moties en Amendementen",
            "Initiatiefvoorstel",
            "Moasje frjemd",
            "Motion",
        ] {
            assert!(is_motion(text), "{text}");
        }
        for text in [
            "",
            "Raadsvoorstel",
            "Promotie",
            "Afdoening motie",
            "Raadsinformatiebrief moties",
            "Lijst van moties",
            "Moties en toezeggingen",
            "Burgerinitiatief",
            "Emotion",
        ] {
            assert!(!is_motion(text), "{text}");
        }
        assert_eq!(tail("https://argu.co/ns/meeting/Meeting"), "Meeting");
        assert_eq!(tail("opengov:Motion"), "Motion");
        assert_eq!(tail("Motion"), "Motion");
    }
}
