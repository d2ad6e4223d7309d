//! Decimals of any length as the numbers that programs have, and whether they are the same.

use super::cell::{Cell, CellError};

/// The number nearest to `digits` × 10^`exponent`, where `digits` may begin with `-` and nothing else stands beside 0 to 9.
///
/// # Errors
/// When it is past the largest.
pub(super) fn nearest(digits: &str, exponent: i64) -> Result<Cell, CellError> {
    let number: f64 = format!("{digits}e{exponent}").parse().map_err(|_| CellError::Broken)?;
    let written = || shown(digits, exponent);
    if number.is_infinite() {
        return Err(CellError::TooLarge(written()));
    }
    // The shortest text that says the number says the decimal, too, when nothing was lost.
    let short = format!("{number:e}");
    let (mantissa, power) = short.split_once('e').ok_or(CellError::Broken)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let power =
        power.parse::<i64>().map_err(|_| CellError::Broken)? - i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    let same = plain(&format!("{whole}{fraction}"), power) == plain(digits, exponent);
    Ok(if same || integer(digits, exponent) == Some(number as i128) {
        Cell::Number(number)
    } else {
        Cell::Rounded(number, written())
    })
}

/// The same from text with a point: `-12.50`.
pub(super) fn read(bytes: &[u8]) -> Result<Cell, CellError> {
    let text = std::str::from_utf8(bytes).map_err(|_| CellError::Broken)?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let exponent = i64::try_from(fraction.len()).map_err(|_| CellError::Broken)?;
    let digits = format!("{whole}{fraction}");
    if digits.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit()) {
        nearest(&digits, -exponent)
    } else {
        Err(CellError::Broken)
    }
}

/// A whole number that isn't long.
fn integer(digits: &str, exponent: i64) -> Option<i128> {
    let (negative, digits, exponent) = plain(digits, exponent);
    let power = 10_i128.checked_pow(u32::try_from(exponent).ok()?)?;
    let number = digits.parse::<i128>().ok()?.checked_mul(power)?;
    Some(if negative { -number } else { number })
}

/// Sign, digits without zeros around them, and the power of ten of the last.
fn plain(digits: &str, exponent: i64) -> (bool, &str, i64) {
    let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |digits| (true, digits));
    let digits = digits.trim_start_matches('0');
    let short = digits.trim_end_matches('0');
    if short.is_empty() {
        return (false, "", 0);
    }
    (negative, short, exponent + i64::try_from(digits.len() - short.len()).unwrap_or_default())
}

/// As people write it; with a power of ten when it is long.
fn shown(digits: &str, exponent: i64) -> String {
    const LONG: i64 = 70;
    const HEAD: usize = 20;
    let (negative, digits, exponent) = plain(digits, exponent);
    let sign = if negative { "-" } else { "" };
    let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
    match exponent {
        0.. if length + exponent <= LONG => format!("{sign}{digits}{}", zeros(exponent)),
        ..0 if -exponent < length && length <= LONG => {
            let (whole, fraction) = digits.split_at(usize::try_from(length + exponent).unwrap_or_default());
            format!("{sign}{whole}.{fraction}")
        }
        ..0 if (length..=LONG).contains(&-exponent) => format!("{sign}0.{}{digits}", zeros(-exponent - length)),
        _ => {
            let (head, more) = digits.split_at(digits.len().min(HEAD));
            let (first, rest) = head.split_at(head.len().min(1));
            let point = if rest.is_empty() { "" } else { "." };
            let more = if more.is_empty() { "" } else { "…" };
            format!("{sign}{first}{point}{rest}{more}e{}", exponent + length - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Cell {
        read(text.as_bytes()).expect("a number")
    }

    #[test]
    fn what_a_number_says_exactly_is_not_rounded() {
        for (text, number) in [
            ("0", 0.0),
            ("0.00", 0.0),
            ("-0", 0.0),
            ("12.3456", 12.3456),
            ("-1200.50", -1200.5),
            ("0.1", 0.1),
            ("9007199254740992", 9_007_199_254_740_992.0),
            ("10000000000000000000000", 1e22),
            ("-9223372036854775808", -9_223_372_036_854_775_808.0),
        ] {
            assert_eq!(decimal(text), Cell::Number(number), "{text}");
        }
    }

    #[test]
    fn what_has_more_digits_is_said() {
        for (text, number) in [
            ("9007199254740993", 9_007_199_254_740_992.0),
            ("12345678901234567890", 12_345_678_901_234_567_000.0),
            ("0.1000000000000000000001", 0.1),
            ("-1.000000000000000000001", -1.0),
        ] {
            assert_eq!(decimal(text), Cell::Rounded(number, text.to_owned()));
        }
        assert_eq!(nearest("1", 400), Err(CellError::TooLarge("1e400".into())));
        assert_eq!(nearest("-123", 306), Ok(Cell::Number(-1.23e308)));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", "1e5", "1.2.3", "NaN", "٣", "--1", "1-"] {
            assert_eq!(read(text.as_bytes()), Err(CellError::Broken), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_number_or_none(bytes in any::<Vec<u8>>(), text in "-?[0-9]{0,60}(\\.[0-9]{0,60})?", exponent in -5_000_i64..5_000) {
            let _ = read(&bytes);
            let _ = nearest(&text.replace('.', ""), exponent);
            if let Ok(Cell::Number(number) | Cell::Rounded(number, _)) = read(text.as_bytes()) {
                prop_assert_eq!(number.to_bits(), text.parse::<f64>().expect("it is one").to_bits());
            }
        }
    }
}
