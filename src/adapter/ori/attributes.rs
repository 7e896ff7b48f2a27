//! The attribute lists of Notubiz: values under numbers, with labels that each council words as it
//! likes.
//!
//! Three shapes are in use: `attributes[].values[].content` today, `attributes.attribute[]` with
//! `@attributes` and `@cdata` in older versions of the API, and `attributes[].value` in meetings.

use crate::adapter::json::Json;
use crate::adapter::text::{clean, filled};

/// What an attribute is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Document,
    Date,
    Settled,
    Reference,
    Explanation,
    Proposer,
    Party,
    CoSigner,
    Kind,
    AgendaItem,
    Outcome,
    Status,
    Remarks,
    Area,
}

/// Numbers of attributes, which are the same for all councils, as seen in Alkmaar and
/// Provinciale Staten of Fryslân and listed in `ontola/openbesluitvorming`.
const NUMBERS: [(u64, Field); 16] = [
    (1, Field::Title),
    (2, Field::Document),
    (15, Field::Date),
    (17, Field::Settled),
    (21, Field::Settled),
    (22, Field::AgendaItem),
    (24, Field::Reference),
    (26, Field::Reference),
    (35, Field::Explanation),
    (36, Field::Proposer),
    (37, Field::Party),
    (45, Field::Kind),
    (54, Field::AgendaItem),
    (62, Field::Outcome),
    (71, Field::Status),
    (87, Field::CoSigner),
];

/// Labels in small letters, for attributes whose number is not known. Those of 61 vary between
/// remarks and the vote.
const LABELS: [(&str, Field); 43] = [
    ("titel", Field::Title),
    ("onderwerp", Field::Title),
    ("hoofddocument", Field::Document),
    ("bijlage", Field::Document),
    ("bijlagen", Field::Document),
    ("datum", Field::Date),
    ("datum indiening", Field::Date),
    ("datum ingediend", Field::Date),
    ("ingediend op", Field::Date),
    ("indieningsdatum", Field::Date),
    ("afdoeningsdatum", Field::Settled),
    ("nummer", Field::Reference),
    ("kenmerk", Field::Reference),
    ("zaaknummer", Field::Reference),
    ("ris-nummer", Field::Reference),
    ("registratienummer", Field::Reference),
    ("toelichting", Field::Explanation),
    ("omschrijving", Field::Explanation),
    ("indiener", Field::Proposer),
    ("indieners", Field::Proposer),
    ("indiener(s)", Field::Proposer),
    ("initiatiefnemer", Field::Proposer),
    ("fractie", Field::Party),
    ("fracties", Field::Party),
    ("fractie(s)", Field::Party),
    ("partij", Field::Party),
    ("indienende partij", Field::Party),
    ("indienende partijen", Field::Party),
    ("betrokken partijen", Field::Party),
    ("medeondertekenaars", Field::CoSigner),
    ("mede-indieners", Field::CoSigner),
    ("type", Field::Kind),
    ("soort", Field::Kind),
    ("ingediend in", Field::AgendaItem),
    ("agendapunt", Field::AgendaItem),
    ("gekoppeld evenement", Field::AgendaItem),
    ("behandeld in", Field::AgendaItem),
    ("uitslag", Field::Outcome),
    ("stemming", Field::Outcome),
    ("stemmingsuitslag", Field::Outcome),
    ("uitslag stemming", Field::Outcome),
    ("stemuitslag", Field::Outcome),
    ("resultaat", Field::Outcome),
];

/// Labels of further attributes that are read; of no number.
const MORE_LABELS: [(&str, Field); 10] = [
    ("besluit", Field::Outcome),
    ("status", Field::Status),
    ("opmerking", Field::Remarks),
    ("opmerkingen", Field::Remarks),
    ("wijk", Field::Area),
    ("wijken", Field::Area),
    ("stadsdeel", Field::Area),
    ("gebied", Field::Area),
    ("kern", Field::Area),
    ("kernen", Field::Area),
];

/// One attribute.
pub(super) struct Attribute<'a> {
    pub(super) number: Option<u64>,
    /// As the council words it.
    pub(super) label: Option<Box<str>>,
    json: &'a Json,
}

impl<'a> Attribute<'a> {
    /// What it is about, by its number or else its label.
    pub(super) fn field(&self) -> Option<Field> {
        let by_number = NUMBERS
            .iter()
            .find(|(number, _)| self.number == Some(*number))
            .map(|(_, field)| *field);
        by_number
            .or_else(|| self.by_label())
            .or_else(|| self.by_value())
    }

    fn by_label(&self) -> Option<Field> {
        let label = self
            .label
            .as_deref()?
            .trim_end_matches([':', ' '])
            .to_lowercase();
        LABELS
            .iter()
            .chain(&MORE_LABELS)
            .find(|(known, _)| *known == label)
            .map(|(_, field)| *field)
    }

    /// What one without a label is about, where what it refers to leaves no doubt. A person may be
    /// anybody in the case.
    fn by_value(&self) -> Option<Field> {
        if self.label.is_some() {
            return None;
        }
        match self.values().find_map(|value| value.model())? {
            "party" => Some(Field::Party),
            "agenda_item" => Some(Field::AgendaItem),
            _ => None,
        }
    }

    /// Whether the label has a word, whatever its letter case.
    pub(super) fn is_called(&self, word: &str) -> bool {
        let label = self.label.as_deref().unwrap_or_default();
        label.to_lowercase().contains(word)
    }

    /// Its values.
    pub(super) fn values(&self) -> impl Iterator<Item = Value<'a>> {
        let values = match self.json {
            Json::Object(_) => self.json.get("values").or_else(|| self.json.get("value")),
            value => Some(value),
        };
        // `{"value": [...]}` is what XML makes of a list.
        let inside = values.and_then(|values| {
            let is_list = values.get("content").is_none() && values.get("document").is_none();
            values.get("value").filter(|_| is_list)
        });
        let values = inside.or(values).map_or(&[][..], Json::items);
        values.iter().map(Value)
    }
}

/// One value of an attribute.
pub(super) struct Value<'a>(&'a Json);

impl<'a> Value<'a> {
    /// Its text as it stands: of a reference the name of what it refers to, never its number.
    pub(super) fn text(&self) -> Option<Box<str>> {
        if let Some(name) = self.name() {
            return Some(name);
        }
        if self.model().is_some() || self.document().is_some() {
            return None;
        }
        let content = self.0.get("content").unwrap_or(self.0);
        match content {
            Json::Text(text) => filled(clean(text)),
            other => other.text(),
        }
    }

    /// The name of what it refers to.
    pub(super) fn name(&self) -> Option<Box<str>> {
        let label = self.0.path(&["meta_data", "label"]);
        label.or_else(|| self.0.get("@cdata"))?.text()
    }

    /// The kind of thing that it refers to: `party`, `person`, `agenda_item`.
    pub(super) fn model(&self) -> Option<&'a str> {
        let of = |keys: &[&str]| self.0.path(keys).and_then(Json::str);
        of(&["meta_data", "reference_model"])
            .or_else(|| of(&["@attributes", "reference_model"]))
            .or_else(|| of(&["reference_model"]))
            .filter(|model| !model.is_empty())
    }

    /// The number of what it refers to.
    pub(super) fn number(&self) -> Option<u64> {
        let content = self.0.get("content").unwrap_or(self.0);
        let content = self.0.path(&["@attributes", "id"]).unwrap_or(content);
        content.natural()
    }

    /// The document that it is.
    pub(super) fn document(&self) -> Option<&'a Json> {
        let inside = self.0.get("document");
        let is_document = self.0.get("url").is_some() && self.0.get("title").is_some();
        inside.or(is_document.then_some(self.0))
    }
}

/// The attributes of a record.
pub(super) fn attributes(record: &Json) -> Vec<Attribute<'_>> {
    let Some(attributes) = record.get("attributes") else {
        return Vec::new();
    };
    let list = attributes.get("attribute").unwrap_or(attributes);
    if let Json::Object(members) = list
        && list.get("label").is_none()
    {
        // A meeting's attributes by their labels.
        let by_label = members.iter().map(|(label, json)| Attribute {
            number: None,
            label: filled(clean(label)),
            json,
        });
        return by_label.collect();
    }
    list.items()
        .iter()
        .map(|json| Attribute {
            number: json
                .get("id")
                .or_else(|| json.path(&["@attributes", "id"]))
                .and_then(Json::natural),
            label: json.text_at("label"),
            json,
        })
        .collect()
}
