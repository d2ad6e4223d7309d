//! The form in which people choose their name as an author.

use crate::accounts::AuthorName;
use crate::problem::{Kind, Problem};
use maud::{Markup, html};

/// The form.
pub(crate) struct NameForm<'a> {
    /// Where it is sent; the page's own address when `None`.
    pub action: Option<&'a str>,
    /// The name in its field.
    pub name: &'a str,
    /// What is wrong with the name that was sent.
    pub wrong: Option<&'a str>,
    /// Whether it is what the page is for.
    pub is_main: bool,
}

impl NameForm<'_> {
    /// The form on a page.
    pub(crate) fn markup(&self) -> Markup {
        let Self { action, name, wrong, is_main } = *self;
        html! {
            form.stacked method="post" action=[action] {
                label for="name" { "Your name" }
                input #name name="name" type="text" value=(name) required maxlength="64" autocomplete="username"
                    autocapitalize="none" spellcheck="false" autofocus[is_main]
                    aria-describedby=(if wrong.is_some() { "wrong rules" } else { "rules" })
                    aria-invalid=[wrong.map(|_| "true")];
                @if let Some(wrong) = wrong { p #wrong .wrong role="alert" { (wrong) } }
                p #rules .hint { "Small letters, digits, " code { "-" } " and " code { "_" } ". It can't be changed later." }
                button.primary[is_main] { "Join" }
            }
        }
    }
}

/// The name that was sent.
pub(crate) fn chosen(name: &str) -> Result<AuthorName, Problem> {
    AuthorName::parse(&name.to_ascii_lowercase()).map_err(|bad| Problem::new(Kind::BadContent, bad))
}

/// The name is somebody else's.
pub(crate) fn taken(name: &AuthorName) -> Problem {
    Problem::new(Kind::Conflict, format!("The name {name} is taken; please choose another."))
}
