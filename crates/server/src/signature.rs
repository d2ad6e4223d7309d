//! Signed addresses: an HMAC-SHA256 over a picture's file and its query, so that nobody can request a picture with
//! parameters that its owner did not choose.

use hmac::{Hmac, Mac as _};
use parking_lot::RwLock;
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};

/// The option that holds the signature, as 32 hexadecimal digits.
pub(crate) const OPTION: &str = "_sig";
/// The option with the time when it expires, in seconds since 1970.
pub(crate) const EXPIRES: &str = "_expires";

/// Bytes of a signature: 128 bits are out of reach of guessing.
const BYTES: usize = 16;

/// The result of checking a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signature {
    /// It is valid; for how long, s, if not for ever.
    Good(Option<u64>),
    /// It was valid and has expired.
    Expired,
    /// It is missing or forged.
    Wrong,
}

/// The keys that sign addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Keys {
    /// The current key.
    pub now: [u8; 32],
    /// The previous key, and when it expires, s since 1970.
    pub before: Option<([u8; 32], u64)>,
}

/// Signs addresses and checks them.
pub(crate) struct Signer(RwLock<Keys>);

impl Signer {
    pub(crate) fn new(keys: Keys) -> Self {
        Self(RwLock::new(keys))
    }

    /// Replaces the keys.
    pub(crate) fn set(&self, keys: Keys) {
        *self.0.write() = keys;
    }

    fn keys(&self) -> Keys {
        *self.0.read()
    }

    /// The MAC of the decoded pairs in their order, each with its length, so that their encoding doesn't matter.
    fn mac(key: &[u8; 32], file: &str, query: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
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
        let signature = Self::mac(&self.keys().now, file, query).finalize().into_bytes();
        let signature = hex::encode(&signature[..BYTES]);
        let and = if query.is_empty() { "" } else { "&" };
        format!("{query}{and}{OPTION}={signature}")
    }

    /// Checks the query's signature for this file, in the same time for every wrong signature.
    pub(crate) fn check(&self, file: &str, query: &str) -> Signature {
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let given = pairs().find(|(name, _)| name == OPTION).and_then(|(_, given)| bytes(&given));
        let Some(given) = given else { return Signature::Wrong };
        let is_by = |key: &[u8; 32]| Self::mac(key, file, query).verify_truncated_left(&given).is_ok();
        let keys = self.keys();
        let old = keys.before.filter(|(key, _)| is_by(key)).map(|(_, until)| until);
        if !is_by(&keys.now) && old.is_none() {
            return Signature::Wrong;
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(u64::MAX, |since| since.as_secs());
        // The earliest expiry counts; an invalid one counts as past. A signature of the old key expires with the key.
        let ends = pairs().filter(|(name, _)| name == EXPIRES).map(|(_, until)| until.parse().unwrap_or(0));
        match ends.chain(old).min() {
            Some(until) if until < now => Signature::Expired,
            ends => Signature::Good(ends.map(|until| until - now)),
        }
    }
}

/// The bytes of a signature in hexadecimal, which must have exactly [`BYTES`].
fn bytes(text: &str) -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    hex::decode_to_slice(text, &mut bytes).ok().map(|()| bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signer(key: u8) -> Signer {
        Signer::new(Keys { now: [key; 32], before: None })
    }

    #[test]
    fn an_old_key_is_good_for_its_time_and_signs_nothing() {
        let signer = signer(7);
        let old = signer.sign("cats.png", "_w=200");
        for (until, good) in [(u64::MAX, true), (1_000, false)] {
            signer.set(Keys { now: [8; 32], before: Some(([7; 32], until)) });
            assert_eq!(matches!(signer.check("cats.png", &old), Signature::Good(Some(1..))), good, "{until}");
            let new = signer.sign("cats.png", "_w=200");
            assert!(new != old && signer.check("cats.png", &new) == Signature::Good(None));
        }
    }

    #[test]
    fn only_what_was_signed_is_signed() {
        let signer = signer(7);
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
        assert_eq!(self::signer(8).check("cats.png", &signed), Signature::Wrong);
    }

    #[test]
    fn a_signature_runs_out() {
        let signer = signer(7);
        let check = |query: &str| signer.check("a.png", &signer.sign("a.png", query));
        assert!(matches!(check("_expires=99999999999"), Signature::Good(Some(1..))));
        for past in ["_expires=1000", "_expires=soon", "_expires=99999999999&_expires=1000"] {
            assert_eq!(check(past), Signature::Expired, "{past}");
        }
        // Nobody learns of an invention whether it would have run out.
        assert_eq!(signer.check("a.png", "_expires=1000&_sig=00000000000000000000000000000000"), Signature::Wrong);
    }
}
