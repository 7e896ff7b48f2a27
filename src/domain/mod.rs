//! What the words mean: motions, what happens to them, and where they belong.
//!
//! Nothing here does input or output, knows a browser or can panic. Every rule that turns
//! facts into a statement (a case's outcome, the one-year mark, what may be sorted before
//! what) lives here and nowhere else.

mod area;
mod case;
mod dataset;
mod date;
mod day;
mod event;
mod goal;
mod ids;
mod key;
mod letters;
mod link;
mod motion;
mod one_year;
mod order;
mod outcome;
mod people;
mod proposal;
mod stage;
mod statuses;
mod unread;

pub use area::{Area, AreaKind, AreaLink, Designation, Relation};
pub use case::{Standing, Status};
pub use dataset::{Dataset, Publisher};
pub use date::{Date, DateError, Doubt, Moment, Order, Precision};
pub use day::Day;
pub use event::{Event, EventKind, Statement, StatementKind, Votes};
pub use goal::{Goal, Measure, Unit};
pub use ids::Ids;
pub(crate) use letters::{same_words, small};
pub use link::{Document, Link};
pub use motion::{Clause, Motion, Related, RelatedKind};
pub use one_year::{Wait, anniversary, wait};
pub(crate) use order::order;
pub use outcome::{Outcome, Verdict};
pub use people::{Body, BodyKind, FormerParty, Party, Person};
pub use proposal::{Earlier, Proposal};
pub use stage::Stage;
pub use statuses::Statuses;
pub use unread::Unread;
