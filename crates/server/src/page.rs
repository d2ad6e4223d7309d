//! Pages: small, self-contained, without scripts. maud escapes everything that comes from programs, and the policy forbids
//! other content.

use crate::problem::{Problem, console_text};
use base64::Engine as _;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

const STYLE: &str = include_str!("page.css");
/// Lines of the program shown on either side of the one that failed.
const AROUND: u32 = 6;

/// The policy of pages: pictures of this service and this style sheet, nothing else.
pub(crate) static POLICY: LazyLock<String> = LazyLock::new(|| policy("'none'"));
/// The same for pages with a form.
pub(crate) static FORM_POLICY: LazyLock<String> = LazyLock::new(|| policy("'self'"));

fn policy(forms: &str) -> String {
    let style = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
    format!(
        "default-src 'none'; img-src 'self'; style-src 'sha256-{style}'; base-uri 'none'; form-action {forms}; frame-ancestors 'none'"
    )
}

pub(crate) fn page(title: &str, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (body) } }
        }
    }
    .into_string()
}

/// The page of a sign-in link: a button, because programs that preview links must not use the link up.
pub(crate) fn sign_in_page(code: &str) -> String {
    let body = html! {
        h1 { "Sign in to Paintbox" }
        form method="post" action="/sign-in" {
            input type="hidden" name="code" value=(code);
            button { "Sign in" }
        }
        p.hint { "The link works once, within a quarter of an hour." }
    };
    page("Sign in", &body)
}

/// An error, for a browser that was sent to a picture's address.
pub(crate) fn error_page(problem: &Problem, everything: bool, id: &str) -> String {
    let title = problem.kind.title();
    let details = problem.details.as_ref().filter(|_| everything);
    let report = details.and_then(|d| d.report.as_ref());
    let body = html! {
        h1 { (title) }
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
            pre.console { (console_text(&details.console)) }
        }
        p.id { (problem.kind.word()) " · " (id) }
    };
    page(title, &body)
}

/// The program's lines around the one that failed.
fn program_around(program: &str, line: u32) -> Markup {
    let first = line.saturating_sub(AROUND).max(1);
    html! {
        pre.program {
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
        assert!(!text.contains("<script"), "{text}");
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
