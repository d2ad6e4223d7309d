//! A job's key: what makes two requests the same picture. It is the `ETag`, and the name of a cached file.

use sha2::{Digest as _, Sha256};
use wire::{Figures, Format};

/// What a picture depends on, its file format aside.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picture<'a> {
    /// The Python source.
    pub program: &'a str,
    /// The declared parameters that the request gives, in the order of their declaration, as canonical text.
    pub params: &'a [(String, String)],
    /// SHA-256 of the encoded data set.
    pub data: Option<[u8; 32]>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
}

/// The salt of keys: a secret of the store, so that nobody can compute the key (which is the `ETag`) of a program that they
/// guess; and the image's owner, so that nobody can detect that somebody else has the same image.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Salt<'a> {
    /// The store's.
    pub secret: &'a [u8; 32],
    /// The account whose image it is; the operator's when there is none.
    pub owner: Option<i64>,
}

/// What a file can be asked to do besides.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FileOptions {
    /// Text stays text.
    pub text: bool,
    /// Turtles draw step by step.
    pub animate: bool,
    /// Which figures are the picture.
    pub figures: Figures,
}

/// The key of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key([u8; 32]);

impl Picture<'_> {
    fn digest(&self) -> Sha256 {
        let mut hash = Sha256::new();
        text(&mut hash, "paintbox 1");
        text(&mut hash, self.program);
        number(&mut hash, self.params.len() as u64);
        for (name, value) in self.params {
            text(&mut hash, name);
            text(&mut hash, value);
        }
        hash.update([u8::from(self.data.is_some())]);
        hash.update(self.data.unwrap_or_default());
        number(&mut hash, self.width.into());
        number(&mut hash, self.height.into());
        hash
    }

    /// Seeds the program's randomness. It knows nothing of format and scale: the same job is the same picture in every file.
    pub(crate) fn seed(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = <[u8; 32]>::from(self.digest().finalize());
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }

    /// The key of this picture as a file. `engine` names everything whose change may change the bytes.
    pub(crate) fn key(&self, salt: Salt<'_>, format: Format, scale: f32, options: FileOptions, engine: &str) -> Key {
        let mut hash = self.digest();
        hash.update(salt.secret);
        hash.update([u8::from(salt.owner.is_some())]);
        number(&mut hash, salt.owner.unwrap_or_default() as u64);
        text(&mut hash, format.extension());
        number(&mut hash, scale.to_bits().into());
        hash.update([u8::from(options.text) | u8::from(options.animate) << 1]);
        number(
            &mut hash,
            match options.figures {
                Figures::Last => 0,
                Figures::One(number) => number.get().into(),
                Figures::All => u64::MAX,
            },
        );
        text(&mut hash, env!("CARGO_PKG_VERSION"));
        text(&mut hash, engine);
        Key(hash.finalize().into())
    }
}

/// The seed that the service gives this job, so that `paintbox render` draws the very same picture.
#[must_use]
pub fn seed(program: &str, params: &[(String, String)], encoded_data: Option<&[u8]>, width: u32, height: u32) -> u64 {
    Picture { program, params, data: encoded_data.map(data_hash), width, height }.seed()
}

/// SHA-256 of an encoded data set.
pub(crate) fn data_hash(encoded: &[u8]) -> [u8; 32] {
    Sha256::digest(encoded).into()
}

impl Key {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The `ETag` header, quotes and all: 128 bits are plenty against accidents.
    pub(crate) fn etag(&self) -> String {
        let mut digits = [0; 32];
        // Half of the key is as many digits as there is room for.
        let _ = hex::encode_to_slice(&self.0[..16], &mut digits);
        ["\"", std::str::from_utf8(&digits).unwrap_or_default(), "\""].concat()
    }
}

/// With its length, so that no two different lists of texts hash alike.
fn text(hash: &mut Sha256, text: &str) {
    number(hash, text.len() as u64);
    hash.update(text);
}

fn number(hash: &mut Sha256, number: u64) {
    hash.update(number.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroU16;

    fn params(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const SALT: Salt<'_> = Salt { secret: &[7; 32], owner: None };

    const PLAIN: FileOptions = FileOptions { text: false, animate: false, figures: Figures::Last };

    fn picture<'a>(program: &'a str, params: &'a [(String, String)]) -> Picture<'a> {
        Picture { program, params, data: None, width: 400, height: 300 }
    }

    #[test]
    fn everything_that_a_file_depends_on_changes_its_key() {
        let none = params(&[]);
        let base = picture("p", &none);
        let key = base.key(SALT, Format::Png, 1.0, PLAIN, "3.11");
        assert_eq!(key, base.key(SALT, Format::Png, 1.0, PLAIN, "3.11"));
        let (a, b, joined) = (params(&[("a", "1")]), params(&[("b", "1")]), params(&[("a1", "")]));
        let others = [
            picture("q", &none).key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            picture("p", &a).key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            picture("p", &b).key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            picture("p", &joined).key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            Picture { data: Some([0; 32]), ..base }.key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            Picture { width: 300, height: 400, ..base }.key(SALT, Format::Png, 1.0, PLAIN, "3.11"),
            base.key(SALT, Format::Svg, 1.0, PLAIN, "3.11"),
            base.key(SALT, Format::Svg, 1.0, FileOptions { text: true, ..PLAIN }, "3.11"),
            base.key(SALT, Format::Gif, 1.0, PLAIN, "3.11"),
            base.key(SALT, Format::Gif, 1.0, FileOptions { animate: true, ..PLAIN }, "3.11"),
            base.key(SALT, Format::Gif, 1.0, FileOptions { figures: Figures::One(NonZeroU16::MIN), ..PLAIN }, "3.11"),
            base.key(SALT, Format::Gif, 1.0, FileOptions { figures: Figures::All, ..PLAIN }, "3.11"),
            base.key(SALT, Format::Png, 2.0, PLAIN, "3.11"),
            base.key(SALT, Format::Png, 1.0, PLAIN, "3.12"),
            base.key(Salt { secret: &[8; 32], ..SALT }, Format::Png, 1.0, PLAIN, "3.11"),
            base.key(Salt { owner: Some(0), ..SALT }, Format::Png, 1.0, PLAIN, "3.11"),
            base.key(Salt { owner: Some(1), ..SALT }, Format::Png, 1.0, PLAIN, "3.11"),
        ];
        let all: std::collections::HashSet<Key> = others.into_iter().chain([key]).collect();
        assert_eq!(all.len(), others.len() + 1);
    }

    #[test]
    fn one_job_is_one_picture_in_every_format() {
        let (none, a) = (params(&[]), params(&[("a", "1")]));
        assert_eq!(picture("p", &none).seed(), seed("p", &none, None, 400, 300));
        assert_ne!(picture("p", &none).seed(), picture("p", &a).seed());
    }

    #[test]
    fn an_etag_is_quoted_hexadecimal() {
        let none = params(&[]);
        let etag = picture("p", &none).key(SALT, Format::Png, 1.0, PLAIN, "").etag();
        assert_eq!(etag.len(), 34);
        assert!(etag.trim_matches('"').bytes().all(|b| b.is_ascii_hexdigit()));
    }
}
