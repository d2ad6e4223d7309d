//! The bounds of what requests and configurations may say, in one place: handlers check them and the API's description names
//! them.

/// Most characters of an image's or an author's name.
pub(crate) const MAX_NAME: usize = 64;
/// Most characters of an image's title.
pub(crate) const MAX_TITLE: usize = 200;
/// Most characters of an image's description.
pub(crate) const MAX_DESCRIPTION: usize = 2_000;
/// The longest time for which clients may be told to keep a picture, s.
pub(crate) const MAX_AGE_S: u32 = 31_536_000;
/// Most characters of a token's label.
pub(crate) const MAX_LABEL: usize = 100;
/// Most characters of an invite's note.
pub(crate) const MAX_NOTE: usize = 200;
/// Most uses of an invite that is counted.
pub(crate) const MAX_INVITE_USES: u32 = 10_000;
/// Most words of one search.
pub(crate) const MAX_WORDS: usize = 6;
/// Most characters of a search.
pub(crate) const MAX_SEARCH: usize = 200;
/// Most images or authors on a page of a list.
pub(crate) const MAX_PAGE_SIZE: u32 = 500;
/// Most versions on a page of a list.
pub(crate) const MAX_VERSIONS_PAGE_SIZE: u32 = 200;
/// The smallest scale factor of a picture.
pub(crate) const MIN_SCALE: f32 = 0.1;
/// The largest limit of time that may be set, ms: ten minutes.
pub(crate) const MAX_LIMIT_MS: u64 = 600_000;
/// The smallest limit of memory that may be set, bytes.
pub(crate) const MIN_LIMIT_BYTES: u64 = 1 << 20;
/// The largest limit of memory that may be set, bytes.
pub(crate) const MAX_LIMIT_BYTES: u64 = 1 << 40;
/// The largest limit of pixels that may be set.
pub(crate) const MAX_LIMIT_PIXELS: u64 = u32::MAX as u64;
/// The largest quota of bytes.
pub(crate) const MAX_QUOTA_BYTES: u64 = 1 << 50;
/// The largest quota of images and of versions.
pub(crate) const MAX_QUOTA_COUNT: u32 = 1_000_000_000;

/// What a limit on time may be, in words.
pub(crate) const TIME: &str = "from 1 to 600000 (ten minutes)";
/// What a limit on memory may be, in words.
pub(crate) const MEMORY: &str = "from 1048576 (1 MiB) to 1099511627776 (1 TiB)";
