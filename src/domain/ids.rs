//! Sets of ids.

/// A set of ids, in the order of their bytes. The one set of texts in the program, since each
/// instance of the standard library's would bring routines of its own into the wasm file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids(Vec<Box<str>>);

impl Ids {
    /// Whether the id is in the set.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.place(id).is_ok()
    }

    /// Puts an id in, and says whether it was not there.
    pub fn insert(&mut self, id: Box<str>) -> bool {
        let place = self.place(&id);
        if let Err(place) = place {
            self.0.insert(place, id);
        }
        place.is_err()
    }

    /// Takes an id out, if it is there.
    pub fn remove(&mut self, id: &str) {
        if let Ok(place) = self.place(id) {
            self.0.remove(place);
        }
    }

    /// Takes an id out that is there, and puts one in that is not.
    pub fn toggle(&mut self, id: Box<str>) {
        match self.place(&id) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, id),
        }
    }

    /// How many ids are in the set.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no id is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids, in the order of their bytes.
    pub fn iter(&self) -> std::slice::Iter<'_, Box<str>> {
        self.0.iter()
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|known| (**known).cmp(id))
    }
}

impl FromIterator<Box<str>> for Ids {
    fn from_iter<T: IntoIterator<Item = Box<str>>>(ids: T) -> Self {
        let mut set = Self::default();
        for id in ids {
            set.insert(id);
        }
        set
    }
}
