//! A zygote without a pool, so that a render can be stopped and looked at between two of its steps.

use e2e::{here, program};
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, SocketFlags, SocketType, recvmsg, sendmsg, socketpair,
};
use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};
use rustix::process::{Signal, pidfd_send_signal};
use std::fs::File;
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wire::{
    Animation, Caps, Exited, Figures, Finish, FromZygote, Job, Keep, Limits, Outcome, Spawn, ToZygote, ZygoteConfig,
};

/// What the pool gives a child for its answer.
const RESULT_PIPE_BYTES: usize = 256 * 1024;
const MESSAGE_BYTES: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_mins(1);

/// A zygote of the fast engine.
pub(crate) struct Zygote {
    process: std::process::Child,
    control: OwnedFd,
    children: u64,
    /// What the last child that has ended took, if it was reaped before the newest was forked.
    pub(crate) ended: Option<Exited>,
}

/// A child that waits for its job.
pub(crate) struct Ready {
    pub(crate) pid: u32,
    pidfd: OwnedFd,
    job: File,
    result: File,
}

/// What a child has sent.
pub(crate) struct Drawn {
    /// From the job until the whole scene is here.
    pub(crate) took: Duration,
    pub(crate) scene: Vec<u8>,
    pub(crate) outcome_bytes: usize,
}

/// The modules that the fast engine offers if nothing is configured.
fn modules() -> Vec<String> {
    let output = Command::new(program("paintbox")).arg("config").current_dir("/").output().expect("paintbox runs");
    let text = String::from_utf8(output.stdout).expect("a configuration is text");
    let (_, engine) = text.split_once("[engines.python]").expect("the fast engine is configured");
    let list = engine.lines().find_map(|line| line.strip_prefix("modules = ")).expect("it lists its modules");
    serde_json::from_str(list).expect("TOML's list of texts is JSON's")
}

/// A program as the pool sends it.
pub(crate) fn job(source: &str, (width, height): (u32, u32)) -> Vec<u8> {
    let limits = Limits::default();
    wire::encode(&Job {
        program: source.to_owned(),
        params: Vec::new(),
        width,
        height,
        seed: 1,
        scene: limits.scene,
        picture: limits.picture,
        console_bytes: limits.console_bytes,
        hands_over: false,
        animation: Animation::None,
        figures: Figures::Last,
        keep: Keep::default(),
        probe: false,
    })
}

impl Zygote {
    pub(crate) fn start() -> Self {
        let (control, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)
            .expect("a socket can be made");
        let process = Command::new(program("paintbox-runner"))
            .env_clear()
            .env("OPENBLAS_NUM_THREADS", "1")
            .current_dir("/")
            .stdin(theirs)
            .stdout(Stdio::null())
            .spawn()
            .expect("a zygote starts");
        let zygote = Self { process, control, children: 0, ended: None };
        let environment = here("../.venv").canonicalize().expect("`make setup` has made the Python environment");
        let environment = environment.display().to_string();
        zygote.send(&ToZygote::Configure(ZygoteConfig { environment, modules: modules(), places: true }), &[]);
        match zygote.receive().0 {
            FromZygote::Ready { .. } => zygote,
            other => panic!("the zygote isn't ready: {other:?}"),
        }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    fn send(&self, message: &ToZygote, descriptors: &[BorrowedFd<'_>]) {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
        let mut ancillary = SendAncillaryBuffer::new(&mut space);
        if !descriptors.is_empty() {
            ancillary.push(SendAncillaryMessage::ScmRights(descriptors));
        }
        let bytes = wire::encode(message);
        sendmsg(&self.control, &[IoSlice::new(&bytes)], &mut ancillary, SendFlags::NOSIGNAL).expect("it listens");
    }

    fn receive(&self) -> (FromZygote, Option<OwnedFd>) {
        let mut bytes = vec![0; MESSAGE_BYTES];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut ancillary = RecvAncillaryBuffer::new(&mut space);
        let flags = RecvFlags::CMSG_CLOEXEC;
        let received = recvmsg(&self.control, &mut [IoSliceMut::new(&mut bytes)], &mut ancillary, flags);
        let received = received.expect("the zygote answers").bytes;
        let descriptor = ancillary.drain().find_map(|message| match message {
            RecvAncillaryMessage::ScmRights(mut descriptors) => descriptors.next(),
            _ => None,
        });
        (wire::decode(&bytes[..received], "control").expect("a message of the zygote's"), descriptor)
    }

    /// Forks a child and waits until it is ready.
    pub(crate) fn fork(&mut self) -> Ready {
        let (job_theirs, job) = pipe_with(PipeFlags::CLOEXEC).expect("a pipe can be made");
        let (result, result_theirs) = pipe_with(PipeFlags::CLOEXEC).expect("a pipe can be made");
        fcntl_setpipe_size(&result, RESULT_PIPE_BYTES).expect("a pipe can be large");
        self.children += 1;
        let spawn = Spawn { id: self.children, limits: Limits::default().child() };
        self.send(&ToZygote::Spawn(spawn), &[job_theirs.as_fd(), result_theirs.as_fd()]);
        let pidfd = loop {
            match self.receive() {
                (FromZygote::Spawned { .. }, Some(pidfd)) => break pidfd,
                (FromZygote::Exited(exited), _) => self.ended = Some(exited),
                (other, _) => panic!("the zygote doesn't fork: {other:?}"),
            }
        };
        let pid = pid_of(&pidfd);
        let ready = Ready { pid, pidfd, job: File::from(job), result: File::from(result) };
        ready.settled();
        ready
    }

    pub(crate) fn stop(self) {
        let Self { mut process, control, .. } = self;
        drop(control);
        let _ = process.wait();
    }
}

fn pid_of(pidfd: &OwnedFd) -> u32 {
    let info = std::fs::read_to_string(format!("/proc/self/fdinfo/{}", pidfd.as_raw_fd())).expect("/proc is there");
    let pid = info.lines().find_map(|line| line.strip_prefix("Pid:")).expect("a pidfd has a number");
    pid.trim().parse().expect("a number")
}

impl Ready {
    /// Waits until it reads from its pipe: it sleeps and takes no page fault any more.
    fn settled(&self) {
        let look = || (e2e::census::state(self.pid), e2e::census::page_faults(self.pid));
        self.until("waits for a job", || {
            let before = look();
            std::thread::sleep(Duration::from_millis(5));
            before.0 == Some('S') && before == look()
        });
    }

    fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let started = Instant::now();
        while !holds() {
            assert!(started.elapsed() < PATIENCE, "child {} never {what}", self.pid);
        }
    }

    /// Lets the child run a job until it writes its answer, which doesn't fit the pipe, so that it waits there; shows its number.
    pub(crate) fn run_and_look(mut self, job: &[u8], look: impl FnOnce(u32)) -> Drawn {
        fcntl_setpipe_size(&self.result, 4096).expect("a pipe can be small");
        wire::write_frame(&mut self.job, job, &[]).expect("the child reads its job");
        let written = || rustix::io::ioctl_fionread(&self.result).is_ok_and(|bytes| bytes > 0);
        self.until("writes more than fits its pipe", || {
            std::thread::sleep(Duration::from_millis(5));
            written() && e2e::census::state(self.pid) == Some('S')
        });
        look(self.pid);
        self.answer(Instant::now())
    }

    pub(crate) fn run(mut self, job: &[u8]) -> Drawn {
        let started = Instant::now();
        wire::write_frame(&mut self.job, job, &[]).expect("the child reads its job");
        self.answer(started)
    }

    fn answer(mut self, started: Instant) -> Drawn {
        let caps = Caps { head: 1 << 20, body: Limits::default().scene.bytes };
        let (head, scene) = wire::read_frame(&mut self.result, caps).expect("a frame").expect("the child answers");
        let took = started.elapsed();
        let outcome = Outcome::decode(&head, Limits::default().console_bytes).expect("an outcome");
        assert!(matches!(outcome.finish, Finish::Drawn { .. }), "{:?}", outcome.finish);
        // As the pool does.
        let _ = pidfd_send_signal(&self.pidfd, Signal::KILL);
        Drawn { took, scene, outcome_bytes: head.len() }
    }
}
