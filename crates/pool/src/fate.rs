//! What became of a child. The kernel's word comes first, then the pool's own timer, and the child's words last.

use crate::Failure;
use wire::{EXIT_OUT_OF_MEMORY, Exited, Finish, LimitKind, Limits, Outcome};

// wait(2).
const SIGKILL: i32 = 9;
const SIGSYS: i32 = 31;

/// What the pool itself did to the child.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Deeds {
    /// It sent the soft deadline's signal.
    pub(crate) interrupted: bool,
    /// It killed the child, and why.
    pub(crate) killed: Option<Killed>,
    /// It read of a call that the child was about to die for.
    pub(crate) refused: Option<u32>,
}

/// Why the pool killed a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Killed {
    /// The hard deadline had come.
    OutOfTime,
    /// A whole answer had come.
    Finished,
    /// A broken answer had come.
    Broken,
}

/// Whether the kernel killed a child for a call.
pub(crate) fn is_refused(exited: Exited) -> bool {
    exited.status & 0x7f == SIGSYS
}

/// Every word of [`cause`].
pub(crate) const CAUSES: [&str; 9] =
    ["refused", "deadline", "answered", "broken", "killed", "memory", "exit", "failure", "fault"];

/// What ended a child, in a word for the statistics.
pub(crate) fn cause(exited: Exited, deeds: Deeds) -> &'static str {
    match (exited.status & 0x7f, (exited.status >> 8) & 0xff, deeds.killed) {
        (SIGSYS, ..) => "refused",
        (SIGKILL, _, Some(Killed::OutOfTime)) => "deadline",
        (SIGKILL, _, Some(Killed::Finished)) => "answered",
        (SIGKILL, _, Some(Killed::Broken)) => "broken",
        (SIGKILL, _, None) => "killed",
        (0, EXIT_OUT_OF_MEMORY, _) => "memory",
        (0, 0, _) => "exit",
        (0, ..) => "failure",
        _ => "fault",
    }
}

/// Judges a child. `outcome` is what it answered, if that was whole and sound; `Ok` means that it drew.
pub(crate) fn judge(
    exited: Exited,
    deeds: Deeds,
    outcome: Option<&Outcome>,
    limits: &Limits,
) -> Result<(u32, u32), Failure> {
    let signal = exited.status & 0x7f;
    let code = (exited.status >> 8) & 0xff;
    // The timer's tick may come a little before the kernel's own sum is there.
    let cpu_spent = exited.cpu_us * 10 >= limits.cpu_ms * 1000 * 9;
    match (signal, code) {
        (SIGSYS, _) => return Err(Failure::Refused(deeds.refused)),
        (SIGKILL, _) => match deeds.killed {
            Some(Killed::Finished) => {}
            Some(Killed::OutOfTime) => return Err(Failure::Limit(LimitKind::Time, None)),
            None if cpu_spent => return Err(Failure::Limit(LimitKind::Cpu, None)),
            Some(Killed::Broken) => return Err(no_answer(deeds, cpu_spent)),
            None => return Err(Failure::Lost("it was killed from outside".to_owned())),
        },
        (0, EXIT_OUT_OF_MEMORY) => return Err(Failure::Limit(LimitKind::Memory, None)),
        (0, 0) => {}
        _ => return Err(Failure::Crashed),
    }
    match outcome.map(|outcome| &outcome.finish) {
        Some(Finish::Drawn { width, height }) => Ok((*width, *height)),
        Some(Finish::Raised(report)) => Err(Failure::Raised(report.clone())),
        Some(Finish::Limit(kind, report)) => {
            let believed = match kind {
                LimitKind::Time => deeds.interrupted,
                // The interval timer counts in ticks, the kernel's sum exactly: they may lie far apart.
                LimitKind::Cpu => exited.cpu_us * 2 >= limits.cpu_ms * 1000,
                LimitKind::Memory | LimitKind::Scene | LimitKind::Size => true,
                LimitKind::Paint => false,
            };
            let report = report.clone();
            Err(if believed { Failure::Limit(*kind, Some(report)) } else { Failure::Raised(report) })
        }
        Some(Finish::Probed { .. }) | None => Err(no_answer(deeds, cpu_spent)),
    }
}

/// What no sound answer means: a limit that the pool or the kernel saw pass, else a crash. (An answer that the deadline
/// interrupts half-way is no sound one.)
fn no_answer(deeds: Deeds, cpu_spent: bool) -> Failure {
    match (deeds.interrupted, cpu_spent) {
        (true, _) => Failure::Limit(LimitKind::Time, None),
        (false, true) => Failure::Limit(LimitKind::Cpu, None),
        (false, false) => Failure::Crashed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{Console, ErrorReport};

    fn exited(status: i32, cpu_us: u64) -> Exited {
        Exited { id: 1, status, cpu_us, peak_bytes: 0 }
    }

    fn killed(why: Killed) -> Deeds {
        Deeds { killed: Some(why), ..Deeds::default() }
    }

    fn outcome(finish: Finish) -> Outcome {
        Outcome { finish, console: Console::default(), declared: Vec::new(), refused: Vec::new() }
    }

    fn drawn() -> Outcome {
        outcome(Finish::Drawn { width: 4, height: 3 })
    }

    #[test]
    fn a_kernels_kill_beats_any_claim() {
        let limits = Limits::default();
        let drawn = drawn();
        let judge = |exited, deeds| judge(exited, deeds, Some(&drawn), &limits);
        assert_eq!(judge(exited(0, 0), Deeds::default()), Ok((4, 3)));
        assert_eq!(judge(exited(SIGKILL, 0), killed(Killed::Finished)), Ok((4, 3)));
        assert_eq!(judge(exited(SIGSYS, 0), killed(Killed::Finished)), Err(Failure::Refused(None)));
        assert_eq!(judge(exited(11, 0), Deeds::default()), Err(Failure::Crashed));
        assert_eq!(judge(exited(3 << 8, 0), Deeds::default()), Err(Failure::Crashed));
        assert_eq!(judge(exited(SIGKILL, 0), killed(Killed::OutOfTime)), Err(Failure::Limit(LimitKind::Time, None)));
        assert_eq!(judge(exited(SIGKILL, 2_000_000), Deeds::default()), Err(Failure::Limit(LimitKind::Cpu, None)));
        assert_eq!(judge(exited(SIGKILL, 0), killed(Killed::Broken)), Err(Failure::Crashed));
        assert!(matches!(judge(exited(SIGKILL, 0), Deeds::default()), Err(Failure::Lost(_))));
    }

    #[test]
    fn a_limit_that_only_the_child_claims_is_an_exception() {
        let report = ErrorReport { exception: "TimeLimit".into(), ..ErrorReport::default() };
        let claim = |kind| outcome(Finish::Limit(kind, report.clone()));
        let limits = Limits::default();
        let time = claim(LimitKind::Time);
        assert_eq!(judge(exited(0, 0), Deeds::default(), Some(&time), &limits), Err(Failure::Raised(report.clone())));
        let deeds = Deeds { interrupted: true, ..Deeds::default() };
        assert_eq!(
            judge(exited(0, 0), deeds, Some(&time), &limits),
            Err(Failure::Limit(LimitKind::Time, Some(report.clone())))
        );
        assert_eq!(
            judge(exited(0, 0), deeds, Some(&claim(LimitKind::Cpu)), &limits),
            Err(Failure::Raised(report.clone()))
        );
    }

    #[test]
    fn silence_is_a_crash() {
        let judge = |exited, deeds| judge(exited, deeds, None, &Limits::default());
        assert_eq!(judge(exited(0, 0), Deeds::default()), Err(Failure::Crashed));
        let interrupted = Deeds { interrupted: true, killed: Some(Killed::Broken), refused: None };
        assert_eq!(judge(exited(SIGKILL, 0), interrupted), Err(Failure::Limit(LimitKind::Time, None)));
        assert_eq!(judge(exited(0, 2_000_000), Deeds::default()), Err(Failure::Limit(LimitKind::Cpu, None)));
    }
}
