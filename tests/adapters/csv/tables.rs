//! Tables as files: encodings, separators, headers, and what is broken.

use expect_test::expect;
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::format::Format;

use super::{issues, proposers, read, try_read};

fn titles(table: &str) -> Vec<String> {
    let read = read(table);
    let motions = read.dataset.motions.iter();
    motions.map(|motion| motion.title.to_string()).collect()
}

#[test]
fn every_separator() {
    for separator in [";", ",", "\t", "|"] {
        let table = "Titel;Motionär\nFler träd;Anna Ek (S)\n".replace(';', separator);
        assert_eq!(
            Format::claimed(table.as_bytes()),
            Some(Format::Csv),
            "{separator:?}"
        );
        assert_eq!(proposers(read(&table).motion()), "Anna Ek (S)");
    }
}

#[test]
fn quotes_and_line_breaks() {
    let table = "Titel;Motionär\r\n\"Fler \"\"höga\"\" träd;\r\noch buskar\";\"Anna Ek (S)\r\n\r\n\
                 Bo Al (M)\"\r\n\r\nBänkar;Cia Ask (C)\r\n";
    assert_eq!(titles(table), ["Fler \"höga\" träd; och buskar", "Bänkar"]);
    assert_eq!(proposers(read(table).motion()), "Anna Ek (S); Bo Al (M)");
}

#[test]
fn a_quotation_mark_without_an_end_costs_its_own_line() {
    let read = read("Titel;Motionär\nEtt;Anna Ek (S)\n\"Två;Bo Al (M)\nTre;Cia Ask (C)\n");
    let motions = read.dataset.motions.iter();
    let lines: Vec<String> = motions
        .map(|m| format!("{} {}", m.title, proposers(m)))
        .collect();
    assert_eq!(
        lines,
        ["Ett Anna Ek (S)", "Två Bo Al (M)", "Tre Cia Ask (C)"]
    );
    expect!["/1: a quotation mark on line 3 is never closed; the line was read by itself"]
        .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn encodings() {
    let table = "Ärende;Motionär\nFler träd – nu;Åsa Öst (S)\n";
    let mut with_mark = b"\xef\xbb\xbf".to_vec();
    with_mark.extend(table.as_bytes());
    let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin = |c: char| {
        if c == '–' {
            0x96
        } else {
            u8::try_from(u32::from(c)).unwrap()
        }
    };
    let windows: Vec<u8> = table.chars().map(latin).collect();
    let files = [
        with_mark,
        [b"\xff\xfe", &*little].concat(),
        [b"\xfe\xff", &*big].concat(),
        windows,
    ];
    for (number, bytes) in files.iter().enumerate() {
        assert_eq!(Format::claimed(bytes), Some(Format::Csv), "{number}");
        let read = try_read(bytes).expect("a table that is read");
        assert_eq!(&*read.motion().title, "Fler träd – nu", "{number}");
        assert_eq!(proposers(read.motion()), "Åsa Öst (S)", "{number}");
        let expected = match number {
            3 => ": the document is not UTF-8; it was read as Windows-1252",
            _ => "",
        };
        assert_eq!(issues(&read.reply.issues), expected);
    }
}

#[test]
fn a_single_wrong_byte_does_not_make_another_encoding() {
    let bytes = [
        "Ärende;Motionär\nFler träd på gården;Åsa Öst (S)\nB".as_bytes(),
        b"\xe4",
        "nkar;Bo Al (M)\n".as_bytes(),
    ];
    let read = try_read(&bytes.concat()).expect("a table that is read");
    assert_eq!(&*read.motion().title, "Fler träd på gården");
    expect![
        ": the document is not UTF-8 throughout; what could not be read was replaced by U+FFFD"
    ]
    .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn rows_above_the_header_and_between_the_rows() {
    let table = "sep=;\nMotioner i Exempelstad;;\n;;\nNr;Titel;Motionär\n2023;;\n\
                 1;Ett;Anna Ek (S)\n;;\nNr;Titel;Motionär\n2;Två;Bo Al (M)\n";
    assert_eq!(titles(table), ["Ett", "Två"]);
    let tally = read(table).source.tally().clone();
    assert_eq!(tally.records, 4);
    assert_eq!(tally.passed_over.get("the header again"), Some(&1));
    assert_eq!(
        tally.passed_over.get("a heading between the rows"),
        Some(&1)
    );
}

#[test]
fn a_row_without_a_title_is_counted() {
    let read =
        read("Titel;Motionär;Beslut\nEtt;Anna Ek (S);\n;Bo Al (M);Bifall\nTre;Cia Ask (C);\n");
    assert_eq!(read.dataset.motions.len(), 2);
    assert_eq!(read.reply.left_out, 1);
    expect!["/1: the row on line 3 has no title; the motion was left out"]
        .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn what_is_not_read_is_told_once() {
    let read = read(
        "Titel;Ämne;Handläggare;Motionär\nEtt;Skola;Eva Ask;Anna Ek\nTvå;Park;Eva Ask;Bo Al;mer\n",
    );
    expect![[r#"
        : the column "Ämne" says what another column says; it was left out
        : the column "Handläggare" is not known; it was left out
        /1: the row on line 3 has more cells than the header; those behind the last column were left out"#]]
    .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn short_rows_are_read() {
    let read = read("Titel;Motionär;Beslut\nEtt;Anna Ek (S)\nTvå\n");
    assert_eq!(read.dataset.motions.len(), 2);
    assert_eq!(issues(&read.reply.issues), "");
}

#[test]
fn headers_of_other_languages() {
    for (table, language) in [
        ("Title,Moved by,Decision\nTrees,Eva Ek,\n", "en"),
        ("Titel;Antragsteller;Beschluss\nBäume;Eva Ek;\n", "de"),
        ("Otsikko;Aloitteentekijä;Päätös\nPuita;Eva Ek;\n", "fi"),
        ("Titel;Indiener;Besluit\nBomen;Eva Ek;\n", "nl"),
        ("Tittel;Forslagsstiller;Vedtak\nTrær;Eva Ek;\n", "nb"),
        ("Titel;Forslagsstiller;Beslutning\nTræer;Eva Ek;\n", "da"),
        (
            "MOTIONENS_TITEL;Motionär(er);Inlämnad (datum)\nTräd;Eva Ek;\n",
            "sv",
        ),
    ] {
        assert_eq!(
            Format::claimed(table.as_bytes()),
            Some(Format::Csv),
            "{table}"
        );
        let read = read(table);
        assert_eq!(read.dataset.publisher.language.as_deref(), Some(language));
        assert_eq!(proposers(read.motion()), "Eva Ek");
    }
}

#[test]
fn the_language_tells_what_a_decision_means() {
    let read = read("Titel;Antragsteller;Beschluss\nBäume;Eva Ek;abgelehnt\n");
    let event = read.motion().decision().expect("a decision");
    assert_eq!(
        event.outcome().map(|outcome| outcome.key()),
        Some("rejected")
    );
}

#[test]
fn what_is_no_list_of_motions_is_not_claimed() {
    for text in [
        "",
        "Fler träd, och bänkar; men inte nu.\n",
        "<html><title>Motioner</title><p>Titel;Motionär</p></html>",
        "{\"title\": 1, \"status\": 2}",
        "[\"Titel;Motionär\"]",
        "id,title,url\n1,Trees,https://example.org\n",
        "id,títol,descripció\n1,Arbres,\n",
        "presentada,fecha\nPP,2015-07-27\n",
        "Titel\nEtt\n",
    ] {
        assert_eq!(Format::claimed(text.as_bytes()), None, "{text:?}");
    }
}

#[test]
fn a_table_without_known_columns_is_refused() {
    let refused = |text: &str| try_read(text.as_bytes()).err().expect("an error");
    let words = "no row names a column of titles and another that is known; the first row is ";
    let expected = [words, "\"id\", \"títol\", \"descripció\""].concat();
    assert_eq!(
        refused("id,títol,descripció\n1,Arbres,\n"),
        ReadError::Refused(expected)
    );
    assert_eq!(refused(" \n"), ReadError::Empty);
    assert_eq!(refused("<!doctype html>"), ReadError::Html);
}

#[test]
fn tables_of_several_years_are_one_list() {
    let mut source = Format::Csv.source();
    for text in [
        "Nr;Titel\n1/2023;Ett\n",
        "Nr;Titel\n1/2024;Två\n",
        "Nr;Titel\n1/2023;Ett\n",
    ] {
        let answer = motion_timeline::adapter::source::Answer {
            from: "",
            role: 0,
            bytes: text.as_bytes(),
        };
        let reply = source.answer(&answer).expect("a table that is read");
        assert!(reply.ask.is_empty());
    }
    let dataset = source.dataset();
    let ids: Vec<&str> = dataset.motions.iter().map(|motion| &*motion.id).collect();
    assert_eq!(ids, ["1/2023", "1/2024"]);
}
