//! Which entry each text in the data set names.

/// Entries by id, and every text that names one. A text that is another spelling of a listed
/// area (or the full name of a listed party) names that one.
#[derive(Debug, Default)]
pub(super) struct Register<'a> {
    ids: Vec<&'a str>,
    /// Texts with the places of what they name, in the order of their bytes.
    names: Vec<(&'a str, usize)>,
}

impl<'a> Register<'a> {
    /// Makes an entry, if the id has none.
    pub(super) fn add(&mut self, id: &'a str) {
        self.name(id, &|_| None);
    }

    /// The place of the entry that a text names: the one with the id that `listed` gives for a
    /// text that is new here, or one of its own.
    pub(super) fn name<'b>(
        &mut self,
        text: &'a str,
        listed: &dyn Fn(&str) -> Option<&'b str>,
    ) -> usize {
        if let Some(entry) = self.get(text) {
            return entry;
        }
        let entry = listed(text).and_then(|id| self.get(id));
        let entry = entry.unwrap_or_else(|| {
            self.ids.push(text);
            self.ids.len() - 1
        });
        if let Err(place) = self.search(text) {
            self.names.insert(place, (text, entry));
        }
        entry
    }

    /// The place of the entry that a text names.
    pub(super) fn get(&self, text: &str) -> Option<usize> {
        let place = self.search(text).ok()?;
        self.names.get(place).map(|(_, entry)| *entry)
    }

    /// Every id, by its place.
    pub(super) fn ids(&self) -> &[&'a str] {
        &self.ids
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Gives the entries new places: those that stand in `order` their places there. The others
    /// vanish, and what names them names nothing.
    pub(super) fn arrange(&mut self, order: &[usize]) {
        let mut places = vec![usize::MAX; self.ids.len()];
        let mut ids = Vec::with_capacity(order.len());
        for (new, &old) in order.iter().enumerate() {
            if let (Some(place), Some(id)) = (places.get_mut(old), self.ids.get(old)) {
                *place = new;
                ids.push(*id);
            }
        }
        for (_, entry) in &mut self.names {
            *entry = places.get(*entry).copied().unwrap_or(usize::MAX);
        }
        self.ids = ids;
    }

    fn search(&self, text: &str) -> Result<usize, usize> {
        self.names.binary_search_by(|(known, _)| (*known).cmp(text))
    }
}
