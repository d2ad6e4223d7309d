//! The table of functions for editors' completion: the canvas's and the charts', with what each takes and returns, as JSON
//! that a browser loads. `docs/reference/functions.json` is this text.

use crate::args::keywords::Group;
use crate::entry::Entry;
use crate::model::handle::Class;
use crate::reference::{IDLE, shown, signature};
use crate::stubs::CLASSES;
use crate::table::find;
use canvas::{Returns, completed_param, completed_returns, json_array, json_object, quoted};

/// The canvas's classes, with what they are.
const CANVAS_CLASSES: &[(&str, &str)] = &[
    ("Canvas", "The drawing surface, available as `canvas`."),
    ("Path", "An outline. Its methods add to it, and `canvas.draw(path)` draws it."),
    ("Paint", "A gradient or a pattern, which can be used in place of a colour."),
    ("Turtle", "A turtle that draws lines as it moves."),
];

/// The table, as JSON.
#[must_use]
pub fn completion() -> String {
    let canvas_classes = CANVAS_CLASSES.iter().map(|(name, doc)| class(name, doc, None));
    let classes = CLASSES.iter().map(|(which, name, doc)| class(name, doc, items(*which)));
    let functions = canvas::completed_functions().into_iter().chain(shown().flat_map(entry));
    format!(
        "{{\"classes\": {{\n{}\n}},\n\"keywords\": {{\n{}\n}},\n\"functions\": [\n{}\n]}}\n",
        canvas_classes.chain(classes).collect::<Vec<_>>().join(",\n"),
        canvas::completed_keywords()
            .into_iter()
            .chain(Group::ALL.into_iter().map(keywords))
            .collect::<Vec<_>>()
            .join(",\n"),
        functions.collect::<Vec<_>>().join(",\n"),
    )
}

fn class(name: &str, doc: &str, items: Option<&str>) -> String {
    format!("{}: {}", quoted(name), json_object(&[("doc", Some(quoted(doc))), ("items", items.map(quoted))]))
}

/// What square brackets give of an object.
fn items(class: Class) -> Option<&'static str> {
    match class {
        Class::Spines => Some("Spines"),
        Class::GridSpec => Some("GridSpec"),
        Class::Artist => Some("Artist"),
        _ => None,
    }
}

fn keywords(group: Group) -> String {
    let params = group.params().map(|param| completed_param(param, Group::short_forms(param.name)));
    let fields = [("about", Some(quoted(group.about()))), ("params", json_array(params))];
    format!("{}: {}", quoted(group.name()), json_object(&fields))
}

/// An entry; two where what it returns depends on the class.
fn entry((section, entry, name): (&'static str, &'static Entry, String)) -> Vec<String> {
    // Of two that have a name on a class, the first is called.
    let is_called = |class: &Class| find(*class, entry.name).is_some_and(|found| std::ptr::eq(found, entry));
    let on = |class: &Class| CLASSES.iter().find(|(known, ..)| known == class).map(|(_, name, _)| *name);
    let classes: Vec<Class> = entry.on.iter().filter(|class| is_called(class)).copied().collect();
    let (figure, others): (Vec<Class>, Vec<Class>) =
        classes.into_iter().partition(|class| *class == Class::Figure && gives_figure(entry));
    let one = |classes: &[Class], returns: String| {
        let idle = section == IDLE;
        let params = entry.params.iter().map(|param| completed_param(param, []));
        let kind = if entry.property { "property" } else { "function" };
        json_object(&[
            ("name", Some(quoted(entry.name))),
            ("shown", Some(quoted(&name))),
            ("kind", Some(quoted(kind))),
            ("on", json_array(classes.iter().filter_map(on).map(quoted))),
            ("signature", Some(quoted(&signature(entry)))),
            ("params", json_array(params).or_else(|| Some("[]".into()))),
            ("keywords", entry.keywords.filter(|group| Group::ALL.contains(group)).map(|group| quoted(group.name()))),
            ("returns", Some(returns)),
            ("summary", Some(quoted(entry.summary))),
            ("section", Some(quoted(section))),
            ("example", (!idle).then(|| quoted(&format!("plt/{name}")))),
            ("docs", Some(quoted(&format!("/docs/plt/{}#{name}", slug(section))))),
        ])
    };
    let mut made = vec![one(&others, returns(entry, entry.returns))];
    if let Some(Returns::Tuple([_, rest])) = (!figure.is_empty()).then_some(entry.returns) {
        made.push(one(&figure, returns(entry, *rest)));
    }
    made
}

/// Whether `plt`'s function returns the figure too, which a figure's own doesn't.
fn gives_figure(entry: &Entry) -> bool {
    matches!(entry.returns, Returns::Tuple([Returns::Object("Figure"), _]))
}

/// What it returns. An array of axes is a list of them to an editor.
fn returns(entry: &Entry, of: Returns) -> String {
    let text = completed_returns(of, "");
    if entry.name == "subplots" { text.replace("\"array\"", "{\"list\": \"Axes\"}") } else { text }
}

/// A section's place in the documentation's addresses.
fn slug(section: &str) -> String {
    section.to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(shown: &str, on: &str) -> String {
        let table = completion();
        let found = table
            .lines()
            .find(|line| line.contains(&format!("\"shown\": \"{shown}\"")) && line.contains(&format!("\"on\": [{on}")));
        found.unwrap_or_else(|| panic!("{shown} on {on}")).to_owned()
    }

    #[test]
    fn what_a_call_returns_can_be_completed() {
        let pair = r#""returns": {"tuple": ["Figure", {"any": ["Axes", {"list": "Axes"}]}]}"#;
        assert!(of("plt.subplots", "\"Pyplot\"").contains(pair));
        let alone = r#""returns": {"any": ["Axes", {"list": "Axes"}]}"#;
        assert!(of("plt.subplots", "\"Figure\"").contains(alone));
        assert!(of("fig.axes", "\"Figure\"").contains(r#""kind": "property""#));
        assert!(of("fig.axes", "\"Figure\"").contains(r#""returns": {"list": "Axes"}"#));
        assert!(of("plt.plot", "\"Pyplot\", \"Axes\"").contains(r#""keywords": "line""#));
        assert!(of("ax.xaxis", "\"Axes\"").contains(r#""returns": "XAxis""#));
    }

    #[test]
    fn short_forms_choices_and_colours_are_there() {
        let table = completion();
        assert!(table.contains(r#""name": "linewidth""#) && table.contains(r#""also": ["lw""#));
        assert!(table.contains(r#""choices": ["-", "--", "-.", ":""#));
        assert!(of("plt.axvline", "\"Pyplot\"").contains(r#""docs": "/docs/plt/lines-and-areas#plt.axvline""#));
        assert!(table.contains(r#""takes": "colour", "default": "None", "color": true"#));
    }
}
