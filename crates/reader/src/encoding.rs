//! Bytes → text.

use super::outcome::DataError;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use wire::DataOptions as Options;

/// The number of bytes at the start that are checked for binary content.
const SAMPLE: usize = 4_096;

/// The file as text. Adds guesses to the notes.
pub(crate) fn text<'a>(bytes: &'a [u8], options: &Options, notes: &mut Vec<String>) -> Result<Cow<'a, str>, DataError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = &bytes[length..];
        return if encoding == UTF_8 { utf8(rest, options, notes) } else { Ok(decoded(encoding, rest, notes)) };
    }
    let Some(name) = options.encoding.as_deref() else { return utf8(bytes, options, notes) };
    match labelled(name) {
        None => Err(DataError::Option(format!(
            "encoding is the name of a character encoding, such as utf-8, utf-16le or windows-1252, not {:?}.",
            wire::clean(name, 40)
        ))),
        Some(encoding) if encoding == UTF_8 => utf8(bytes, options, notes),
        Some(encoding) => Ok(decoded(encoding, bytes, notes)),
    }
}

fn utf8<'a>(bytes: &'a [u8], options: &Options, notes: &mut Vec<String>) -> Result<Cow<'a, str>, DataError> {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    if start.contains(&0) {
        let Some(encoding) = wide(start) else { return Err(DataError::NotText { like: magic(bytes) }) };
        notes.push(format!("The file has no byte order mark and was read as {}.", encoding.name()));
        return Ok(decoded(encoding, bytes, notes));
    }
    let wrong = match std::str::from_utf8(bytes) {
        Ok(text) if magic(bytes).is_none() => return Ok(Cow::Borrowed(text)),
        Ok(_) => return Err(DataError::NotText { like: magic(bytes) }),
        Err(wrong) => wrong,
    };
    let controls =
        start.iter().filter(|byte| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | 12)).count();
    if magic(bytes).is_some() || controls * 50 > start.len() {
        return Err(DataError::NotText { like: magic(bytes) });
    }
    let before = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()]);
    let line = before.split('\n').count();
    let character = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    if options.encoding.is_some() {
        return Err(DataError::NotUtf8 { line, character });
    }
    // A UTF-8 file with one or two invalid bytes, or a file in an older encoding?
    let lossy = String::from_utf8_lossy(bytes);
    let wrong = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let right = lossy.chars().filter(|c| !c.is_ascii()).count() - wrong;
    if right > 4 * wrong {
        let stand = if wrong == 1 {
            "one character can't be read and became \u{fffd}".to_owned()
        } else {
            format!("{wrong} characters can't be read and became \u{fffd}")
        };
        notes.push(format!(
            "Line {line} is not UTF-8 text from its character {character} on, unlike the rest of the file: {stand}."
        ));
        return Ok(Cow::Owned(lossy.into_owned()));
    }
    drop(lossy);
    notes.push(format!(
        "Line {line} is not UTF-8 text, from its character {character} on; the file was read as windows-1252 (Latin-1). \
         If letters are wrong, say encoding=… (windows-1250, macintosh, shift_jis, gbk, …)."
    ));
    Ok(decoded(WINDOWS_1252, bytes, notes))
}

/// An encoding by its name in the web's standard, or by a name that programs and spreadsheets use.
fn labelled(name: &str) -> Option<&'static Encoding> {
    let known = |name: &str| Encoding::for_label(name.as_bytes());
    known(name).or_else(|| known(&name.replace('_', "-"))).or_else(|| match name {
        "latin" => known("latin1"),
        "ansi" | "western" => known("windows-1252"),
        "utf16" => known("utf-16le"),
        "mac" | "macroman" | "mac_roman" => known("macintosh"),
        _ => known(&format!("windows-{}", name.strip_prefix("cp")?)),
    })
}

fn decoded<'a>(encoding: &'static Encoding, bytes: &'a [u8], notes: &mut Vec<String>) -> Cow<'a, str> {
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    if wrong {
        notes.push(format!(
            "Some characters are none of {}; \u{fffd} stands for them. Is it another encoding (encoding=…)?",
            encoding.name()
        ));
    }
    text
}

/// Whether nearly every other byte is zero, as in UTF-16 without a byte order mark.
fn wide(start: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = start.len() / 4;
    if odd > many && even * 8 < odd {
        Some(UTF_16LE)
    } else if even > many && odd * 8 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The kind of a binary file, from its first bytes.
fn magic(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 9] = [
        (
            b"PK\x03\x04",
            "a ZIP archive or a workbook; send an .xlsx file as \
                         application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (b"\xD0\xCF\x11\xE0", "an old Excel workbook; save it as .xlsx or CSV"),
        (b"\x1F\x8B", "a gzip file; unpack it first"),
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"PAR1", "a Parquet file; save it as CSV"),
        (b"SQLite format 3", "an SQLite database"),
        (b"ARROW1", "an Arrow file; save it as CSV"),
    ];
    known.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8], encoding: Option<&str>) -> Result<(String, Vec<String>), String> {
        let mut notes = Vec::new();
        let options = Options { encoding: encoding.map(str::to_owned), ..Options::default() };
        let text = text(bytes, &options, &mut notes).map_err(|bad| bad.to_string())?.into_owned();
        Ok((text, notes))
    }

    fn wide(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(read("\u{feff}é".as_bytes(), None), Ok(("é".to_owned(), vec![])));
        assert_eq!(read("é".as_bytes(), Some("utf-8")), Ok(("é".to_owned(), vec![])));
        for big in [false, true] {
            assert_eq!(read(&wide("\u{feff}a;é\n1", big), None), Ok(("a;é\n1".to_owned(), vec![])));
            let (text, notes) = read(&wide("name,n\nZoë,1\n", big), None).expect("text");
            assert_eq!((text.as_str(), notes.len()), ("name,n\nZoë,1\n", 1));
        }
        let (text, notes) = read(b"a\ncaf\xe9 \x80\n", None).expect("text");
        assert!(text == "a\ncafé €\n" && notes[0].contains("Line 2 is not UTF-8"), "{text} {notes:?}");
        assert_eq!(read(b"caf\xe9", Some("windows-1252")), Ok(("café".to_owned(), vec![])));
        assert_eq!(read(b"\x83\x65", Some("shift_jis")).map(|read| read.0), Ok("テ".to_owned()));
        let (text, notes) =
            read("é".repeat(20).as_bytes().iter().chain(b"\xe9\n").copied().collect::<Vec<_>>().as_slice(), None)
                .expect("text");
        assert!(text.ends_with("\u{fffd}\n") && notes[0].contains("one character can't be read"), "{text} {notes:?}");
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert!(read(b"PK\x03\x04\x14\0", None).unwrap_err().contains("send an .xlsx file as"));
        assert!(read(b"%PDF-1.4\n", None).unwrap_err().contains("a PDF"));
        assert!(read(&[7, 0, 1, 2, 3, 200], None).unwrap_err().contains("isn't text"));
        assert!(
            read(b"a\n\xff", Some("utf-8")).unwrap_err().contains("Line 2 is not UTF-8 text, from its character 1")
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes, None);
        }
    }
}
