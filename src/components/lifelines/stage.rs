//! The canvas and the pointers on it: what a browser has and a test has not.

use yew::Callback;

/// What a reader does with the drawing. Lengths are pixels from the canvas' upper left corner,
/// shares are of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Told {
    /// It is so wide, with letters of this size.
    Size(f64, f64),
    /// A pointer is here.
    Hover(f64, f64),
    /// No pointer is there any more.
    Leave,
    /// It is dragged by so much of its width, to later times where that is positive.
    Drag(f64),
    /// Two fingers make the time in sight so many times as long around a place, and drag it.
    Pinch(f64, f64, f64),
    /// Dragging is over.
    Rest,
    /// It is pressed here.
    Press(f64, f64),
    /// A key on a line, with the control key held or not.
    Key(Key, bool),
    /// The line at this place among those in sight has got the focus.
    Focus(usize),
    /// No line has the focus any more.
    Blur,
}

/// Keys that do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Plus,
    Minus,
    Zero,
    Enter,
    Escape,
}

/// In the order of `KEYS` in the script.
const KEYS: [Key; 13] = [
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Plus,
    Key::Minus,
    Key::Zero,
    Key::Enter,
    Key::Escape,
];

impl Told {
    /// What the script's numbers mean; nothing where it has others.
    #[cfg_attr(not(feature = "split"), allow(dead_code))]
    fn from_numbers(what: u32, a: f64, b: f64, c: f64) -> Option<Self> {
        // Casts saturate, and what is no place is none of those that there are.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let place = a as usize;
        Some(match what {
            0 => Self::Size(a, b),
            1 => Self::Hover(a, b),
            2 => Self::Leave,
            3 => Self::Drag(a),
            4 => Self::Pinch(a, b, c),
            5 => Self::Rest,
            6 => Self::Press(a, b),
            7 => Self::Key(*KEYS.get(place)?, b > 0.0),
            8 => Self::Focus(place),
            9 => Self::Blur,
            _ => return None,
        })
    }
}

pub(super) use host::Stage;

#[cfg(all(target_arch = "wasm32", feature = "split"))]
mod host {
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    use super::{Callback, Told};

    /// What the style sheets of the first view lack.
    const CSS: &str = include_str!("../../../styles/lifelines.css");

    // The script comes with the part, so whatever loads the part passes calls on to it.
    #[wasm_bindgen(raw_module = "./motion-timeline-parts.js")]
    extern "C" {
        type Script;

        #[wasm_bindgen(catch)]
        fn attach(
            frame: &Element,
            css: &str,
            tell: &Closure<dyn Fn(u32, f64, f64, f64)>,
        ) -> Result<Script, JsValue>;

        #[wasm_bindgen(method, catch)]
        fn paint(this: &Script, numbers: &[f32], height: f64) -> Result<(), JsValue>;

        #[wasm_bindgen(method, catch)]
        fn place(this: &Script, card: &Element, x: f64, y: f64) -> Result<(), JsValue>;

        #[wasm_bindgen(method, catch)]
        fn free(this: &Script) -> Result<(), JsValue>;
    }

    /// A canvas with its script. Dropped, it no longer tells anything.
    pub(in super::super) struct Stage {
        script: Script,
        _tell: Closure<dyn Fn(u32, f64, f64, f64)>,
    }

    impl Stage {
        /// Begins to draw in a frame; nothing where a browser can't.
        pub(in super::super) fn new(frame: &Element, told: Callback<Told>) -> Option<Self> {
            let tell = Closure::<dyn Fn(u32, f64, f64, f64)>::new(move |what, a, b, c| {
                if let Some(what) = Told::from_numbers(what, a, b, c) {
                    told.emit(what);
                }
            });
            let script = attach(frame, CSS, &tell).ok()?;
            Some(Self {
                script,
                _tell: tell,
            })
        }

        /// Draws shapes on a canvas that is so high.
        pub(in super::super) fn paint(&self, numbers: &[f32], height: f64) {
            // Where a browser gives no canvas, the words beside it stay.
            let _ = self.script.paint(numbers, height);
        }

        /// Puts the card beside a place on the canvas.
        pub(in super::super) fn place(&self, card: &Element, x: f64, y: f64) {
            let _ = self.script.place(card, x, y);
        }
    }

    impl Drop for Stage {
        fn drop(&mut self) {
            let _ = self.script.free();
        }
    }
}

/// A page that is drawn once, on a server or in a test, has no canvas, and neither has a program
/// of one piece, which has no part that a script could come with.
#[cfg(not(all(target_arch = "wasm32", feature = "split")))]
mod host {
    use web_sys::Element;

    use super::{Callback, Told};

    pub(in super::super) struct Stage;

    impl Stage {
        pub(in super::super) fn new(_: &Element, _: Callback<Told>) -> Option<Self> {
            None
        }

        pub(in super::super) fn paint(&self, _: &[f32], _: f64) {}

        pub(in super::super) fn place(&self, _: &Element, _: f64, _: f64) {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_mean_what_the_script_tells() {
        let told = |what, a, b, c| Told::from_numbers(what, a, b, c);
        assert_eq!(told(0, 640.0, 16.0, 0.0), Some(Told::Size(640.0, 16.0)));
        assert_eq!(told(4, 2.0, 0.5, 0.1), Some(Told::Pinch(2.0, 0.5, 0.1)));
        assert_eq!(told(7, 8.0, 0.0, 0.0), Some(Told::Key(Key::Plus, false)));
        assert_eq!(told(7, 4.0, 1.0, 0.0), Some(Told::Key(Key::Home, true)));
        assert_eq!(told(7, 13.0, 0.0, 0.0), None);
        assert_eq!(told(8, -1.0, 0.0, 0.0), Some(Told::Focus(0)));
        assert_eq!(told(10, 0.0, 0.0, 0.0), None);
    }
}
