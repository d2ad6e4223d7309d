//! Where the links of the project's Markdown files lead on this site.

use super::guides::GUIDES;
use super::library::{CANVAS, Library, PLT};

/// The anchor of a heading, as GitHub makes it.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .collect::<String>();
    kept.replace(' ', "-")
}

/// The address of a link in `file`, a path in the repository. Files that aren't pages here have none.
pub(super) fn resolve(file: &str, link: &str) -> Option<String> {
    if link.starts_with('#') || link.starts_with("https://") || link.starts_with("/docs") || link.starts_with("/studio")
    {
        return Some(link.to_owned());
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = join(file, path);
    let fragment = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    match target.as_str() {
        "docs/reference/canvas.md" => Some(of_function(&CANVAS, anchor)),
        "docs/reference/plt.md" => Some(of_function(&PLT, anchor)),
        "paintbox.pyi" => Some("/docs/paintbox.pyi".into()),
        _ => GUIDES.iter().find(|guide| guide.file == target).map(|guide| format!("{}{fragment}", guide.path)),
    }
}

/// The place of a function or of a section, by the anchor that it has on GitHub.
fn of_function(library: &Library, wanted: &str) -> String {
    let page = format!("/docs/{}", library.name);
    if let Some((section, function)) = library.functions().find(|(_, function)| anchor(&function.anchor) == wanted) {
        return library.address(section, function);
    }
    match library.sections.iter().find(|section| section.slug() == wanted) {
        Some(section) => format!("{page}#{}", section.anchor()),
        None => page,
    }
}

/// The address of a picture in `file`.
pub(super) fn resolve_picture(file: &str, link: &str) -> String {
    let target = join(file, link);
    target.strip_prefix("docs/").map_or_else(|| link.to_owned(), |path| format!("/docs/{path}"))
}

/// A path that is relative to the file.
fn join(file: &str, path: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_between_files_become_links_between_pages() {
        let data = |link| resolve("docs/data.md", link);
        assert_eq!(data("operating.md#engines").as_deref(), Some("/docs/operating#engines"));
        assert_eq!(data("#options").as_deref(), Some("#options"));
        assert_eq!(data("../paintbox.pyi").as_deref(), Some("/docs/paintbox.pyi"));
        assert_eq!(data("reference/canvas.md#circle").as_deref(), Some("/docs/canvas#circle"));
        assert_eq!(data("reference/canvas.md#turtleforward").as_deref(), Some("/docs/canvas#turtle.forward"));
        assert_eq!(data("reference/plt.md#axset_title").as_deref(), Some("/docs/plt/text-and-legends#ax.set_title"));
        assert_eq!(data("reference/canvas.md#shapes").as_deref(), Some("/docs/canvas#shapes-section"));
        assert_eq!(resolve("docs/tutorial/01-canvas.md", "../data.md").as_deref(), Some("/docs/data"));
        assert_eq!(data("../SECURITY.md"), None);
        assert_eq!(data("javascript:alert(1)"), None);
        assert_eq!(anchor("What a program sees, `x_1`"), "what-a-program-sees-x_1");
    }
}
