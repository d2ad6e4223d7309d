//! The reference of `plt`: the table as a page of Markdown and as data.

use crate::args::keywords::Group;
use crate::entry::Entry;
use crate::model::handle::Class;
use crate::table::SECTIONS;
use canvas::{Param, ParamKind, quoted};
use std::fmt::Write;

const HEAD: &str = "\
# plt

`plt` draws charts with the functions of matplotlib's pyplot. A program can use `plt` without an import; `import matplotlib.pyplot as plt`
gives the same object. This page lists every function, with an example and its picture; those that do nothing are in a table at the end.
It is generated from the table of functions.
[NOT_OFFERED.md](../../NOT_OFFERED.md) lists the parts of pyplot that `plt` doesn't have.

- **Keywords:** a signature that ends in `**line`, `**patch`, `**text`, `**collection`, `**image` or `**set` also takes
  [the keywords](#keywords) of that kind of artist.
- **Lengths** of lines, markers and fonts are in points (pt). An inch has 72 pt and, by default, 100 px.
- **Colours** are names (`\"tomato\"`, `\"C0\"`, `\"tab:blue\"`), hex codes (`\"#1f77b4\"`), greys (`\"0.5\"`), three or four fractions from 0 to 1,
  or a pair of a colour and an opacity.
- **Data units** are the units of the axis: numbers, dates, or categories, which have the positions 0, 1, 2, …
";

/// The section of functions that do nothing.
pub(crate) const IDLE: &str = "Functions without effect";

/// The object of a function, as an author writes it.
fn object(entry: &Entry) -> &'static str {
    match entry.on.first() {
        Some(Class::Pyplot) => "plt",
        Some(Class::Figure) => "fig",
        Some(Class::Axes) => "ax",
        Some(Class::XAxis | Class::YAxis) => "ax.xaxis",
        Some(Class::Spines) => "ax.spines",
        Some(Class::Legend) => "legend",
        Some(Class::Colorbar) => "colorbar",
        Some(Class::Colormap) => "cmap",
        Some(Class::Norm) => "norm",
        Some(Class::GridSpec) => "grid",
        Some(Class::Divider) => "divider",
        Some(Class::Background) => "background",
        Some(Class::FigureCanvas) => "fig.canvas",
        Some(Class::FigureManager) => "fig.canvas.manager",
        Some(Class::Transform) => "transform",
        Some(Class::Artist | Class::Text | Class::TickLabel | Class::PathEffect | Class::Ticker) | None => "artist",
    }
}

/// Functions that the reference leaves out.
fn is_hidden(entry: &Entry) -> bool {
    entry.is_inner() || matches!(entry.name, "call" | "LinearSegmentedColormap_from_list")
}

/// Every entry in the reference, with its section and the name of its picture. Those that do nothing have the last section.
pub(crate) fn shown() -> impl Iterator<Item = (&'static str, &'static Entry, String)> {
    let all = || {
        let entries = SECTIONS.iter().flat_map(|(heading, entries)| entries.iter().map(|entry| (*heading, *entry)));
        entries.filter(|(_, entry)| !is_hidden(entry))
    };
    let active = all().filter(|(_, entry)| !entry.is_idle());
    let idle = all().filter(|(_, entry)| entry.is_idle()).map(|(_, entry)| (IDLE, entry));
    active.chain(idle).map(|(heading, entry)| (heading, entry, format!("{}.{}", object(entry), entry.name)))
}

/// The signature with the defaults.
pub(crate) fn signature(entry: &Entry) -> String {
    if entry.property {
        return String::new();
    }
    let mut parts = canvas::listed(entry.params, None, Param::written);
    parts.extend(entry.keywords.map(|group| format!("**{}", group.name())));
    format!("({})", parts.join(", "))
}

/// A parameter as a list item.
fn point(param: &Param) -> String {
    format!("- `{}` ({}): {}\n", param.name, param.ty.words(), param.doc)
}

/// The keywords of each kind of artist.
fn keywords() -> String {
    let mut page = String::from("\n## Keywords\n");
    for group in Group::ALL {
        let _ = write!(page, "\n### **{}\n\n{}\n\n", group.name(), group.about());
        for param in group.params() {
            let shorts: Vec<String> = Group::short_forms(param.name).map(|name| format!("`{name}`")).collect();
            let also = if shorts.is_empty() { String::new() } else { format!("; also {}", shorts.join(", ")) };
            let _ = writeln!(page, "{}{also}", point(param).trim_end());
        }
    }
    page
}

/// The page; its pictures are in the folder `plt/` beside it.
#[must_use]
pub fn reference() -> String {
    let mut page = HEAD.to_owned();
    let mut section = "";
    for (heading, entry, name) in shown().filter(|(_, entry, _)| !entry.is_idle()) {
        if heading != section {
            let _ = write!(page, "\n## {heading}\n");
            section = heading;
        }
        let others: Vec<String> = entry
            .on
            .iter()
            .skip(1)
            .filter(|class| **class == Class::Axes)
            .map(|_| format!("`ax.{}`", entry.name))
            .collect();
        let also = if others.is_empty() { String::new() } else { format!(" Also {}.", others.join(", ")) };
        let _ = write!(
            page,
            "\n### {name}\n\n`{name}{}`\n\n{}{also}\n\n{}{}```python\n{}\n```\n\n![](plt/{name}.png)\n",
            signature(entry),
            entry.summary,
            entry.params.iter().map(point).collect::<String>(),
            if entry.params.is_empty() { "" } else { "\n" },
            entry.example
        );
    }
    let idle: Vec<_> = shown().filter(|(_, entry, _)| entry.is_idle()).collect();
    let rows = idle.iter().map(|(_, entry, name)| (format!("{name}{}", signature(entry)), entry.summary));
    page.push_str(&canvas::idle_table(IDLE, rows));
    page.push_str(&keywords());
    page
}

/// The same as data: an array of functions, and the keywords of each kind of artist.
#[must_use]
pub fn reference_json() -> String {
    let mut out = String::from("{\"functions\": [\n");
    for (i, (heading, entry, name)) in shown().enumerate() {
        let comma = if i == 0 { "" } else { ",\n" };
        let keywords = entry.keywords.map_or_else(|| "null".into(), |group| quoted(group.name()));
        let _ = write!(
            out,
            "{comma}  {{\"section\": {}, \"name\": {}, \"signature\": {}, \"summary\": {}, \"params\": [{}], \
             \"keywords\": {keywords}, \"returns\": {}, \"example\": {}}}",
            quoted(heading),
            quoted(&name),
            quoted(&signature(entry)),
            quoted(entry.summary),
            entry.params.iter().map(as_json).collect::<Vec<_>>().join(", "),
            quoted(&entry.returns.words()),
            quoted(entry.example)
        );
    }
    out.push_str("\n],\n\"keywords\": {\n");
    let group = |group: &Group| {
        let params: Vec<String> = group.params().map(as_json).collect();
        format!(
            "  {}: {{\"about\": {}, \"params\": [{}]}}",
            quoted(group.name()),
            quoted(group.about()),
            params.join(", ")
        )
    };
    out.push_str(&Group::ALL.iter().map(group).collect::<Vec<_>>().join(",\n"));
    out.push_str("\n}}\n");
    out
}

fn as_json(param: &Param) -> String {
    let kind = match param.kind {
        ParamKind::PositionalOrKeyword => "positional or keyword",
        ParamKind::KeywordOnly => "keyword-only",
        ParamKind::VarPositional => "variadic",
    };
    format!(
        "{{\"name\": {}, \"type\": {}, \"kind\": {}, \"default\": {}, \"doc\": {}}}",
        quoted(param.name),
        quoted(&param.ty.words()),
        quoted(kind),
        param.default.source().map_or_else(|| "null".into(), |default| quoted(&default)),
        quoted(param.doc)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::entries;
    use canvas::{Default, Effect, Returns, Type};
    use std::collections::HashSet;

    #[test]
    fn every_entry_is_whole_and_named_once() {
        let mut names = HashSet::new();
        for (_, entry, name) in shown() {
            assert!(
                entry.summary.ends_with('.') && !entry.summary.contains('\n'),
                "{name}: the summary is one sentence"
            );
            assert!(entry.example.contains(entry.name) || entry.is_idle(), "{name}: the example uses it");
            assert_eq!(entry.is_idle(), entry.summary.starts_with("Does nothing: "), "{name}");
            assert!(names.insert(name.clone()), "{name} is there twice");
        }
        assert!(names.len() > 150, "{}", names.len());
    }

    fn check(owner: &str, param: &Param) {
        let Param { name, doc, ty, .. } = param;
        assert!(!doc.is_empty() && !doc.ends_with('.') && !doc.contains('\n'), "{owner}({name}): {doc}");
        assert!(!ty.words().is_empty(), "{owner}({name}) takes something");
        // What isn't honoured may be anything; all else says what it is.
        let idle = param.effect != Effect::Honoured;
        // The phrase says which of the three it is.
        assert_eq!(doc.contains("has no meaning here"), param.effect == Effect::Harmless, "{owner}({name}): {doc}");
        let fixed = matches!(param.effect, Effect::Unhonoured(_));
        assert_eq!(doc.contains("only the default is available"), fixed, "{owner}({name}): {doc}");
        assert!(!doc.contains("no effect") && !doc.contains("compatibility"), "{owner}({name}): {doc}");
        assert!(*ty != Type::Any || idle || name == &"value", "{owner}({name}) takes anything: {doc}");
    }

    #[test]
    fn every_parameter_and_keyword_is_whole() {
        for entry in entries() {
            let mut names = HashSet::new();
            let either = entry.params.iter().filter(|param| param.kind == ParamKind::PositionalOrKeyword);
            assert!(either.map(|param| param.default != Default::Required).is_sorted(), "{}", entry.name);
            for param in entry.params {
                check(entry.name, param);
                assert!(names.insert(param.name), "{}({}) is there twice", entry.name, param.name);
            }
            assert!(!entry.property || entry.returns != Returns::Nothing, "{} is read", entry.name);
        }
        for group in Group::ALL {
            assert!(group.about().ends_with('.'), "{}", group.name());
            for param in group.params() {
                check(group.name(), param);
                assert_eq!((param.kind, param.default), (ParamKind::KeywordOnly, Default::None), "{}", param.name);
            }
        }
    }
}
