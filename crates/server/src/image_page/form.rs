//! A form of the parameters that a program declares. It asks for the same page with other values, so that it needs no
//! script.

use super::picture::PictureLink;
use crate::page::author_text;
use crate::store::Image;
use maud::{Markup, html};
use wire::{Declaration, Kind};

/// The longest text of a parameter's name, in characters.
const LABEL: usize = 60;
/// The most that can be entered, in characters.
const MOST: usize = 1_000;

pub(super) fn form(image: &Image, link: &PictureLink, given: &[(String, String)]) -> Markup {
    let declared = &image.version.declared;
    html! {
        @if !declared.is_empty() {
            form.params #params action=(format!("/{}", image.head.name)) data-picture=(format!("/{}.png", image.head.name)) {
                h2 { "Parameters" }
                @for (at, declaration) in declared.iter().enumerate() {
                    (field(at, declaration, given))
                }
                @for (name, value) in link.options() { input type="hidden" name=(name) value=(value); }
                div.row {
                    button.primary { "Draw" }
                    a.button.quiet href=(format!("/{}", image.head.name)) { "Defaults" }
                }
            }
        }
    }
}

fn field(at: usize, declaration: &Declaration, given: &[(String, String)]) -> Markup {
    let Declaration { name, kind, default } = declaration;
    let default = default.as_deref().unwrap_or_default();
    let value = given.iter().rev().find(|(given, _)| given == name).map_or(default, |(_, value)| value);
    let id = format!("param-{at}");
    let label = html! { label for=(id) { (author_text::isolated(name, LABEL)) } };
    let number = |min: Option<String>, max: Option<String>, step: &str| {
        html! { input #(id) type="number" name=(name) value=(value) min=[min] max=[max] step=(step) data-default=(default); }
    };
    html! {
        div.field {
            @match kind {
                Kind::Boolean => {
                    // The last one wins: an unchecked box leaves the first.
                    input type="hidden" name=(name) value="false";
                    div.check {
                        @let on = matches!(value.to_ascii_lowercase().as_str(), "true" | "yes" | "on" | "1");
                        input #(id) type="checkbox" name=(name) value="true" checked[on] data-default=(default);
                        (label)
                    }
                }
                Kind::Number { min, max } => { (label) (number(min.map(|n| n.to_string()), max.map(|n| n.to_string()), "any")) }
                Kind::Integer { min, max } => { (label) (number(min.map(|n| n.to_string()), max.map(|n| n.to_string()), "1")) }
                Kind::Choice(choices) => {
                    (label)
                    select #(id) name=(name) data-default=(default) {
                        @for choice in choices {
                            option value=(choice) selected[choice == value] { (author_text::line(choice, LABEL)) }
                        }
                    }
                }
                Kind::Color => {
                    (label)
                    input #(id) type="text" name=(name) value=(value) maxlength="60" spellcheck="false" autocomplete="off" data-kind="color" data-default=(default);
                }
                Kind::Date => { (label) input #(id) type="date" name=(name) value=(value) data-default=(default); }
                Kind::Text => {
                    (label)
                    input #(id) type="text" name=(name) value=(value) maxlength=(MOST) autocomplete="off" data-default=(default);
                }
            }
        }
    }
}
