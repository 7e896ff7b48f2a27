//! Cells of names, as lists of motions have them.

use super::{issues, proposers, read};

fn check(cell: &str, expected: &str) {
    let table = format!("Titel;Motionär\nFler träd;\"{cell}\"\n");
    let read = read(&table);
    assert_eq!(proposers(read.motion()), expected, "{cell:?}");
}

fn check_with_party(names: &str, parties: &str, expected: &str) {
    let table = format!("Titel;Motionär;Parti\nFler träd;\"{names}\";\"{parties}\"\n");
    let read = read(&table);
    assert_eq!(proposers(read.motion()), expected, "{names:?} {parties:?}");
}

#[test]
fn one_person() {
    check("Anna Ek (S)", "Anna Ek (S)");
    check("Anna Ek, KD", "Anna Ek (KD)");
    check("Anna Ek, (V)", "Anna Ek (V)");
    check("Anna Ek\n(V)", "Anna Ek (V)");
    check("Anna Ek SD", "Anna Ek (SD)");
    check("Anna Ek - MP", "Anna Ek (MP)");
    check(
        "Anna Ek – Moderaterna",
        "Anna Ek (Moderaterna)".replace("Moderaterna", "M").as_str(),
    );
    check("Anna Ek [C]", "Anna Ek (C)");
    check("Anna Ek (S", "Anna Ek (S)");
    check("Anna\u{a0}Ek\u{a0}(S)", "Anna Ek (S)");
    check("  Anna  Ek ( S ) ,", "Anna Ek (S)");
    check("Motion av Anna Ek (S)", "Anna Ek (S)");
    check("Anna Ek", "Anna Ek");
}

#[test]
fn a_party_is_known_by_letters_and_names() {
    check("Anna Ek (s)", "Anna Ek (S)");
    check("Anna Ek (Sd)", "Anna Ek (SD)");
    check("Anna Ek (Miljöpartiet)", "Anna Ek (MP)");
    check("Anna Ek (Centerpartiet)", "Anna Ek (C)");
    check("Anna Ek, Vänsterpartiet", "Anna Ek (V)");
    check("Anna Ek (Fi)", "Anna Ek (FI)");
}

#[test]
fn local_parties_keep_their_letters() {
    check("Anna Ek (AP)", "Anna Ek (AP)");
    check("Anna Ek (VägV)", "Anna Ek (VägV)");
    check("Anna Ek (öp)", "Anna Ek (öp)");
    check("Anna Ek, SPI", "Anna Ek (SPI)");
    check("Anna Ek (Sjöbopartiet)", "Anna Ek (Sjöbopartiet)");
    check("Anna Ek, Bo Al (C+)", "Anna Ek (C+); Bo Al (C+)");
}

#[test]
fn several_persons_with_a_party_each() {
    let both = "Anna Ek (S); Bo Al (M)";
    for cell in [
        "Anna Ek (S), Bo Al (M)",
        "Anna Ek (S) och Bo Al (M)",
        "Anna Ek (S) Bo Al (M)",
        "Anna Ek (S)\nBo Al (M)",
        "Anna Ek (S)\r\n\r\nBo Al (M)",
        "Anna Ek (S); Bo Al (M)",
        "Anna Ek (S) samt Bo Al (M)",
        "Anna Ek (S) & Bo Al (M)",
        "Anna Ek (S)/Bo Al (M)",
        "Anna Ek (S) / Bo Al (M)",
        "Anna Ek, S, Bo Al, M",
        "Anna Ek S, Bo Al M",
        "1. Anna Ek (S) 2. Bo Al (M)",
    ] {
        check(cell, both);
    }
    check(
        "Anna Ek (M), Bo Al (M) och Cia Ask (KD)",
        "Anna Ek (M); Bo Al (M); Cia Ask (KD)",
    );
}

#[test]
fn a_party_at_the_end_holds_for_those_before_it() {
    let both = "Anna Ek (V); Bo Al (V)";
    for cell in [
        "Anna Ek, Bo Al (V)",
        "Anna Ek,\n\nBo Al (V)",
        "Anna Ek\nBo Al (V)",
        "Anna Ek och Bo Al, V",
        "Anna Ek, Bo Al, Vänsterpartiet",
        "Anna Ek; Bo Al (V)",
    ] {
        check(cell, both);
    }
    check(
        "Anna Ek (S), Bo Al, Cia Ask (V)",
        "Anna Ek (S); Bo Al (V); Cia Ask (V)",
    );
    check("Anna Ek (S), Bo Al", "Anna Ek (S); Bo Al");
}

#[test]
fn a_party_in_front_holds_for_those_behind_it() {
    check("(M) Anna Ek, Bo Al", "Anna Ek (M); Bo Al (M)");
    check("Moderaterna: Anna Ek, Bo Al", "Anna Ek (M); Bo Al (M)");
    check("M: Anna Ek\nS: Bo Al", "Anna Ek (M); Bo Al (S)");
}

#[test]
fn nobody_gets_a_party_that_is_not_stated() {
    check("Anna Ek (-)", "Anna Ek");
    check("Anna Ek (partilös)", "Anna Ek");
    check("Anna Ek, politisk vilde", "Anna Ek");
    check("Anna Ek f.d. (L)", "Anna Ek");
    check("Anna Ek (f.d. L)", "Anna Ek");
    check("Anna Ek (-), Bo Al (S)", "Anna Ek; Bo Al (S)");
    check("Anna Ek (ersättare)", "Anna Ek [ersättare]");
    check("Anna Ek (Borås)", "Anna Ek [Borås]");
    check("Anna Ek (S, ordförande)", "Anna Ek (S) [ordförande]");
    check("Anna Ek, gruppledare (L)", "Anna Ek (L) [gruppledare]");
}

#[test]
fn others_who_are_not_named() {
    check("Anna Ek m.fl. (MP)", "Anna Ek (MP) [m.fl.]");
    check("Anna Ek (MP) m.fl.", "Anna Ek (MP) [m.fl.]");
    check("Anna Ek (MP) m fl", "Anna Ek (MP) [m fl]");
    check(
        "Anna Ek, Bo Al med flera (V)",
        "Anna Ek (V); Bo Al (V) [med flera]",
    );
}

#[test]
fn groups() {
    check("Alliansen", "Alliansen");
    check("Alliansen, Anna Ek (M)", "Alliansen; Anna Ek (M)");
    check("Miljöpartiet", "Miljöpartiet (MP)");
    check("SD", "Sverigedemokraterna (SD)");
    check("(SD)", "Sverigedemokraterna (SD)");
    check("Sverigedemokraterna (SD)", "Sverigedemokraterna (SD)");
    check(
        "Moderaternas fullmäktigegrupp",
        "Moderaternas fullmäktigegrupp (M)",
    );
    check("Liberalerna i Exempelstad", "Liberalerna i Exempelstad (L)");
    check("M-gruppen", "M-gruppen (M)");
    check(
        "Liberalerna och Centerpartiet",
        "Liberalerna (L); Centerpartiet (C)",
    );
    check(
        "Moderaterna genom Anna Ek (M)",
        "Moderaterna (M); Anna Ek (M)",
    );
    check("Exempelpartiet", "Exempelpartiet (Exempelpartiet)");
}

#[test]
fn names_stay_whole() {
    check("Hanna Lund Ekberg (L)", "Hanna Lund Ekberg (L)");
    check("Carl von Ek, Bo Al (M)", "Carl von Ek (M); Bo Al (M)");
    check(
        "Carl af Ek (M) och Ebba de la Ask (C)",
        "Carl af Ek (M); Ebba de la Ask (C)",
    );
    check("Anna-Clara Ek-Al (KD)", "Anna-Clara Ek-Al (KD)");
    check("Anna A. Ek (S)", "Anna A. Ek (S)");
    check("Sara Ek\nCarlsson (KD)", "Sara Ek Carlsson (KD)");
    check("Anna-\nClara Ek (KD)", "Anna-Clara Ek (KD)");
    check("Anna\nEk (S)\nBo Al (M)", "Anna Ek (S); Bo Al (M)");
    check("Sara O'Neil (S)", "Sara O'Neil (S)");
}

#[test]
fn surnames_first() {
    check("Ek, Anna (S)", "Anna Ek (S)");
    check("Ek, Anna (S); Al, Bo (M)", "Anna Ek (S); Bo Al (M)");
    check("Ek, Anna (S), Al, Bo (M)", "Anna Ek (S); Bo Al (M)");
    check("von Ek, Anna (S)", "Anna von Ek (S)");
    check("Alliansen, Moderaterna", "Alliansen; Moderaterna (M)");
}

#[test]
fn contact_details_are_not_read() {
    check("Anna Ek (S), anna.ek@example.org", "Anna Ek (S)");
    check("Anna Ek (S), 033-12 34 56", "Anna Ek (S)");
}

#[test]
fn several_parties_of_one_are_left_with_the_name() {
    let read = read("Titel;Motionär\nFler träd;Alliansen (M, KD)\n");
    assert_eq!(proposers(read.motion()), "Alliansen (M, KD)");
    assert_eq!(
        issues(&read.reply.issues),
        "/0/proposer: whose party is which is not clear in \"Alliansen (M, KD)\"; nobody was \
         given one by guess"
    );
    check("Anna Ek (S, S)", "Anna Ek (S)");
}

#[test]
fn parties_in_a_column_of_their_own() {
    check_with_party("Anna Ek", "S", "Anna Ek (S)");
    check_with_party("Anna Ek, Bo Al", "Moderaterna", "Anna Ek (M); Bo Al (M)");
    check_with_party("Anna Ek, Bo Al", "S, M", "Anna Ek (S); Bo Al (M)");
    check_with_party("Anna Ek (S), Bo Al", "M", "Anna Ek (S); Bo Al (M)");
    check_with_party("", "S, V", "Socialdemokraterna (S); Vänsterpartiet (V)");
    check_with_party(
        "Anna Ek, Bo Al, Cia Ask",
        "S, M",
        "Anna Ek; Bo Al; Cia Ask; Socialdemokraterna (S); Moderaterna (M)",
    );
    check_with_party("Anna Ek", "", "Anna Ek");
}

#[test]
fn letters_of_a_party_that_was_renamed_stay_and_name_one_party() {
    let read = read("Titel;Motionär\nEtt;Anna Ek (FP)\nTvå;Bo Al (L)\nTre;Cia Ask (fp)\n");
    let people = read.dataset.motions.iter().map(|one| proposers(one));
    let people: Vec<String> = people.collect();
    assert_eq!(people, ["Anna Ek (FP)", "Bo Al (L)", "Cia Ask (FP)"]);
    let [party] = &*read.dataset.parties else {
        panic!("{:?}", read.dataset.parties);
    };
    assert_eq!(
        (&*party.id, party.name.as_deref()),
        ("L", Some("Liberalerna"))
    );
    let former = party.once("FP").expect("its former name");
    assert_eq!(
        former.until.map(|date| date.to_string()).as_deref(),
        Some("2015-11-22")
    );
    assert_eq!(read.dataset.party_named("FP"), Some(party));
}

#[test]
fn other_languages() {
    let table = "Titel;Antragsteller;Eingereicht am\n\
                 Bäume;Eva Ek und Bo Al (CDU), Ida Ask (Bündnis 90/Die Grünen);21.12.2023\n";
    let read = read(table);
    let expected = "Eva Ek (CDU); Bo Al (CDU); Ida Ask (Bündnis 90/Die Grünen)";
    assert_eq!(proposers(read.motion()), expected);
    let table = "Otsikko;Aloitteentekijä;Jätetty\nPuita;Aino Ek ja Olli Al (kok.) ym.;21.12.2023\n";
    let read = super::read(table);
    assert_eq!(
        proposers(read.motion()),
        "Aino Ek (kok); Olli Al (kok) [ym.]"
    );
}
