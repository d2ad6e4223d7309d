//! Parses the text between dollars into a tree.

use crate::mathtext::alphabet;
use crate::mathtext::line::{MAX_DEEP, MathError};
use crate::mathtext::node::{Font, Node};
use crate::mathtext::symbols::{Class, accent, class, function, has_limits, space, symbol};

/// The end of a list of nodes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Text,
    Brace,
    Bracket,
    Right,
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
    /// Whether this is in a script, where signs have no room around them.
    script: bool,
}

type Parsed<T> = Result<T, MathError>;

/// Parses what stands between two dollars.
pub(crate) fn parse(text: &str) -> Parsed<Vec<Node>> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, depth: 0, script: false };
    parser.list(End::Text, Font::Math)
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let is = self.peek() == Some(wanted);
        self.at += usize::from(is);
        is
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// The name after a backslash: letters, or one other character.
    fn name(&mut self) -> String {
        let rest = &self.chars[self.at..];
        let letters = rest.iter().take_while(|c| c.is_ascii_alphabetic()).count();
        let length = letters.max(1).min(rest.len());
        let name = rest[..length].iter().collect();
        self.at += length;
        name
    }

    /// Whether a `\name` comes next; it is taken if so.
    fn take_command(&mut self, name: &str) -> bool {
        let from = self.at;
        if self.take('\\') && self.name() == name {
            return true;
        }
        self.at = from;
        false
    }

    fn deeper<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == MAX_DEEP {
            return Err(MathError::TooDeep);
        }
        self.depth += 1;
        let parsed = parse(self);
        self.depth -= 1;
        parsed
    }

    fn list(&mut self, end: End, font: Font) -> Parsed<Vec<Node>> {
        let mut font = font;
        let mut nodes = Vec::new();
        // Whether a sign here would belong to the term after it.
        let mut fresh = true;
        loop {
            self.skip_spaces();
            let Some(c) = self.peek() else {
                return match end {
                    End::Text => Ok(nodes),
                    End::Brace => Err(MathError::Unbalanced("{")),
                    End::Bracket => Err(MathError::Unbalanced("[")),
                    End::Right => Err(MathError::Unbalanced("\\left")),
                };
            };
            match (c, end) {
                ('}', End::Brace) | (']', End::Bracket) => {
                    self.at += 1;
                    return Ok(nodes);
                }
                ('}', _) => return Err(MathError::Unbalanced("}")),
                _ => {}
            }
            if end == End::Right && self.take_command("right") {
                return Ok(nodes);
            }
            if let Some(switched) = self.switch() {
                font = switched;
                continue;
            }
            let (base, class) = if c == '^' || c == '_' || c == '\'' {
                (Node::Group(Vec::new()), Class::Ordinary)
            } else {
                self.atom(font)?
            };
            let node = self.scripts(base, font)?;
            self.spaced(node, class, fresh, &mut nodes);
            fresh = matches!(class, Class::Binary | Class::Relation | Class::Open);
        }
    }

    /// An old font command that holds to the group's end.
    fn switch(&mut self) -> Option<Font> {
        [("rm", Font::Upright), ("it", Font::Italic), ("bf", Font::Bold), ("tt", Font::Mono)]
            .into_iter()
            .find_map(|(name, font)| self.take_command(name).then_some(font))
    }

    /// Adds a node with the room around it.
    fn spaced(&mut self, node: Node, class: Class, fresh: bool, nodes: &mut Vec<Node>) {
        const ROOM: f64 = 0.2;
        self.skip_spaces();
        let next = self.peek();
        let sign = class == Class::Relation || (class == Class::Binary && !fresh);
        if sign && !self.script && !(nodes.is_empty() && class == Class::Relation) {
            nodes.extend([Node::Space(ROOM), node, Node::Space(ROOM)]);
            return;
        }
        let digit = |n: Option<&Node>| matches!(n, Some(Node::Char(c, _)) if c.is_ascii_digit());
        let decimal = node == Node::Char('.', Font::Math) || matches!(node, Node::Char('.', _));
        let decimal = decimal && digit(nodes.last()) && next.is_some_and(|c| c.is_ascii_digit());
        nodes.push(node);
        if class == Class::Punctuation && !decimal && !self.script && !matches!(next, None | Some('}')) {
            nodes.push(Node::Space(ROOM));
        }
        if class == Class::Function && !matches!(next, None | Some('(' | '[' | ')' | ']' | '}' | '{' | ',' | '|')) {
            nodes.push(Node::Space(1.0 / 6.0));
        }
    }

    /// The scripts after `base`, if there are any.
    fn scripts(&mut self, base: Node, font: Font) -> Parsed<Node> {
        let mut base = base;
        let (mut up, mut down): (Option<Box<Node>>, Option<Box<Node>>) = (None, None);
        loop {
            self.skip_spaces();
            match self.peek() {
                Some('\'') => {
                    self.at += 1;
                    // The face's prime is raised already.
                    let prime = Node::Char('′', Font::Upright);
                    match &mut base {
                        Node::Group(nodes) => nodes.push(prime),
                        _ => base = Node::Group(vec![base, Node::Space(0.08), prime]),
                    }
                }
                Some(mark @ ('^' | '_')) => {
                    self.at += 1;
                    let slot = if mark == '^' { &mut up } else { &mut down };
                    if slot.is_some() {
                        return Err(MathError::Double(mark));
                    }
                    let before = std::mem::replace(&mut self.script, true);
                    let script = self.argument(&mark.to_string(), font);
                    self.script = before;
                    *slot = Some(Box::new(script?));
                }
                _ => break,
            }
        }
        if up.is_none() && down.is_none() {
            return Ok(base);
        }
        let limits = match &base {
            Node::Char(c, _) => has_limits(*c),
            Node::Group(nodes) => {
                let name: String =
                    nodes.iter().map(|n| if let Node::Char(c, Font::Upright) = n { *c } else { ' ' }).collect();
                function(&name) == Some(true)
            }
            _ => false,
        };
        Ok(Node::Scripts { base: Box::new(base), up, down, limits })
    }

    /// The argument of a command: a group in braces, a command with its argument, or one character.
    fn argument(&mut self, of: &str, font: Font) -> Parsed<Node> {
        self.skip_spaces();
        match self.peek() {
            None | Some('}' | '^' | '_') => Err(MathError::Missing(of.to_owned())),
            Some(_) => Ok(self.atom(font)?.0),
        }
    }

    /// One thing that scripts can be put to.
    fn atom(&mut self, font: Font) -> Parsed<(Node, Class)> {
        let Some(c) = self.peek() else { return Err(MathError::Missing("it".to_owned())) };
        self.at += 1;
        let ordinary = |node| Ok((node, Class::Ordinary));
        match c {
            '{' => {
                let nodes = self.deeper(|p| p.list(End::Brace, font))?;
                ordinary(Node::Group(nodes))
            }
            '\\' => self.deeper(|p| p.command(font)),
            '~' => ordinary(Node::Space(1.0 / 3.0)),
            _ => {
                let c = if c == '-' { '−' } else { c };
                Ok((Node::Char(c, font), class(c)))
            }
        }
    }

    fn command(&mut self, font: Font) -> Parsed<(Node, Class)> {
        let name = self.name();
        let shown = format!("\\{name}");
        let node = match name.as_str() {
            "" => return Err(MathError::Missing("\\".to_owned())),
            "frac" | "dfrac" | "tfrac" | "binom" => {
                let above = self.argument(&shown, font)?;
                let below = self.argument(&shown, font)?;
                let fraction = Node::Fraction(Box::new(above), Box::new(below), name != "binom");
                if name == "binom" { Node::Fence('(', Box::new(fraction), ')') } else { fraction }
            }
            "sqrt" => {
                self.skip_spaces();
                let index = if self.take('[') { Some(self.deeper(|p| p.list(End::Bracket, font))?) } else { None };
                let body = Box::new(self.argument(&shown, font)?);
                Node::Root { index: index.map(|nodes| Box::new(Node::Group(nodes))), body }
            }
            "left" => {
                let open = self.delimiter(&shown)?;
                let script = std::mem::replace(&mut self.script, false);
                let body = self.deeper(|p| p.list(End::Right, font));
                self.script = script;
                let body = body?;
                Node::Fence(open, Box::new(Node::Group(body)), self.delimiter("\\right")?)
            }
            "right" => return Err(MathError::Unbalanced("\\right")),
            "big" | "bigl" | "bigr" => Node::Big(self.delimiter(&shown)?, 1.2),
            "Big" | "Bigl" | "Bigr" => Node::Big(self.delimiter(&shown)?, 1.8),
            "bigg" | "biggl" | "biggr" => Node::Big(self.delimiter(&shown)?, 2.4),
            "Bigg" | "Biggl" | "Biggr" => Node::Big(self.delimiter(&shown)?, 3.0),
            "text" | "textrm" | "mbox" => self.verbatim(&shown)?,
            "operatorname" => return Ok((self.argument(&shown, Font::Upright)?, Class::Function)),
            "mathbb" => alphabet::written(self.argument(&shown, Font::Upright)?, &shown, alphabet::double_struck)?,
            "mathcal" | "mathscr" => {
                alphabet::written(self.argument(&shown, Font::Upright)?, &shown, alphabet::script)?
            }
            "mathfrak" => alphabet::written(self.argument(&shown, Font::Upright)?, &shown, alphabet::blackletter)?,
            "displaystyle" | "textstyle" | "limits" => Node::Group(Vec::new()),
            _ => return self.named(&name, font),
        };
        Ok((node, Class::Ordinary))
    }

    /// A command that is a name in a table: a font, an accent, a space, a function or a character.
    fn named(&mut self, name: &str, font: Font) -> Parsed<(Node, Class)> {
        let chosen = match name {
            "mathrm" | "mathsf" => Some(Font::Upright),
            "mathbf" => Some(Font::Bold),
            "mathit" | "mathnormal" => Some(Font::Italic),
            "mathbfit" | "boldsymbol" | "bm" => Some(Font::BoldItalic),
            "mathtt" => Some(Font::Mono),
            "mathdefault" | "mathregular" => Some(Font::Around),
            _ => None,
        };
        let node = if let Some(font) = chosen {
            self.argument(&format!("\\{name}"), font)?
        } else if let Some(width) = space(name) {
            Node::Space(width)
        } else if let Some(mark) = accent(name) {
            Node::Accent(mark, Box::new(self.argument(&format!("\\{name}"), font)?))
        } else if function(name).is_some() {
            let letters = name.chars().map(|c| Node::Char(c, Font::Upright)).collect();
            return Ok((Node::Group(letters), Class::Function));
        } else if let Some(c) = symbol(name) {
            return Ok((Node::Char(c, font), class(c)));
        } else {
            return Err(MathError::Unknown(name.to_owned()));
        };
        Ok((node, Class::Ordinary))
    }

    /// A bracket after `\left`, `\right` or `\big`; a dot stands for none.
    fn delimiter(&mut self, of: &str) -> Parsed<char> {
        self.skip_spaces();
        let missing = || MathError::Missing(of.to_owned());
        let c = self.peek().ok_or_else(missing)?;
        self.at += 1;
        match c {
            '(' | ')' | '[' | ']' | '|' | '/' | '.' => Ok(c),
            '<' => Ok('⟨'),
            '>' => Ok('⟩'),
            '\\' => {
                let name = self.name();
                let c = symbol(&name).ok_or(MathError::Unknown(name))?;
                if "{}⟨⟩⌊⌋⌈⌉[]|‖↑↓↕\\".contains(c) { Ok(c) } else { Err(missing()) }
            }
            _ => Err(missing()),
        }
    }

    /// The text in braces as it is, spaces too.
    fn verbatim(&mut self, of: &str) -> Parsed<Node> {
        self.skip_spaces();
        if !self.take('{') {
            return Err(MathError::Missing(of.to_owned()));
        }
        let rest = &self.chars[self.at..];
        let mut open = 1_usize;
        for (i, c) in rest.iter().enumerate() {
            match c {
                '{' => open += 1,
                '}' => open -= 1,
                _ => {}
            }
            if open == 0 {
                let text = rest[..i].iter().filter(|c| !"{}".contains(**c));
                let nodes = text.map(|c| Node::Char(*c, Font::Upright)).collect();
                self.at += i + 1;
                return Ok(Node::Group(nodes));
            }
        }
        Err(MathError::Unbalanced("{"))
    }
}
