//! The bodies and parties of a data set.

use super::committees::{chamber, committee};
use crate::domain::{Dataset, Ids, Party};

/// Adds the bodies and parties that the motions refer to.
pub(super) fn tables(dataset: &mut Dataset) {
    if dataset.motions.is_empty() {
        return;
    }
    dataset.bodies.push(chamber());
    let (mut bodies, mut parties) = (Ids::default(), Ids::default());
    for motion in &dataset.motions {
        let proposals = motion.proposals.iter().map(|proposal| &proposal.body);
        let events = motion.events.iter().map(|event| &event.body);
        for code in events.chain(proposals).flatten() {
            if let Some(body) = committee(code)
                && bodies.insert(body.id.clone())
            {
                dataset.bodies.push(body);
            }
        }
        let signed = motion
            .proposers
            .iter()
            .filter_map(|person| person.party.as_ref());
        let voted = motion.events.iter().flat_map(|event| &event.votes);
        for id in signed.chain(voted.map(|votes| &votes.party)) {
            // Members without a party vote under a dash, which is no party.
            if &**id != "-" && parties.insert(id.clone()) {
                dataset.parties.push(Party::of(id));
            }
        }
    }
}
