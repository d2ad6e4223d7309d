//! The fuzzer's bytes, read as choices and numbers.

use libfuzzer_sys::arbitrary::{Arbitrary, Unstructured};

/// A source of choices. When the bytes run out it gives zeros for ever, so everything made from it must end by itself.
#[derive(Debug)]
pub struct Bytes<'a>(Unstructured<'a>);

/// Numbers at which arithmetic on pixels goes wrong.
const ODD: [f64; 24] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    1e-45,
    -1e-30,
    1e-7,
    63.999_999,
    255.0,
    256.0,
    -3e4,
    65_535.0,
    65_536.0,
    200_000.0,
    200_001.0,
    1e6,
    -1e9,
    2_147_483_648.0,
    1e20,
    -1e30,
    3.4e38,
    1e300,
    -1e-300,
];

impl<'a> Bytes<'a> {
    /// Choices from these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(Unstructured::new(bytes))
    }

    /// Whether nothing is left to choose by.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Any value of a plain type.
    pub fn any<T: Arbitrary<'a> + Default>(&mut self) -> T {
        self.0.arbitrary().unwrap_or_default()
    }

    /// A number below `end`, which is above 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.any::<u16>() as usize % end
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// At most `most` things, as many as the bytes ask for.
    pub fn list<T>(&mut self, most: usize, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.any::<u8>() as usize % (most + 1);
        (0..count).map(|_| item(self)).collect()
    }

    /// A finite number, most often one that lies on or near a small picture.
    pub fn number(&mut self) -> f64 {
        match self.any::<u8>() {
            0..=99 => f64::from(self.any::<i8>()),
            100..=179 => f64::from(self.any::<i16>()) / 128.0,
            180..=229 => self.one(&ODD),
            230..=249 => Some(f64::from(self.any::<f32>())).filter(|n| n.is_finite()).unwrap_or(1.0),
            _ => Some(self.any::<f64>()).filter(|n| n.is_finite()).unwrap_or(1.0),
        }
    }

    /// The same as a scene has it.
    pub fn small(&mut self) -> f32 {
        (self.number() as f32).clamp(f32::MIN, f32::MAX)
    }

    /// Text of at most `most` characters, with what markup, terminals and layout stumble over.
    pub fn text(&mut self, most: usize) -> String {
        const ODD: [char; 24] = [
            '<', '>', '&', '"', '\'', ']', '\0', '\u{8}', '\u{1b}', '\n', '\t', '\r', '\u{85}', '\u{202E}', '\u{2028}',
            '\u{FEFF}', '\u{FFFE}', '\u{FFFF}', 'é', 'ש', 'ع', '\u{0301}', '漢', '🦀',
        ];
        let item = |bytes: &mut Self| match bytes.any::<u8>() {
            byte @ 0..=127 => char::from(byte),
            128..=223 => bytes.one(&ODD),
            _ => bytes.any::<char>(),
        };
        self.list(most, item).into_iter().collect()
    }
}
