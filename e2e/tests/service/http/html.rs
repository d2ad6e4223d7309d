//! Pages, read by a parser that isn't ours: Python's own.

use serde_json::Value;
use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Reads pages, one JSON string a line, and writes each one's elements and text as JSON. An element is its name and its
/// attributes.
const PARSER: &str = r#"
import html.parser, json, sys

class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.text, self.typed, self.inside = [], [], [], []

    def handle_starttag(self, name, attributes):
        self.elements.append([name, [[key, value or ""] for key, value in attributes]])
        if name not in ("meta", "link", "input", "img", "br", "hr"):
            self.inside.append(name)

    def handle_endtag(self, name):
        if name in self.inside:
            while self.inside.pop() != name:
                pass

    def handle_data(self, text):
        if self.inside and self.inside[-1] == "textarea":
            self.typed.append(text)
        if not self.inside or self.inside[-1] not in ("script", "style"):
            self.text.append(text)

    def handle_comment(self, text):
        self.elements.append(["!--", []])

    def unknown_decl(self, text):
        self.elements.append(["![", []])

    def handle_pi(self, text):
        self.elements.append(["?", []])

for line in sys.stdin:
    page = Page()
    page.feed(json.loads(line))
    page.close()
    print(json.dumps({"elements": page.elements, "text": "".join(page.text), "typed": "".join(page.typed)}), flush=True)
"#;

/// An element: its name, and its attributes in order.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute's value.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Html {
    pub elements: Vec<Element>,
    /// All text between elements.
    pub text: String,
    /// The part of it that can be edited.
    pub typed: String,
}

/// A parser, which reads one page after another.
struct Parser {
    python: Child,
    pages: ChildStdin,
    answers: BufReader<ChildStdout>,
}

thread_local! {
    static PARSING: RefCell<Option<Parser>> = const { RefCell::new(None) };
}

impl Parser {
    fn start() -> Self {
        let mut python = Command::new("python3")
            .args(["-I", "-c", PARSER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is there; `make test` installs it");
        let pages = python.stdin.take().expect("a pipe");
        let answers = BufReader::new(python.stdout.take().expect("a pipe"));
        Self { python, pages, answers }
    }

    fn read(&mut self, page: &str) -> String {
        writeln!(self.pages, "{}", Value::from(page)).expect("it reads");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("it answers");
        answer
    }
}

impl Drop for Parser {
    fn drop(&mut self) {
        let _ = self.python.kill();
        let _ = self.python.wait();
    }
}

impl Html {
    pub(crate) fn parse(page: &str) -> Self {
        let answer = PARSING.with_borrow_mut(|parser| parser.get_or_insert_with(Parser::start).read(page));
        let json: Value = serde_json::from_str(&answer).expect("the page can be parsed");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let elements = json["elements"].as_array().into_iter().flatten().map(|element| Element {
            name: text(&element[0]),
            attributes: element[1]
                .as_array()
                .into_iter()
                .flatten()
                .map(|pair| (text(&pair[0]), text(&pair[1])))
                .collect(),
        });
        Self { elements: elements.collect(), text: text(&json["text"]), typed: text(&json["typed"]) }
    }

    /// All elements of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// The first element of this name with this attribute.
    pub(crate) fn find(&self, name: &str, (key, value): (&str, &str)) -> Option<&Element> {
        self.elements.iter().find(|element| element.name == name && element.get(key) == Some(value))
    }

    /// The content of a `meta` element.
    pub(crate) fn meta(&self, name: &str) -> Option<&str> {
        self.find("meta", ("property", name)).or_else(|| self.find("meta", ("name", name)))?.get("content")
    }

    /// The addresses of all links, in order.
    pub(crate) fn links(&self) -> Vec<&str> {
        self.all("a").filter_map(|link| link.get("href")).collect()
    }

    /// The names of the images in a list, in order.
    pub(crate) fn cards(&self) -> Vec<&str> {
        let pictures = self.all("img").filter(|image| image.get("id").is_none()).filter_map(|image| image.get("src"));
        pictures.filter_map(|source| source.strip_prefix('/')?.strip_suffix(".png")).collect()
    }
}
