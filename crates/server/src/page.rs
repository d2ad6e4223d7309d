//! Pages: one layout and one style sheet. maud escapes everything that comes from programs, and the policy forbids scripts
//! and styles that aren't ours.

pub(crate) mod author_text;
pub(crate) mod name_form;

use crate::assets;
use crate::auth::Caller;
use crate::problem::{Kind, Problem, console_text};
use crate::site::Site;
use maud::{DOCTYPE, Markup, html};

/// Lines of the program shown on either side of the one that failed.
const AROUND: u32 = 6;

/// The policy of pages: pictures, scripts and styles of this service, and forms that are sent to it.
pub(crate) const POLICY: &str = "default-src 'none'; img-src 'self' data: blob:; script-src 'self'; style-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Who looks at a page, for its header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Visitor {
    /// Nobody looked at who it is.
    #[default]
    Unknown,
    /// They aren't signed in.
    Anonymous,
    /// An author, by name.
    Author(String),
    /// The operator.
    Operator,
}

impl From<&Caller> for Visitor {
    fn from(caller: &Caller) -> Self {
        match caller {
            Caller::Operator(_) => Self::Operator,
            Caller::Author(account) => Self::Author(account.name.clone()),
            Caller::Anonymous { .. } => Self::Anonymous,
        }
    }
}

/// The part of the site that a page belongs to, which its header marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Pictures.
    Gallery,
    /// The editor.
    Studio,
    /// What there is to read.
    Docs,
    /// For the operator.
    Admin,
}

/// A page but for its body.
#[derive(Debug, Default)]
pub(crate) struct Page<'a> {
    /// Its title, without the site's name.
    pub title: &'a str,
    /// Who looks at it.
    pub visitor: Visitor,
    /// What it belongs to.
    pub section: Option<Section>,
    /// Further elements of its head.
    pub head: Option<Markup>,
    /// Whether its body takes the whole window.
    pub wide: bool,
}

impl Page<'_> {
    /// The page with this body.
    pub(crate) fn render(&self, body: &Markup) -> String {
        let site = Site::current();
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.full_title(&site)) }
                    link rel="stylesheet" href=(assets::address("site.css"));
                    @if !self.wide { link rel="stylesheet" href=(assets::address("content.css")); }
                    // It isn't deferred: a page is never shown in the other theme first.
                    script src=(assets::address("theme.js")) {}
                    script type="module" src=(assets::address("site.js")) {}
                    @if let Some(head) = &self.head { (head) }
                }
                body class=[self.wide.then_some("wide")] {
                    a.skip href="#main" { "Skip to the content" }
                    @if !site.notice.is_empty() { p.site-notice role="note" { (site.notice) } }
                    (self.header(&site))
                    main #main tabindex="-1" { (body) }
                    @if !self.wide { (footer(&site)) }
                }
            }
        }
        .into_string()
    }

    fn full_title(&self, site: &Site) -> String {
        if self.title.is_empty() || self.title == site.name {
            return site.name.clone();
        }
        format!("{} · {}", wire::clean_line(self.title, 300), site.name)
    }

    fn header(&self, site: &Site) -> Markup {
        let link = |section, address: &str, name: &str| {
            html! { a href=(address) aria-current=[(self.section == Some(section)).then_some("page")] { (name) } }
        };
        html! {
            header.site {
                a.home href="/" {
                    @match &site.logo {
                        Some(logo) => { img.logo src=(format!("/assets/{}", logo.file)) alt="" height="28"; }
                        None => { span.mark aria-hidden="true" {} }
                    }
                    span { (site.name) }
                }
                nav aria-label="Site" {
                    (link(Section::Gallery, "/gallery", "Gallery"))
                    (link(Section::Studio, "/studio", "Studio"))
                    (link(Section::Docs, "/docs", "Docs"))
                    @if self.visitor == Visitor::Operator { (link(Section::Admin, "/admin", "Admin")) }
                }
                form.search role="search" aria-label="Site" action="/gallery" {
                    input type="search" name="q" aria-label="Search pictures" placeholder="Search pictures" maxlength="100";
                }
                button.theme type="button" aria-label="Light or dark" hidden {}
                @match &self.visitor {
                    Visitor::Author(name) => (account(name)),
                    Visitor::Operator => (account("operator")),
                    Visitor::Anonymous => { span.account { a href="/sign-in" { "Sign in" } } }
                    Visitor::Unknown => {}
                }
            }
        }
    }
}

fn footer(site: &Site) -> Markup {
    html! {
        footer.site {
            @if !site.terms.is_empty() { a href=(site.terms) rel="nofollow" { "Terms" } }
            @if !site.contact.is_empty() { a href=(site.contact) rel="nofollow" { "Contact" } }
            a href="/docs" { "Docs" }
            span { "Drawn by Paintbox" }
        }
    }
}

/// Who is signed in, and the way out.
fn account(name: &str) -> Markup {
    html! {
        form.account method="post" action="/sign-out" {
            span.who title="Signed in" { (name) }
            button.quiet { "Sign out" }
        }
    }
}

/// A page whose visitor doesn't matter.
pub(crate) fn page(title: &str, body: &Markup) -> String {
    Page { title, ..Page::default() }.render(body)
}

/// An error, for a browser that was sent to a picture's address.
pub(crate) fn error_page(problem: &Problem, everything: bool, id: &str) -> String {
    let title = problem.kind.title();
    let body = html! {
        h1 { (title) }
        (problem_body(problem, everything))
        @if problem.kind == Kind::NotFound {
            form.lost action="/gallery" role="search" aria-label="Gallery" {
                label for="lost" { "Look for it in the gallery" }
                input #lost type="search" name="q" maxlength="100";
                button.primary { "Search" }
            }
            p { a href="/" { "All pictures" } " · " a href="/docs" { "How to draw one" } }
        }
        p.id { (problem.kind.word()) " · " (id) }
    };
    page(title, &body)
}

/// What an error says, without its heading.
pub(crate) fn problem_body(problem: &Problem, everything: bool) -> Markup {
    let title = problem.kind.title();
    let details = problem.details.as_ref().filter(|_| everything);
    let report = details.and_then(|d| d.report.as_ref());
    html! {
        @if let Some(report) = report {
            p.message { b { (report.exception) } @if !report.message.is_empty() { ": " (report.message) } }
        } @else if problem.message.trim_end_matches('.') != title {
            p.message { (problem.message) }
        }
        @if let Some(report) = report {
            @if let Some(line) = report.line { (program_around(&problem.program, line)) }
            @if report.frames.len() > 1 {
                ol.frames { @for frame in &report.frames { li { "line " (frame.line) ", in " code { (frame.function) } } } }
            }
            @if let Some(hint) = &report.hint { p.hint { (hint) } }
        }
        @if let Some(details) = details.filter(|d| !d.console.text.is_empty()) {
            h2 { "Console" }
            pre.console tabindex="0" { (console_text(&details.console)) }
        }
    }
}

/// The program's lines around the one that failed.
fn program_around(program: &str, line: u32) -> Markup {
    let first = line.saturating_sub(AROUND).max(1);
    html! {
        pre.program tabindex="0" {
            @for (number, source) in (1..).zip(program.lines()).skip(first as usize - 1).take(2 * AROUND as usize + 1) {
                @let source = wire::clean(source, 400);
                @if number == line {
                    mark { span { (number) } (source) "\n" }
                } @else {
                    span { (number) } (source) "\n"
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_says_is_only_ever_text() {
        let (mut failed, _) = crate::problem::sample::division();
        let evil = "<script>alert(1)</script>";
        if let pool::Failure::Raised(report) = &mut failed.failure {
            report.exception = evil.into();
            report.message = format!("\"{evil}");
            report.hint = Some(evil.into());
        }
        failed.report.console.text = evil.into();
        let text = error_page(&Problem::failed(failed, format!("{evil}\n{evil}\n")), true, evil);
        assert!(!text.contains("<script>"), "{text}");
        assert!(text.contains("&lt;script&gt;"));
    }

    #[test]
    fn the_failing_line_is_marked_for_who_may_see_it() {
        let (failed, program) = crate::problem::sample::division();
        let problem = Problem::failed(failed, program);
        let full = error_page(&problem, true, "abc");
        assert!(full.contains("<mark><span>2</span>    y = 1 / n\n</mark>"), "{full}");
        assert!(full.contains("division by zero") && full.contains("hello"));
        let public = error_page(&problem, false, "abc");
        assert!(!public.contains("division") && !public.contains("1 / n") && !public.contains("hello"));
        assert!(public.contains("raised · abc"));
    }
}
