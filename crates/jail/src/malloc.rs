//! Settings of malloc in a jail.

/// How much freed memory malloc keeps.
#[derive(Debug, Clone, Copy)]
pub struct MallocSettings {
    /// Blocks of this size and more are mapped separately and unmapped when freed, bytes (`M_MMAP_THRESHOLD`).
    pub mmap_threshold: i32,
    /// How much free memory at the heap's end is kept, bytes (`M_TRIM_THRESHOLD`).
    pub trim_threshold: i32,
}

impl MallocSettings {
    /// A zygote and its children: what the zygote's rehearsal freed is used again.
    pub const CHILD: Self = Self { mmap_threshold: 1 << 20, trim_threshold: 64 << 20 };
    /// A painter: the next picture will probably need as much as the last one.
    pub const PAINTER: Self = Self { mmap_threshold: 32 << 20, trim_threshold: 64 << 20 };
}

/// Makes malloc keep freed memory, which is faster than returning it to the kernel and faulting it in again.
pub fn tune_malloc(keep: MallocSettings) {
    const GROW_BY: i32 = 512 << 10;
    // SAFETY: only sets numbers of the allocator; the process has one thread.
    unsafe {
        libc::mallopt(libc::M_TRIM_THRESHOLD, keep.trim_threshold);
        libc::mallopt(libc::M_TOP_PAD, GROW_BY);
        libc::mallopt(libc::M_MMAP_THRESHOLD, keep.mmap_threshold);
    }
}
