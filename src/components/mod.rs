//! How it is drawn: one component per file. They know the view model and no rule of the
//! domain; all text comes from [`crate::i18n`].

pub mod app;
mod areas;
mod badge;
mod card;
pub(crate) mod case;
mod chips;
pub mod details;
mod documents;
mod dom;
mod facets;
pub mod focus;
mod fold;
mod footer;
mod head;
pub mod host;
mod icon;
pub mod lifelines;
mod link;
mod links;
mod mark;
mod notices;
mod option;
mod overview;
mod part;
mod party;
mod results;
mod search;
pub mod snapshot;
mod state_panel;
mod steps;
mod switch;
mod term;
mod timer;
mod verdict;
pub mod view;
mod widget;
