//! The project's own Markdown as pages: headings with anchors, links between the files, programs with their words coloured.
//! HTML in it is text.

use super::layout::{Document, TocEntry};
use super::links;
use super::python;
use maud::{PreEscaped, html};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

/// A Markdown file as HTML.
pub(super) struct Rendered {
    /// The text of its first heading.
    pub title: String,
    pub toc: Vec<TocEntry>,
    pub html: String,
}

/// The page of a Markdown file that is at `file` in the repository.
pub(super) fn document(path: &str, file: &str, markdown: &str) -> Document {
    let rendered = render(file, markdown);
    let body = html! { .markdown { (PreEscaped(rendered.html)) } };
    Document::new(path, &rendered.title, &body).with_toc(rendered.toc).with_summary(&summary(markdown))
}

/// The first sentence of its first paragraph.
fn summary(markdown: &str) -> String {
    let is_text = |part: &&str| part.starts_with(|c: char| c.is_alphanumeric() || c == '`');
    let paragraph = markdown.split("\n\n").map(str::trim).find(is_text).unwrap_or_default();
    let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split_inclusive(['.', ':'])
        .scan(false, |ended, part| (!std::mem::replace(ended, true)).then_some(part))
        .collect()
}

pub(super) fn render(file: &str, markdown: &str) -> Rendered {
    let (mut title, mut toc, mut events) = (String::new(), Vec::new(), Vec::new());
    // What is inside of a heading, of a program, or of a link that leads nowhere on this site.
    let mut heading: Option<(HeadingLevel, Vec<Event>, String)> = None;
    let mut code: Option<(String, String)> = None;
    let mut dead_links = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        let event = match event {
            Event::Start(Tag::Heading { level, .. }) => {
                heading = Some((level, Vec::new(), String::new()));
                continue;
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((level, inside, text)) = heading.take() else { continue };
                let anchor = links::anchor(&text);
                match level {
                    HeadingLevel::H1 => title.clone_from(&text),
                    HeadingLevel::H2 => toc.push(TocEntry::new(&anchor, &text)),
                    HeadingLevel::H3 => toc.push(TocEntry::below(&anchor, &text)),
                    _ => {}
                }
                let mut inner = String::new();
                push_html(&mut inner, inside.into_iter());
                events.push(raw(format!("<{level} id=\"{anchor}\">{inner}</{level}>\n")));
                continue;
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let language =
                    if let CodeBlockKind::Fenced(language) = kind { language.into_string() } else { String::new() };
                code = Some((language, String::new()));
                continue;
            }
            Event::End(TagEnd::CodeBlock) => {
                let Some((language, text)) = code.take() else { continue };
                let block = if language == "python" {
                    python::block(&text)
                } else {
                    html! { pre.python tabindex="0" { code { (text.trim_end()) } } }
                };
                events.push(raw(block.into_string()));
                continue;
            }
            Event::Text(text) if code.is_some() => {
                if let Some((_, block)) = &mut code {
                    block.push_str(&text);
                }
                continue;
            }
            Event::Start(Tag::Table(columns)) => {
                // An alignment would be a style of its own.
                let columns = vec![pulldown_cmark::Alignment::None; columns.len()];
                events.push(raw("<div class=\"scrolled\" tabindex=\"0\">".to_owned()));
                Event::Start(Tag::Table(columns))
            }
            Event::End(TagEnd::Table) => {
                events.push(Event::End(TagEnd::Table));
                raw("</div>".to_owned())
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let address = links::resolve(file, &dest_url);
                dead_links.push(address.is_none());
                let Some(address) = address else { continue };
                Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id })
            }
            Event::End(TagEnd::Link) if dead_links.pop() == Some(true) => continue,
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let address = links::resolve_picture(file, &dest_url);
                Event::Start(Tag::Image { link_type, dest_url: address.into(), title, id })
            }
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            event => event,
        };
        match &mut heading {
            Some((_, inside, text)) => {
                if let Event::Text(part) | Event::Code(part) = &event {
                    text.push_str(part);
                }
                inside.push(event);
            }
            None => events.push(event),
        }
    }
    let mut html = String::new();
    push_html(&mut html, events.into_iter());
    Rendered { title, toc, html }
}

/// Markup that is made here.
fn raw(markup: String) -> Event<'static> {
    Event::Html(CowStr::from(markup))
}

/// The programs in a Markdown file: the fenced blocks of Python.
pub(super) fn programs(markdown: &str) -> impl Iterator<Item = &str> {
    markdown.split("```python\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_shown_and_html_is_text() {
        let page = render(
            "docs/data.md",
            "# A `title`\n\nText <script>alert(1)</script>.\n\n## Two words\n\n<b>bold</b>\n\n```python\nfor x in y: pass\n```\n\n\
             | a | b |\n| :-- | --- |\n| 1 | `x` |\n\n[there](sources.md#types), [no](../deploy/nginx.conf), [out](https://a.example/)\n",
        );
        assert_eq!(page.title, "A title");
        assert!(page.html.contains("<h2 id=\"two-words\">Two words</h2>"), "{}", page.html);
        assert!(
            !page.html.contains("<script") && !page.html.contains("<b>") && !page.html.contains("style="),
            "{}",
            page.html
        );
        assert!(page.html.contains("<span class=\"k\">for</span>"));
        assert!(
            page.html.contains("<a href=\"/docs/sources#types\">there</a>, no, <a href=\"https://a.example/\">out</a>")
        );
        assert_eq!(page.toc.len(), 1);
        assert_eq!(summary("# T\n\n| a |\n\nFirst one. Second."), "First one.");
    }
}
