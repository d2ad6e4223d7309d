//! The index of the cache's folder: files, their sizes and their last use.

use std::collections::HashMap;

/// The files, by their names.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) files: HashMap<String, Entry>,
    pub(super) bytes: u64,
    /// Counts uses.
    now: u64,
}

#[derive(Debug)]
pub(super) struct Entry {
    bytes: u64,
    pub(super) used: u64,
}

impl Index {
    pub(super) fn add(&mut self, name: String, bytes: u64) {
        self.now += 1;
        self.forget(&name);
        self.bytes += bytes;
        self.files.insert(name, Entry { bytes, used: self.now });
    }

    pub(super) fn touch(&mut self, name: &str) {
        self.now += 1;
        if let Some(entry) = self.files.get_mut(name) {
            entry.used = self.now;
        }
    }

    pub(super) fn forget(&mut self, name: &str) {
        if let Some(gone) = self.files.remove(name) {
            self.bytes -= gone.bytes;
        }
    }
}
