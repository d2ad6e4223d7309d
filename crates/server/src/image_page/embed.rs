//! Snippets with which a picture is put into other pages and documents, and its files to download.

use super::picture::PictureLink;
use super::texts::about;
use crate::base_url;
use crate::store::Image;
use maud::{Markup, html};
use serde::Serialize;
use utoipa::ToSchema;
use wire::Format;

/// Text that puts a picture into a page or a document of one language.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Snippet {
    /// A word for the language: `html`.
    id: &'static str,
    /// The language's name.
    name: &'static str,
    text: String,
}

pub(super) fn section(image: &Image, link: &PictureLink, title: &str) -> Markup {
    html! {
        section.embed {
            h2 #embed { "Use this picture" }
            div.snippets data-snippets {
                @for Snippet { id, name, text } in snippets(link, title, &about(image)) {
                    div.snippet {
                        label for={ "snippet-" (id) } { (name) }
                        div.row {
                            @let rows = text.lines().count();
                            @if rows > 1 {
                                textarea #{ "snippet-" (id) } readonly rows=(rows) spellcheck="false" { (text) }
                            } @else {
                                input #{ "snippet-" (id) } readonly value=(text) spellcheck="false";
                            }
                            button type="button" data-copy={ "snippet-" (id) } aria-label={ "Copy " (name) } hidden { "Copy" }
                        }
                    }
                }
            }
            p.files {
                "Download "
                @for format in Format::ALL {
                    a href=(link.path(format)) download=(format!("{}.{}", link.name, format.extension())) {
                        (format.extension().to_uppercase())
                    }
                    " "
                }
            }
        }
    }
}

/// The snippets for a picture, in all languages. Texts are one line each.
pub(crate) fn snippets(link: &PictureLink, title: &str, about: &str) -> Vec<Snippet> {
    let png = link.address(Format::Png);
    let page = base_url::absolute(&link.page());
    let double = link.double().map(|path| base_url::absolute(&path));
    let name = &link.name;
    let srcset = double.map(|double| format!(" srcset=\"{} 2x\"", html_text(&double))).unwrap_or_default();
    let (width, height) = (link.width, link.height);
    let html = format!(
        "<a href=\"{}\"><img src=\"{}\"{srcset} width=\"{width}\" height=\"{height}\" alt=\"{}\" loading=\"lazy\"></a>",
        html_text(&page),
        html_text(&png),
        html_text(about),
    );
    let (svg, pdf) = (link.address(Format::Svg), link.address(Format::Pdf));
    [
        ("Address", "url", png.clone()),
        ("HTML", "html", html),
        (
            "Markdown",
            "markdown",
            format!("[![{}]({})]({})", markdown_text(about), markdown_url(&png), markdown_url(&page)),
        ),
        ("BBCode", "bbcode", format!("[url={}][img]{}[/img][/url]", bbcode_url(&page), bbcode_url(&png))),
        (
            "Typst",
            "typst",
            format!(
                "// Save {svg} as {name}.svg.\n#figure(image(\"{name}.svg\", alt: \"{}\"), caption: [#\"{}\"])",
                typst_string(about),
                typst_string(title)
            ),
        ),
        (
            "LaTeX",
            "latex",
            format!(
                "% Save {pdf} as {name}.pdf.\n\\begin{{figure}}\n  \\includegraphics[width=\\linewidth]{{{name}.pdf}}\n  \
                 \\caption{{{}}}\n\\end{{figure}}",
                latex_text(title)
            ),
        ),
    ]
    .into_iter()
    .map(|(name, id, text)| Snippet { id, name, text })
    .collect()
}

fn html_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Text in which Markdown, and HTML and formulas inside Markdown, see no sign of theirs.
fn markdown_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>()!&|~$#:@".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// An address that ends where it ends.
fn markdown_url(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29")
}

fn bbcode_url(url: &str) -> String {
    url.replace('[', "%5B").replace(']', "%5D")
}

fn typst_string(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ")
}

/// Text in which LaTeX sees no sign of its own.
fn latex_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Query;
    use wire::PictureLimits;

    #[test]
    fn no_text_gets_out_of_its_place() {
        assert_eq!(html_text("\"><script>&"), "&quot;&gt;&lt;script&gt;&amp;");
        assert_eq!((markdown_url("/a?b=)("), bbcode_url("/a?b=][")), ("/a?b=%29%28".into(), "/a?b=%5D%5B".into()));
        assert_eq!(typst_string("\") #evil(\"\\"), "\\\") #evil(\\\"\\\\");
        assert_eq!(
            latex_text("\\input{a} $1_000 & 50% #^~"),
            "\\textbackslash{}input\\{a\\} \\$1\\_000 \\& 50\\% \\#\\textasciicircum{}\\textasciitilde{}"
        );
    }

    /// What a reader of Markdown with all extensions sees in a paragraph.
    #[test]
    fn hostile_titles_are_plain_text_in_markdown() {
        use pulldown_cmark::{Event, Options, Parser, Tag};
        let strings = include_str!("../../../../e2e/xss.txt").lines().filter(|line| !line.is_empty());
        for text in strings.chain([
            "](http://evil) <b>",
            "a `b` *c* __d__ ~~e~~ $f$ &amp; &#60; | g",
            "!\\[x](y)",
            "https://evil.example",
        ]) {
            let line = crate::page::author_text::line(text, 300);
            let written = format!("[![{}](/a.png)](/a)", markdown_text(&line));
            let (mut alt, mut links) = (String::new(), Vec::new());
            // Typographic quotes are a matter of the reader's.
            let extensions = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
            for event in Parser::new_ext(&written, extensions) {
                match event {
                    Event::Text(part) => alt.push_str(&part),
                    Event::Start(Tag::Paragraph) | Event::End(_) => {}
                    Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                        links.push(dest_url.into_string());
                    }
                    other => panic!("{text:?}: {other:?}"),
                }
            }
            assert_eq!((&*alt, links), (&*line, vec!["/a".to_owned(), "/a.png".to_owned()]), "{written}");
        }
    }

    #[test]
    fn snippets_have_the_parameters_of_the_page() {
        let image = crate::image_page::sample();
        let query = Query { width: Some(300), ..Query::default() };
        let params = vec![("year".to_owned(), "2014".to_owned()), ("label".to_owned(), "a&b".to_owned())];
        let link = PictureLink::new(&image, &query, params, &PictureLimits::default());
        let texts: Vec<String> = snippets(&link, "T", "\"A\"").into_iter().map(|snippet| snippet.text).collect();
        assert_eq!(texts[0], "/cats.png?label=a%26b&_w=300");
        assert_eq!(
            texts[1],
            "<a href=\"/cats?label=a%26b&amp;_w=300\"><img src=\"/cats.png?label=a%26b&amp;_w=300\" \
             srcset=\"/cats.png?label=a%26b&amp;_w=300&amp;_scale=2 2x\" width=\"300\" height=\"300\" alt=\"&quot;A&quot;\" \
             loading=\"lazy\"></a>"
        );
        assert_eq!(
            texts[5],
            "% Save /cats.pdf?label=a%26b&_w=300 as cats.pdf.\n\\begin{figure}\n  \
             \\includegraphics[width=\\linewidth]{cats.pdf}\n  \\caption{T}\n\\end{figure}"
        );
    }
}
