//! The cache's folder and the files in it: this user's, and nothing that a link leads to.

use rustix::fs::{Mode, OFlags};
use std::fs::{File, Permissions};
use std::io::{self, Read as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;

/// Looks at the folder: it must be one, and this user's. Where others may look into it, that ends; where they could have written,
/// nothing in it is believed.
pub(super) fn secure_folder(folder: &Path) -> io::Result<bool> {
    let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::RDONLY;
    let opened = File::from(rustix::fs::open(folder, flags, Mode::empty())?);
    let about = opened.metadata()?;
    if about.uid() != rustix::process::geteuid().as_raw() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the folder is another user's"));
    }
    let mode = about.mode() & 0o777;
    if mode & 0o077 != 0 {
        tracing::warn!(folder = %folder.display(), mode = %format!("{mode:o}"), "others could use the cache's folder; now only this user can");
        opened.set_permissions(Permissions::from_mode(0o700))?;
    }
    Ok(mode & 0o022 == 0)
}

/// Opens a file of ours, and nothing that a link of its name leads to.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

/// Makes a file that isn't there.
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
