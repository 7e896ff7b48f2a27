//! The readers of foreign dialects: answers written for these tests in each dialect's exact
//! shape, and what the domain gets from them.

mod ahjo;
mod csv;
mod legistar;
mod oparl;
mod ori;
mod places;
mod popolo;
mod riksdagen;
mod support;
mod wording;
