//! An image's settings: changes by requests, and their validation.

use crate::bounds::{MAX_AGE_S, MAX_DESCRIPTION, MAX_TITLE};
use crate::engine::AUTO;
use crate::image_limits::ImageLimits;
use crate::problem::{Kind, Problem};
use crate::store::{ErrorDetail, Moderation, Settings, Visibility};
use crate::tags;
use serde::{Deserialize, Deserializer};

/// Defaults of a first save.
pub(crate) fn default_settings() -> Settings {
    Settings {
        title: String::new(),
        description: String::new(),
        max_age: 60,
        debug: ErrorDetail::Author,
        visibility: Visibility::Public,
        signed: false,
        tags: Vec::new(),
        show_program: false,
        engine: AUTO.to_owned(),
        limits: ImageLimits::default(),
    }
}

/// The settings in a request. The two request types repeat these fields, because serde can't both flatten a struct and
/// refuse unknown fields.
pub(super) struct SettingsChange {
    pub title: Option<String>,
    pub description: Option<String>,
    pub max_age: Option<u32>,
    pub debug: Option<ErrorDetail>,
    pub visibility: Option<Visibility>,
    pub signed: Option<bool>,
    pub tags: Option<Vec<String>>,
    pub show_program: Option<bool>,
    /// Already checked.
    pub engine: Option<String>,
    /// The limits that it then has.
    pub limits: ImageLimits,
}

impl SettingsChange {
    /// The settings after the change. What it leaves out stays as it is.
    pub(super) fn apply(self, kept: Settings) -> Result<Settings, Problem> {
        let tags = match self.tags {
            Some(words) => tags::parse(&words).map_err(|wrong| Problem::new(Kind::BadContent, wrong))?,
            None => kept.tags,
        };
        let settings = Settings {
            title: self.title.unwrap_or(kept.title),
            description: self.description.unwrap_or(kept.description),
            max_age: self.max_age.unwrap_or(kept.max_age),
            debug: self.debug.unwrap_or(kept.debug),
            visibility: self.visibility.unwrap_or(kept.visibility),
            signed: self.signed.unwrap_or(kept.signed),
            tags,
            show_program: self.show_program.unwrap_or(kept.show_program),
            engine: self.engine.unwrap_or(kept.engine),
            limits: self.limits,
        };
        check(&settings)?;
        Ok(settings)
    }
}

/// Refuses to publish an image that the operator has hidden.
pub(super) fn check_visibility(moderation: &Moderation, wanted: Option<Visibility>) -> Result<(), Problem> {
    if moderation.hidden.is_none() || wanted.is_none_or(|wanted| wanted == Visibility::Private) {
        return Ok(());
    }
    let message = "The operator has hidden this image; its visibility can't be changed until it is shown again.";
    Err(Problem::new(Kind::Forbidden, message))
}

fn check(settings: &Settings) -> Result<(), Problem> {
    let refuse = |message| Err(Problem::new(Kind::BadContent, message));
    if settings.title.chars().count() > MAX_TITLE || settings.title.chars().any(char::is_control) {
        return refuse(format!("A title must be one line of at most {MAX_TITLE} characters."));
    }
    if settings.description.chars().count() > MAX_DESCRIPTION {
        return refuse(format!("A description can have at most {MAX_DESCRIPTION} characters."));
    }
    if settings.description.contains('\0') {
        return refuse("A description can't contain the character NUL (U+0000).".to_owned());
    }
    if settings.max_age > MAX_AGE_S {
        return refuse(format!("max_age can be at most {MAX_AGE_S} s, a year."));
    }
    Ok(())
}

/// A source's name, or none.
#[derive(Debug, Deserialize)]
pub(super) struct Chosen(pub(super) Option<String>);

/// A field that is present, even if it is `null`.
pub(super) fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Chosen>, D::Error> {
    Chosen::deserialize(deserializer).map(Some)
}
