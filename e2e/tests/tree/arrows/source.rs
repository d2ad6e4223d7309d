//! What a Rust file declares, brings into scope and names, read from its tokens. Code of unit tests (`#[cfg(test)]`) is left out.

use std::collections::BTreeSet;

/// A path's names, such as `crate`, `store`, `Image`.
pub(super) type Path = Vec<String>;

/// A name that `use` brings into scope.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// What it is called here; `*` when it is all that the path has.
    pub name: String,
    pub path: Path,
    /// Whether others get it from here, as `pub use` says.
    pub is_public: bool,
}

/// One module: a file's, or one written in braces within it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Module {
    /// Modules declared with `mod name;`: each is a file.
    pub files: BTreeSet<String>,
    /// Modules written in braces.
    pub inline: Vec<(String, Module)>,
    /// Functions, types, constants and the like that are defined here.
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// Paths in code.
    pub paths: Vec<Path>,
    /// Names in code: whatever isn't part of a `use`.
    pub names: BTreeSet<String>,
}

/// Words that define the name after them.
const DEFINES: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union"];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Name(String),
    /// `::`
    Colons,
    Mark(char),
}

impl Module {
    /// Reads a file.
    pub(super) fn read(source: &str) -> Self {
        let tokens = tokens(source);
        let mut at = 0;
        module(&tokens, &mut at)
    }
}

/// Reads up to the brace that closes the module, or to the end.
fn module(tokens: &[Token], at: &mut usize) -> Module {
    let mut found = Module::default();
    let mut depth = 0;
    let name_at = |at: usize| match tokens.get(at) {
        Some(Token::Name(name)) => Some(name.as_str()),
        _ => None,
    };
    while let Some(token) = tokens.get(*at) {
        match token {
            Token::Mark('#') if is_test(&tokens[*at..]) => {
                *at += item(&tokens[*at..]);
                continue;
            }
            Token::Mark('{') => depth += 1,
            Token::Mark('}') if depth == 0 => break,
            Token::Mark('}') => depth -= 1,
            Token::Name(word) if word == "mod" && depth == 0 => {
                if let Some(name) = name_at(*at + 1) {
                    *at += 3;
                    if tokens.get(*at - 1) == Some(&Token::Mark('{')) {
                        let inner = module(tokens, at);
                        found.inline.push((name.to_owned(), inner));
                        *at += 1;
                    } else {
                        found.files.insert(name.to_owned());
                    }
                    continue;
                }
            }
            // Not the `use<'_>` of a type.
            Token::Name(word) if word == "use" && tokens.get(*at + 1) != Some(&Token::Mark('<')) => {
                let is_public = at.checked_sub(1).is_some_and(|before| {
                    tokens[before] == Token::Name("pub".to_owned()) || tokens[before] == Token::Mark(')')
                });
                *at += 1;
                tree(tokens, at, &Path::new(), is_public, &mut found.imports);
                continue;
            }
            Token::Name(word) => {
                let mut path = vec![word.clone()];
                while tokens.get(*at + 1) == Some(&Token::Colons) {
                    let Some(next) = name_at(*at + 2) else { break };
                    path.push(next.to_owned());
                    *at += 2;
                }
                if depth == 0 && DEFINES.contains(&word.as_str()) {
                    found.items.extend(name_at(*at + 1).map(str::to_owned));
                }
                // `macro_rules! name`
                if word == "macro_rules" {
                    found.items.extend(name_at(*at + 2).map(str::to_owned));
                }
                found.names.insert(path[0].clone());
                if path.len() > 1 {
                    found.paths.push(path);
                }
            }
            _ => {}
        }
        *at += 1;
    }
    found
}

/// Reads a tree of `use`, up to what ends it.
fn tree(tokens: &[Token], at: &mut usize, before: &Path, is_public: bool, imports: &mut Vec<Import>) {
    let mut path = before.clone();
    while let Some(token) = tokens.get(*at) {
        match token {
            Token::Name(word) if word == "as" => {
                if let Some(Token::Name(name)) = tokens.get(*at + 1) {
                    imports.push(Import { name: name.clone(), path: std::mem::take(&mut path), is_public });
                }
                *at += 1;
            }
            Token::Name(word) => path.push(word.clone()),
            Token::Mark('*') => {
                imports.push(Import { name: "*".to_owned(), path: std::mem::take(&mut path), is_public });
            }
            Token::Mark('{') => {
                loop {
                    *at += 1;
                    tree(tokens, at, &path, is_public, imports);
                    if tokens.get(*at) != Some(&Token::Mark(',')) {
                        break;
                    }
                }
                path.clear();
            }
            Token::Mark(',' | '}' | ';') => break,
            _ => {}
        }
        *at += 1;
    }
    if path.len() > before.len() {
        // `store::{self, Image}` brings `store`.
        path.pop_if(|last| last == "self");
        let name = path.last().cloned().unwrap_or_default();
        imports.push(Import { name, path, is_public });
    }
    if tokens.get(*at) == Some(&Token::Mark(';')) {
        *at += 1;
    }
}

/// Whether an attribute says that what follows is for unit tests only.
fn is_test(tokens: &[Token]) -> bool {
    let inside: Vec<&Token> = tokens.iter().take_while(|token| **token != Token::Mark(']')).collect();
    let has = |word: &str| inside.contains(&&Token::Name(word.to_owned()));
    has("cfg") && has("test") && !has("not")
}

/// How many tokens an item with its attributes has.
fn item(tokens: &[Token]) -> usize {
    let mut depth = 0_i32;
    let mut is_attribute = false;
    for (at, token) in tokens.iter().enumerate() {
        let Token::Mark(mark) = token else { continue };
        match mark {
            '#' if depth == 0 => is_attribute = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        // A field, a variant or an argument ends with a comma, or with what it is in.
        let ends = match mark {
            ';' | ',' => depth == 0,
            '}' => depth <= 0,
            _ => depth < 0,
        };
        if ends {
            return if depth < 0 { at } else { at + 1 };
        }
        if is_attribute && *mark == ']' && depth == 0 {
            is_attribute = false;
        }
    }
    tokens.len()
}

/// Names and marks, without comments, texts, numbers and lifetimes.
fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut tokens = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            while i < chars.len() && at(i) != '\n' {
                i += 1;
            }
        } else if c == '/' && at(i + 1) == '*' {
            i = after_comment(&chars, i);
        } else if c == '"' {
            i = after_text(&chars, i);
        } else if c == '\'' {
            i = after_quote(&chars, i);
        } else if is_word(c) {
            let start = i;
            while is_word(at(i)) {
                i += 1;
            }
            let word: String = chars[start..i].iter().collect();
            let raw = matches!(word.as_str(), "r" | "br" | "cr");
            if raw && (at(i) == '"' || (at(i) == '#' && matches!(at(i + 1), '#' | '"'))) {
                i = after_raw_text(&chars, i);
            } else if word == "r" && at(i) == '#' {
                i += 1;
            } else {
                let is_prefix = at(i) == '"' && matches!(word.as_str(), "b" | "c");
                if !c.is_ascii_digit() && !is_prefix {
                    tokens.push(Token::Name(word));
                }
            }
        } else if c == ':' && at(i + 1) == ':' {
            tokens.push(Token::Colons);
            i += 2;
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Mark(c));
            }
            i += 1;
        }
    }
    tokens
}

/// Behind a character, or a lifetime: `'a` is one if no quote follows.
fn after_quote(chars: &[char], start: usize) -> usize {
    let closes = |from: usize| chars.get(from..)?.iter().position(|c| *c == '\'').map(|at| from + at + 1);
    match (chars.get(start + 1), chars.get(start + 2)) {
        (Some('\\'), _) => closes(start + 3).unwrap_or(chars.len()),
        (_, Some('\'')) => start + 3,
        _ => start + 1 + chars[start + 1..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count(),
    }
}

fn after_comment(chars: &[char], start: usize) -> usize {
    let (mut i, mut depth) = (start, 0);
    loop {
        match (chars.get(i), chars.get(i + 1)) {
            (Some('/'), Some('*')) => (depth, i) = (depth + 1, i + 2),
            (Some('*'), Some('/')) => (depth, i) = (depth - 1, i + 2),
            (Some(_), _) => i += 1,
            (None, _) => return i,
        }
        if depth == 0 {
            return i;
        }
    }
}

fn after_text(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(c) = chars.get(i) {
        match c {
            '\\' => i += 2,
            '"' => return i + 1,
            _ => i += 1,
        }
    }
    i
}

/// From the first `#` or quote.
fn after_raw_text(chars: &[char], start: usize) -> usize {
    let hashes = chars[start..].iter().take_while(|c| **c == '#').count();
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let from = start + hashes + 1;
    let found = chars.get(from..).and_then(|rest| rest.windows(end.len()).position(|window| window == end));
    found.map_or(chars.len(), |at| from + at + end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> Path {
        path.split("::").map(str::to_owned).collect()
    }

    fn imports(source: &str) -> Vec<(String, String, bool)> {
        let read = |import: &Import| (import.name.clone(), import.path.join("::"), import.is_public);
        Module::read(source).imports.iter().map(read).collect()
    }

    #[test]
    fn nested_use_trees_become_one_import_for_each_name() {
        let found = imports("pub(crate) use crate::a::{self, b::{C, d as e}, f::*};\nuse super::g;");
        let expected = [
            ("a", "crate::a", true),
            ("C", "crate::a::b::C", true),
            ("e", "crate::a::b::d", true),
            ("*", "crate::a::f", true),
            ("g", "super::g", false),
        ];
        assert_eq!(found, expected.map(|(name, path, is_public)| (name.to_owned(), path.to_owned(), is_public)));
    }

    #[test]
    fn paths_are_found_in_code_but_not_in_comments_or_strings() {
        let source = r##"
            /* crate::no::a /* nested */ crate::no::b */ // crate::no::c
            const A: &str = "crate::no::d \" crate::no::e"; const B: &str = r#"crate::no::"f"#;
            const Q: char = '"'; const E: char = '\''; const N: char = '\u{1F600}';
            fn f<'a>(x: &'a str) -> crate::yes::G<'a> { super::yes::h(x, b"crate::no::i", 1.0, '{') }
        "##;
        let module = Module::read(source);
        assert_eq!(module.paths, [path("crate::yes::G"), path("super::yes::h")]);
        assert_eq!(module.items, ["A", "B", "E", "N", "Q", "f"].map(str::to_owned).into());
    }

    #[test]
    fn code_of_unit_tests_is_ignored() {
        let source = "
            #[cfg(test)] mod tests;
            #[cfg(test)] #[path = \"x.rs\"] mod others;
            #[cfg(test)] use crate::no::A;
            #[cfg(test)] mod inner { use crate::no::B; fn f() { crate::no::c() } }
            struct S { #[cfg(test)] no: crate::no::D, yes: crate::yes::E }
            #[cfg(not(test))] use crate::yes::F;
            mod kept;";
        let module = Module::read(source);
        assert_eq!(module.files, ["kept".to_owned()].into());
        assert_eq!(module.paths, [path("crate::yes::E")]);
        assert_eq!(imports(source), [("F".to_owned(), "crate::yes::F".to_owned(), false)]);
    }

    #[test]
    fn inline_modules_are_separate_modules() {
        let module = Module::read("mod a { use super::b::C; fn f() { { } } } use crate::d::E;");
        assert_eq!(module.imports.len(), 1);
        let (name, inner) = &module.inline[0];
        assert_eq!((name.as_str(), &inner.imports[0].path), ("a", &path("super::b::C")));
    }
}
