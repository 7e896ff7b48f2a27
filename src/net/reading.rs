//! Who reads a source: the widget itself where it is Motion JSON, else the program of its dialect.

use super::dialects::{self, Foreign};
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
        let has_areas = order.gazetteer.is_some();
        let format = match order.format {
            Some(format) if format != Format::MotionJson => format,
            named => {
                let mut reader = Reader::new();
                match reader.answer(answer) {
                    Ok(reply) if !has_areas => return Ok((Self::Own(Box::new(reader)), reply)),
                    Ok(_) => Format::MotionJson,
                    Err(error) if named.is_none() => Self::claimed(answer, error).await?,
                    Err(error) => return Err(Failure::Unreadable(error)),
                }
            }
        };
        let foreign = Foreign::begin(format, has_areas).await?;
        let reply = foreign.answer(answer)?;
        Ok((Self::Foreign(foreign), reply))
    }

    /// The dialect of an answer that is no Motion JSON for this reason.
    async fn claimed(answer: &Answer<'_>, refusal: ReadError) -> Result<Format, Failure> {
        let may_be_foreign = matches!(
            refusal,
            ReadError::NoFormat | ReadError::NotAnObject | ReadError::NotJson(_)
        );
        if may_be_foreign
            && let Some(format) = dialects::claimed(answer.bytes).await?
            && format != Format::MotionJson
        {
            return Ok(format);
        }
        // Of what nobody claims, the reason why it is no Motion JSON says most.
        Err(Failure::Unreadable(refusal))
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
    pub(super) fn look_for(&mut self, areas: &[u8]) {
        if let Self::Foreign(foreign) = self {
            foreign.look_for(areas);
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
