//! The custom element: a thin shell around [`App`](crate::components::app::App).
//!
//! The shell is JavaScript (`element.js` and what it imports, put together as `embed.js`), since
//! Rust can't write a class that extends `HTMLElement`. It loads the program, makes an
//! [`Instance`] when an element is to be seen and frees it when the element has left.

pub mod attributes;
mod events;
mod instance;
mod page;
mod parts;
mod sheet;
mod shell;

pub use instance::{Instance, running};
pub use sheet::STYLE_SHEET;
pub use shell::Shell;

/// After a panic nothing of the program may be called again. Tells the shell what it was about;
/// that the program has come to its end, the shell notices by itself.
pub fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let mut message = String::from(info.payload_as_str().unwrap_or("panic"));
        if let Some(place) = info.location() {
            message.push_str(" at ");
            message.push_str(place.file());
            message.push(':');
            message.push_str(&place.line().to_string());
        }
        shell::panicked(&message);
    }));
}
