//! Numbers as people and programs write them.
//!
//! A *plain* number is written as programs do it: a decimal point, nothing between the digits, no leading zeros.
//! For all others, [`look`] finds the possible readings, and the whole column decides between them.

/// The decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

impl Mark {
    /// The mark that an option sets.
    pub(crate) fn asked(options: &wire::DataOptions) -> Option<Self> {
        options.decimal_comma.map(|comma| if comma { Self::Comma } else { Self::Point })
    }
}

/// The unit of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// A percent sign.
    Percent,
    /// A currency's sign or code, as it is in [`CURRENCIES`].
    Currency(&'static str),
}

/// What is known of a number that isn't plain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// Its value with a decimal point.
    pub(crate) point: Option<f64>,
    /// Its value with a decimal comma.
    pub(crate) comma: Option<f64>,
    pub(crate) unit: Option<Unit>,
}

/// Longer signs come before their prefixes.
const CURRENCIES: [&str; 44] = [
    "US$", "A$", "C$", "R$", "HK$", "NZ$", "$", "€", "£", "¥", "₹", "₽", "₩", "₪", "₫", "฿", "₴", "₺", "₦", "₱", "USD",
    "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL",
    "MXN", "ZAR", "TRY", "kr", "Kč", "zł", "Fr.",
];
/// Powers of ten that a 64-bit float represents exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];
/// A 64-bit float represents every whole number up to this one.
pub(crate) const EXACT: u64 = 1 << 53;
/// The longest text that can be a number that isn't plain, in bytes.
const MAX_LENGTH: usize = 64;

/// A plain whole number of 64 bits. `00501` isn't one, but a postal code.
#[inline]
pub(crate) fn integer(text: &[u8]) -> Option<i64> {
    let (negative, digits) = signed(text);
    if digits.is_empty() || digits.len() > 18 || (digits[0] == b'0' && digits.len() > 1) {
        return long_integer(text);
    }
    let mut value = 0_i64;
    for &byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
    }
    Some(if negative { value.wrapping_neg() } else { value })
}

#[cold]
fn long_integer(text: &[u8]) -> Option<i64> {
    is_whole(text).then(|| std::str::from_utf8(text).ok()?.parse().ok())?
}

/// Whether it is a sign and digits, without leading zeros.
pub(crate) fn is_whole(text: &[u8]) -> bool {
    let (_, digits) = signed(text);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) && (digits.len() == 1 || digits[0] != b'0')
}

/// Whether it would be a whole number without its leading zeros, as in codes.
pub(crate) fn has_leading_zeros(text: &str) -> bool {
    let (_, digits) = signed(text.as_bytes());
    digits.len() > 1 && digits[0] == b'0' && digits.iter().all(u8::is_ascii_digit)
}

#[inline]
fn signed(text: &[u8]) -> (bool, &[u8]) {
    match text.first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// A plain, finite number; no hexadecimal, no leading zeros.
#[inline]
pub(crate) fn number(text: &[u8]) -> Option<f64> {
    let (negative, rest) = signed(text);
    let mut mantissa = 0_u64;
    let (mut digits, mut fraction, mut point) = (0_usize, 0_usize, false);
    for &byte in rest {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
            digits += 1;
            fraction += usize::from(point);
        } else if byte == b'.' && !point {
            point = true;
        } else {
            return any_number(text);
        }
    }
    // A float represents both exactly, so the division rounds only once (Clinger, 1990).
    if digits == 0 || digits > 15 || (rest[0] == b'0' && rest.len() > 1 && rest[1] != b'.') {
        return any_number(text);
    }
    let value = mantissa as f64 / POWERS[fraction];
    Some(if negative { -value } else { value })
}

#[cold]
fn any_number(text: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(text).ok()?;
    let whole = text.split(['.', 'e', 'E']).next().unwrap_or(text);
    let shaped = is_whole(whole.as_bytes()) || (text.contains('.') && matches!(whole, "" | "-" | "+"));
    shaped.then(|| text.parse().ok()).flatten().filter(|n: &f64| n.is_finite())
}

/// Infinity in one of its spellings.
pub(crate) fn infinite(text: &str) -> Option<f64> {
    let (negative, word) = signed(text.as_bytes());
    let infinite = [&b"inf"[..], b"infinity", b"1.#inf"].iter().any(|known| word.eq_ignore_ascii_case(known))
        || matches!(text.trim_start_matches(['-', '+']), "∞");
    infinite.then_some(if negative { f64::NEG_INFINITY } else { f64::INFINITY })
}

/// A number with a decimal comma, thousands separators, a unit, or brackets for a negative value.
pub(crate) fn look(text: &str) -> Option<Look> {
    if text.len() > MAX_LENGTH || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut rest = text.trim();
    let mut negative = false;
    let mut unit = None;
    if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (rest, negative) = (inner.trim(), true);
    }
    // The sign and the currency can come in either order before the digits. There is at most one unit.
    for _ in 0..3 {
        if rest.as_bytes().first().is_none_or(u8::is_ascii_digit) {
            break;
        }
        if let Some(after) = rest.strip_prefix(['-', '−', '–']).filter(|_| !negative) {
            (rest, negative) = (after.trim_start(), true);
        } else if let Some(after) = rest.strip_prefix('+') {
            rest = after;
        } else if let Some(sign) = CURRENCIES.iter().find(|sign| rest.starts_with(**sign)).filter(|_| unit.is_none()) {
            (rest, unit) = (rest[sign.len()..].trim_start(), Some(Unit::Currency(sign)));
        }
    }
    if unit.is_none() && !rest.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        if let Some(before) = rest.strip_suffix('%') {
            (rest, unit) = (before.trim_end(), Some(Unit::Percent));
        } else if let Some(sign) = CURRENCIES.iter().find(|sign| rest.ends_with(**sign)) {
            (rest, unit) = (rest[..rest.len() - sign.len()].trim_end(), Some(Unit::Currency(sign)));
        }
    }
    let of = |mark| marked(rest, mark).map(|value| if negative { -value } else { value });
    let look = Look { point: of(Mark::Point), comma: of(Mark::Comma), unit };
    (look.point.is_some() || look.comma.is_some()).then_some(look)
}

/// Digits with this decimal mark and optional thousands separators.
fn marked(text: &str, mark: Mark) -> Option<f64> {
    let (decimal, grouping) = if mark == Mark::Point { ('.', ',') } else { (',', '.') };
    let exponent = text.find(['e', 'E']).unwrap_or(text.len());
    let (body, exponent) = text.split_at(exponent);
    let (whole, fraction) = match body.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (body, None),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.is_some_and(|fraction| !digits(fraction)) || (whole.is_empty() && fraction.is_none_or(str::is_empty)) {
        return None;
    }
    let zeros = whole.len() > 1 && whole.starts_with('0');
    if zeros {
        return None;
    }
    // Short numbers are exact, like plain numbers.
    if exponent.is_empty() && digits(whole) && whole.len() + fraction.map_or(0, str::len) <= 15 {
        let part = fraction.unwrap_or_default();
        let all = whole.bytes().chain(part.bytes()).fold(0_u64, |all, digit| all * 10 + u64::from(digit - b'0'));
        return Some(all as f64 / POWERS[part.len()]);
    }
    let mut plain = String::with_capacity(text.len());
    if let Some(between) = whole.chars().find(|c| !c.is_ascii_digit()) {
        let spaces = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];
        if between != grouping && !spaces.contains(&between) || !exponent.is_empty() {
            return None;
        }
        let groups: Vec<&str> = whole.split(between).collect();
        let (first, last) = (groups[0], groups[groups.len() - 1]);
        // Groups of three, or groups of two before the last three, as in India.
        let shaped = (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && last.len() == 3
            && groups[1..].iter().all(|group| group.len() == 3 || group.len() == 2)
            && groups.iter().all(|group| digits(group));
        if !shaped {
            return None;
        }
        plain.extend(groups);
    } else {
        plain.push_str(whole);
    }
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    plain.push_str(exponent);
    plain.parse().ok().filter(|n: &f64| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_numbers() {
        for (text, value) in
            [("1", 1.0), ("-2.5", -2.5), (".5", 0.5), ("-.5", -0.5), ("5.", 5.0), ("1e-3", 1e-3), ("0.0", 0.0)]
        {
            assert_eq!(number(text.as_bytes()), Some(value), "{text}");
        }
        assert_eq!(integer(b"9223372036854775807"), Some(i64::MAX));
        assert_eq!(integer(b"-9223372036854775808"), Some(i64::MIN));
        assert_eq!(integer(b"9223372036854775808"), None);
        for text in [
            "", "-", "+", ".", "00501", "0x10", "inf", "1_000", "1,5", "1e999", "e5", "٣", "1.2.3", "01.5", "--1",
            "1 2",
        ] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
            assert_eq!(integer(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn numbers_that_people_write() {
        let both = |text: &str| look(text).map(|look| (look.point, look.comma));
        assert_eq!(both("1,5"), Some((None, Some(1.5))));
        assert_eq!(both("1,234"), Some((Some(1234.0), Some(1.234))));
        assert_eq!(both("1.234"), Some((Some(1.234), Some(1234.0))));
        assert_eq!(both("1,234,567"), Some((Some(1_234_567.0), None)));
        assert_eq!(both("12,34,567"), Some((Some(1_234_567.0), None)));
        assert_eq!(both("1.234,56"), Some((None, Some(1234.56))));
        assert_eq!(both("1,234.56"), Some((Some(1234.56), None)));
        assert_eq!(both("0,123"), Some((None, Some(0.123))));
        assert_eq!(both("1 234"), Some((Some(1234.0), Some(1234.0))));
        assert_eq!(both("1\u{202f}234,5"), Some((None, Some(1234.5))));
        assert_eq!(both("1'234.5"), Some((Some(1234.5), None)));
        assert_eq!(both("−5"), Some((Some(-5.0), Some(-5.0))));
        assert_eq!(both("(5.25)"), Some((Some(-5.25), None)));
        assert_eq!(both("1,5e3"), Some((None, Some(1500.0))));
        for text in ["12,34", "-$1,200.50", "$-3", "€ 4,50", "4,50 €", "12%", "12.5 %", "USD 5", "R$ 1.234,56"] {
            assert!(both(text).is_some(), "{text}");
        }
        assert_eq!(look("12%").and_then(|look| look.unit), Some(Unit::Percent));
        assert_eq!(look("5 €").and_then(|look| look.unit), Some(Unit::Currency("€")));
        for text in ["", "abc", "1_000", "12:30", "0x10", "1,23.4,5", "1,2,3", "$", "%", "00,5", "1..2", "5 kg", "٣"] {
            assert_eq!(both(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_plain_number_is_what_the_standard_library_reads(text in "[-+]?[0-9]{0,20}\\.?[0-9]{0,20}([eE][-+]?[0-9]{1,3})?") {
            if let Some(value) = number(text.as_bytes()) {
                prop_assert_eq!(value.to_bits(), text.parse::<f64>().expect("a number").to_bits());
            }
            if let Some(value) = integer(text.as_bytes()) {
                prop_assert_eq!(Ok(value), text.parse());
            }
        }

        #[test]
        fn any_text_is_looked_at(text in "\\PC{0,70}|[-+(0-9.,' $€%)eE]{0,20}") {
            let _ = (look(&text), infinite(&text), number(text.as_bytes()), integer(text.as_bytes()));
        }
    }
}
