//! Any bytes as the messages that come out of a jail: decoded within their caps and clean, or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;
use wire::{
    Caps, DataSet, Finish, FrameError, FromZygote, HEADER_LEN, Header, Job, Kind, MAX_PRINTED, Outcome, PaintJob,
    Painted, ReadJob, Reading, ToZygote, ZygoteConfig,
};

/// What a pool reads of a child's answer.
const CAPS: Caps = Caps { head: 576 * 1024, body: 16 << 20 };

fuzz_target!(|bytes: &[u8]| {
    if let Some((header, rest)) = bytes.split_first_chunk::<HEADER_LEN>() {
        frame(*header, rest);
    }
    let Some((kind, bytes)) = bytes.split_first() else { return };
    match kind {
        240 => return reading(bytes),
        241 => return message::<ReadJob>(bytes),
        _ => {}
    }
    match kind % 9 {
        0..=1 => outcome(bytes, u32::from(*kind) * 8),
        2 => message::<Painted>(bytes),
        3 => message::<FromZygote>(bytes),
        4 => message::<ToZygote>(bytes),
        5 => message::<ZygoteConfig>(bytes),
        6 => message::<PaintJob>(bytes),
        7 => message::<Job>(bytes),
        _ => message::<DataSet>(bytes),
    }
});

/// A header promises no more than its caps, and says what it means again.
fn frame(header: [u8; HEADER_LEN], rest: &[u8]) {
    match Header::parse(header, CAPS) {
        Ok(Header { head, body }) => {
            assert!(head <= CAPS.head as usize && body <= CAPS.body as usize);
            let head = &rest[..head.min(rest.len())];
            let again = wire::encode_frame(head, body).expect("short enough");
            let again = Header::parse(*again.first_chunk().expect("a header"), CAPS);
            assert_eq!(again, Ok(Header { head: head.len(), body }));
        }
        Err(FrameError::Refused(number)) => assert_eq!(wire::refusal(number)[..8], header[..8]),
        Err(FrameError::Magic) => assert!(!header.starts_with(b"PBX1") && !header.starts_with(b"PBXR")),
        Err(FrameError::TooLong) => assert!(header.starts_with(b"PBX1")),
    }
}

/// The most that decoding may take: the smallest thing of a list takes a byte on the wire and at most a `Declaration` in
/// memory, and a vector that grows has its old and its new place at once, each up to twice as large as it need be.
fn most(bytes: &[u8]) -> usize {
    4 * bytes.len() * size_of::<wire::Declaration>() + 4 * 1024
}

/// A message that is accepted says the same when it is sent on.
fn message<T: Serialize + DeserializeOwned + Debug>(bytes: &[u8]) {
    if let Ok(message) = fuzz::within(most(bytes), || wire::decode::<T>(bytes, "message")) {
        let sent = wire::encode(&message);
        assert!(sent.len() <= bytes.len(), "{message:?}");
        let again: T = wire::decode(&sent, "message").expect("what was encoded");
        // Not compared as values: a missing number of a data set is NaN.
        assert_eq!(wire::encode(&again), sent, "{message:?}");
    }
}

fn outcome(bytes: &[u8], console_bytes: u32) {
    // Beside what is decoded, one cleaned text at a time: a character that is replaced takes three bytes.
    let most = most(bytes) + 3 * bytes.len();
    let Ok(outcome) = fuzz::within(most, || Outcome::decode(bytes, console_bytes)) else { return };
    clean(&outcome.console.text, console_bytes as usize);
    let pieces: Vec<&str> = outcome.console.pieces().map(|(_, text)| text).collect();
    assert!(pieces.is_empty() || pieces.concat() == outcome.console.text, "{outcome:?}");
    assert!(pieces.len() == outcome.console.printed.len() && pieces.len() <= MAX_PRINTED, "{outcome:?}");
    assert!(outcome.declared.len() <= 64 && outcome.refused.len() <= 64, "{outcome:?}");
    for declaration in &outcome.declared {
        clean(&declaration.name, 1024);
        declaration.default.iter().for_each(|text| clean(text, 1024));
        match &declaration.kind {
            Kind::Number { min, max } => assert!(min.iter().chain(max).all(|n| n.is_finite()), "{declaration:?}"),
            Kind::Choice(choices) => {
                assert!(choices.len() <= 200);
                for choice in choices {
                    clean(choice, 1024);
                }
            }
            _ => {}
        }
        // What a URL says is held against it.
        for text in ["", "7", "nan", "2024-02-30", "yes"] {
            let _ = declaration.parse(text);
        }
    }
    match &outcome.finish {
        Finish::Raised(report) | Finish::NotOffered { report, .. } | Finish::Limit(_, report) => {
            clean(&report.exception, 200);
            clean(&report.message, 4 * 1024);
            report.hint.iter().for_each(|hint| clean(hint, 4 * 1024));
            assert!(report.frames.len() <= 40);
            report.frames.iter().for_each(|frame| clean(&frame.function, 200));
        }
        Finish::Drawn { .. } | Finish::Probed { .. } => {}
    }
    assert_eq!(Outcome::decode(&wire::encode(&outcome), console_bytes).as_ref(), Ok(&outcome), "a second cleaning");
}

/// What a reader says of a file.
fn reading(bytes: &[u8]) {
    let most = most(bytes) + 3 * bytes.len();
    let Ok(reading) = fuzz::within(most, || Reading::decode(bytes)) else { return };
    assert!(reading.notes.len() <= 100);
    reading
        .notes
        .iter()
        .chain(reading.result.as_ref().err().map(|wrong| &wrong.why))
        .for_each(|text| clean(text, 2_000));
    assert_eq!(Reading::decode(&wire::encode(&reading)).as_ref(), Ok(&reading), "a second cleaning");
}

/// Text that may go to a log, a terminal or a page.
fn clean(text: &str, most: usize) {
    assert!(text.len() <= most, "{} bytes", text.len());
    let disruptive = |c: char| {
        let reorders = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        (c.is_control() && c != '\n' && c != '\t') || reorders || c == '\u{FEFF}'
    };
    assert!(!text.contains(disruptive), "{text:?}");
}
