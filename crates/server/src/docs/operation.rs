//! One operation: what it takes, what it answers, and how curl asks for it.

use super::schema::{plain, words};
use super::text::{described, fields, items};
use maud::{Markup, html};
use serde_json::Value;

/// An operation of the document.
pub(super) struct Operation<'a> {
    /// Its name, and its place on the page.
    pub id: &'a str,
    /// The part of the API that it belongs to.
    pub tag: &'a str,
    /// What it does.
    pub summary: &'a str,
    method: String,
    path: &'a str,
    value: &'a Value,
    /// Whether it needs to know who asks.
    needs_token: bool,
}

/// Every operation, in the document's order.
pub(super) fn all(document: &Value) -> Vec<Operation<'_>> {
    let all = fields(&document["paths"]).flat_map(|(path, methods)| {
        fields(methods).map(move |(method, value)| Operation {
            id: value["operationId"].as_str().unwrap_or_default(),
            tag: value["tags"][0].as_str().unwrap_or_default(),
            summary: value["summary"].as_str().unwrap_or_default(),
            method: method.to_uppercase(),
            path,
            value,
            // What names no ways of its own has the document's, none of which is nobody's.
            needs_token: !items(&value["security"]).any(|way| way.as_object().is_some_and(serde_json::Map::is_empty)),
        })
    });
    all.collect()
}

/// A problem, as the page lists it once for all operations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Problem<'a> {
    /// Its status.
    pub status: &'a str,
    /// Its kind.
    pub kind: &'a str,
    /// What it means.
    pub title: &'a str,
}

/// Whether an answer is a problem: its description then lists the kinds.
fn is_problem(answer: &Value) -> bool {
    answer["description"].as_str().is_some_and(|text| text.starts_with('`'))
}

fn answered(status: &str, answer: &Value) -> Markup {
    html! {
        dt { b { (status) } " " (described(answer)) }
        dd.kind {
            @for (i, (kind, content)) in fields(&answer["content"]).enumerate() {
                @if i > 0 { ", " }
                (media(kind, content))
            }
            @if answer["headers"].is_object() {
                " with "
                @for (i, (name, header)) in fields(&answer["headers"]).enumerate() {
                    @if i > 0 { ", " }
                    code title=(plain(&header["description"])) { (name) }
                }
            }
        }
    }
}

impl Operation<'_> {
    /// The operation on the page.
    pub(super) fn show(&self, base: &str) -> Markup {
        let value = self.value;
        html! {
            article #(self.id) {
                h3 { (self.summary) }
                p.route { b { (self.method) } " " code { (self.path) } }
                @if value["description"].is_string() { p { (described(value)) } }
                @if self.needs_token { p.hint { "Needs a token." } }
                @if value["parameters"].is_array() {
                    h4 { "Parameters" }
                    dl {
                        @for parameter in items(&value["parameters"]) {
                            dt {
                                code { (plain(&parameter["name"])) } " "
                                span.kind { "in the " (plain(&parameter["in"])) ", " (words(&parameter["schema"])) }
                                @if parameter["required"] == true { " " b { "always" } }
                            }
                            dd { (described(parameter)) }
                        }
                    }
                }
                @if value["requestBody"].is_object() {
                    h4 { "Body" }
                    ul { @for (kind, content) in fields(&value["requestBody"]["content"]) { li { (media(kind, content)) } } }
                }
                h4 { "Answers" }
                dl { @for (status, answer) in self.answers() { (answered(status, answer)) } }
                @let problems: Vec<Problem> = self.problems().collect();
                @if !problems.is_empty() {
                    p.kind {
                        a href="#problems" { "Problems" } ": "
                        @for (i, problem) in problems.iter().enumerate() {
                            @if i > 0 { ", " }
                            (problem.status) " " code { (problem.kind) }
                        }
                    }
                }
                pre.console tabindex="0" { (self.curl(base)) }
            }
        }
    }

    /// The answers that are no problems.
    fn answers(&self) -> impl Iterator<Item = (&str, &Value)> {
        fields(&self.value["responses"]).filter(|(_, answer)| !is_problem(answer))
    }

    /// The problems that it can answer with.
    pub(super) fn problems(&self) -> impl Iterator<Item = Problem<'_>> {
        let answers = fields(&self.value["responses"]).filter(|(_, answer)| is_problem(answer));
        answers.flat_map(|(status, answer)| {
            // `kind`: A title. `kind`: A title.
            let text = answer["description"].as_str().unwrap_or_default();
            let pieces: Vec<&str> = text.split('`').skip(1).collect();
            pieces
                .chunks(2)
                .map(|piece| Problem {
                    status,
                    kind: piece[0],
                    title: piece.get(1).map_or("", |title| title.trim_start_matches(": ").trim_end()),
                })
                .collect::<Vec<_>>()
        })
    }

    /// A command that asks for it, with the document's examples.
    fn curl(&self, base: &str) -> String {
        let mut path = self.path.to_owned();
        for parameter in items(&self.value["parameters"]).filter(|parameter| parameter["in"] == "path") {
            path = path.replace(&format!("{{{}}}", plain(&parameter["name"])), &plain(&parameter["example"]));
        }
        let method = if self.method == "GET" { String::new() } else { format!(" -X {}", self.method) };
        let mut command = format!("curl{method} {base}{path}");
        if self.needs_token {
            command.push_str(" \\\n  -H 'Authorization: Bearer TOKEN'");
        }
        let body = fields(&self.value["requestBody"]["content"]).find(|(_, content)| !content["example"].is_null());
        if let Some((kind, content)) = body {
            let example = plain(&content["example"]).replace('\'', r"'\''");
            command = format!("{command} \\\n  -H 'Content-Type: {kind}' \\\n  -d '{example}'");
        }
        command
    }
}

fn media(kind: &str, content: &Value) -> Markup {
    html! { code { (kind) } @if content["schema"].is_object() { " (" (words(&content["schema"])) ")" } }
}
