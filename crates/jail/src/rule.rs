//! The terms of the policy: a call, what its arguments must be, and what becomes of it.

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The kernel makes it.
    Allow,
    /// It is not made, is counted, and fails with this error number.
    Errno(i32),
    /// It is not made, its number is reported, and the process dies.
    Kill,
    /// The kernel kills the process there and then: another architecture's call, or a number past [`NUMBERS`].
    KillAtOnce,
}

/// How the kernel reads an argument: comparing more or fewer bits than it does would be a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// `int` or `unsigned int`: the low 32 bits.
    Int,
    /// `long`, `size_t` or a pointer: all 64.
    Long,
}

/// A test of one argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// Equal to this.
    Is(u64),
    /// Equal to `value` once `mask` is applied.
    Masked {
        /// The bits that are looked at.
        mask: u64,
        /// What they must be.
        value: u64,
    },
}

impl Test {
    /// The bits that are looked at, and what they must be.
    pub(crate) fn bits(self) -> (u64, u64) {
        match self {
            Self::Is(value) => (u64::MAX, value),
            Self::Masked { mask, value } => (mask, value),
        }
    }
}

/// A test of the argument with this index, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arg {
    /// Which argument.
    pub index: u8,
    /// How wide it is.
    pub width: Width,
    /// What it must be.
    pub test: Test,
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
    /// What happens when none does.
    pub otherwise: Verdict,
    /// Why.
    pub why: &'static str,
}

/// `AUDIT_ARCH_…` of the architecture that this is built for.
#[cfg(target_arch = "x86_64")]
pub const ARCH: u32 = 0xC000_003E;
/// `AUDIT_ARCH_…` of the architecture that this is built for.
#[cfg(target_arch = "aarch64")]
pub const ARCH: u32 = 0xC000_00B7;

/// Every call of every kernel is numbered lower. (x32 calls are x86-64 calls with bit 30 set, so they aren't.)
pub const NUMBERS: u32 = 1024;
