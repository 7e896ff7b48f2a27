//! The readers of everything that is not Motion JSON, as a program of its own: a page loads it
//! only for a source that needs it. It takes an API's answers and gives Motion JSON.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser, beside motion-timeline");
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod program {
    use motion_timeline::adapter::format::Format;
    use motion_timeline::adapter::source::{Answer, Source};
    use motion_timeline::adapter::{border, motion_json, places};
    use motion_timeline::domain::Area;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// One source that is being read.
    #[wasm_bindgen]
    pub struct Dialect {
        source: Box<dyn Source>,
        areas: Vec<Area>,
    }

    #[wasm_bindgen]
    impl Dialect {
        /// The reader of the dialect with this key, or with none of the one that an answer is in;
        /// nothing where no dialect claims the answer.
        pub fn begin(format: Option<String>, first: &[u8]) -> Option<Self> {
            let named = format.as_deref().and_then(Format::from_key);
            let format = named.or_else(|| Format::claimed(first))?;
            Some(Self {
                source: format.source(),
                areas: Vec::new(),
            })
        }

        /// Takes an answer; what came of it is for `adapter::border`.
        pub fn answer(&mut self, from: &str, role: u8, bytes: &[u8]) -> String {
            border::write(&self.source.answer(&Answer { from, role, bytes }))
        }

        /// The areas to look for from now on: a document of Motion JSON.
        pub fn look_for(&mut self, areas: &[u8]) {
            self.areas = motion_json::read(areas).map_or_else(|_| Vec::new(), |(set, _)| set.areas);
        }

        /// Everything read so far, as Motion JSON.
        pub fn dataset(&self) -> String {
            let mut dataset = self.source.dataset();
            places::mark(&mut dataset, &self.areas);
            motion_json::write(&dataset)
        }
    }
}
