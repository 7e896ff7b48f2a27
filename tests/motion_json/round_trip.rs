//! Whatever the domain can hold is written, accepted by the schema and read back the same.

use motion_timeline::adapter::motion_json::read;
use motion_timeline::domain::*;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::dataset;
use crate::schema::errors;
use crate::write::{self, Absent};

fn absent() -> impl Strategy<Value = Absent> {
    select(vec![Absent::LeftOut, Absent::Null, Absent::Empty])
}

proptest! {
    #[test]
    fn any_set_is_read_back(set in dataset(), absent in absent(), pretty: bool) {
        let document = write::dataset(&set, absent);
        prop_assert_eq!(errors(&document), [""; 0]);
        let text = if pretty { format!("{document:#}") } else { document.to_string() };
        let (found, issues) = read(text.as_bytes()).unwrap();
        prop_assert_eq!(issues, []);
        prop_assert_eq!(found, set);
    }
}

proptest! {
    #[test]
    fn what_the_program_writes_is_read_back(set in dataset()) {
        let text = motion_timeline::adapter::motion_json::write(&set);
        prop_assert_eq!(errors(&text.parse().unwrap()), [""; 0]);
        let (found, issues) = read(text.as_bytes()).unwrap();
        prop_assert_eq!(issues, []);
        prop_assert_eq!(found, set);
    }
}

#[test]
fn every_member_of_every_set_of_words() {
    let mut motions = Vec::new();
    for outcome in Outcome::ALL {
        let mut motion = Motion::new(outcome.key(), "Motion");
        motion.stage = Stage::ALL.get(motions.len() % Stage::ALL.len()).copied();
        let verdict = Verdict {
            outcome: *outcome,
            wording: None,
        };
        motion.clauses.push(Clause {
            number: None,
            text: "Utred".into(),
            verdict: Some(verdict),
            areas: vec![],
        });
        for relation in RelatedKind::ALL {
            motion.related.push(Related {
                motion: "En annan".into(),
                relation: *relation,
            });
        }
        motions.push(motion.into());
    }
    let set = Dataset {
        motions,
        ..Dataset::default()
    };
    let document = write::dataset(&set, Absent::LeftOut);
    assert_eq!(errors(&document), [""; 0]);
    assert_eq!(read(document.to_string().as_bytes()), Ok((set, vec![])));
}
