//! Texts of what a reader takes out of the widget, and of the files themselves: apart from the
//! others, since the first view needs none of them.

use super::Lang;

/// Defines [`TakeTexts`] with both languages side by side.
macro_rules! take_texts {
    ($($(#[doc = $doc:literal])+ $key:ident: $sv:literal, $en:literal;)+) => {
        /// The texts in one language; words in braces are places for [`fill`](fn@super::fill).
        #[derive(Debug)]
        pub struct TakeTexts {
            $($(#[doc = $doc])+ pub $key: &'static str,)+
        }

        static SV: TakeTexts = TakeTexts { $($key: $sv,)+ };
        static EN: TakeTexts = TakeTexts { $($key: $en,)+ };

        impl TakeTexts {
            /// Every key with its text, in the order of the keys.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($key), self.$key),)+]
            }
        }
    };
}

take_texts! {
    /// Heading above the link to the view.
    link_view: "Länk till det du ser", "Link to what you see";
    /// Words of the link to a case.
    link_case: "Länk till ärendet i den här listan", "Link to the case in this list";
    /// Button.
    link_copy: "Kopiera länken", "Copy the link";
    /// It has been copied.
    link_copied: "Länken är kopierad.", "The link is copied.";
    /// It could not be copied; a field with the address follows.
    link_refused: "Webbläsaren lät oss inte kopiera länken. Kopiera adressen själv, den är markerad.",
        "The browser did not let us copy the link. Copy the address yourself, it is selected.";
    /// Name of the field with the address.
    link_field: "Adress", "Address";
    /// The list is empty.
    nothing: "Listan är tom, så det finns inget att spara eller skriva ut.",
        "The list is empty, so there is nothing to save or print.";
    /// Heading above the files.
    save_title: "Spara", "Save";
    /// What is in a file.
    save_what_one: "I filerna finns den motion som listan visar.",
        "The files have the motion that the list shows.";
    /// What is in a file.
    save_what_other: "I filerna finns alla {n} motioner som filtren ger.",
        "The files have all {n} motions that the filters give.";
    /// Button.
    save_table: "Tabell till kalkylprogram (CSV)", "Table for spreadsheets (CSV)";
    /// Button.
    save_data: "Data till andra program (JSON)", "Data for other programs (JSON)";
    /// Button.
    save_calendar: "Kommande möten och mål till kalender (ICS)",
        "Coming meetings and goals for a calendar (ICS)";
    /// The browser has been given a file; whether it was saved is not known.
    saved: "Webbläsaren har fått filen {name}.", "The browser has been given the file {name}.";
    /// The browser has not taken a file.
    save_refused: "Filen {name} kunde inte sparas.", "The file {name} could not be saved.";
    /// There is nothing for a calendar.
    calendar_none: "Inget kommande möte eller mål har ett datum, så det finns inget till en kalender.",
        "No coming meeting or goal has a date, so there is nothing for a calendar.";
    /// What a calendar lacks.
    calendar_open_one: "Ett möte eller mål utan bestämd tid är inte med i kalendern.",
        "One meeting or goal without a set time is not in the calendar.";
    /// What a calendar lacks.
    calendar_open_other: "{n} möten och mål utan bestämd tid är inte med i kalendern.",
        "{n} meetings and goals without a set time are not in the calendar.";
    /// Heading.
    print_title: "Skriv ut", "Print";
    /// Button.
    print_list: "Skriv ut listan", "Print the list";
    /// Button, where the list is too long for paper.
    print_list_part: "Skriv ut de {n} första i listan", "Print the first {n} of the list";
    /// Button.
    print_details: "Skriv ut listan med alla detaljer", "Print the list with all details";
    /// Button, where that is too much for paper.
    print_details_part: "Skriv ut de {n} första med alla detaljer",
        "Print the first {n} with all details";
    /// The browser does not print.
    print_refused: "Webbläsaren lät oss inte skriva ut. Försök med webbläsarens egen meny.",
        "The browser did not let us print. Try the browser’s own menu.";
    /// What a frame may forbid; a link follows.
    shut: "Listan står i en ram på en annan sida. Där kan webbläsaren hindra att den kopieras, sparas och skrivs ut.",
        "The list stands in a frame on another page. There the browser may keep it from being copied, saved and printed.";
    /// Words of that link.
    shut_open: "Öppna listan i ett eget fönster.", "Open the list in a window of its own.";
    /// On paper.
    paper_date: "Utskrivet {date}.", "Printed on {date}.";
    /// On paper.
    paper_address: "Utskrivet {date} från {address}", "Printed on {date} from {address}";
    /// On paper.
    paper_source: "Uppgifterna kommer från {source}", "The data comes from {source}";
    /// On paper.
    paper_filters: "Filter: {filters}", "Filters: {filters}";
    /// Beginning of a file's name.
    file_name: "motioner", "motions";
    /// Name of the calendar, before that of the publisher.
    calendar_name: "Motioner", "Motions";
    /// A date that is not a day.
    calendar_partial: "{date}. Dagen är inte känd.", "{date}. The day is not known.";
    /// Name of a column.
    column_id: "Id", "Id";
    /// Name of a column.
    column_reference: "Diarienummer", "Case number";
    /// Name of a column.
    column_title: "Rubrik", "Title";
    /// Name of a column.
    column_state: "Läge", "State";
    /// Name of a column.
    column_last_known: "Senast kända steg", "Last known step";
    /// Name of a column.
    column_decided: "Beslutsdatum", "Date of decision";
    /// Name of a column.
    column_wording: "Beslutet med källans ord", "Decision in the source’s words";
    /// Name of a column.
    column_submitted: "Inlämnad", "Submitted";
    /// Name of a column.
    column_first_known: "Tidigast kända datum (härlett)", "Earliest known date (derived)";
    /// Name of a column.
    column_people: "Förslagsställare", "Proposed by";
    /// Name of a column.
    column_primary: "Områden", "Areas";
    /// Name of a column.
    column_mentioned: "Nämnda områden", "Areas mentioned";
    /// Name of a column.
    column_outside: "Platser utanför kommunen", "Places outside the municipality";
    /// Name of a column.
    column_derived: "Områden hittade i texten (härlett)", "Areas found in the text (derived)";
    /// Name of a column.
    column_clauses: "Förslag", "Demands";
    /// Name of a column.
    column_page: "Ärendets sida", "Page of the case";
    /// Name of a column.
    column_source: "Källa", "Source";
    /// Name of a column.
    column_note: "Anmärkning", "Note";
    /// Name of a column.
    column_publisher: "Utgivare", "Publisher";
    /// What a file with data says of itself.
    extract: "Utdrag gjort {date} med motion-timeline: {n} av {total} motioner från {source}",
        "Extract made on {date} with motion-timeline: {n} of {total} motions from {source}";
}

impl Lang {
    /// The texts of files in this language.
    #[must_use]
    pub fn take_texts(self) -> &'static TakeTexts {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}
