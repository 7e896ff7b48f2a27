//! People, organizations and areas that motions refer to by id.

use std::collections::BTreeMap;

use super::motion::reference;
use crate::adapter::json::Json;
use crate::adapter::text::lower;
use crate::domain::{Area, AreaKind, BodyKind};

/// Everything that has a name.
#[derive(Default)]
pub(super) struct Names {
    named: BTreeMap<Box<str>, Named>,
    /// Organizations that people are members of, or sit for.
    memberships: BTreeMap<Box<str>, Vec<Box<str>>>,
    areas: BTreeMap<Box<str>, Area>,
}

struct Named {
    name: Box<str>,
    classification: Option<Box<str>>,
}

impl Names {
    /// Takes a person or an organization, with the memberships inside it.
    pub(super) fn take(&mut self, record: &Json) {
        let Some(name) = record.text_at("name") else {
            return;
        };
        let id = record.text_at("id").unwrap_or_else(|| name.clone());
        for membership in record.items_at("memberships") {
            self.take_membership(Some(&id), membership);
        }
        let classification = record.text_at("classification");
        let known = self.named.entry(id).or_insert_with(|| Named {
            name,
            classification: None,
        });
        // An embedded object is often shorter than the one in the list.
        if known.classification.is_none() {
            known.classification = classification;
        }
    }

    /// Takes what is embedded in a record in the place of an id.
    pub(super) fn take_embedded(&mut self, record: &Json) {
        for key in ["organization", "creator", "person", "on_behalf_of", "group"] {
            if let Some(object @ Json::Object(_)) = record.get(key) {
                self.take(object);
            }
        }
    }

    /// Takes a membership, of the object that it stands in or of those it names; whether both
    /// ends of it are known.
    pub(super) fn take_membership(&mut self, inside: Option<&str>, record: &Json) -> bool {
        self.take_embedded(record);
        let person = reference(record, "person_id", "person")
            .or_else(|| reference(record, "member_id", "member"));
        let organization = reference(record, "organization_id", "organization");
        let for_whom = reference(record, "on_behalf_of_id", "on_behalf_of");
        let inside = inside.map(Into::into);
        // In an organization it says who, in a person where.
        let (person, organization) = match (person, organization) {
            (Some(person), organization) => (person, organization.or(inside)),
            (None, organization) => match inside {
                Some(person) => (person, organization),
                None => return false,
            },
        };
        let is_whole = organization.is_some();
        let of = self.memberships.entry(person).or_default();
        of.extend(for_whom);
        of.extend(organization);
        is_whole
    }

    pub(super) fn take_area(&mut self, record: &Json) {
        let Some(name) = record.text_at("name") else {
            return;
        };
        let id = record.text_at("id").unwrap_or_else(|| name.clone());
        let other_names = record.items_at("other_names").iter();
        let area = Area {
            id: id.clone(),
            aliases: other_names
                .filter_map(|other| other.text_at("name"))
                .collect(),
            parent: reference(record, "parent_id", "parent"),
            kind: match reference(record, "classification", "type").as_deref() {
                Some("district" | "ward" | "neighborhood" | "neighbourhood") => AreaKind::District,
                Some("town" | "village" | "city") => AreaKind::Town,
                Some("municipality") => AreaKind::Municipality,
                _ => AreaKind::Other,
            },
            designations: Vec::new(),
            name,
        };
        self.areas.entry(id).or_insert(area);
    }

    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.named.get(id).map(|named| &*named.name)
    }

    pub(super) fn area(&self, id: &str) -> Option<&Area> {
        self.areas.get(id)
    }

    /// The party that a person is a member of, if it is one only: of several, memberships don't
    /// say which held at the time of a vote.
    pub(super) fn party_of(&self, person: &str) -> Option<Box<str>> {
        let organizations = self.memberships.get(person)?;
        let mut parties = organizations.iter().filter(|id| self.is_party(id));
        let first = parties.next()?;
        parties.all(|other| other == first).then(|| first.clone())
    }

    fn is_party(&self, id: &str) -> bool {
        let class = self.class(id);
        [
            "party",
            "faction",
            "parliamentary group",
            "parliamentary_group",
            "political party",
        ]
        .contains(&&*class)
    }

    pub(super) fn kind(&self, id: &str) -> BodyKind {
        match &*self.class(id) {
            "legislature" | "council" | "chamber" | "parliament" | "upper chamber"
            | "lower chamber" | "upper house" | "lower house" | "assembly" | "city council"
            | "municipal council" | "unicameral" | "upper" | "lower" => BodyKind::Council,
            "committee" | "subcommittee" | "commission" => BodyKind::Committee,
            "executive" | "government" | "cabinet" => BodyKind::Executive,
            "board" => BodyKind::Board,
            "department" | "ministry" | "agency" => BodyKind::Administration,
            _ => BodyKind::Other,
        }
    }

    fn class(&self, id: &str) -> String {
        let named = self.named.get(id);
        let class = named.and_then(|named| named.classification.as_deref());
        lower(class.unwrap_or_default())
    }
}
