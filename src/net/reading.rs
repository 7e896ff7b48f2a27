//! Who reads a source: the widget itself where it is Motion JSON, else the program of its dialect.

use std::rc::Rc;

use super::breath::{breath, slice};
use super::dialects::{self, Foreign};
use super::gathering::Gathering;
use super::line::Fetched;
use crate::adapter::ReadError;
use crate::adapter::format::Format;
use crate::adapter::motion_json::Reader;
use crate::adapter::source::{Answer, Reply};
use crate::domain::Unread;
use crate::index::Index;
use crate::view_model::load::{Failure, Order};

/// A source that is being read.
pub(super) enum Reading {
    /// Motion JSON, with no areas to look for in texts.
    Own(Box<Own>),
    /// Anything else.
    Foreign(Foreign),
}

/// Motion JSON that the widget reads itself.
pub(super) struct Own {
    set: Gathering,
    /// Where the first answer came from, as long as it may turn out to be of another dialect.
    first: Option<String>,
}

impl Reading {
    /// Reads the first answer, which tells the dialect where the embedder has not. Without a
    /// reply there is more of it to read: see [`Reading::go_on`].
    ///
    /// # Errors
    ///
    /// Nobody can read it.
    pub(super) async fn begin(
        order: &Order,
        answer: Fetched,
    ) -> Result<(Self, Option<Reply>), Failure> {
        let Fetched { from, bytes } = answer;
        let has_areas = order.gazetteer.is_some();
        let format = match order.format {
            Some(format) if format != Format::MotionJson => format,
            named if !has_areas => {
                let mut set = Gathering::default();
                set.take(bytes);
                let first = named.is_none().then_some(from);
                let mut reading = Self::Own(Box::new(Own { set, first }));
                let reply = reading.go_on().await?;
                return Ok((reading, reply));
            }
            named => match Reader::new().page(&bytes) {
                Ok(_) => Format::MotionJson,
                Err(error) if named.is_none() => claimed(&bytes, error).await?,
                Err(error) => return Err(Failure::Unreadable(error)),
            },
        };
        let (foreign, reply) = foreign(format, has_areas, &from, &bytes).await?;
        Ok((Self::Foreign(foreign), Some(reply)))
    }

    /// Takes an answer. Without a reply there is more of it to read.
    ///
    /// # Errors
    ///
    /// [`Failure::Unreadable`] or [`Failure::Program`].
    pub(super) async fn answer(
        &mut self,
        role: u8,
        answer: Fetched,
    ) -> Result<Option<Reply>, Failure> {
        let Fetched { from, bytes } = answer;
        match self {
            Self::Own(own) => {
                own.first = None;
                own.set.take(bytes);
                self.go_on().await
            }
            Self::Foreign(foreign) => {
                let answer = Answer {
                    from: &from,
                    role,
                    bytes: &bytes,
                };
                foreign.answer(&answer).map(Some)
            }
        }
    }

    /// Reads on in the answer that was taken last, for the time of a slice; gives the reply once
    /// that is read to its end.
    ///
    /// # Errors
    ///
    /// As [`Reading::answer`].
    pub(super) async fn go_on(&mut self) -> Result<Option<Reply>, Failure> {
        let Self::Own(own) = self else {
            return Ok(None);
        };
        let error = match own.set.read(&mut slice()) {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        let Some(from) = own.first.take() else {
            return Err(Failure::Unreadable(error));
        };
        let bytes = own.set.give_back();
        let format = claimed(&bytes, error).await?;
        let (foreign, reply) = foreign(format, false, &from, &bytes).await?;
        *self = Self::Foreign(foreign);
        Ok(Some(reply))
    }

    /// Looks for areas in texts from now on. Motion JSON with a list of areas is read there too.
    pub(super) fn look_for(&mut self, areas: &[u8]) {
        if let Self::Foreign(foreign) = self {
            foreign.look_for(areas);
        }
    }

    /// Everything read so far, and that the source has these beside it.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) async fn index(&mut self, unread: Vec<Unread>) -> Result<Rc<Index>, Failure> {
        match self {
            Self::Own(own) => Ok(own.set.index(unread)),
            Self::Foreign(foreign) => {
                // What was read later may say more of what was read before.
                let mut set = Gathering::default();
                set.take(foreign.document()?.into_bytes());
                // What was amiss in the source was reported when it was read there.
                while set
                    .read(&mut slice())
                    .map_err(Failure::Unreadable)?
                    .is_none()
                {
                    breath().await;
                }
                Ok(set.index(unread))
            }
        }
    }
}

async fn foreign(
    format: Format,
    has_areas: bool,
    from: &str,
    bytes: &[u8],
) -> Result<(Foreign, Reply), Failure> {
    let foreign = Foreign::begin(format, has_areas).await?;
    let answer = Answer {
        from,
        role: 0,
        bytes,
    };
    let reply = foreign.answer(&answer)?;
    Ok((foreign, reply))
}

/// The dialect of an answer that is no Motion JSON for this reason.
async fn claimed(bytes: &[u8], refusal: ReadError) -> Result<Format, Failure> {
    let may_be_foreign = matches!(
        refusal,
        ReadError::NoFormat | ReadError::NotAnObject | ReadError::NotJson(_)
    );
    if may_be_foreign
        && let Some(format) = dialects::claimed(bytes).await?
        && format != Format::MotionJson
    {
        return Ok(format);
    }
    // Of what nobody claims, the reason why it is no Motion JSON says most.
    Err(Failure::Unreadable(refusal))
}
