//! Who reads a source: the widget itself where it is Motion JSON, else the readers of foreign
//! dialects.

use super::dialects::Foreign;
use crate::adapter::ReadError;
use crate::adapter::format::Format;
use crate::adapter::motion_json::Reader;
use crate::adapter::source::{Answer, Reply, Source};
use crate::domain::Dataset;
use crate::view_model::load::{Failure, Order};

/// A source that is being read.
pub(super) enum Reading {
    /// Motion JSON, with no areas to look for in texts.
    Own(Box<Reader>),
    /// Anything else.
    Foreign(Foreign),
}

impl Reading {
    /// Reads the first answer, which tells the dialect where the embedder has not.
    ///
    /// # Errors
    ///
    /// Nobody can read it.
    pub(super) async fn begin(
        order: &Order,
        answer: &Answer<'_>,
    ) -> Result<(Self, Reply), Failure> {
        let may_be_own = matches!(order.format, None | Some(Format::MotionJson));
        let mut refusal = ReadError::NoFormat;
        if may_be_own && order.gazetteer.is_none() {
            let mut reader = Reader::new();
            match reader.answer(answer) {
                Ok(reply) => return Ok((Self::Own(Box::new(reader)), reply)),
                Err(error) => refusal = error,
            }
            let may_be_foreign = matches!(
                refusal,
                ReadError::NoFormat | ReadError::NotAnObject | ReadError::NotJson(_)
            );
            if order.format.is_some() || !may_be_foreign {
                return Err(Failure::Unreadable(refusal));
            }
        }
        let Some(foreign) = Foreign::begin(order.format, answer.bytes).await? else {
            // Of what nobody claims, the reason why it is no Motion JSON says most.
            return Err(Failure::Unreadable(refusal));
        };
        let reply = foreign.answer(answer)?;
        Ok((Self::Foreign(foreign), reply))
    }

    /// Takes an answer.
    ///
    /// # Errors
    ///
    /// [`Failure::Unreadable`] or [`Failure::Program`].
    pub(super) fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, Failure> {
        match self {
            Self::Own(reader) => reader.answer(answer).map_err(Failure::Unreadable),
            Self::Foreign(foreign) => foreign.answer(answer),
        }
    }

    /// Looks for areas in texts from now on. Motion JSON with a list of areas is read there too.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) fn look_for(&self, areas: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Own(_) => Ok(()),
            Self::Foreign(foreign) => foreign.look_for(areas),
        }
    }

    /// Everything read so far.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) fn dataset(&self) -> Result<Dataset, Failure> {
        match self {
            Self::Own(reader) => Ok(Source::dataset(&**reader)),
            Self::Foreign(foreign) => foreign.dataset(),
        }
    }
}
