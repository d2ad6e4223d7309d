//! The cache on disk, behind the one in memory: it survives restarts and can be larger. Nothing depends on it: failed writes
//! are ignored, and a damaged file counts as missing.
//!
//! Each picture is a file named by its key: a magic number, when it was rendered, the picture's checksum, the picture. It is
//! written to a temporary file and renamed. The modification time is the time of the last use.

mod folder;
mod index;

use crate::key::Key;
use axum::body::Bytes;
use folder::{create, open, read_text, secure_folder};
use index::Index;
use parking_lot::{Mutex, MutexGuard};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, SystemTime};
use tokio::sync::Semaphore;

/// The magic number of files; another format has another one.
const MAGIC: &[u8; 8] = b"painted1";
/// The header's size, bytes: magic number, milliseconds since 1970, checksum.
const HEADER_BYTES: usize = 8 + 8 + 32;
/// The overhead of a file, bytes: its last block and its name.
const FILE_OVERHEAD: u64 = 4_096;
/// Pictures that are read at once.
const READERS: usize = 4;
/// The file with the identity of the programs that rendered the pictures.
const PROGRAMS: &str = "programs";
/// The prefix of temporary files.
const TEMPORARY_PREFIX: &str = "new-";

/// The folder. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Disk(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    /// Bytes that may be taken.
    room: u64,
    kept: Mutex<Index>,
    /// Numbers files that are being written.
    written: AtomicU64,
    /// Limits concurrent reads.
    reading: Semaphore,
    /// Whether the last write failed: it is logged once, not for every picture.
    failing: AtomicBool,
    bytes: Gauge,
    hits: Counter,
}

impl Disk {
    /// Opens or creates the folder, and reads its contents. Pictures of other programs than `programs` are deleted.
    pub(super) fn open(folder: &Path, room: u64, programs: &str) -> io::Result<Self> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let trusted = secure_folder(folder)?;
        let mark = folder.join(PROGRAMS);
        let same = trusted && read_text(&mark).is_ok_and(|known| known == programs);
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
            // Something other than a file with such a name isn't ours, either.
            let is_file = entry.file_type()?.is_file();
            if name.starts_with(TEMPORARY_PREFIX) || (is_key(&name) && !is_file) || (is_key(&name) && !same) {
                fs::remove_file(entry.path())?;
            } else if is_key(&name) {
                let about = entry.metadata()?;
                found.push((about.modified()?, name, about.size() + FILE_OVERHEAD));
            }
        }
        if !same {
            let _ = fs::remove_file(&mark);
            create(&mark)?.write_all(programs.as_bytes())?;
        }
        found.sort();
        let mut kept = Index::default();
        for (_, name, bytes) in found {
            kept.add(name, bytes);
        }
        let disk = Self(Arc::new(Inner {
            folder: folder.to_owned(),
            room,
            kept: Mutex::new(kept),
            written: AtomicU64::new(0),
            reading: Semaphore::new(READERS),
            failing: AtomicBool::new(false),
            bytes: Gauge::default(),
            hits: Counter::default(),
        }));
        disk.0.make_room(0);
        Ok(disk)
    }

    /// The metrics: bytes in use, and hits.
    pub(super) fn counts(&self) -> (Gauge, Counter) {
        (self.0.bytes.clone(), self.0.hits.clone())
    }

    /// The picture of this key, and how old it is.
    pub(super) async fn get(&self, key: Key) -> Option<(Bytes, Duration)> {
        let inner = Arc::clone(&self.0);
        if !inner.kept().files.contains_key(&name(key)) {
            return None;
        }
        // Few at once, because pictures aren't counted in memory while they are read.
        let _turn = self.0.reading.acquire().await.ok()?;
        tokio::task::spawn_blocking(move || inner.read(&name(key))).await.ok().flatten()
    }

    /// Stores a picture in the background.
    pub(super) fn put(&self, key: Key, picture: Bytes) {
        let inner = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || inner.put(&name(key), &picture));
    }

    /// Forgets a picture.
    pub(super) fn remove(&self, key: Key) {
        let inner = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || inner.remove(&name(key)));
    }
}

impl Inner {
    fn kept(&self) -> MutexGuard<'_, Index> {
        self.kept.lock()
    }

    fn read(&self, name: &str) -> Option<(Bytes, Duration)> {
        let read = self.read_whole(name).filter(|(bytes, _)| !bytes.is_empty());
        match read {
            Some(_) => {
                self.kept().touch(name);
                self.hits.inc();
            }
            None => self.remove(name),
        }
        read
    }

    fn read_whole(&self, name: &str) -> Option<(Bytes, Duration)> {
        let mut file = open(&self.folder.join(name)).ok()?;
        let mut head = [0; HEADER_BYTES];
        file.read_exact(&mut head).ok()?;
        let (mark, rest) = head.split_at(8);
        let (drawn, checksum) = rest.split_at(8);
        let mut picture = Vec::with_capacity(usize::try_from(file.metadata().ok()?.len().min(self.room)).ok()?);
        (&file).take(self.room).read_to_end(&mut picture).ok()?;
        let whole = mark == MAGIC && checksum == <[u8; 32]>::from(Sha256::digest(&picture));
        let drawn = Duration::from_millis(u64::from_le_bytes(drawn.try_into().ok()?));
        let age = SystemTime::UNIX_EPOCH.checked_add(drawn)?.elapsed().ok()?;
        // For the order after a restart; a failure doesn't matter.
        let _ = file.set_modified(SystemTime::now());
        whole.then(|| (picture.into(), age))
    }

    fn put(&self, name: &str, picture: &[u8]) {
        let bytes = (HEADER_BYTES + picture.len()) as u64 + FILE_OVERHEAD;
        if bytes > self.room {
            return;
        }
        self.make_room(bytes);
        let temporary = self.folder.join(format!("{TEMPORARY_PREFIX}{}", self.written.fetch_add(1, Relaxed)));
        match self.write(&temporary, name, picture) {
            Ok(()) => {
                self.failing.store(false, Relaxed);
                let mut kept = self.kept();
                kept.add(name.to_owned(), bytes);
                self.bytes.set(kept.bytes as i64);
            }
            Err(error) => {
                let _ = fs::remove_file(&temporary);
                if !self.failing.swap(true, Relaxed) {
                    tracing::warn!(%error, "can't keep pictures on disk");
                }
            }
        }
    }

    fn write(&self, temporary: &Path, name: &str, picture: &[u8]) -> io::Result<()> {
        let now = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_millis() as u64);
        let mut file = create(temporary)?;
        let head = [&MAGIC[..], &now.to_le_bytes(), &<[u8; 32]>::from(Sha256::digest(picture))].concat();
        file.write_all(&head)?;
        file.write_all(picture)?;
        // Not synced: a file that a crash cuts short fails its checksum.
        fs::rename(temporary, self.folder.join(name))
    }

    fn remove(&self, name: &str) {
        let mut kept = self.kept();
        kept.forget(name);
        self.bytes.set(kept.bytes as i64);
        let _ = fs::remove_file(self.folder.join(name));
    }

    /// Evicts the least recently used pictures until this many more bytes fit.
    fn make_room(&self, bytes: u64) {
        let mut kept = self.kept();
        let mut least: Vec<(u64, String)> = Vec::new();
        if kept.bytes + bytes > self.room {
            least = kept.files.iter().map(|(name, entry)| (entry.used, name.clone())).collect();
            least.sort_unstable();
        }
        // A bit more than needed, so that not every write has to evict.
        let enough = self.room.saturating_sub(bytes) / 16 * 15;
        for (_, name) in least {
            if kept.bytes <= enough {
                break;
            }
            kept.forget(&name);
            let _ = fs::remove_file(self.folder.join(name));
        }
        self.bytes.set(kept.bytes as i64);
    }
}

/// The identity of the programs that render: another build may draw differently.
pub(super) fn programs() -> String {
    let paintbox = std::env::current_exe().unwrap_or_default();
    let runner = paintbox.with_file_name("paintbox-runner");
    let about =
        |path: &Path| fs::metadata(path).map(|about| format!("{} {}", about.size(), about.mtime())).unwrap_or_default();
    format!("{}\n{}\n", about(&paintbox), about(&runner))
}

fn name(key: Key) -> String {
    hex::encode(key.bytes())
}

fn is_key(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    const ROOM: u64 = 1 << 20;

    fn key(n: u32) -> Key {
        crate::cache::tests::key(&n.to_string())
    }

    fn open(folder: &Path, room: u64) -> Disk {
        Disk::open(folder, room, "these").expect("a folder")
    }

    fn put(disk: &Disk, n: u32, picture: &[u8]) {
        disk.0.put(&name(key(n)), picture);
    }

    fn get(disk: &Disk, n: u32) -> Option<Vec<u8>> {
        disk.0.read(&name(key(n))).map(|(bytes, _)| bytes.to_vec())
    }

    fn files(folder: &Path) -> usize {
        fs::read_dir(folder)
            .expect("a folder")
            .filter(|e| is_key(&e.as_ref().unwrap().file_name().to_string_lossy()))
            .count()
    }

    #[test]
    fn what_is_kept_outlives_the_service_but_not_its_programs() {
        let folder = tempfile::tempdir().expect("a folder");
        put(&open(folder.path(), ROOM), 1, b"picture");
        fs::write(folder.path().join("new-7"), "half a pict").expect("a file");
        let again = open(folder.path(), ROOM);
        assert_eq!(get(&again, 1).as_deref(), Some(&b"picture"[..]));
        assert_eq!(get(&again, 2), None);
        assert!(!folder.path().join("new-7").exists(), "what was being written is gone");
        let other = Disk::open(folder.path(), ROOM, "others").expect("a folder");
        assert_eq!((get(&other, 1), files(folder.path())), (None, 0));
    }

    #[test]
    fn a_folder_of_others_is_not_used_and_one_that_others_wrote_to_not_believed() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("cache");
        put(&open(&folder, ROOM), 1, b"picture");
        let narrow = |mode| fs::set_permissions(&folder, Permissions::from_mode(mode)).expect("it is ours");
        let mode = || fs::metadata(&folder).expect("it is there").mode() & 0o777;
        narrow(0o755);
        assert_eq!((get(&open(&folder, ROOM), 1).as_deref(), mode()), (Some(&b"picture"[..]), 0o700));
        narrow(0o777);
        assert_eq!((get(&open(&folder, ROOM), 1), mode()), (None, 0o700), "anybody could have put it there");
        let link = place.path().join("link");
        std::os::unix::fs::symlink(&folder, &link).expect("a link");
        assert!(Disk::open(&link, ROOM, "these").is_err(), "who knows where a link leads");
        if rustix::process::geteuid().is_root() {
            std::os::unix::fs::chown(&folder, Some(12_345), None).expect("root may");
            assert!(Disk::open(&folder, ROOM, "these").is_err(), "another user's");
        }
    }

    #[test]
    fn links_in_the_folder_lead_nowhere() {
        let folder = tempfile::tempdir().expect("a folder");
        let other = tempfile::NamedTempFile::new().expect("a file");
        fs::write(other.path(), "precious").expect("a file");
        let disk = open(folder.path(), ROOM);
        std::os::unix::fs::symlink(other.path(), folder.path().join(format!("{TEMPORARY_PREFIX}0"))).expect("a link");
        put(&disk, 1, b"picture");
        put(&disk, 2, b"picture");
        let link = folder.path().join(name(key(2)));
        fs::remove_file(&link).expect("it was there");
        std::os::unix::fs::symlink(other.path(), &link).expect("a link");
        assert_eq!(get(&disk, 2), None);
        assert_eq!(fs::read_to_string(other.path()).expect("a file"), "precious");
    }

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = open(folder.path(), ROOM);
        let picture = vec![7; 100_000];
        for n in 0..9 {
            put(&disk, n, &picture);
        }
        assert!(get(&disk, 0).is_some() && get(&disk, 1).is_some());
        put(&disk, 9, &picture);
        put(&disk, 10, &picture);
        let there: Vec<u32> = (0..11).filter(|n| get(&disk, *n).is_some()).collect();
        assert!(there.contains(&0) && there.contains(&1) && !there.contains(&2) && there.contains(&10), "{there:?}");
        assert!(disk.0.kept().bytes <= ROOM && there.len() == files(folder.path()));
        put(&disk, 11, &vec![7; 2 << 20]);
        assert_eq!(get(&disk, 11), None, "more than all the room");
        let smaller = open(folder.path(), ROOM / 4);
        assert!(smaller.0.kept().bytes <= ROOM / 4 && files(folder.path()) == 2);
    }

    #[test]
    fn what_is_damaged_or_cut_is_not_served_and_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = open(folder.path(), ROOM);
        let damage: [fn(&mut Vec<u8>); 5] = [
            |bytes| bytes[HEADER_BYTES + 3] ^= 1,
            |bytes| bytes[20] ^= 1,
            |bytes| bytes[0] ^= 1,
            |bytes| bytes.truncate(HEADER_BYTES + 2),
            Vec::clear,
        ];
        for (n, damage) in (0..).zip(damage) {
            put(&disk, n, b"picture");
            let path = folder.path().join(name(key(n)));
            let mut bytes = fs::read(&path).expect("a file");
            damage(&mut bytes);
            fs::write(&path, bytes).expect("a file");
            assert_eq!(get(&disk, n), None);
            assert!(!path.exists());
        }
        put(&disk, 9, b"picture");
        fs::remove_file(folder.path().join(name(key(9)))).expect("it was there");
        assert_eq!(get(&disk, 9), None, "somebody else has tidied up");
        assert_eq!(disk.0.kept().bytes, 0);
    }
}
