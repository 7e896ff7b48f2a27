//! `custom-elements.json`, in the format of <https://github.com/webcomponents/custom-elements-manifest>.

use super::Api;
use anyhow::Result;
use serde_json::{Value, json};

pub(super) fn json(api: &Api) -> Result<String> {
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "embed.js",
            "declarations": [declaration(api)],
            "exports": [{
                "kind": "custom-element-definition",
                "name": api.tag,
                "declaration": { "name": api.class, "module": "embed.js" },
            }],
        }],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn declaration(api: &Api) -> Value {
    let named = |list: &[super::Named]| -> Vec<Value> {
        let one = |it: &super::Named| json!({ "name": it.name, "description": it.text });
        list.iter().map(one).collect()
    };
    let events = api.events.iter().map(|event| {
        json!({
            "name": event.name,
            "type": { "text": format!("CustomEvent<{}>", event.r#type) },
            "description": event.text,
        })
    });
    json!({
        "kind": "class",
        "customElement": true,
        "name": api.class,
        "tagName": api.tag,
        "description": api.summary,
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes(api),
        "members": members(api),
        "events": events.collect::<Vec<_>>(),
        "slots": named(&api.slots),
        "cssParts": named(&api.parts),
        "cssProperties": named(&api.variables),
    })
}

fn attributes(api: &Api) -> Vec<Value> {
    let settings = api.settings.iter().map(|setting| {
        let mut attribute = json!({
            "name": setting.attribute,
            "type": { "text": setting.r#type },
            "default": format!("{:?}", setting.default),
            "description": setting.text,
        });
        if let Some(property) = &setting.property {
            attribute["fieldName"] = json!(property);
        }
        attribute
    });
    let view = api.view.iter().filter_map(|choice| {
        Some(json!({
            "name": choice.attribute.as_ref()?,
            "type": { "text": "string" },
            "description": format!("{} What is chosen from the start.", choice.text),
            "fieldName": choice.property,
        }))
    });
    settings.chain(view).collect()
}

fn members(api: &Api) -> Vec<Value> {
    let settings = api.settings.iter().filter_map(|setting| {
        Some(json!({
            "kind": "field",
            "name": setting.property.as_ref()?,
            "type": { "text": setting.r#type },
            "description": setting.text,
            "attribute": setting.attribute,
            "reflects": true,
        }))
    });
    let view = api.view.iter().map(|choice| {
        let mut field = json!({
            "kind": "field",
            "name": choice.property,
            "type": { "text": choice.r#type },
            "default": choice.default,
            "description": choice.text,
        });
        if let Some(attribute) = &choice.attribute {
            field["attribute"] = json!(attribute);
        }
        field
    });
    let whole = json!({
        "kind": "field",
        "name": "view",
        "type": { "text": "MotionTimelineView | null" },
        "description": super::types::VIEW,
    });
    let methods = api.methods.iter().map(|method| {
        json!({
            "kind": "method",
            "name": method.name,
            "return": { "type": { "text": method.returns } },
            "description": method.text,
        })
    });
    let fields = settings.chain(view).chain([whole]);
    fields.chain(methods).collect()
}
