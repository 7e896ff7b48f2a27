//! A set of Motion JSON that is read and indexed, slice by slice.

use std::borrow::Cow;
use std::rc::Rc;

use crate::adapter::ReadError;
use crate::adapter::motion_json::{Reader, Unfinished};
use crate::adapter::source::Reply;
use crate::domain::Unread;
use crate::index::{Builder, Index};

/// What was read of a set.
#[derive(Default)]
pub(super) struct Gathering {
    reader: Reader,
    builder: Builder,
    page: Option<Unfinished<'static>>,
}

impl Gathering {
    /// Takes the bytes of a page, in the place of one that was not read to its end.
    pub(super) fn take(&mut self, bytes: Vec<u8>) {
        self.page = Some(Unfinished::new(Cow::Owned(bytes)));
    }

    /// The bytes of a page that could not be read.
    pub(super) fn give_back(&mut self) -> Vec<u8> {
        self.page
            .take()
            .map(Unfinished::into_bytes)
            .unwrap_or_default()
    }

    /// Reads on in the page until there is enough; gives the reply at its end.
    ///
    /// # Errors
    ///
    /// As [`Reader::page`].
    pub(super) fn read(
        &mut self,
        enough: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Reply>, ReadError> {
        let Some(page) = &mut self.page else {
            return Ok(None);
        };
        let reply = self.reader.read_on(page, enough)?.map(Reply::from);
        let motions = &self.reader.dataset().motions;
        for motion in motions.iter().skip(self.builder.len()) {
            self.builder.add(motion);
        }
        if reply.is_some() {
            self.page = None;
        }
        Ok(reply)
    }

    /// The motions read so far, of a source that has these beside them.
    pub(super) fn index(&mut self, unread: Vec<Unread>) -> Rc<Index> {
        let mut dataset = self.reader.dataset().clone();
        dataset.unread = unread;
        Rc::new(self.builder.index(Rc::new(dataset)))
    }
}
