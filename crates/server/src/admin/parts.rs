//! The parts that the operator's pages share: their frame, buttons that ask first, notices, and values in words.

use crate::budget::BudgetLeft;
use crate::form::Form;
use crate::history::now;
use crate::page::{Page, Section, Visitor};
use crate::problem::{Kind, Problem};
use crate::response;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use maud::{Markup, html};
use std::time::{Duration, UNIX_EPOCH};

/// One of the pages, as the tabs have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Now,
    Images,
    Authors,
    Invites,
    Service,
}

const TABS: [(Tab, &str, &str); 5] = [
    (Tab::Now, "/admin", "Now"),
    (Tab::Images, "/admin/images", "Images"),
    (Tab::Authors, "/admin/authors", "Authors"),
    (Tab::Invites, "/admin/invites", "Invites"),
    (Tab::Service, "/admin/service", "Service"),
];

/// A page, which isn't cached.
pub(super) fn page(status: StatusCode, tab: Tab, title: &str, body: &Markup) -> Response {
    let body = html! {
        div.admin {
            nav.tabs aria-label="Administration" {
                @for (each, address, name) in TABS {
                    a href=(address) aria-current=[(each == tab).then_some("page")] { (name) }
                }
            }
            (body)
        }
    };
    let page = Page { title, visitor: Visitor::Operator, section: Some(Section::Admin), ..Page::default() };
    let mut response = response::page(status, page.render(&body));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A form that is one button.
pub(super) fn button(action: &str, label: &str) -> Markup {
    html! { form.inline method="post" action=(action) { button { (label) } } }
}

/// A button that opens what it would do, and a second one that does it.
pub(super) struct Confirm<'a> {
    /// The first button.
    pub label: &'a str,
    /// Where the form goes.
    pub action: &'a str,
    /// What it does, and whether it can be undone.
    pub about: &'a str,
    /// The second button.
    pub sure: &'a str,
    /// Whether it takes something away.
    pub danger: bool,
    /// More fields of the form.
    pub fields: Markup,
}

impl Confirm<'_> {
    pub(super) fn markup(&self) -> Markup {
        html! {
            details.confirm {
                summary.button { (self.label) "…" }
                form.stacked method="post" action=(self.action) {
                    p { (self.about) }
                    (self.fields)
                    button class=(if self.danger { "danger" } else { "primary" }) { (self.sure) }
                }
            }
        }
    }
}

/// The field in which the name of what goes for good is typed.
pub(super) fn typed_name(name: &str) -> Markup {
    html! {
        label { "Type " b { (name) } " to confirm"
            input name="confirm" type="text" required autocomplete="off" autocapitalize="none" spellcheck="false";
        }
    }
}

/// What was done a moment ago, and the button that undoes it.
pub(super) fn notice(said: &str, undo: Option<(&str, &str)>) -> Markup {
    html! {
        div.callout.good.row role="status" {
            span { (said) }
            @if let Some((action, label)) = undo { (button(action, label)) }
        }
    }
}

/// What went wrong with the form that was sent.
pub(super) fn complaint(wrong: Option<&str>) -> Markup {
    html! { @if let Some(wrong) = wrong { p.callout.bad role="alert" { (wrong) } } }
}

/// A secret address, shown once, in a field from which it can be copied.
pub(super) fn link_once(title: &str, url: &str, about: &str) -> Markup {
    html! {
        section.callout.good.once role="status" {
            h2 { (title) }
            div.copy {
                input #once type="text" readonly value=(url) aria-label=(title);
                button type="button" data-copy="once" hidden { "Copy" }
            }
            p.hint { (about) }
        }
    }
}

/// A moment: how long ago, or in how long.
pub(super) fn when(ms: i64) -> Markup {
    let exact = humantime::format_rfc3339_seconds(UNIX_EPOCH + Duration::from_millis(ms.max(0) as u64)).to_string();
    html! { time datetime=(exact) title=(exact) { (relative(ms, now())) } }
}

/// The same, if there is one.
pub(super) fn when_or(ms: Option<i64>, never: &str) -> Markup {
    ms.map_or_else(|| html! { span.muted { (never) } }, when)
}

fn relative(ms: i64, now: i64) -> String {
    let seconds = (now - ms).abs() / 1000;
    let span = match seconds {
        ..10 => return "now".to_owned(),
        10..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min", (seconds + 30) / 60),
        3_600..86_400 => format!("{} h", (seconds + 1_800) / 3_600),
        _ => format!("{} d", (seconds + 43_200) / 86_400),
    };
    if ms > now { format!("in {span}") } else { format!("{span} ago") }
}

/// Bytes in a unit that people read.
pub(super) fn bytes(bytes: u64) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"];
    let mut value = bytes as f64;
    let mut unit = 0;
    while value >= 1024.0 && unit + 1 < units.len() {
        value /= 1024.0;
        unit += 1;
    }
    if unit == 0 || value >= 100.0 {
        format!("{value:.0} {}", units[unit])
    } else {
        format!("{value:.1} {}", units[unit])
    }
}

/// Microseconds in a unit that people read.
pub(super) fn duration(us: u64) -> String {
    match us {
        ..1_000_000 => format!("{:.0} ms", us as f64 / 1e3),
        _ => format!("{:.1} s", us as f64 / 1e6),
    }
}

/// `1 image`, `2 images`.
pub(super) fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// A part of a whole, with a bar; a whole of 0 has no bound.
pub(super) fn share(used: u64, most: u64, said: &dyn Fn(u64) -> String) -> Markup {
    html! {
        @if most == 0 { (said(used)) } @else {
            span.share { (said(used)) " of " (said(most)) }
            meter min="0" max=(most) value=(used.min(most)) high=(most * 9 / 10) optimum="0"
                aria-label=(format!("{} of {}", said(used), said(most))) {}
        }
    }
}

/// What is left of a minute's render time.
pub(super) fn budget_left(budget: Option<BudgetLeft>) -> Markup {
    html! {
        @match budget {
            None => "no limit",
            Some(BudgetLeft { left_ms, per_minute_ms }) => {
                (format!("{:.1} of {:.0} s", f64::from(left_ms) / 1e3, f64::from(per_minute_ms) / 1e3))
            }
        }
    }
}

/// Refuses to remove something for good whose name wasn't typed.
pub(super) fn check_typed(form: &Form, name: &str) -> Result<(), Problem> {
    if form.text("confirm") == name {
        return Ok(());
    }
    Err(Problem::new(Kind::BadContent, format!("Nothing was removed: type {name} to confirm.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_said_in_words() {
        assert_eq!([0, 1023, 1536, 150 << 20, 3 << 30].map(bytes), ["0 B", "1023 B", "1.5 KiB", "150 MiB", "3.0 GiB"]);
        assert_eq!([900, 12_345, 2_500_000].map(duration), ["1 ms", "12 ms", "2.5 s"]);
        let now = 1_000_000_000_000;
        let at = |s: i64| relative(now - s * 1000, now);
        assert_eq!([3, 42, 120, 7_200, 200_000].map(at), ["now", "42 s ago", "2 min ago", "2 h ago", "2 d ago"]);
        assert_eq!(at(-7_200), "in 2 h");
        assert_eq!((counted(1, "image"), counted(0, "image")), ("1 image".into(), "0 images".into()));
    }
}
