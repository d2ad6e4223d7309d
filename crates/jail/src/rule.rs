//! The types of the policy: a call, what its arguments must be, and the verdict.

/// What happens to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The kernel makes it.
    Allow,
    /// It is not made; it is counted and fails with this error number.
    Errno(i32),
    /// It is not made; its number is reported, and the process dies.
    Kill,
    /// The kernel kills the process at once: a call of another architecture, or a number from [`SYSCALL_LIMIT`] on.
    KillAtOnce,
}

/// How many bits of an argument the kernel reads. Comparing more or fewer bits than that would be a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// `int` or `unsigned int`: the low 32 bits.
    Int,
    /// `long`, `size_t` or a pointer: all 64.
    Long,
}

/// A comparison of an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// Equal to this.
    Eq(u64),
    /// Equal to `value` once `mask` is applied.
    MaskedEq {
        /// The bits that are compared.
        mask: u64,
        /// Their required value.
        value: u64,
    },
}

impl Compare {
    /// The bits that are compared, and their required value.
    pub(crate) fn bits(self) -> (u64, u64) {
        match self {
            Self::Eq(value) => (u64::MAX, value),
            Self::MaskedEq { mask, value } => (mask, value),
        }
    }
}

/// A test of one argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg {
    /// The argument's index, from 0.
    pub index: u8,
    /// Its width.
    pub width: Width,
    /// Its required value.
    pub compare: Compare,
}

/// One entry of the list.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The call's name.
    pub name: &'static str,
    /// Its number on this architecture.
    pub number: u32,
    /// Allowed when every test of one of these rows holds; an empty row always holds.
    pub allow: &'static [&'static [Arg]],
    /// The verdict otherwise.
    pub otherwise: Verdict,
    /// The reason for the rule.
    pub why: &'static str,
}

/// `AUDIT_ARCH_…` of the architecture that this is built for.
#[cfg(target_arch = "x86_64")]
pub const ARCH: u32 = 0xC000_003E;
/// `AUDIT_ARCH_…` of the architecture that this is built for.
#[cfg(target_arch = "aarch64")]
pub const ARCH: u32 = 0xC000_00B7;

/// Every kernel's call numbers are lower than this. (x32 calls have bit 30 set, so theirs are not.)
pub const SYSCALL_LIMIT: u32 = 1024;
