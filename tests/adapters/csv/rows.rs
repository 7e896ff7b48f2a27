//! What a row says of its motion.

use expect_test::expect;

use super::{events, issues, read};

/// The id and the title of each motion.
fn ids(table: &str) -> Vec<String> {
    let read = read(table);
    let motions = read.dataset.motions.iter();
    motions
        .map(|motion| format!("{}: {}", motion.id, motion.title))
        .collect()
}

fn check_title(cell: &str, expected: &str) {
    let table = format!(
        "Titel;Motionär\n\"{}\";Anna Ek (S)\n",
        cell.replace('"', "\"\"")
    );
    assert_eq!(&*read(&table).motion().title, expected, "{cell:?}");
}

#[test]
fn titles_lose_what_is_said_of_a_file() {
    for cell in [
        "Fler träd",
        "Fler träd , 94.4 kB, öppnas i nytt fönster.",
        "Fler träd, 84 kB.",
        "Fler träd.pdf",
        "Fler träd .pdf",
        "Fler träd (pdf, 120 kB)",
        "Fler träd Pdf, 166,9 kB, öppnas i nytt fönster",
        "Fler träd.pdf Pdf, 103.9 kB.",
        "Fler träd (öppnas i nytt fönster)",
        "Fler träd, PDF",
        "  Fler\u{a0}träd\n",
    ] {
        check_title(cell, "Fler träd");
    }
    for cell in [
        "Bygg seniorbostäder.",
        "Motion: Säg nej till 5 MB per sekund",
        "Motion om fler träd",
        "Förbjud pdf",
        "Mer. För trygghet.",
        "Öka farten till 20 MB",
    ] {
        check_title(cell, cell);
    }
    let read = read("Titel;Motionär\nFler träd.pdf;Anna Ek (S)\n");
    expect![": 1 titles had the size or type of a file behind them; it was left out"]
        .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn ids_stay_when_rows_are_added() {
    assert_eq!(
        ids("Id;Dnr;Nr;Titel;Inlämnad\n\
             a7;KS 2023/1;3;Ett;2023-01-02\n\
             ;KS 2023/2;4;Två;2023-01-02\n\
             ;;Nr 5;Tre;2023-01-02\n\
             ;;6/2023;Fyra;2023-01-02\n\
             ;;;Fem, och mer!;2023-01-02\n"),
        [
            "a7: Ett",
            "KS 2023/2: Två",
            "5/2023: Tre",
            "6/2023: Fyra",
            "fem-och-mer: Fem, och mer!",
        ]
    );
}

#[test]
fn a_second_row_with_an_id_is_kept_under_another() {
    let table = "Dnr;Titel\nKS 1;Ett\nKS 1;Två\nKS 1;Ett\nKS 1;Tre\n";
    assert_eq!(ids(table), ["KS 1: Ett", "KS 1-2: Två", "KS 1-3: Tre"]);
    let read = read(table);
    expect![[r#"
        /1: the id "KS 1" occurs earlier; the motion was kept as "KS 1-2"
        /3: the id "KS 1" occurs earlier; the motion was kept as "KS 1-3""#]]
    .assert_eq(&issues(&read.reply.issues));
    let tally = read.source.tally();
    assert_eq!(tally.records, 4);
    assert_eq!(tally.passed_over.get("the same row again"), Some(&1));
}

#[test]
fn dates_in_the_forms_that_people_write() {
    let date = |header: &str, cell: &str| {
        let read = read(&format!("{header}\nTräd;{cell};Anna Ek\n"));
        read.motion().submitted.map(|date| date.to_string())
    };
    for (cell, expected) in [
        ("2023-12-21", Some("2023-12-21")),
        ("2023-12-21 00:00:00", Some("2023-12-21")),
        ("2023-12", Some("2023-12")),
        ("2023", Some("2023")),
        ("20231221", Some("2023-12-21")),
        ("231221", Some("2023-12-21")),
        ("21.12.2023", Some("2023-12-21")),
        ("3/4/2023", Some("2023-04-03")),
        ("2023/12/21", Some("2023-12-21")),
        ("21 december 2023", Some("2023-12-21")),
        ("1 maj 2023", Some("2023-05-01")),
        ("december 2023", Some("2023-12")),
        ("KF 2023-12-21", Some("2023-12-21")),
        ("2023-02-30", None),
        ("31 februari 2023", None),
        ("i höstas", None),
        ("45281", None),
    ] {
        assert_eq!(
            date("Titel;Inlämnad;Motionär", cell).as_deref(),
            expected,
            "{cell:?}"
        );
    }
    let english = "Title;Submitted;Moved by";
    assert_eq!(date(english, "12/21/2023").as_deref(), Some("2023-12-21"));
    assert_eq!(date(english, "3/4/2023"), None);
    let finnish = "Otsikko;Jätetty;Aloitteentekijä";
    assert_eq!(
        date(finnish, "1. toukokuuta 2023").as_deref(),
        Some("2023-05-01")
    );
    let read = read("Titel;Inlämnad\nTräd;i höstas\n");
    expect![[r#"/0/submitted: "i höstas" is not read as a date; it was left out"#]]
        .assert_eq(&issues(&read.reply.issues));
}

#[test]
fn a_plain_date_is_the_submission_unless_the_row_is_about_a_meeting() {
    let read_one = |table: &str| {
        let read = read(table);
        let motion = read.motion();
        (
            motion.submitted.map(|date| date.to_string()),
            events(motion),
        )
    };
    let (submitted, _) = read_one("Datum;Titel;Motionär\n2023-01-02;Träd;Anna Ek\n");
    assert_eq!(submitted.as_deref(), Some("2023-01-02"));
    let meeting = "Organ;Datum;Titel\nKommunfullmäktige;2023-01-02;Träd\n";
    let expected = "other 2023-01-02 Kommunfullmäktige".to_owned();
    assert_eq!(read_one(meeting), (None, expected));
}

#[test]
fn rows_of_agendas() {
    let read = read(
        "organ;sammanträdesdatum;typ;rubrik\n\
         Kommunfullmäktige;2023-01-02;Svar på motion;Ett\n\
         Kommunfullmäktige;2023-01-02;Motion (inlämnad);Två\n\
         Kommunfullmäktige;2023-01-02;Interpellation;Tre\n",
    );
    let lines: Vec<String> = read.dataset.motions.iter().map(|one| events(one)).collect();
    expect![[r#"
        on_agenda 2023-01-02 Kommunfullmäktige "Svar på motion"
        submitted 2023-01-02 Kommunfullmäktige "Motion (inlämnad)""#]]
    .assert_eq(&lines.join("\n"));
    assert!(
        read.dataset
            .motions
            .iter()
            .all(|motion| motion.submitted.is_none())
    );
    let passed = &read.source.tally().passed_over;
    assert_eq!(passed.get("type \"Interpellation\""), Some(&1));
}

fn decided(header: &str, row: &str) -> String {
    let read = read(&format!("Titel;{header}\nTräd;{row}\n"));
    let motion = read.motion();
    let mut lines = events(motion);
    if let Some(stage) = motion.stage {
        lines.push_str(&format!("\nstage {}", stage.key()));
    }
    if let Some(note) = &motion.note {
        lines.push_str(&format!("\nnote {note}"));
    }
    for proposal in &motion.proposals {
        let outcome = proposal
            .verdict
            .as_ref()
            .map(|verdict| verdict.outcome.key());
        lines.push_str(&format!(
            "\nproposal {:?} {outcome:?}",
            proposal.body.as_deref()
        ));
    }
    lines.trim_start().to_owned()
}

#[test]
fn a_plain_column_of_decisions_is_the_councils() {
    expect![[r#"decided 2024-05-06 § 45 adopted "Bifall" final"#]]
        .assert_eq(&decided("Beslut;Beslutsdatum", "Bifall;2024-05-06 § 45"));
    expect![[r#"decided 2024-05-06 KF § 45 rejected "Avslag KF 2024-05-06 § 45" final"#]]
        .assert_eq(&decided("Beslut", "Avslag KF 2024-05-06 § 45"));
    expect![[r#"decided Kommunfullmäktige adopted "Motionen bifalls" final"#]]
        .assert_eq(&decided("KF:s beslut", "Motionen bifalls"));
    expect![[r#"decided returned "Återremiss""#]].assert_eq(&decided("Beslut", "Återremiss"));
    expect![[r#"decided unknown "Se bilagan till ärendet""#]]
        .assert_eq(&decided("Beslut", "Se bilagan till ärendet"));
}

#[test]
fn a_decision_of_another_body_is_none_of_the_councils() {
    expect![[r#"executive_proposal Kommunstyrelsen rejected "Avslag""#]]
        .assert_eq(&decided("Organ;Beslut", "Kommunstyrelsen;Avslag"));
    expect![[r#"committee_proposal Kulturnämnden adopted "Bifall""#]]
        .assert_eq(&decided("Organ;Beslut", "Kulturnämnden;Bifall"));
    expect![[r#"executive_proposal KS rejected "Avslag i KS""#]]
        .assert_eq(&decided("Beslut", "Avslag i KS"));
    expect![[r#"proposal Some("Kommunstyrelsen") Some("rejected")"#]]
        .assert_eq(&decided("KS förslag", "Avslag"));
    expect![[r#"proposal None Some("answered")"#]]
        .assert_eq(&decided("Förslag till beslut", "Motionen anses besvarad"));
}

#[test]
fn a_decision_goes_on_with_what_is_to_be_done() {
    expect![[
        r#"decided answered "Motionen är besvarad. Kommunstyrelsen ska kartlägga träden." final"#
    ]]
    .assert_eq(&decided(
        "Beslut",
        "Motionen är besvarad. Kommunstyrelsen ska kartlägga träden.",
    ));
    expect![[r#"decided unknown "Motionen bifalls. Den andra att-satsen avslås.""#]].assert_eq(
        &decided("Beslut", "Motionen bifalls. Den andra att-satsen avslås."),
    );
}

#[test]
fn a_link_that_lost_its_address_is_a_document_and_no_outcome() {
    expect!["decided [Beslut -]"].assert_eq(&decided("Beslut", "\"Beslut , 560.5 kB\""));
    expect!["decided [Beslut https://example.org/b.pdf]"]
        .assert_eq(&decided("Beslut", "https://example.org/b.pdf"));
}

#[test]
fn what_is_not_decided_is_a_stage() {
    expect!["stage in_preparation"].assert_eq(&decided("Beslut", "Under beredning"));
    expect!["stage in_preparation"].assert_eq(&decided("Status", "Under beredning"));
    expect!["note Status: Obesvarad"].assert_eq(&decided("Status", "Obesvarad"));
    expect!["note Status: Hos trädgruppen"].assert_eq(&decided("Status", "Hos trädgruppen"));
    assert_eq!(decided("Beslut;Status", "-;–"), "");
}

#[test]
fn a_status_is_an_outcome_only_in_words_that_mean_nothing_else() {
    expect!["stage decided"].assert_eq(&decided("Status", "Besvarad"));
    expect![[r#"decided rejected "Avslagen" final"#]].assert_eq(&decided("Status", "Avslagen"));
    expect![[r#"decided 2024-05-06 adopted "Bifallen" final"#]]
        .assert_eq(&decided("Status;Beslutsdatum", "Bifallen;2024-05-06"));
    expect![[r#"
        decided adopted "Bifall" final
        note Status: Avslagen"#]]
    .assert_eq(&decided("Beslut;Status", "Bifall;Avslagen"));
    expect!["decided 2024-05-06"].assert_eq(&decided("Besvarad", "2024-05-06"));
}

#[test]
fn wordings_are_counted_once_each() {
    let read = read("Titel;Beslut\nEtt;Bifall\nTvå;Bifall\nTre;Se vidare i akten\n");
    read.source.dataset();
    let counts: Vec<_> = read.source.tally().wordings.values().collect();
    assert_eq!(counts.len(), 2);
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<u32>(), 3);
}

#[test]
fn links_documents_areas_and_the_rest() {
    let read = read(
        "Titel;Dnr;Länk;Källa;Pdf;Svar;Stadsdel;Remitterad till;Kommentar\n\
         Träd;KS 1;https://example.org/1;Protokoll;https://example.org/1.pdf;\
         Svar på motionen;Norrby, Hulta;Tekniska nämnden;Bordlagd en gång\n",
    );
    let motion = read.motion();
    assert_eq!(motion.reference.as_deref(), Some("KS 1"));
    assert_eq!(
        motion.link.as_ref().and_then(|link| link.address()),
        Some("https://example.org/1")
    );
    assert_eq!(
        motion.source.as_ref().map(|link| link.text()),
        Some("Protokoll")
    );
    let documents = motion.documents.iter().map(|document| {
        let link = document.link.as_ref().map(|link| link.text());
        format!("{} {link:?} {:?}", document.title, document.kind.as_deref())
    });
    expect![[r#"
        Pdf Some("https://example.org/1.pdf") Some("motion")
        Svar på motionen None Some("answer")"#]]
    .assert_eq(&documents.collect::<Vec<_>>().join("\n"));
    let areas: Vec<&str> = motion.areas.iter().map(|link| &*link.area).collect();
    assert_eq!(areas, ["Norrby", "Hulta"]);
    assert_eq!(read.dataset.areas.len(), 2);
    assert_eq!(events(motion), "referred Tekniska nämnden");
    assert_eq!(motion.note.as_deref(), Some("Bordlagd en gång"));
    assert_eq!(
        read.dataset
            .body("Tekniska nämnden")
            .map(|body| body.kind.key()),
        Some("committee")
    );
}
