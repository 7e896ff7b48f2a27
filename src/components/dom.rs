//! Markup as plain function calls.
//!
//! The macro `html!` writes out every field of every node where it stands: 400 to 500 bytes of
//! program for each element, a third of the whole widget. These few functions are written out
//! once, and an element costs a call for itself and one for each attribute and child.
//! What they make is the same virtual DOM; text stays text.

use std::rc::Rc;

use yew::virtual_dom::{Key, Listener, VChild, VList, VTag, VText};
use yew::{
    AttrValue, Callback, Component, Event, Html, InputEvent, MouseEvent, NodeRef, SubmitEvent,
};

/// An element that is being put together.
#[must_use]
pub(super) struct El(Rc<VTag>);

/// An element with this tag and these style classes; none where `class` is empty.
#[inline(never)]
pub(super) fn el(tag: &'static str, class: &'static str) -> El {
    let element = El(Rc::new(VTag::new(tag)));
    if class.is_empty() {
        element
    } else {
        element.set("class", class)
    }
}

/// A hidden element in the place of something that is not there: a place that is never empty
/// keeps what stands beside it in place when it comes or goes.
pub(super) fn nothing() -> Html {
    el("span", "").set("hidden", "").html()
}

/// Several nodes side by side, without an element around them.
#[inline(never)]
pub(super) fn side_by_side(nodes: Vec<Html>) -> Html {
    Html::from(VList::with_children(nodes, None))
}

/// Text.
pub(super) fn said(text: impl Into<AttrValue>) -> Html {
    Html::from(VText::new(text.into()))
}

/// A component with its properties.
pub(super) fn component<C: Component>(properties: C::Properties, key: Option<Key>) -> Html {
    Html::from(VChild::<C>::new(properties, key))
}

impl El {
    /// The element as a node.
    pub(super) fn html(self) -> Html {
        Html::VTag(self.0)
    }

    /// Sets an attribute to a text of the program.
    #[inline(never)]
    pub(super) fn set(self, name: &'static str, value: &'static str) -> Self {
        self.put_value(name, AttrValue::Static(value))
    }

    /// Sets an attribute to a text that was put together.
    #[inline(never)]
    pub(super) fn put(self, name: &'static str, value: impl Into<String>) -> Self {
        self.put_value(name, AttrValue::from(value.into()))
    }

    #[inline(never)]
    fn put_value(mut self, name: &'static str, value: AttrValue) -> Self {
        Rc::make_mut(&mut self.0).add_attribute(name, value);
        self
    }

    /// Sets an attribute without a value, or not.
    #[inline(never)]
    pub(super) fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, name) } else { self }
    }

    /// Chooses an option of a list, or not. As a property: once another option was chosen by its
    /// attribute, Firefox no longer looks at that of this one.
    pub(super) fn selected(mut self, is: bool) -> Self {
        Rc::make_mut(&mut self.0).add_property("selected", is);
        self
    }

    /// Sets an attribute to `true` or `false`.
    #[inline(never)]
    pub(super) fn truth(self, name: &'static str, is: bool) -> Self {
        self.set(name, if is { "true" } else { "false" })
    }

    /// Lets the element be found once it is drawn.
    pub(super) fn node_ref(mut self, node_ref: NodeRef) -> Self {
        Rc::make_mut(&mut self.0).node_ref = node_ref;
        self
    }

    /// Tells the element from its neighbours in a list.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<Key>) -> Self {
        Rc::make_mut(&mut self.0).key = Some(key.into());
        self
    }

    /// Adds a node.
    #[inline(never)]
    pub(super) fn add(mut self, node: Html) -> Self {
        Rc::make_mut(&mut self.0).add_child(node);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub(super) fn el(self, element: El) -> Self {
        self.add(element.html())
    }

    /// Adds a node, where there is one.
    #[inline(never)]
    pub(super) fn maybe(self, node: Option<Html>) -> Self {
        match node {
            Some(node) => self.add(node),
            None => self,
        }
    }

    /// Adds nodes.
    #[inline(never)]
    pub(super) fn all(self, nodes: Vec<Html>) -> Self {
        nodes.into_iter().fold(self, Self::add)
    }

    /// Adds a text of the program.
    #[inline(never)]
    pub(super) fn words(self, text: &'static str) -> Self {
        self.add(said(text))
    }

    /// Adds a text of the data, or one that was put together.
    #[inline(never)]
    pub(super) fn text(self, text: &str) -> Self {
        self.add(said(text.to_owned()))
    }

    /// Sets the value of a field.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Self {
        Rc::make_mut(&mut self.0).set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// Sets whether a checkbox is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Self {
        Rc::make_mut(&mut self.0).set_checked(checked);
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        Rc::make_mut(&mut self.0).add_listener(listener);
        self
    }

    /// Calls back when it is clicked or pressed.
    #[inline(never)]
    pub(super) fn on_click(self, call: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(call)))
    }

    /// Calls back at every change of a field while it is being made.
    #[inline(never)]
    pub(super) fn on_input(self, call: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(call)))
    }

    /// Calls back when a change of a field is made.
    #[inline(never)]
    pub(super) fn on_change(self, call: Callback<Event>) -> Self {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(call)))
    }

    /// Calls back when a form is sent.
    #[inline(never)]
    pub(super) fn on_submit(self, call: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(yew::html::onsubmit::Wrapper::new(call)))
    }
}
