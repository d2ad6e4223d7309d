//! Runs a command that dies with its parent, and with `--required-only` as if in a container that forbids all that
//! needs privilege: `contain [--required-only] PROGRAM [ARGUMENT…]`.

use rustix::process::{Signal, set_parent_process_death_signal};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    apply_filter,
};
use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Calls that a container without privileges refuses (EPERM), whatever their arguments.
const FORBIDDEN: [i64; 13] = [
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_setuid,
    libc::SYS_setgid,
    libc::SYS_setresuid,
    libc::SYS_setresgid,
    libc::SYS_setgroups,
    libc::SYS_capset,
    libc::SYS_bpf,
];

/// Calls that an older kernel doesn't know (ENOSYS). The C library makes `clone` of `clone3` then.
const UNKNOWN: [i64; 4] = [
    libc::SYS_clone3,
    libc::SYS_landlock_create_ruleset,
    libc::SYS_landlock_add_rule,
    libc::SYS_landlock_restrict_self,
];

const NAMESPACES: [i32; 7] = [
    libc::CLONE_NEWNS,
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWCGROUP,
];

/// What `prctl` may not do: the optional layers that go through it.
const PRCTL: [i32; 3] = [libc::PR_SET_THP_DISABLE, libc::PR_CAPBSET_DROP, libc::PR_CAP_AMBIENT];

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1).peekable();
    let required_only = arguments.next_if(|argument| argument == "--required-only").is_some();
    let Some(program) = arguments.next() else {
        eprintln!("contain [--required-only] PROGRAM [ARGUMENT…]");
        return ExitCode::from(2);
    };
    let contained = match set_parent_process_death_signal(Some(Signal::KILL)) {
        Err(error) => Err(error.into()),
        Ok(()) if required_only => forbid(),
        Ok(()) => Ok(()),
    };
    let error = match contained {
        Err(error) => error,
        Ok(()) => Command::new(&program).args(arguments).exec().into(),
    };
    eprintln!("contain: {}: {error}", program.to_string_lossy());
    ExitCode::from(127)
}

fn forbid() -> Result<(), Box<dyn Error>> {
    let mut forbidden: Rules = FORBIDDEN.into_iter().map(always).collect();
    let clone: Result<Vec<_>, _> =
        NAMESPACES.into_iter().map(|flag| rule(SeccompCmpOp::MaskedEq(flag as u64), flag)).collect();
    forbidden.insert(libc::SYS_clone, clone?);
    let prctl: Result<Vec<_>, _> = PRCTL.into_iter().map(|option| rule(SeccompCmpOp::Eq, option)).collect();
    forbidden.insert(libc::SYS_prctl, prctl?);
    install(forbidden, libc::EPERM)?;
    install(UNKNOWN.into_iter().map(always).collect(), libc::ENOSYS)
}

fn always(number: i64) -> (i64, Vec<SeccompRule>) {
    (number, Vec::new())
}

/// Holds when the first argument does.
fn rule(operation: SeccompCmpOp, value: i32) -> Result<SeccompRule, seccompiler::BackendError> {
    let condition = SeccompCondition::new(0, SeccompCmpArgLen::Dword, operation, value as u64)?;
    SeccompRule::new(vec![condition])
}

fn install(rules: Rules, errno: i32) -> Result<(), Box<dyn Error>> {
    let refusal = SeccompAction::Errno(errno as u32);
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, refusal, env::consts::ARCH.try_into()?)?;
    let program: BpfProgram = filter.try_into()?;
    Ok(apply_filter(&program)?)
}
