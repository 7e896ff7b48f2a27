//! What is shown, without how it is drawn: state, actions and the sentences readers see.

mod action;
mod card;
mod chart;
mod entries;
pub mod export;
mod found;
pub mod fragment;
mod labels;
mod lifeline;
pub mod lifelines;
mod links;
pub mod load;
mod overview;
mod printed;
mod reduce;
mod resolve;
mod scale;
mod sentences;
mod state;
mod steps;
pub mod take;
mod window;

pub use action::Action;
pub use card::{Badge, Card, MOST_PEOPLE, Place, TITLE_LIMIT, names};
pub use chart::{Chart, ChartAction, Lanes, LineOrder, Mode};
pub use entries::{Entry, What, entries};
pub use found::{Found, found};
pub use labels::{no_decision, who};
pub use lifeline::{Lifeline, Row, lifeline};
pub use links::Linking;
pub use overview::{Bin, Overview};
pub use printed::{printable, printed};
pub use reduce::reduce;
pub use scale::{Mark, PerMille, Scale, Tick, percent};
pub use sentences::{
    Tally, announcement, count, document_name, filter_name, overview_sentence, related, share,
    sort_name, span, tally,
};
pub use state::{Config, Filter, Load, PAGE, State, Theme};
pub use steps::{Look, Step, steps};
