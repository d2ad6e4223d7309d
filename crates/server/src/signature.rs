//! Signed addresses: an HMAC-SHA256 over a picture's file and its query, so that nobody asks for a picture with parameters
//! that its owner, or their site, did not choose.

use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};

/// The option that holds the signature, as 32 hexadecimal digits.
pub(crate) const OPTION: &str = "_sig";
/// The option that says until when it is good, in seconds since 1970.
pub(crate) const EXPIRES: &str = "_expires";

/// Bytes of a signature: 128 bits are out of reach of guessing.
const BYTES: usize = 16;

/// What an address's signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signature {
    /// It was made here, and is good for a while yet; how long, s, where it isn't for ever.
    Good(Option<u64>),
    /// It was made here, and has run out.
    Expired,
    /// There is none, or it is somebody's invention.
    Wrong,
}

/// Signs addresses and checks them.
pub(crate) struct Signer([u8; 32]);

impl Signer {
    pub(crate) fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// Over the decoded pairs in their order, each with its length: how they are encoded doesn't matter.
    fn mac(&self, file: &str, query: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        let mut text = |text: &str| {
            mac.update(&(text.len() as u64).to_le_bytes());
            mac.update(text.as_bytes());
        };
        text(file);
        for (name, value) in form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != OPTION) {
            text(&name);
            text(&value);
        }
        mac
    }

    /// The query with its signature.
    pub(crate) fn sign(&self, file: &str, query: &str) -> String {
        let signature = self.mac(file, query).finalize().into_bytes();
        let signature = crate::key::hex(&signature[..BYTES]);
        let and = if query.is_empty() { "" } else { "&" };
        format!("{query}{and}{OPTION}={signature}")
    }

    /// What the query's signature is worth for this file. Takes the same time for every wrong one.
    pub(crate) fn check(&self, file: &str, query: &str) -> Signature {
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let given = pairs().find(|(name, _)| name == OPTION).and_then(|(_, given)| bytes(&given));
        let Some(given) = given else { return Signature::Wrong };
        if self.mac(file, query).verify_truncated_left(&given).is_err() {
            return Signature::Wrong;
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(u64::MAX, |since| since.as_secs());
        // The one that ends first holds; what is no moment is past.
        let ends = pairs().filter(|(name, _)| name == EXPIRES).map(|(_, until)| until.parse().unwrap_or(0)).min();
        match ends {
            Some(until) if until < now => Signature::Expired,
            ends => Signature::Good(ends.map(|until| until - now)),
        }
    }
}

/// What exactly [`BYTES`] in hexadecimal say.
fn bytes(text: &str) -> Option<[u8; BYTES]> {
    if text.len() != 2 * BYTES || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; BYTES];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_signed_is_signed() {
        let signer = Signer::new([7; 32]);
        let signed = signer.sign("cats.png", "name=Tom+%26+Co&_w=200");
        assert_eq!(signer.check("cats.png", &signed), Signature::Good(None));
        assert_eq!(
            signer.check("cats.png", &signed.replace("Tom+%26+Co", "Tom%20%26%20Co")),
            Signature::Good(None),
            "however it is encoded"
        );
        for (file, query) in [
            ("dogs.png", signed.as_str()),
            ("cats.svg", &signed),
            ("cats.png", &signed.replace("Tom", "Kim")),
            ("cats.png", &format!("{signed}&more=1")),
            ("cats.png", "name=Tom"),
            ("cats.png", "name=Tom&_sig="),
            ("cats.png", "name=Tom&_sig=00000000000000000000000000000000"),
            ("cats.png", &signed[..signed.len() - 2]),
        ] {
            assert_eq!(signer.check(file, query), Signature::Wrong, "{file} {query}");
        }
        assert_eq!(Signer::new([8; 32]).check("cats.png", &signed), Signature::Wrong);
    }

    #[test]
    fn a_signature_runs_out() {
        let signer = Signer::new([7; 32]);
        let check = |query: &str| signer.check("a.png", &signer.sign("a.png", query));
        assert!(matches!(check("_expires=99999999999"), Signature::Good(Some(1..))));
        for past in ["_expires=1000", "_expires=soon", "_expires=99999999999&_expires=1000"] {
            assert_eq!(check(past), Signature::Expired, "{past}");
        }
        // Nobody learns of an invention whether it would have run out.
        assert_eq!(signer.check("a.png", "_expires=1000&_sig=00000000000000000000000000000000"), Signature::Wrong);
    }
}
