//! Encodes positions as little-endian bytes, so that a million of them are encoded and decoded in one piece.

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};
use std::fmt;

/// Bytes of a position.
const SIZE: usize = 8;

pub(super) fn serialize<S: Serializer>(places: &[[f32; 2]], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = vec![0; places.len() * SIZE];
    for (bytes, [x, y]) in bytes.as_chunks_mut::<SIZE>().0.iter_mut().zip(places) {
        *bytes = (u64::from(x.to_bits()) | u64::from(y.to_bits()) << 32).to_le_bytes();
    }
    serializer.serialize_bytes(&bytes)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<[f32; 2]>, D::Error> {
    struct Places;
    impl Visitor<'_> for Places {
        type Value = Vec<[f32; 2]>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{SIZE} bytes for each position")
        }

        fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<[f32; 2]>, E> {
            match bytes.as_chunks::<SIZE>() {
                (places, []) => Ok(places.iter().copied().map(place).collect()),
                _ => Err(E::invalid_length(bytes.len(), &self)),
            }
        }
    }
    deserializer.deserialize_bytes(Places)
}

fn place(bytes: [u8; SIZE]) -> [f32; 2] {
    let both = u64::from_le_bytes(bytes);
    [f32::from_bits(both as u32), f32::from_bits((both >> 32) as u32)]
}
