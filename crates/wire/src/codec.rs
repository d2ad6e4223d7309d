//! Encodes and decodes messages.

/// A message could not be decoded.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("malformed message: {what}")]
pub struct DecodeError {
    /// The kind of message.
    pub what: &'static str,
}

/// Encodes any message of this crate.
///
/// # Panics
/// Never: writing to a vector can't fail, and every message here has a known length.
pub fn encode<T: serde::Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).expect("plain data always encodes")
}

/// Decodes a message, refusing trailing bytes.
///
/// # Errors
/// [`DecodeError`] naming `what` when the bytes are not exactly one such message.
pub fn decode<'a, T: serde::Deserialize<'a>>(bytes: &'a [u8], what: &'static str) -> Result<T, DecodeError> {
    match decode_first(bytes, what) {
        Ok((message, [])) => Ok(message),
        _ => Err(DecodeError { what }),
    }
}

/// Decodes the message at the start of these bytes; returns it with what follows.
pub(crate) fn decode_first<'a, T: serde::Deserialize<'a>>(
    bytes: &'a [u8],
    what: &'static str,
) -> Result<(T, &'a [u8]), DecodeError> {
    postcard::take_from_bytes(bytes).map_err(|_| DecodeError { what })
}
