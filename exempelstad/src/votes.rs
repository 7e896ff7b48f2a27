//! Divisions in the council, and what members say about them.

use super::format::{Statement, Votes};
use super::names::{self, PARTIES};
use super::rng::Rng;
use super::wording::{COMMENTS, dissent};

/// How the parties stand in a contested decision.
pub(super) struct Camps {
    winners: Vec<&'static str>,
    losers: Vec<&'static str>,
    movers_win: bool,
}

impl Camps {
    /// Draws camps with a majority for the winners.
    ///
    /// `movers` is the party behind the motion, `movers_win` which camp it is in.
    pub(super) fn draw(rng: &mut Rng, movers: &str, movers_win: bool) -> Self {
        let mut camps = Self {
            winners: Vec::new(),
            losers: Vec::new(),
            movers_win,
        };
        let mut others: Vec<&names::Party> = PARTIES.iter().collect();
        rng.shuffle(&mut others);
        // The movers are placed first, the rest by lot as long as the winners lack a majority.
        others.sort_by_key(|party| party.id != movers);
        let (mut won, mut left) = (0, 0);
        for party in others {
            let wins = if party.id == movers {
                movers_win
            } else {
                won < 36 && (left + party.seats > 24 || rng.chance(60))
            };
            if wins {
                won += party.seats;
                camps.winners.push(party.id);
            } else {
                left += party.seats;
                camps.losers.push(party.id);
            }
        }
        camps
    }

    /// A party that is not in the movers' camp.
    pub(super) fn opponent(&self, rng: &mut Rng) -> Option<&'static str> {
        let camp = if self.movers_win {
            &self.losers
        } else {
            &self.winners
        };
        (!camp.is_empty()).then(|| *rng.pick(camp))
    }

    /// Votes per party in the order of the table. `winners_say_yes` where the executive
    /// board's proposal, which is what a yes means, won.
    pub(super) fn votes(&self, rng: &mut Rng, winners_say_yes: bool) -> Vec<Votes> {
        let gaps = rng.chance(12);
        PARTIES
            .iter()
            .map(|party| {
                let absent = if rng.chance(25) { rng.below(3) } else { 0 }.min(party.seats);
                let wins = self.winners.contains(&party.id);
                // A small party that loses now and then abstains as a whole.
                let abstains = !wins && party.seats <= 4 && rng.chance(20);
                let present = party.seats - absent;
                let (yes, no, abstain) = match (abstains, wins == winners_say_yes) {
                    (true, _) => (0, 0, present),
                    (false, true) => (present, 0, 0),
                    (false, false) => (0, present, 0),
                };
                let unknown = gaps && rng.chance(50);
                Votes {
                    party: party.id.into(),
                    yes: Some(yes),
                    no: Some(no),
                    abstain: (!unknown).then_some(abstain),
                    absent: (!gaps).then_some(absent),
                }
            })
            .collect()
    }

    /// Dissent by losers and comments by anyone.
    pub(super) fn statements(&self, rng: &mut Rng) -> Vec<Statement> {
        let mut statements = Vec::new();
        for party in &self.losers {
            if rng.chance(35) {
                statements.push(Statement {
                    kind: Some("reservation"),
                    by: names::several(rng, party, 2),
                    text: rng
                        .chance(85)
                        .then(|| (*rng.pick(dissent(self.movers_win))).to_owned()),
                });
            }
        }
        if rng.chance(20) {
            statements.push(comment(rng));
        }
        statements
    }
}

/// A särskilt yttrande by some party.
pub(super) fn comment(rng: &mut Rng) -> Statement {
    let party = names::any_party(rng);
    Statement {
        kind: Some("separate_statement"),
        by: names::several(rng, party, 2),
        text: Some((*rng.pick(COMMENTS)).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_winners_have_more_votes_whoever_proposed() {
        for seed in 0..2000 {
            let mut rng = Rng::new(seed);
            let (movers_win, yes_wins) = (rng.chance(50), rng.chance(50));
            let movers = names::any_party(&mut rng);
            let votes = Camps::draw(&mut rng, movers, movers_win).votes(&mut rng, yes_wins);
            let yes: usize = votes.iter().filter_map(|votes| votes.yes).sum();
            let no: usize = votes.iter().filter_map(|votes| votes.no).sum();
            assert!(
                (yes > no) == yes_wins && yes != no,
                "seed {seed}: {yes}–{no}"
            );
        }
    }
}
