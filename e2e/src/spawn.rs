//! Starting processes that can't outlive the tests.

use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, OnceLock};

type Asked = (Command, Sender<std::io::Result<Child>>);

/// Starts a process from a thread that lives as long as the tests do.
///
/// The programs are started through `contain`, which asks the kernel for their death with their parent's; and the
/// parent is, for the kernel, the very thread that started them. A test's own thread ends with the test.
///
/// # Errors
/// What the system says when it can't start.
pub fn spawn(command: Command) -> std::io::Result<Child> {
    static SPAWNER: OnceLock<Mutex<Sender<Asked>>> = OnceLock::new();
    let spawner = SPAWNER.get_or_init(|| {
        let (sender, receiver) = channel();
        std::thread::Builder::new()
            .name("spawner".to_owned())
            .spawn(move || serve(&receiver))
            .expect("a thread can be started");
        Mutex::new(sender)
    });
    let (reply, started) = channel();
    spawner.lock().expect("the spawner's lock").send((command, reply)).expect("the spawner lives");
    started.recv().expect("the spawner answers")
}

fn serve(asked: &Receiver<Asked>) {
    for (mut command, reply) in asked {
        reply.send(command.spawn()).expect("somebody waits for the process");
    }
}
