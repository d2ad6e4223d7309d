//! Runs a command that dies with its parent, and with `--required-only` as if in a container that forbids all that
//! needs privilege: `contain [OPTION…] PROGRAM [ARGUMENT…]`. Further options make other things scarce: `--descriptors N`,
//! `--room FOLDER=BYTES` (that folder gets a file system of its own, of so many bytes), `--memory CGROUP` (the process
//! enters that memory control group). `--image FOLDER` starts the program as a container does: the folder is its root,
//! read-only but for `/tmp` and its working directory `/var/lib/paintbox`, and it is a user without privileges.

use rustix::mount::{
    MountFlags, MountPropagationFlags, mount, mount_bind, mount_bind_recursive, mount_change, mount_remount,
};
use rustix::process::{
    Gid, Resource, Rlimit, Signal, Uid, chdir, chroot, getegid, geteuid, set_parent_process_death_signal, setrlimit,
};
use rustix::thread::{UnshareFlags, set_no_new_privs, set_thread_groups, set_thread_res_gid, set_thread_res_uid};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    apply_filter,
};
use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::ffi::CString;
use std::fs;
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

const REQUIRED_ONLY: &str = "--required-only";
const IMAGE: &str = "--image";
/// The user of a container, and its group.
const USER: u32 = 10_001;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1).peekable();
    let mut options = Vec::new();
    while let Some(option) = arguments.next_if(|argument| argument.to_string_lossy().starts_with("--")) {
        let value = if option == REQUIRED_ONLY { None } else { arguments.next() };
        options.push((option.to_string_lossy().into_owned(), value.unwrap_or_default().to_string_lossy().into_owned()));
    }
    let Some(program) = arguments.next() else {
        eprintln!("contain [OPTION…] PROGRAM [ARGUMENT…]");
        return ExitCode::from(2);
    };
    // What forbids comes last: the others need what it forbids.
    options.sort_by_key(|(option, _)| (option == REQUIRED_ONLY, option == IMAGE));
    let contained = options
        .iter()
        .try_for_each(|(option, value)| contain(option, value))
        .and_then(|()| Ok(set_parent_process_death_signal(Some(Signal::KILL))?));
    let error = match contained {
        Err(error) => error,
        Ok(()) => Command::new(&program).args(arguments).exec().into(),
    };
    eprintln!("contain: {}: {error}", program.to_string_lossy());
    ExitCode::from(127)
}

fn contain(option: &str, value: &str) -> Result<(), Box<dyn Error>> {
    match option {
        REQUIRED_ONLY => forbid(),
        "--descriptors" => {
            let most = Some(value.parse()?);
            Ok(setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most })?)
        }
        "--room" => {
            let (folder, bytes) = value.split_once('=').ok_or("--room FOLDER=BYTES")?;
            give_room(folder, bytes)
        }
        IMAGE => enter_image(value),
        "--memory" => Ok(fs::write(format!("{value}/cgroup.procs"), "0")?),
        other => Err(format!("{other} is no option").into()),
    }
}

/// Mounts a file system of this size on the folder, for this process and its children only.
fn give_room(folder: &str, bytes: &str) -> Result<(), Box<dyn Error>> {
    let (user, group) = own_mounts()?;
    let options = CString::new(format!("size={bytes},mode=0700,uid={user},gid={group}"))?;
    Ok(mount("none", folder, "tmpfs", MountFlags::NOSUID | MountFlags::NODEV, options.as_c_str())?)
}

/// Makes the folder the root, and the process a user without privileges.
fn enter_image(folder: &str) -> Result<(), Box<dyn Error>> {
    let (user, _) = own_mounts()?;
    let within = |place: &str| format!("{folder}/{place}");
    let plain = MountFlags::NOSUID | MountFlags::NODEV;
    mount_bind(folder, folder)?;
    for place in ["proc", "dev"] {
        mount_bind_recursive(format!("/{place}"), within(place))?;
    }
    mount("none", within("tmp"), "tmpfs", plain, c"mode=1777")?;
    let state = within("var/lib/paintbox");
    mount_bind(&state, &state)?;
    mount_remount(folder, MountFlags::BIND | MountFlags::RDONLY | plain, "")?;
    chroot(folder)?;
    chdir("/var/lib/paintbox")?;
    if user == 0 {
        let (user, group) = (Uid::from_raw(USER), Gid::from_raw(USER));
        set_thread_groups(&[])?;
        set_thread_res_gid(group, group, group)?;
        set_thread_res_uid(user, user, user)?;
    }
    Ok(set_no_new_privs(true)?)
}

/// Enters a mount namespace; returns who this process is.
#[expect(deprecated, reason = "safe here: this process has one thread and shares no descriptors")]
fn own_mounts() -> Result<(u32, u32), Box<dyn Error>> {
    let (user, group) = (geteuid().as_raw(), getegid().as_raw());
    if user == 0 {
        rustix::thread::unshare(UnshareFlags::NEWNS)?;
    } else {
        rustix::thread::unshare(UnshareFlags::NEWNS | UnshareFlags::NEWUSER)?;
        fs::write("/proc/self/setgroups", "deny")?;
        fs::write("/proc/self/uid_map", format!("{user} {user} 1"))?;
        fs::write("/proc/self/gid_map", format!("{group} {group} 1"))?;
    }
    mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)?;
    Ok((user, group))
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
