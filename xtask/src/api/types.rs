//! Declarations for TypeScript, and for JSX of React.

use super::{Api, Type};
use std::fmt::Write;

/// What the property `view` is.
pub(super) const VIEW: &str = "All of what is chosen; null until the widget is up. Setting it changes the parts that are named, \
     and null brings back what the attributes say.";

const WRITTEN: &str =
    "// Written by `cargo xtask docs` from src/element/api.toml. Edit that, not this.\n";

/// `motion-timeline.d.ts`.
pub(super) fn element(api: &Api) -> String {
    let mut out = format!("{WRITTEN}\n");
    // Writing to a string can't fail, here and below.
    for each in &api.types {
        type_of(&mut out, each);
    }
    let _ = writeln!(out, "/** What a reader can choose. */");
    let _ = writeln!(out, "export interface MotionTimelineView {{");
    for choice in &api.view {
        let _ = writeln!(out, "  /** {} */", choice.text);
        let _ = writeln!(out, "  {}: {};", choice.property, choice.r#type);
    }
    out.push_str("}\n\n");
    let _ = writeln!(out, "/** {} */", api.summary);
    let _ = writeln!(
        out,
        "export declare class {} extends HTMLElement {{",
        api.class
    );
    for setting in &api.settings {
        if let Some(property) = &setting.property {
            let _ = writeln!(out, "  /** {} */", setting.text);
            let _ = writeln!(out, "  {property}: {};", setting.r#type);
        }
    }
    let _ = writeln!(out, "  /** {VIEW} */");
    out.push_str("  get view(): MotionTimelineView | null;\n");
    out.push_str("  set view(parts: Partial<MotionTimelineView> | null);\n");
    for choice in &api.view {
        let _ = writeln!(
            out,
            "  /** {} Undefined until the widget is up. */",
            choice.text
        );
        let _ = writeln!(
            out,
            "  get {}(): {} | undefined;",
            choice.property, choice.r#type
        );
        let or_null = if choice.r#type.contains("null") {
            ""
        } else {
            " | null"
        };
        let _ = writeln!(
            out,
            "  set {}(value: {}{or_null});",
            choice.property, choice.r#type
        );
    }
    for method in &api.methods {
        let _ = writeln!(out, "  /** {} */", method.text);
        let _ = writeln!(out, "  {}(): {};", method.name, method.returns);
    }
    out.push_str("}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n");
    let _ = writeln!(out, "    \"{}\": {};", api.tag, api.class);
    out.push_str("  }\n  interface HTMLElementEventMap {\n");
    for event in &api.events {
        let _ = writeln!(out, "    /** {} */", event.text);
        let _ = writeln!(
            out,
            "    \"{}\": CustomEvent<{}>;",
            event.name, event.r#type
        );
    }
    out.push_str("  }\n}\n");
    out
}

fn type_of(out: &mut String, each: &Type) {
    let _ = writeln!(out, "/** {} */", each.text);
    if let Some(is) = &each.is {
        let _ = writeln!(out, "export type {} = {is};\n", each.name);
        return;
    }
    let _ = writeln!(out, "export interface {} {{", each.name);
    for (name, kind, text) in &each.fields {
        let _ = writeln!(out, "  /** {text} */\n  {name}: {kind};");
    }
    out.push_str("}\n\n");
}

/// `motion-timeline-react.d.ts`, apart since it needs React's own declarations. React 19 sets the
/// properties of an element and listens to its events under their own names.
pub(super) fn react(api: &Api) -> String {
    let mut out = format!("{WRITTEN}\n");
    out.push_str(
        "import type { DetailedHTMLProps, HTMLAttributes } from \"react\";\nimport type {\n",
    );
    let mut names: Vec<_> = api.types.iter().map(|each| &*each.name).collect();
    names.push(&api.class);
    names.sort_unstable();
    for name in names {
        let _ = writeln!(out, "  {name},");
    }
    out.push_str("} from \"./motion-timeline\";\n\nexport interface MotionTimelineProps\n");
    let _ = writeln!(
        out,
        "  extends DetailedHTMLProps<HTMLAttributes<{0}>, {0}> {{",
        api.class
    );
    for setting in &api.settings {
        let (name, kind) = match &setting.property {
            Some(property) => (property.clone(), setting.r#type.as_str()),
            // Attributes that every element has are there already.
            None if setting.attribute == "lang" => continue,
            None => (setting.attribute.clone(), setting.r#type.as_str()),
        };
        let _ = writeln!(out, "  {name}?: {kind};");
    }
    for choice in &api.view {
        let _ = writeln!(out, "  {}?: {};", choice.property, choice.r#type);
    }
    for event in &api.events {
        let _ = writeln!(
            out,
            "  \"on{}\"?: (event: CustomEvent<{}>) => void;",
            event.name, event.r#type
        );
    }
    out.push_str(
        "}\n\ndeclare module \"react\" {\n  namespace JSX {\n    interface IntrinsicElements {\n",
    );
    let _ = writeln!(out, "      \"{}\": MotionTimelineProps;", api.tag);
    out.push_str("    }\n  }\n}\n");
    out
}
