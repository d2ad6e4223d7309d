//! Frames, which all pipes use: a fixed header, a small head and a body.
//!
//! ```text
//! "PBX1" | head length, u32 LE | body length, u32 LE | head | body
//! ```

use std::io::{self, Read, Write};

/// A header's length, bytes.
pub const HEADER_LEN: usize = 12;

const MAGIC: [u8; 4] = *b"PBX1";
const REFUSAL: [u8; 4] = *b"PBXR";

/// The largest frame that a reader accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Head, bytes.
    pub head: u32,
    /// Body, bytes.
    pub body: u32,
}

/// A frame that is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// It doesn't start like a frame.
    #[error("not a frame")]
    Magic,
    /// A length exceeds its cap.
    #[error("the frame is too long")]
    TooLong,
    /// Not a frame: a jailed process reports the number of the forbidden call that it is about to die for.
    #[error("a refused call")]
    Refused(u32),
}

/// What a jailed process writes instead of a frame when it has made a forbidden call: the call's number.
#[must_use]
pub fn refusal(number: u32) -> [u8; HEADER_LEN] {
    let [m0, m1, m2, m3] = REFUSAL;
    let [n0, n1, n2, n3] = number.to_le_bytes();
    [m0, m1, m2, m3, n0, n1, n2, n3, 0, 0, 0, 0]
}

/// The lengths that a header announces, within their caps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Head, bytes.
    pub head: usize,
    /// Body, bytes.
    pub body: usize,
}

impl Header {
    /// Reads a header.
    ///
    /// # Errors
    /// [`FrameError`]; nothing has been allocated by then.
    pub fn parse(bytes: [u8; HEADER_LEN], caps: Caps) -> Result<Self, FrameError> {
        let [m0, m1, m2, m3, h0, h1, h2, h3, b0, b1, b2, b3] = bytes;
        let head = u32::from_le_bytes([h0, h1, h2, h3]);
        match [m0, m1, m2, m3] {
            MAGIC => {}
            REFUSAL => return Err(FrameError::Refused(head)),
            _ => return Err(FrameError::Magic),
        }
        let body = u32::from_le_bytes([b0, b1, b2, b3]);
        if head > caps.head || body > caps.body {
            return Err(FrameError::TooLong);
        }
        Ok(Self { head: head as usize, body: body as usize })
    }
}

/// A frame's header and head; the body of `body_len` bytes is sent after them.
///
/// # Errors
/// [`FrameError::TooLong`] when a length doesn't fit the header.
pub fn encode(head: &[u8], body_len: usize) -> Result<Vec<u8>, FrameError> {
    let head_len = u32::try_from(head.len()).map_err(|_| FrameError::TooLong)?;
    let body_len = u32::try_from(body_len).map_err(|_| FrameError::TooLong)?;
    let mut frame = Vec::with_capacity(HEADER_LEN + head.len());
    frame.extend_from_slice(&MAGIC);
    frame.extend_from_slice(&head_len.to_le_bytes());
    frame.extend_from_slice(&body_len.to_le_bytes());
    frame.extend_from_slice(head);
    Ok(frame)
}

/// Reads a frame's head and body from the pool, which is trusted to send what it announces; `None` when it is gone.
///
/// # Errors
/// An error of the pipe, or a malformed frame.
pub fn read(from: &mut impl Read, caps: Caps) -> io::Result<Option<(Vec<u8>, Vec<u8>)>> {
    let mut header = [0; HEADER_LEN];
    match from.read_exact(&mut header) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let header = Header::parse(header, caps).map_err(io::Error::other)?;
    let (mut head, mut body) = (vec![0; header.head], vec![0; header.body]);
    from.read_exact(&mut head)?;
    from.read_exact(&mut body)?;
    Ok(Some((head, body)))
}

/// Writes one frame.
///
/// # Errors
/// An error of the pipe, or a length that doesn't fit the header.
pub fn write(to: &mut impl Write, head: &[u8], body: &[u8]) -> io::Result<()> {
    to.write_all(&encode(head, body.len()).map_err(io::Error::other)?)?;
    to.write_all(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPS: Caps = Caps { head: 10, body: 20 };

    fn header(bytes: &[u8]) -> [u8; HEADER_LEN] {
        bytes[..HEADER_LEN].try_into().expect("long enough")
    }

    #[test]
    fn a_header_comes_back_as_it_went() {
        let frame = encode(b"head", 20).unwrap();
        assert_eq!(Header::parse(header(&frame), CAPS), Ok(Header { head: 4, body: 20 }));
    }

    #[test]
    fn lying_lengths_are_refused_before_anything_is_read() {
        for (head, body) in [(11, 0), (0, 21), (u32::MAX, 0), (0, u32::MAX)] {
            let mut frame = encode(b"", 0).unwrap();
            frame[4..8].copy_from_slice(&u32::to_le_bytes(head));
            frame[8..12].copy_from_slice(&u32::to_le_bytes(body));
            assert_eq!(Header::parse(header(&frame), CAPS), Err(FrameError::TooLong));
        }
        assert_eq!(Header::parse([b'x'; 12], CAPS), Err(FrameError::Magic));
        assert_eq!(Header::parse(refusal(425), CAPS), Err(FrameError::Refused(425)));
    }
}
