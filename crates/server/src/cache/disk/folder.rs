//! Safe access to the cache's folder: it must belong to this user, and links are never followed.

use rustix::fs::{Mode, OFlags};
use std::fs::{File, Permissions};
use std::io::{self, Read as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;

/// Checks that it is a folder of this user, and removes other users' access. Returns whether its contents can be trusted:
/// others must not have been able to write.
pub(super) fn secure_folder(folder: &Path) -> io::Result<bool> {
    let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::RDONLY;
    let opened = File::from(rustix::fs::open(folder, flags, Mode::empty())?);
    let about = opened.metadata()?;
    if about.uid() != rustix::process::geteuid().as_raw() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the folder belongs to another user"));
    }
    let mode = about.mode() & 0o777;
    if mode & 0o077 != 0 {
        tracing::warn!(folder = %folder.display(), mode = %format!("{mode:o}"), "other users had access to the cache's folder; it was removed");
        opened.set_permissions(Permissions::from_mode(0o700))?;
    }
    Ok(mode & 0o022 == 0)
}

/// Opens a file without following links.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

/// Creates a new file.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(path, flags, Mode::RUSR | Mode::WUSR)?))
}

/// A small file's text.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open(path)?.take(4_096).read_to_string(&mut text)?;
    Ok(text)
}
