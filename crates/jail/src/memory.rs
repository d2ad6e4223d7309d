//! How malloc deals with the kernel in a jail.

/// What a process that fills much memory again and again may keep of it.
#[derive(Debug, Clone, Copy)]
pub struct Keep {
    /// Blocks from here on are mapped on their own and given back at once, bytes.
    pub map_above: i32,
    /// Free memory at the heap's end that is kept, bytes.
    pub trim_above: i32,
}

impl Keep {
    /// A zygote and its children: what a child's rehearsal freed serves its job.
    pub const CHILD: Self = Self { map_above: 1 << 20, trim_above: 64 << 20 };
    /// A painter: the next picture is likely to need as much as the one before it.
    pub const PAINTER: Self = Self { map_above: 32 << 20, trim_above: 64 << 20 };
}

/// Has malloc keep what was freed, rather than give it to the kernel and fault it in anew.
pub fn keep_pages(keep: Keep) {
    const GROW_BY: i32 = 512 << 10;
    // SAFETY: sets numbers of the allocator; the process has one thread.
    unsafe {
        libc::mallopt(libc::M_TRIM_THRESHOLD, keep.trim_above);
        libc::mallopt(libc::M_TOP_PAD, GROW_BY);
        libc::mallopt(libc::M_MMAP_THRESHOLD, keep.map_above);
    }
}
