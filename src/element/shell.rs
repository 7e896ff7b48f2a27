//! What the program calls of the element's shell.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The shell of one element, see `#run` in `element.js`.
    #[derive(Clone)]
    pub type Shell;

    #[wasm_bindgen(method, catch)]
    fn enter(this: &Shell) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn shown(this: &Shell, view: &str, found: u32, total: u32) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn loaded(this: &Shell) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn fragment(this: &Shell) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn remember(this: &Shell, fragment: &str, step: bool) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn panicked(this: &Shell, message: &str) -> Result<(), JsValue>;
}

thread_local! {
    /// Any one: what they are told of a panic is for all.
    static VOICE: RefCell<Option<Shell>> = const { RefCell::new(None) };
}

// What the shell does can't fail; were it to, the program has nothing better to do than go on.
impl Shell {
    /// Whatever happens from now on happens to this element.
    pub(super) fn working(&self) {
        let _ = self.enter();
    }

    /// This view is shown, as an address spells it, with so many motions found of so many.
    pub(super) fn shows(&self, view: &str, found: usize, total: usize) {
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let _ = self.shown(view, number(found), number(total));
    }

    /// The list has been read to its end.
    pub(super) fn is_loaded(&self) {
        let _ = self.loaded();
    }

    /// The fragment of the page's address, without its `#`.
    pub(super) fn read_fragment(&self) -> String {
        self.fragment().unwrap_or_default()
    }

    /// Puts a fragment into the page's address: as a step of its own in the history, or in the place
    /// of the one that is there.
    pub(super) fn write_fragment(&self, fragment: &str, step: bool) {
        let _ = self.remember(fragment, step);
    }

    /// Lets this shell be told of panics.
    pub(super) fn listen(&self) {
        VOICE.set(Some(self.clone()));
    }
}

/// Tells the shell of a panic.
pub(super) fn panicked(message: &str) {
    // Borrowed nowhere else for longer than a call.
    let _ = VOICE.try_with(|voice| {
        if let Ok(Some(shell)) = voice.try_borrow().as_deref() {
            let _ = shell.panicked(message);
        }
    });
}
