//! Images and versions, as the API shows them.

use crate::api::columns::DataShape;
use crate::api::moment;
use crate::api::parameters::{self, Declared, declared};
use crate::base_url;
use crate::image_limits::EffectiveLimits;
use crate::store::{Image, ListedImage, ListedVersion, Settings, Version};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;
use wire::Limits;

/// An image's name, address and settings.
#[derive(Serialize, ToSchema)]
#[schema(as = ImageSettings)]
pub(super) struct SettingsView {
    name: String,
    /// Its picture's address.
    #[schema(example = "https://pictures.example/seattle.png")]
    url: String,
    #[serde(flatten)]
    settings: Settings,
    limits: EffectiveLimits,
}

impl SettingsView {
    pub(super) fn new(name: &str, settings: Settings, limits: &Limits) -> Self {
        let limits = settings.limits.view(limits);
        Self { name: name.to_owned(), url: base_url::absolute(&format!("/{name}.png")), settings, limits }
    }
}

/// What a caller sees of an image.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    /// Everything.
    pub whole: bool,
    /// The program.
    pub program: bool,
}

/// What a picture is drawn from.
#[derive(Serialize, ToSchema)]
pub(super) struct ContentsView {
    /// The version's number, from 1.
    version: u32,
    /// The canvas's width, px.
    width: u32,
    /// The canvas's height, px.
    height: u32,
    /// The parameters that the program declares.
    params: Vec<Declared>,
    /// Its data.
    data: Option<DataShape>,
    /// The source whose rows are its data.
    source: Option<String>,
    /// The engine that ran it when it was saved; null for a version from before there were engines.
    #[schema(value_type = Option<String>)]
    drawn_by: Option<Arc<str>>,
    /// Who saved it; null is the operator.
    author: Option<String>,
    /// The Python source, for callers who may read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    program: Option<Arc<str>>,
}

impl ContentsView {
    fn new(version: &Version, Seen { whole, program }: Seen) -> Self {
        Self {
            version: version.number,
            width: version.width,
            height: version.height,
            params: declared(&version.declared),
            data: version.data.as_ref().map(|data| DataShape::new(data, whole)),
            source: version.source.clone(),
            drawn_by: version.drawn_by.clone(),
            author: version.author.clone(),
            program: program.then(|| Arc::clone(&version.program)),
        }
    }
}

/// An image, at its current version.
#[derive(Serialize, ToSchema)]
#[schema(as = Image)]
pub(super) struct ImageView {
    #[serde(flatten)]
    about: SettingsView,
    /// The owner; none is the operator.
    owner: Option<String>,
    /// When it was created (RFC 3339).
    created: String,
    /// Its parameters as a JSON Schema (2020-12) of an object.
    #[schema(value_type = Object)]
    schema: Value,
    /// When it was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<String>,
    /// When the operator paused it: its program doesn't run.
    #[serde(skip_serializing_if = "Option::is_none")]
    paused: Option<String>,
    /// When the operator hid it: it is private until the operator shows it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<String>,
    #[serde(flatten)]
    contents: ContentsView,
    /// When its current version was saved.
    saved: String,
    /// How often it was viewed by others than its owner and the operator.
    views: i64,
    /// Old names that redirect here, for callers who may read the image.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    old_names: Vec<String>,
}

impl ImageView {
    pub(super) fn new(image: &Image, seen: Seen, old_names: Vec<String>, limits: &Limits) -> Self {
        Self {
            old_names,
            about: SettingsView::new(&image.head.name, image.head.settings.clone(), limits),
            owner: image.head.owner.as_ref().map(|owner| owner.name.clone()),
            created: moment(image.created),
            schema: parameters::schema(&image.version.declared),
            deleted: image.head.deleted.map(moment),
            paused: image.head.moderation.paused.map(moment),
            hidden: image.head.moderation.hidden.map(moment),
            contents: ContentsView::new(&image.version, seen),
            saved: moment(image.version.created),
            views: image.views,
        }
    }
}

/// A version.
#[derive(Serialize, ToSchema)]
#[schema(as = Version)]
pub(super) struct VersionView {
    #[serde(flatten)]
    contents: ContentsView,
    /// When it was saved (RFC 3339).
    created: String,
    /// Whether it is pinned.
    pinned: bool,
    /// Whether others can see it with `_v`.
    shown: bool,
}

impl VersionView {
    /// A version, for callers who may read it.
    pub(super) fn new(version: &Version) -> Self {
        Self {
            contents: ContentsView::new(version, Seen { whole: true, program: true }),
            created: moment(version.created),
            pinned: version.pinned,
            shown: version.shown,
        }
    }
}

/// The data that a version has.
#[derive(Serialize, ToSchema)]
struct VersionData {
    /// How many rows there are.
    rows: u32,
    /// SHA-256 of it.
    sha256: String,
}

/// A version in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = ListedVersion)]
struct ListedVersionView {
    /// The version's number, from 1.
    version: u32,
    /// The canvas's width, px.
    width: u32,
    /// The canvas's height, px.
    height: u32,
    /// Its data.
    data: Option<VersionData>,
    /// The source whose rows are its data.
    source: Option<String>,
    /// Who saved it; null is the operator.
    author: Option<String>,
    /// When it was saved (RFC 3339).
    created: String,
    /// Whether it is pinned.
    pinned: bool,
    /// Whether others can see it with `_v`.
    shown: bool,
}

/// A page of an image's versions, the newest first.
#[derive(Serialize, ToSchema)]
#[schema(as = Versions)]
pub(super) struct VersionPage {
    name: String,
    versions: Vec<ListedVersionView>,
    /// The value of `before` for the next page, if there is one.
    next: Option<u32>,
}

impl VersionPage {
    pub(super) fn new(name: &str, versions: Vec<ListedVersion>, next: Option<u32>) -> Self {
        let shown = |version: ListedVersion| ListedVersionView {
            version: version.number,
            width: version.width,
            height: version.height,
            data: version.data.map(|(rows, sha256)| VersionData { rows, sha256: hex::encode(sha256) }),
            source: version.source,
            author: version.author,
            created: moment(version.created),
            pinned: version.pinned,
            shown: version.shown,
        };
        Self { name: name.to_owned(), versions: versions.into_iter().map(shown).collect(), next }
    }
}

/// An image in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = ListedImage)]
struct ListedImageView {
    #[serde(flatten)]
    about: SettingsView,
    /// The owner; none is the operator.
    owner: Option<String>,
    /// Its current version.
    version: u32,
    /// Its width, px.
    width: u32,
    /// Its height, px.
    height: u32,
    /// When it was created (RFC 3339).
    created: String,
    /// When its current version was saved.
    saved: String,
    /// How often it was viewed by others than its owner and the operator.
    views: i64,
    /// When it was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<String>,
}

/// A page of images, by name.
#[derive(Serialize, ToSchema)]
#[schema(as = ImageList)]
pub(super) struct ImageList {
    images: Vec<ListedImageView>,
    /// The value of `after` for the next page, if there is one.
    next: Option<String>,
}

impl ImageList {
    pub(super) fn new(images: Vec<ListedImage>, next: Option<String>, limits: &Limits) -> Self {
        let shown = |image: ListedImage| ListedImageView {
            about: SettingsView::new(&image.name, image.settings, limits),
            owner: image.owner,
            version: image.current,
            width: image.width,
            height: image.height,
            created: moment(image.created),
            saved: moment(image.saved),
            views: image.views,
            deleted: image.deleted.map(moment),
        };
        Self { images: images.into_iter().map(shown).collect(), next }
    }
}
