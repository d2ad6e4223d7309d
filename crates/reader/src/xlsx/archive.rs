//! Reads files of a ZIP archive by name, unpacked within a bound, as workbooks need it.

use flate2::read::DeflateDecoder;
use std::io::Read as _;

/// The maximum unpacked size of an archive, in bytes: a small archive can unpack to a thousand times its size.
const UNPACKED: usize = 256 << 20;
/// The maximum number of files in an archive.
const FILES: usize = 10_000;

/// An archive with its list of files.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    files: Vec<Entry>,
    left: usize,
}

struct Entry {
    name: String,
    packed: bool,
    start: usize,
    length: usize,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?).into())
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
}

impl<'a> Archive<'a> {
    /// Finds the list of files at the end (PKWARE's APPNOTE 4.3.16 and 4.3.12).
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let wrong = || "it is no ZIP archive, or a broken one".to_owned();
        let end = bytes.windows(4).rposition(|four| four == b"PK\x05\x06").ok_or_else(wrong)?;
        let count = u16_at(bytes, end + 10).ok_or_else(wrong)?;
        let mut at = u32_at(bytes, end + 16).ok_or_else(wrong)?;
        if count > FILES {
            return Err(format!("it has more than {FILES} files"));
        }
        let mut files = Vec::with_capacity(count);
        for _ in 0..count {
            files.push(Self::entry(bytes, &mut at).ok_or_else(wrong)?.map_err(str::to_owned)?);
        }
        Ok(Self { bytes, files, left: UNPACKED })
    }

    fn entry(bytes: &[u8], at: &mut usize) -> Option<Result<Entry, &'static str>> {
        let start = *at;
        if bytes.get(start..start.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let (flags, method) = (u16_at(bytes, start + 8)?, u16_at(bytes, start + 10)?);
        let length = u32_at(bytes, start + 20)?;
        let (name, extra, comment) =
            (u16_at(bytes, start + 28)?, u16_at(bytes, start + 30)?, u16_at(bytes, start + 32)?);
        let local = u32_at(bytes, start + 42)?;
        let text = bytes.get(start + 46..start + 46 + name)?;
        *at = start + 46 + name + extra + comment;
        if flags & 1 == 1 {
            return Some(Err("it is encrypted"));
        }
        if method != 0 && method != 8 {
            return Some(Err("it uses a compression that spreadsheets don't use"));
        }
        let header = bytes.get(local..)?;
        let data = local.checked_add(30)?.checked_add(u16_at(header, 26)?)?.checked_add(u16_at(header, 28)?)?;
        let name = String::from_utf8_lossy(text).replace('\\', "/");
        Some(Ok(Entry { name: name.trim_start_matches('/').to_owned(), packed: method == 8, start: data, length }))
    }

    /// A file's text; `None` if there is no such file.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(entry) = self.files.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let broken = || format!("{name} in it is broken");
        let end = entry.start.checked_add(entry.length).ok_or_else(broken)?;
        let packed = self.bytes.get(entry.start..end).ok_or_else(broken)?;
        let mut unpacked = Vec::new();
        if entry.packed {
            let mut reader = DeflateDecoder::new(packed).take(self.left as u64 + 1);
            reader.read_to_end(&mut unpacked).map_err(|_| broken())?;
        } else {
            unpacked.extend_from_slice(&packed[..packed.len().min(self.left + 1)]);
        }
        self.left =
            self.left.checked_sub(unpacked.len()).ok_or_else(|| format!("it unpacks to more than {UNPACKED} bytes"))?;
        String::from_utf8(unpacked).map(Some).map_err(|_| broken())
    }
}
