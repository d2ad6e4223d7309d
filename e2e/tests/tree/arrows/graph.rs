//! Which file of a crate uses which: by what is defined there, not by where it is named. A name that a module only passes on
//! (`pub use`) leads to the file that defines it, and passing it on is no use of it.

use super::source::{Module, Path};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A path that takes more steps than this goes round in circles.
const STEPS: usize = 32;

/// A module, and the file that it is in.
struct Placed {
    file: String,
    module: Module,
}

/// A crate's modules, by their paths from its root.
pub(super) struct Tree {
    modules: BTreeMap<Path, Placed>,
}

/// File → files that it uses. A file is named for its module: `store/table`, and `lib` for the root.
pub(super) type Arrows = BTreeMap<String, BTreeSet<String>>;

impl Tree {
    /// The crate whose sources are in this folder.
    pub(super) fn read(folder: &std::path::Path) -> Self {
        Self::of(|file| fs::read_to_string(folder.join(file)).ok())
    }

    /// The crate whose sources this gives: `lib.rs`, else `main.rs`, and what they declare.
    pub(super) fn of(source: impl Fn(&str) -> Option<String>) -> Self {
        let mut tree = Self { modules: BTreeMap::new() };
        let root = source("lib.rs").or_else(|| source("main.rs")).expect("a crate has a lib.rs or a main.rs");
        tree.add(Path::new(), "lib".to_owned(), Module::read(&root), &source);
        tree
    }

    fn add(&mut self, path: Path, file: String, mut module: Module, source: &impl Fn(&str) -> Option<String>) {
        let below = |name: &str| path.iter().cloned().chain([name.to_owned()]).collect::<Path>();
        for (name, inner) in std::mem::take(&mut module.inline) {
            self.add(below(&name), file.clone(), inner, source);
        }
        for name in &module.files {
            let path = below(name);
            let place = path.join("/");
            let text = source(&format!("{place}.rs")).or_else(|| source(&format!("{place}/mod.rs")));
            let text = text.unwrap_or_else(|| panic!("{file} declares {name}, and there is no {place}.rs"));
            self.add(path, place, Module::read(&text), source);
        }
        self.modules.insert(path, Placed { file, module });
    }

    /// Every file's arrows.
    pub(super) fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for (path, Placed { file, module }) in &self.modules {
            let uses = arrows.entry(file.clone()).or_default();
            for import in &module.imports {
                // Bringing a module into scope is no use of it; what is called through it is.
                let target = if import.name == "*" {
                    self.find(path, &import.path, STEPS).map(|(file, _)| file)
                } else {
                    self.item(path, &import.path)
                };
                if !import.is_public || module.names.contains(&import.name) {
                    uses.extend(target);
                }
            }
            uses.extend(module.paths.iter().filter_map(|named| self.item(path, named)));
            uses.remove(file);
        }
        arrows
    }

    /// The file that defines what this path names, unless it is a module.
    fn item(&self, from: &[String], path: &[String]) -> Option<String> {
        self.find(from, path, STEPS).filter(|(_, module)| module.is_none()).map(|(file, _)| file)
    }

    /// The file that a path leads to, and the module if it is one. None: it leads out of the crate.
    fn find(&self, from: &[String], path: &[String], steps: usize) -> Option<(String, Option<Path>)> {
        let steps = steps.checked_sub(1)?;
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.within(&Path::new(), rest, steps),
            "self" => self.within(from, rest, steps),
            "super" => {
                let (_, above) = from.split_last()?;
                if rest.first().is_some_and(|next| next == "super") {
                    return self.find(above, rest, steps);
                }
                self.within(above, rest, steps)
            }
            _ => self.known(from, path, steps),
        }
    }

    /// Like `find`, for a path whose first name must be one of this module's own.
    fn known(&self, from: &[String], path: &[String], steps: usize) -> Option<(String, Option<Path>)> {
        let (first, rest) = path.split_first()?;
        let below: Path = from.iter().cloned().chain([first.clone()]).collect();
        if self.modules.contains_key(&below) {
            return self.within(&below, rest, steps);
        }
        let Placed { file, module } = self.modules.get(from)?;
        if module.items.contains(first) {
            return Some((file.clone(), None));
        }
        if let Some(import) = module.imports.iter().find(|import| import.name == *first) {
            let whole: Path = import.path.iter().chain(rest).cloned().collect();
            // `use a::b; use b::c;` and a crate of the same name as what it gives: not itself again.
            return if import.path.first() == Some(first) { None } else { self.find(from, &whole, steps) };
        }
        let mut globs = module.imports.iter().filter(|import| import.name == "*");
        globs.find_map(|glob| match self.find(from, &glob.path, steps)? {
            (_, Some(module)) => self.known(&module, path, steps.checked_sub(1)?),
            (_, None) => None,
        })
    }

    /// What this path names in a module that is surely of this crate.
    fn within(&self, module: &[String], path: &[String], steps: usize) -> Option<(String, Option<Path>)> {
        let file = &self.modules.get(module)?.file;
        if path.is_empty() {
            return Some((file.clone(), Some(module.to_vec())));
        }
        // What a macro defines is found nowhere: the module is right.
        let outside = self.modules[module].module.imports.iter().any(|import| import.name == path[0]);
        self.known(module, path, steps).or_else(|| (!outside).then(|| (file.clone(), None)))
    }
}

/// Files that use each other in circles, each circle with all its files.
pub(super) fn circles(arrows: &Arrows) -> Vec<BTreeSet<&str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (file.as_str(), reached(arrows, file))).collect();
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for (file, others) in &reach {
        if !circles.iter().any(|circle| circle.contains(file)) {
            let circle: BTreeSet<&str> = others.iter().filter(|other| reach[*other].contains(file)).copied().collect();
            if !circle.is_empty() {
                circles.push(circle);
            }
        }
    }
    circles
}

/// All that a file uses, and what that uses, and so on.
fn reached<'a>(arrows: &'a Arrows, file: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next = vec![file];
    while let Some(file) = next.pop() {
        for used in &arrows[file] {
            if found.insert(used.as_str()) {
                next.push(used);
            }
        }
    }
    found
}
