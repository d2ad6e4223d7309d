//! The tables of functions that `docs/reference/` is made of, as the pages and the search read them.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

/// `canvas` or `plt`.
pub(super) struct Library {
    pub name: &'static str,
    pub sections: Vec<Section>,
    /// The size of its examples' pictures, px.
    size: (u32, u32),
}

/// A part of a library.
#[derive(Deserialize)]
pub(super) struct Section {
    pub heading: String,
    #[serde(default)]
    object: String,
    #[serde(default)]
    pub about: String,
    pub functions: Vec<Function>,
}

#[derive(Deserialize)]
pub(super) struct Function {
    /// How programs name it: `canvas.circle`, `ax.set_title`.
    #[serde(default)]
    pub called: String,
    /// The name inside its library, which is its picture's name and its anchor: `circle`, `path.move`, `ax.set_title`.
    #[serde(default)]
    pub anchor: String,
    name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// With its name and its parameters.
    pub signature: String,
    pub summary: String,
    #[serde(default)]
    pub params: Vec<Param>,
    /// The kind of keywords that it takes as well.
    #[serde(default)]
    pub keywords: Option<String>,
    pub example: String,
    /// The example as a whole program.
    #[serde(default)]
    program: String,
}

#[derive(Deserialize)]
pub(super) struct Param {
    pub name: String,
    /// What it takes, in words.
    #[serde(default, rename = "type")]
    pub takes: String,
    pub doc: String,
}

/// Keywords that several functions take.
#[derive(Deserialize)]
pub(super) struct Keywords {
    pub about: String,
    pub params: Vec<Param>,
}

/// The canvas's table, in its sections.
#[derive(Deserialize)]
struct Canvas {
    sections: Vec<Section>,
}

/// `plt`'s table: a list whose entries name their section.
#[derive(Deserialize)]
struct Plt {
    functions: Vec<PltFunction>,
    keywords: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct PltFunction {
    section: String,
    #[serde(flatten)]
    function: Function,
}

pub(super) static CANVAS: LazyLock<Library> = LazyLock::new(|| {
    let Canvas { mut sections } = table(include_str!("../../../../docs/reference/canvas.json"));
    for section in &mut sections {
        for function in &mut section.functions {
            function.called = format!("{}.{}", section.object, function.name);
            let short = if section.object == "canvas" { &function.name } else { &function.called };
            function.anchor.clone_from(short);
        }
    }
    Library { name: "canvas", sections, size: (200, 150) }
});

static PLT_TABLE: LazyLock<Plt> = LazyLock::new(|| table(include_str!("../../../../docs/reference/plt.json")));

pub(super) static PLT: LazyLock<Library> = LazyLock::new(|| {
    let mut sections: Vec<Section> = Vec::new();
    let plt: Plt = table(include_str!("../../../../docs/reference/plt.json"));
    for PltFunction { section, mut function } in plt.functions {
        function.signature.insert_str(0, &function.name);
        function.called.clone_from(&function.name);
        function.anchor.clone_from(&function.name);
        function.program.clone_from(&function.example);
        match sections.last_mut().filter(|last| last.heading == section) {
            Some(last) => last.functions.push(function),
            None => sections.push(Section {
                heading: section,
                object: String::new(),
                about: String::new(),
                functions: vec![function],
            }),
        }
    }
    Library { name: "plt", sections, size: (400, 300) }
});

/// The keywords of `plt`'s artists, by the name that signatures have.
pub(super) fn keywords() -> impl Iterator<Item = (&'static str, Keywords)> {
    PLT_TABLE.keywords.iter().map(|(name, value)| {
        let keywords = serde_json::from_value(value.clone()).expect("the tables are written by our own tests");
        (name.as_str(), keywords)
    })
}

fn table<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("the tables are written by our own tests, and read by one")
}

/// The library with this name.
pub(super) fn find(name: &str) -> Option<&'static Library> {
    match name {
        "canvas" => Some(&CANVAS),
        "plt" => Some(&PLT),
        _ => None,
    }
}

impl Library {
    pub(super) fn functions(&self) -> impl Iterator<Item = (&Section, &Function)> {
        self.sections.iter().flat_map(|section| section.functions.iter().map(move |function| (section, function)))
    }

    /// Where a function is explained.
    pub(super) fn address(&self, section: &Section, function: &Function) -> String {
        if self.name == "canvas" {
            format!("/docs/canvas#{}", function.anchor)
        } else {
            format!("/docs/{}/{}#{}", self.name, section.slug(), function.anchor)
        }
    }

    /// The program that draws the picture of a function, as a whole program that sets the picture's size.
    pub(super) fn program(&self, anchor: &str) -> Option<String> {
        let (_, function) = self.functions().find(|(_, function)| function.anchor == anchor && !function.is_idle())?;
        let program = &function.program;
        let sets_size = ["canvas.size(", "figsize", "set_size_inches"].iter().any(|call| program.contains(call));
        let (width, height) = self.size;
        Some(if sets_size { format!("{program}\n") } else { format!("canvas.size({width}, {height})\n{program}\n") })
    }
}

impl Section {
    /// Its place in addresses.
    pub(super) fn slug(&self) -> String {
        self.heading.to_lowercase().replace(',', "").replace(' ', "-")
    }

    /// Its place on the page of its library. Functions have the plain names.
    pub(super) fn anchor(&self) -> String {
        format!("{}-section", self.slug())
    }
}

impl Function {
    /// What has no example does nothing.
    pub(super) fn is_idle(&self) -> bool {
        self.example.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_function_has_a_place_of_its_own() {
        for library in [&*CANVAS, &*PLT] {
            let mut known = HashSet::new();
            for (section, function) in library.functions() {
                assert!(known.insert(library.address(section, function)), "{} twice", function.called);
                assert_eq!(library.program(&function.anchor).is_none(), function.is_idle(), "{}", function.called);
            }
            assert!(known.len() > 100);
        }
        assert!(CANVAS.functions().any(|(section, f)| CANVAS.address(section, f) == "/docs/canvas#turtle.forward"));
        assert!(keywords().any(|(name, of)| name == "line" && of.params.len() > 10 && !of.about.is_empty()));
    }
}
