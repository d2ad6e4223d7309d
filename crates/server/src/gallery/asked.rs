//! What a list was asked for, and the links and the form that ask for something else.

use crate::api::images::listing::words;
use crate::page::author_text;
use crate::store::{Cursor, ImageFilter, Order};
use crate::tags;
use maud::{Markup, html};

/// A list's address. What can't be understood is left out: a mistyped address still shows pictures.
#[derive(Debug, Default)]
pub(super) struct Asked {
    path: String,
    search: String,
    tag: Option<String>,
    order: Option<Order>,
    after: Option<String>,
}

impl Asked {
    /// The list at this path, whole.
    pub(super) fn at(path: &str) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    /// What an address asks for.
    pub(super) fn parse(path: &str, query: &str) -> Self {
        let mut asked = Self::at(path);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "q" => asked.search = author_text::line(&value, 100),
                "tag" => asked.tag = tags::parse_one(&value),
                "order" => asked.order = Order::from_word(&value),
                "after" => asked.after = Some(value.into_owned()),
                _ => {}
            }
        }
        asked
    }

    fn order(&self) -> Order {
        self.order.unwrap_or(Order::Newest)
    }

    /// Whether it is the list's first page, with nothing left out of it.
    pub(super) fn is_first(&self) -> bool {
        self.search.is_empty() && self.tag.is_none() && self.after.is_none()
    }

    /// The filter of its page.
    pub(super) fn filter(&self, filter: &ImageFilter) -> ImageFilter {
        let order = self.order();
        let after = self.after.as_deref().and_then(|after| Cursor::parse(after, order));
        let mut searched: Vec<String> = self.search.split_whitespace().map(str::to_owned).collect();
        while words(&searched.join(" ")).is_err() {
            searched.pop();
        }
        let after = after.unwrap_or_else(Cursor::start);
        ImageFilter { words: searched, tag: self.tag.clone(), order, after, ..filter.clone() }
    }

    pub(super) fn heading(&self) -> Markup {
        html! {
            @match (&self.tag, self.search.is_empty()) {
                (Some(tag), true) => { "Pictures tagged " bdi { (tag) } }
                (Some(tag), false) => { "Pictures tagged " bdi { (tag) } " with “" bdi { (self.search) } "”" }
                (None, false) => { "Pictures with “" bdi { (self.search) } "”" }
                (None, true) => { "Gallery" }
            }
        }
    }

    pub(super) fn nothing(&self) -> Markup {
        html! {
            div.nothing {
                @if self.is_first() {
                    p { "There are no pictures yet." }
                    p { a.button.primary href="/studio" { "Draw the first one" } }
                } @else {
                    p { "Nothing was found." }
                    p { a.button href=(self.path) { "Show all pictures" } }
                }
            }
        }
    }

    /// The search, the orders and the most used tags.
    pub(super) fn search(&self, popular: &[String]) -> Markup {
        html! {
            div.finder {
                form role="search" aria-label="Pictures" action=(self.path) {
                    label.visually-hidden for="find" { "Search pictures" }
                    input #find type="search" name="q" value=(self.search) placeholder="Search names, titles, tags, authors" maxlength="100";
                    @if let Some(tag) = &self.tag { input type="hidden" name="tag" value=(tag); }
                    @if let Some(order) = self.order { input type="hidden" name="order" value=(order.word()); }
                    button { "Search" }
                }
                nav.orders aria-label="Order" {
                    @for (order, text) in [(Order::Newest, "Newest"), (Order::Viewed, "Most viewed"), (Order::Name, "By name")] {
                        a href=(self.href(Some(order), self.tag.as_deref(), None)) aria-current=[(self.order() == order).then_some("true")] { (text) }
                    }
                }
                @if !popular.is_empty() || self.tag.is_some() {
                    nav.tags aria-label="Tags" {
                        @if let Some(tag) = &self.tag {
                            a.tag href=(self.href(self.order, None, None)) aria-current="true" {
                                bdi { (tag) } span aria-hidden="true" { " ×" } span.visually-hidden { " (remove)" }
                            }
                        }
                        @for tag in popular.iter().filter(|tag| self.tag.as_ref() != Some(tag)) {
                            a.tag href=(self.href(self.order, Some(tag), None)) { bdi { (tag) } }
                        }
                    }
                }
            }
        }
    }

    /// The way to the next page and back to the first.
    pub(super) fn pager(&self, next: Option<&str>) -> Markup {
        html! {
            @if next.is_some() || self.after.is_some() {
                nav.pager aria-label="Pages" {
                    @if self.after.is_some() {
                        a.button href=(self.href(self.order, self.tag.as_deref(), None)) { "First page" }
                    }
                    @if let Some(next) = next {
                        a.button href=(self.href(self.order, self.tag.as_deref(), Some(next))) rel="next" { "More pictures" }
                    }
                }
            }
        }
    }

    fn href(&self, order: Option<Order>, tag: Option<&str>, after: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let search = Some(self.search.as_str()).filter(|search| !search.is_empty());
        let order = order.filter(|order| *order != Order::Newest).map(Order::word);
        for (key, value) in [("q", search), ("tag", tag), ("order", order), ("after", after)] {
            if let Some(value) = value {
                query.append_pair(key, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_what_was_asked_for() {
        let asked = Asked::parse("/gallery", "q=a%20%26b&tag=Rain&order=viewed&after=3.cats&x=y");
        assert_eq!(asked.href(Some(Order::Name), Some("snow"), None), "/gallery?q=a+%26b&tag=snow&order=name");
        assert_eq!(asked.href(Some(Order::Newest), None, Some("7.a")), "/gallery?q=a+%26b&after=7.a");
        let filter = asked.filter(&ImageFilter::default());
        assert_eq!(
            (filter.words, filter.tag.as_deref(), filter.order),
            (vec!["a".into(), "&b".into()], Some("rain"), Order::Viewed)
        );
        assert_eq!((filter.after.value, &*filter.after.name), (3, "cats"));
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        let asked = Asked::parse("/gallery", "tag=two%20words&order=sideways&after=nonsense&q=1+2+3+4+5+6+7+8");
        let filter = asked.filter(&ImageFilter::default());
        assert_eq!((filter.tag, filter.order, filter.after), (None, Order::Newest, Cursor::start()));
        assert_eq!(filter.words.len(), 6);
    }
}
