//! The verdict on a child: the kernel's exit status comes first, then the pool's own timer, and the child's answer last.

use crate::failure::Failure;
use wire::{EXIT_OUT_OF_MEMORY, ErrorReport, Exited, Finish, LimitKind, Limits, Outcome};

// wait(2).
const SIGABRT: i32 = 6;
const SIGBUS: i32 = 7;
const SIGKILL: i32 = 9;
const SIGSEGV: i32 = 11;
const SIGSYS: i32 = 31;

/// What the pool did to a child.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct PoolActions {
    /// Whether it sent the soft deadline's signal.
    pub(crate) interrupted: bool,
    /// Why it killed the child, if it did.
    pub(crate) killed: Option<KillReason>,
    /// The forbidden call that the child reported before it died.
    pub(crate) refused: Option<u32>,
}

/// Why the pool killed a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KillReason {
    /// The hard deadline had passed.
    Deadline,
    /// It had read a whole answer.
    Answered,
    /// It had read a broken answer.
    BadAnswer,
}

/// Whether the kernel killed a child for a call.
pub(crate) fn is_refused(exited: Exited) -> bool {
    exited.status & 0x7f == SIGSYS
}

/// Every label that [`cause`] returns.
pub(crate) const CAUSES: [&str; 9] =
    ["refused", "deadline", "answered", "broken", "killed", "memory", "exit", "failure", "fault"];

/// What ended a child, as a metric's label.
pub(crate) fn cause(exited: Exited, actions: PoolActions) -> &'static str {
    match (exited.status & 0x7f, (exited.status >> 8) & 0xff, actions.killed) {
        (SIGSYS, ..) => "refused",
        (SIGKILL, _, Some(KillReason::Deadline)) => "deadline",
        (SIGKILL, _, Some(KillReason::Answered)) => "answered",
        (SIGKILL, _, Some(KillReason::BadAnswer)) => "broken",
        (SIGKILL, _, None) => "killed",
        (0, EXIT_OUT_OF_MEMORY, _) => "memory",
        (0, 0, _) => "exit",
        (0, ..) => "failure",
        _ => "fault",
    }
}

/// How a child ended that did what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It drew a picture of this width and height, px.
    Drawn(u32, u32),
    /// Its program needs what another engine may offer: a module.
    NotOffered(ErrorReport, String),
}

/// Judges a child. `outcome` is its answer if that was whole and valid.
pub(crate) fn judge(
    exited: Exited,
    actions: PoolActions,
    outcome: Option<&Outcome>,
    limits: &Limits,
) -> Result<Ending, Failure> {
    let signal = exited.status & 0x7f;
    let code = (exited.status >> 8) & 0xff;
    // The timer may fire slightly before the kernel's own sum reaches the limit.
    let cpu_spent = exited.cpu_us * 10 >= limits.cpu_ms * 1000 * 9;
    match (signal, code) {
        (SIGSYS, _) => return Err(Failure::Refused(actions.refused)),
        (SIGKILL, _) => match actions.killed {
            Some(KillReason::Answered) => {}
            Some(KillReason::Deadline) => return Err(Failure::Limit(LimitKind::Time, None)),
            None if cpu_spent => return Err(Failure::Limit(LimitKind::Cpu, None)),
            Some(KillReason::BadAnswer) => return Err(no_answer(actions, cpu_spent)),
            None => return Err(Failure::Lost("the child was killed from outside".to_owned())),
        },
        (0, EXIT_OUT_OF_MEMORY) => return Err(Failure::Limit(LimitKind::Memory, None)),
        (0, 0) => {}
        // Where an allocation fails, C and C++ libraries abort, and so does Python where it has no memory for the error.
        (SIGABRT | SIGBUS | SIGSEGV, _) if exited.peak_bytes >= limits.memory_bytes / 8 * 7 => {
            return Err(Failure::Limit(LimitKind::Memory, None));
        }
        _ => return Err(Failure::Crashed),
    }
    match outcome.map(|outcome| &outcome.finish) {
        Some(Finish::Drawn { width, height }) => Ok(Ending::Drawn(*width, *height)),
        Some(Finish::Raised(report)) => Err(Failure::Raised(report.clone())),
        Some(Finish::NotOffered { report, needs }) => Ok(Ending::NotOffered(report.clone(), needs.clone())),
        Some(Finish::Limit(kind, report)) => {
            let believed = match kind {
                LimitKind::Time => actions.interrupted,
                // The interval timer counts ticks, the kernel's sum is exact: they may differ much.
                LimitKind::Cpu => exited.cpu_us * 2 >= limits.cpu_ms * 1000,
                LimitKind::Memory | LimitKind::Scene | LimitKind::Size => true,
                LimitKind::Paint => false,
            };
            let report = report.clone();
            Err(if believed { Failure::Limit(*kind, Some(report)) } else { Failure::Raised(report) })
        }
        Some(Finish::Probed { .. }) | None => Err(no_answer(actions, cpu_spent)),
    }
}

/// The failure when there is no valid answer: a limit that the pool or the kernel saw exceeded, else a crash. (An answer that
/// the deadline interrupts half-way is not valid.)
fn no_answer(actions: PoolActions, cpu_spent: bool) -> Failure {
    match (actions.interrupted, cpu_spent) {
        (true, _) => Failure::Limit(LimitKind::Time, None),
        (false, true) => Failure::Limit(LimitKind::Cpu, None),
        (false, false) => Failure::Crashed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::Console;

    fn exited(status: i32, cpu_us: u64) -> Exited {
        Exited { id: 1, status, cpu_us, peak_bytes: 0 }
    }

    fn killed(why: KillReason) -> PoolActions {
        PoolActions { killed: Some(why), ..PoolActions::default() }
    }

    fn outcome(finish: Finish) -> Outcome {
        Outcome { finish, console: Console::default(), declared: Vec::new(), refused: Vec::new() }
    }

    fn drawn() -> Outcome {
        outcome(Finish::Drawn { width: 4, height: 3 })
    }

    #[test]
    fn a_fault_with_the_memory_used_up_is_the_memory_limits() {
        let memory = Limits::default().memory_bytes;
        let judged = |status, peak_bytes| {
            judge(Exited { peak_bytes, ..exited(status, 0) }, PoolActions::default(), None, &Limits::default())
        };
        for signal in [SIGABRT, SIGBUS, SIGSEGV] {
            assert!(matches!(judged(signal, memory), Err(Failure::Limit(LimitKind::Memory, None))), "{signal}");
            assert!(matches!(judged(signal, memory / 2), Err(Failure::Crashed)), "{signal}");
        }
    }

    #[test]
    fn a_kernels_kill_beats_any_claim() {
        let limits = Limits::default();
        let drawn = drawn();
        let judge = |exited, actions| judge(exited, actions, Some(&drawn), &limits);
        assert_eq!(judge(exited(0, 0), PoolActions::default()), Ok(Ending::Drawn(4, 3)));
        assert_eq!(judge(exited(SIGKILL, 0), killed(KillReason::Answered)), Ok(Ending::Drawn(4, 3)));
        assert_eq!(judge(exited(SIGSYS, 0), killed(KillReason::Answered)), Err(Failure::Refused(None)));
        assert_eq!(judge(exited(11, 0), PoolActions::default()), Err(Failure::Crashed));
        assert_eq!(judge(exited(3 << 8, 0), PoolActions::default()), Err(Failure::Crashed));
        assert_eq!(judge(exited(SIGKILL, 0), killed(KillReason::Deadline)), Err(Failure::Limit(LimitKind::Time, None)));
        assert_eq!(
            judge(exited(SIGKILL, 2_000_000), PoolActions::default()),
            Err(Failure::Limit(LimitKind::Cpu, None))
        );
        assert_eq!(judge(exited(SIGKILL, 0), killed(KillReason::BadAnswer)), Err(Failure::Crashed));
        assert!(matches!(judge(exited(SIGKILL, 0), PoolActions::default()), Err(Failure::Lost(_))));
    }

    #[test]
    fn a_limit_that_only_the_child_claims_is_an_exception() {
        let report = ErrorReport { exception: "TimeLimit".into(), ..ErrorReport::default() };
        let claim = |kind| outcome(Finish::Limit(kind, report.clone()));
        let limits = Limits::default();
        let time = claim(LimitKind::Time);
        assert_eq!(
            judge(exited(0, 0), PoolActions::default(), Some(&time), &limits),
            Err(Failure::Raised(report.clone()))
        );
        let actions = PoolActions { interrupted: true, ..PoolActions::default() };
        assert_eq!(
            judge(exited(0, 0), actions, Some(&time), &limits),
            Err(Failure::Limit(LimitKind::Time, Some(report.clone())))
        );
        assert_eq!(
            judge(exited(0, 0), actions, Some(&claim(LimitKind::Cpu)), &limits),
            Err(Failure::Raised(report.clone()))
        );
    }

    #[test]
    fn silence_is_a_crash() {
        let judge = |exited, actions| judge(exited, actions, None, &Limits::default());
        assert_eq!(judge(exited(0, 0), PoolActions::default()), Err(Failure::Crashed));
        let interrupted = PoolActions { interrupted: true, killed: Some(KillReason::BadAnswer), refused: None };
        assert_eq!(judge(exited(SIGKILL, 0), interrupted), Err(Failure::Limit(LimitKind::Time, None)));
        assert_eq!(judge(exited(0, 2_000_000), PoolActions::default()), Err(Failure::Limit(LimitKind::Cpu, None)));
    }
}
