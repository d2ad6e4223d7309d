//! Lists of images: what is asked for, and what there is.

use super::records::Settings;
use crate::name::is_plain;

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    /// By name.
    #[default]
    Name,
    /// Those that were published last first. Images that were never public count from their creation.
    Newest,
    /// The most viewed first.
    Viewed,
}

impl Order {
    /// Every order.
    pub(crate) const ALL: [Self; 3] = [Self::Name, Self::Newest, Self::Viewed];

    /// Its word in addresses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Newest => "newest",
            Self::Viewed => "viewed",
        }
    }

    /// The order with this word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word() == word)
    }
}

/// The place in a list after which a page begins: the last image of the page before.
///
/// In the orders `name` and `newest` an image keeps its place, so that the pages together have every image that was listed
/// all the while, once. In the order `viewed` an image only moves forward: no page repeats one, and an image that overtakes
/// the reader is on none of the later pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// When it was published, ms since 1970, or how often it was viewed; unused in the order of names.
    pub value: i64,
    /// Its name.
    pub name: String,
}

impl Cursor {
    /// Before every image.
    pub(crate) fn start() -> Self {
        Self { value: i64::MAX, name: String::new() }
    }

    /// Where a page that ends with this image ends.
    pub(crate) fn of(image: &ListedImage, order: Order) -> Self {
        let value = match order {
            Order::Name => i64::MAX,
            Order::Newest => image.published,
            Order::Viewed => image.views,
        };
        Self { value, name: image.name.clone() }
    }

    /// As an address has it: a name, or a number and a name.
    pub(crate) fn to_text(&self, order: Order) -> String {
        match order {
            Order::Name => self.name.clone(),
            Order::Newest | Order::Viewed => format!("{}.{}", self.value, self.name),
        }
    }

    /// The opposite. In the order of names, any text is a place.
    pub(crate) fn parse(text: &str, order: Order) -> Option<Self> {
        if order == Order::Name {
            // Names contain no NUL, so the text before one is enough.
            let name = text.split('\0').next().unwrap_or_default().to_owned();
            return Some(Self { value: i64::MAX, name });
        }
        let (value, name) = text.split_once('.')?;
        let value = value.parse().ok().filter(|value| *value >= 0)?;
        is_plain(name).then(|| Self { value, name: name.to_owned() })
    }
}

/// Which images are listed.
#[derive(Debug, Clone)]
pub(crate) struct ImageFilter {
    /// The account whose unlisted and private images are listed, too; `None` for public ones only.
    pub mine: Option<i64>,
    /// Whether all images are listed, whatever their owner and visibility.
    pub everything: bool,
    /// Only this account's.
    pub owner: Option<i64>,
    /// Lists deleted images instead of the others.
    pub deleted: bool,
    /// Only those with all of these words in their name, title, description, tags or owner's name.
    pub words: Vec<String>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// The list's order.
    pub order: Order,
    /// Only those after this place.
    pub after: Cursor,
    /// At most so many.
    pub most: u32,
}

impl Default for ImageFilter {
    fn default() -> Self {
        Self {
            mine: None,
            everything: false,
            owner: None,
            deleted: false,
            words: Vec::new(),
            tag: None,
            order: Order::default(),
            after: Cursor::start(),
            most: 0,
        }
    }
}

/// An image in a list: without its program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ListedImage {
    /// Its name.
    pub name: String,
    /// What is not versioned.
    pub settings: Settings,
    /// The owner; none is the operator.
    pub owner: Option<String>,
    /// The version that is shown.
    pub current: u32,
    /// Its width, px.
    pub width: u32,
    /// Its height, px.
    pub height: u32,
    /// How often it was viewed.
    pub views: i64,
    /// When the image was created, ms since 1970.
    pub created: i64,
    /// When it was public for the first time, or else created, ms since 1970.
    pub published: i64,
    /// When its current version was saved, ms since 1970.
    pub saved: i64,
    /// When it was deleted, ms since 1970.
    pub deleted: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_what_it_was_and_nothing_else_is_one() {
        let cursor = Cursor { value: 12, name: "cats".into() };
        for order in [Order::Newest, Order::Viewed] {
            assert_eq!(cursor.to_text(order), "12.cats");
            assert_eq!(Cursor::parse("12.cats", order), Some(cursor.clone()));
            for bad in
                ["", "cats", "12", "12.", ".cats", "-1.cats", "1e3.cats", "12.Cats", "12.a.b", "99999999999999999999.a"]
            {
                assert_eq!(Cursor::parse(bad, order), None, "{bad:?}");
            }
        }
        assert_eq!(Cursor::parse("cats", Order::Name).expect("a place").to_text(Order::Name), "cats");
        assert_eq!(Cursor::parse("a\0b", Order::Name).expect("a place").name, "a");
    }
}
