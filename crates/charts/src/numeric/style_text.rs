//! The texts that name a style and its numbers, such as `"round,pad=0.5"`.

/// A style's name and its numbers; `None` for a number stands for the word `None`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StyleText {
    pub(crate) name: String,
    numbers: Vec<(String, Option<f64>)>,
}

impl StyleText {
    /// Reads a style; `None` where it isn't one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',').map(str::trim);
        let name = parts.next()?.to_lowercase();
        let numbers = parts.map(|part| {
            let (key, value) = part.split_once('=')?;
            let value = value.trim();
            let number = if value == "None" { None } else { Some(value.parse().ok().filter(|n: &f64| n.is_finite())?) };
            Some((key.trim().to_owned(), number))
        });
        Some(Self { name, numbers: numbers.collect::<Option<_>>()? })
    }

    /// Whether every number has one of these names.
    pub(crate) fn has_only(&self, names: &[&str]) -> bool {
        self.numbers.iter().all(|(key, _)| names.contains(&key.as_str()))
    }

    /// A number, if it was given and isn't `None`.
    pub(crate) fn get(&self, name: &str) -> Option<f64> {
        self.numbers.iter().rev().find(|(key, _)| key == name).and_then(|(_, number)| *number)
    }

    /// A number, or what it is unless it is given.
    pub(crate) fn number(&self, name: &str, preset: f64) -> f64 {
        self.get(name).unwrap_or(preset)
    }
}
