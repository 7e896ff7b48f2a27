//! What surrounds a motion: areas, proposers, related papers, and the tables of bodies and areas.

use std::collections::BTreeSet;

use super::join::Join;
use super::paper::Paper;
use crate::domain::{Area, AreaKind, AreaLink, Body, Person, Related, RelatedKind, Relation};

impl Join<'_> {
    pub(super) fn areas(&mut self, paper: &Paper) -> Vec<AreaLink> {
        let listed = paper.locations.iter().filter(|id| self.is_there(id));
        let listed = listed.filter_map(|id| self.reader.locations.get(id));
        let mut seen = BTreeSet::new();
        let names = paper.areas.iter().chain(listed);
        let names: Vec<Box<str>> = names.filter(|name| seen.insert(*name)).cloned().collect();
        let links = names.into_iter().map(|area| {
            self.areas.insert(area.clone());
            AreaLink {
                area,
                relation: Relation::Primary,
                derived: false,
            }
        });
        links.collect()
    }

    /// Those who propose it. A group stands for itself, unless one of its members stands there.
    pub(super) fn proposers(&mut self, paper: &Paper) -> Vec<Person> {
        let reader = self.reader;
        let mut proposers = Vec::new();
        let mut parties = BTreeSet::new();
        for id in &paper.people {
            let person = reader.people.get(id);
            if let Some(person) = person.filter(|_| self.is_there(id)) {
                let memberships = person.memberships.iter();
                let mut then = memberships.filter(|membership| membership.held_on(paper.date));
                let party = then.find_map(|membership| self.party(&membership.organization));
                parties.extend(party.clone());
                proposers.push(Person {
                    name: person.name.clone(),
                    party,
                    assignment: None,
                });
            }
        }
        for id in &paper.organizations {
            let organization = reader.organizations.get(id);
            let Some(organization) = organization.filter(|_| self.is_there(id)) else {
                continue;
            };
            let party = self.party(id);
            let stands_already = party.clone().is_some_and(|party| !parties.insert(party));
            if let Some(name) = organization.name.clone().filter(|_| !stands_already) {
                proposers.push(Person {
                    name,
                    party,
                    assignment: None,
                });
            }
        }
        proposers
    }

    /// The party of an organization that is one.
    fn party(&mut self, id: &str) -> Option<Box<str>> {
        let organization = self.reader.organizations.get(id)?;
        let name = organization.name.clone()?;
        if !organization.is_party {
            return None;
        }
        let id = organization.short.clone().unwrap_or_else(|| name.clone());
        self.parties.insert(id.clone(), Some(name));
        Some(id)
    }

    /// Papers that belong to it. An amendment and what it is to change are each other's
    /// counterparts, whichever of the two names the other, and whether as the one above or as the
    /// one below: there are systems that turn these around.
    pub(super) fn related(&self, paper: &Paper) -> Vec<Related> {
        let kind = |id| match paper.is_amendment || self.amendments.contains(id) {
            true => RelatedKind::Counter,
            false => RelatedKind::Other,
        };
        let tied = paper.tied.iter().map(|id| &**id);
        let amended = self.amended.get(&*paper.id).into_iter().flatten();
        let all = tied
            .chain(amended.copied())
            .map(|id| (id, kind(id)))
            .chain(paper.related.iter().map(|id| (&**id, RelatedKind::Other)));
        let mut related: Vec<Related> = Vec::new();
        let mut seen = BTreeSet::from([&*paper.id]);
        for (id, relation) in all {
            if !seen.insert(id) || !self.is_there(id) {
                continue;
            }
            // A paper that is no motion is named by its title; one that nobody knows says nothing.
            let motion = match self.reader.names.get(id) {
                _ if self.motions.contains(id) => id.into(),
                Some(name) => name.clone(),
                None => continue,
            };
            related.push(Related { motion, relation });
        }
        related
    }

    pub(super) fn bodies(&self) -> Vec<Body> {
        let named = self.bodies.iter().filter_map(|id| {
            let organization = self.reader.organizations.get(*id)?;
            Some(Body {
                id: (*id).into(),
                name: organization.name.clone()?,
                kind: organization.kind,
            })
        });
        named.collect()
    }
}

pub(super) fn area(name: Box<str>) -> Area {
    Area {
        id: name.clone(),
        name,
        aliases: Vec::new(),
        parent: None,
        kind: AreaKind::District,
        designations: Vec::new(),
    }
}
