//! `[site]`: what the pages say about the service itself.

use super::error::ConfigError;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The largest logo, bytes.
const MAX_LOGO: u64 = 256 * 1024;
/// Most characters of the name.
const MAX_NAME: usize = 60;
/// Most characters of the notice.
const MAX_NOTICE: usize = 300;

/// `[site]`: the service's name, logo, notice, terms and contact, as its pages show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SiteConfig {
    /// The service's name, in the header, in titles and in previews of links.
    pub name: String,
    /// A picture in the header: a PNG, WebP or SVG file of at most 256 KiB. Empty: Paintbox's own.
    pub logo: PathBuf,
    /// A line at the top of every page. Empty: none.
    pub notice: String,
    /// The address of the terms of use, `https:`. Empty: none.
    pub terms: String,
    /// Where viewers report pictures: a `mailto:` or `https:` URI. Empty: nowhere.
    pub contact: String,
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            name: "Paintbox".to_owned(),
            logo: PathBuf::new(),
            notice: String::new(),
            terms: String::new(),
            contact: String::new(),
        }
    }
}

/// A logo's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Logo {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// `png`, `webp` or `svg`.
    pub extension: &'static str,
}

impl Logo {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
        if size > MAX_LOGO {
            return Err(format!("the file has {size} bytes; a logo can have at most {MAX_LOGO}"));
        }
        let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
        let extension = kind(&bytes).ok_or("the file is no PNG, WebP or SVG picture")?;
        Ok(Self { bytes, extension })
    }
}

/// What a picture's bytes are, whatever its name says.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("png");
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some("webp");
    }
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    let is_markup = ["<svg", "<?xml", "<!--"].iter().any(|start| text.starts_with(start));
    (is_markup && text.contains("<svg")).then_some("svg")
}

impl SiteConfig {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let wrong = |key: &str, value: &str, expected| {
            Err(ConfigError::Range { key: format!("site.{key}"), value: format!("{value:?}"), expected })
        };
        let is_line = |text: &str, most| text.chars().count() <= most && wire::clean_line(text, usize::MAX) == text;
        if self.name.trim().is_empty() || !is_line(&self.name, MAX_NAME) {
            return wrong("name", &self.name, "one line of 1 to 60 characters");
        }
        if !is_line(&self.notice, MAX_NOTICE) {
            return wrong("notice", &self.notice, "one line of at most 300 characters");
        }
        let is_uri = |text: &str, schemes: &[&str]| {
            schemes.iter().any(|scheme| text.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
                && text.chars().all(|c| c.is_ascii_graphic())
        };
        if !self.terms.is_empty() && !is_uri(&self.terms, &["https://"]) {
            return wrong("terms", &self.terms, "an https:// address, such as https://pictures.example/terms");
        }
        if !self.contact.is_empty() && !is_uri(&self.contact, &["mailto:", "https://"]) {
            return wrong("contact", &self.contact, "a mailto: or https:// URI, such as mailto:abuse@pictures.example");
        }
        if self.logo.as_os_str().is_empty() {
            return Ok(());
        }
        match Logo::read(&self.logo) {
            Ok(_) => Ok(()),
            Err(why) => Err(ConfigError::Wrong {
                place: format!("site.logo is {:?}", self.logo.display().to_string()),
                problem: format!("{why}; it must be the path of a PNG, WebP or SVG file of at most 256 KiB"),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(site: &SiteConfig) -> String {
        site.check().expect_err("refused").to_string()
    }

    #[test]
    fn what_pages_could_not_show_is_refused_with_its_key() {
        SiteConfig::default().check().expect("good");
        let with = SiteConfig::default;
        for name in ["", "  ", "two\nlines", "\u{202E}evil", &"a".repeat(61)] {
            assert!(complaint(&SiteConfig { name: name.into(), ..with() }).starts_with("site.name is"), "{name:?}");
        }
        assert!(complaint(&SiteConfig { notice: "a\u{200B}b".into(), ..with() }).contains("site.notice"));
        for terms in ["terms.html", "http://a.example", "javascript:alert(1)", "https://", "https://a b"] {
            assert!(complaint(&SiteConfig { terms: terms.into(), ..with() }).contains("site.terms"), "{terms}");
        }
        for contact in ["me", "tel:1", "mailto:", "javascript:1", "mailto:a@b.example\nX: y"] {
            assert!(complaint(&SiteConfig { contact: contact.into(), ..with() }).contains("site.contact"), "{contact}");
        }
        let good = SiteConfig {
            name: "Bilder für Kinder".into(),
            notice: "We move on Sunday.".into(),
            terms: "https://a.example/terms".into(),
            contact: "mailto:a@a.example".into(),
            ..with()
        };
        good.check().expect("good");
    }

    #[test]
    fn a_logo_is_a_small_picture_whatever_its_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let logo = folder.path().join("logo.png");
        let complaint = |bytes: &[u8]| {
            std::fs::write(&logo, bytes).expect("a file");
            complaint(&SiteConfig { logo: logo.clone(), ..SiteConfig::default() })
        };
        assert!(complaint(b"<html>").contains("no PNG, WebP or SVG"));
        assert!(complaint(b"GIF89a").contains("site.logo is"));
        assert!(complaint(&vec![0; MAX_LOGO as usize + 1]).contains("at most 262144"));
        for (bytes, extension) in [
            (&b"\x89PNG\r\n\x1a\n.."[..], "png"),
            (b"RIFF1234WEBPVP8 ", "webp"),
            (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        ] {
            std::fs::write(&logo, bytes).expect("a file");
            assert_eq!(Logo::read(&logo).expect("a logo").extension, extension);
        }
        let missing = SiteConfig { logo: folder.path().join("nothing"), ..SiteConfig::default() };
        assert!(missing.check().expect_err("refused").to_string().contains("nothing"));
    }
}
