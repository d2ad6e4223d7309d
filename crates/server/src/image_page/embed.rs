//! Snippets with which a picture is put into other pages and documents, and its files to download.

use super::about;
use super::picture::PictureLink;
use crate::base_url;
use crate::store::Image;
use maud::{Markup, html};
use wire::Format;

/// A snippet of one language.
struct Snippet {
    /// The language's name.
    name: &'static str,
    /// An id for its field.
    id: &'static str,
    text: String,
}

pub(super) fn section(image: &Image, link: &PictureLink, title: &str) -> Markup {
    html! {
        section.embed {
            h2 #embed { "Use this picture" }
            div.snippets data-snippets {
                @for Snippet { name, id, text } in snippets(link, title, &about(image)) {
                    div.snippet {
                        label for={ "snippet-" (id) } { (name) }
                        div.row {
                            @let rows = text.lines().count();
                            @if rows > 1 {
                                textarea #{ "snippet-" (id) } readonly rows=(rows) spellcheck="false" { (text) }
                            } @else {
                                input #{ "snippet-" (id) } readonly value=(text) spellcheck="false";
                            }
                            button type="button" data-snippet={ "snippet-" (id) } aria-label={ "Copy " (name) } hidden { "Copy" }
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

fn snippets(link: &PictureLink, title: &str, about: &str) -> Vec<Snippet> {
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
                "% Save {pdf} as {name}.pdf.\n\\includegraphics[width=\\linewidth]{{{name}.pdf}} % {}",
                title.replace(['\n', '\r'], " ")
            ),
        ),
    ]
    .into_iter()
    .map(|(name, id, text)| Snippet { name, id, text })
    .collect()
}

fn html_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Text in which Markdown, and HTML inside Markdown, see no sign of theirs.
fn markdown_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '(' | ')' | '!' | '&' | '|' | '~') {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Query;
    use wire::PictureLimits;

    #[test]
    fn no_text_gets_out_of_its_place() {
        assert_eq!(html_text("\"><script>&"), "&quot;&gt;&lt;script&gt;&amp;");
        assert_eq!(markdown_text("](http://evil) <b>"), "\\]\\(http://evil\\) \\<b\\>");
        assert_eq!((markdown_url("/a?b=)("), bbcode_url("/a?b=][")), ("/a?b=%29%28".into(), "/a?b=%5D%5B".into()));
        assert_eq!(typst_string("\") #evil(\"\\"), "\\\") #evil(\\\"\\\\");
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
        assert!(texts[5].contains("\\includegraphics[width=\\linewidth]{cats.pdf}"));
    }
}
