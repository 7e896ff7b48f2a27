//! Which matters are motions, by how their titles begin.

use crate::adapter::text::lower;

/// Words for a motion, in Finnish and Swedish, that titles begin with. A *ponsi* is a wish that
/// the council adopts together with a decision.
pub(super) const KINDS: [&str; 11] = [
    "valtuustoaloite",
    "ryhmäaloite",
    "talousarvioaloite",
    "aloite",
    "toivomusponsi",
    "ponsi",
    "fullmäktigemotion",
    "gruppmotion",
    "budgetmotion",
    "motion",
    "hemställningskläm",
];

/// Words that begin the titles of cases on opinions.
const OPINIONS: [&str; 7] = [
    "lausunto",
    "lausuntopyyntö",
    "kaupunginhallituksen lausuntopyyntö",
    "kylk:n lausunto",
    "utlåtande",
    "begäran om utlåtande",
    "stadsstyrelsens begäran om utlåtande",
];

/// Parts of titles of cases that answer or list many motions at once.
const LISTS: [&str; 5] = [
    "aloitteisiin vastaaminen",
    "aloitteiden käsitteleminen",
    "aloitteiden käsittely",
    "luettelo ",
    "förteckning över",
];

/// Parts of titles of what residents propose, which are no motions of the council's members.
const RESIDENTS: [&str; 5] = [
    "kuntalaisaloit",
    "asukasaloit",
    "nuorten aloit",
    "kommuninvånarinitiativ",
    "de ungas initiativ",
];

/// Whether a case is a motion by its title, whatever its class.
pub(super) fn is_motion(title: &str) -> bool {
    let lower = lower(title);
    let begins = KINDS.iter().any(|kind| {
        lower
            .strip_prefix(kind)
            .is_some_and(|rest| rest.starts_with([',', ' ', ':']))
    });
    let by_member = |start: &str, kind: &str| {
        lower
            .strip_prefix(start)
            .is_some_and(|rest| rest.contains(kind))
    };
    begins
        || by_member("valtuutettu ", " aloite ")
        || by_member("valtuutetun ", "aloite ")
        || by_member("valtuutettu ", " toivomusponsi")
        || by_member("ledamoten ", " motion ")
        || by_member("ledamoten ", " kläm")
}

/// Whether a case is about an opinion on a motion.
pub(super) fn is_opinion(title: &str) -> bool {
    let lower = lower(title);
    OPINIONS.iter().any(|opinion| {
        lower
            .strip_prefix(opinion)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// Whether a step is a committee's opinion.
pub(super) fn gives_opinion(title: &str) -> bool {
    let lower = lower(title);
    let mut words = lower.split(' ');
    words.any(|word| matches!(word, "lausunto" | "utlåtande"))
}

/// Why a case of the class of motions is none.
pub(super) fn is_other(title: &str) -> Option<&'static str> {
    let lower = lower(title);
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(&RESIDENTS) {
        Some("an initiative of residents")
    } else if has(&LISTS) {
        Some("a case on many motions")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_cases() {
        assert!(is_motion("Valtuustoaloite, satama"));
        assert!(is_motion("Ledamoten Aino Mallis motion om hamnen"));
        assert!(is_motion("Valtuutettu Aino Mallin aloite satamasta"));
        assert!(!is_motion("Aloitettu hanke"));
        assert!(!is_motion("Aloittamisoikeus, satama"));
        assert!(!is_motion("Sääntöohjaus, valtuutetun aloitteen käsittely"));
        assert!(is_opinion("Lausuntopyyntö: satamaa koskevasta aloitteesta"));
        assert!(!is_opinion("Lausuntopalvelun hankinta"));
        assert_eq!(
            is_other("Kuntalaisaloite, satama"),
            Some("an initiative of residents")
        );
        assert_eq!(
            is_other("Kokouksessa 1.2.2021 jätettyihin aloitteisiin vastaaminen"),
            Some("a case on many motions")
        );
        assert_eq!(is_other("Valtuustoaloite, satama"), None);
    }
}
