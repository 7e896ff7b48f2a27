//! Texts of the files that a reader takes out of the widget: apart from the others, since the
//! first view needs none of them.

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
