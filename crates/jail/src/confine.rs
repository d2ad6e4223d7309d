//! The zygote's and the painter's half of the jail.

use crate::kernel::{Error, die_with_parent, prctl};
use crate::{landlock, namespaces, privileges, resources, root};
use wire::{Layer, State};

/// Confines the calling process, in this order, and reports each layer. Everything that the process will ever
/// open, import or map must be there already. It must be single-threaded.
///
/// # Errors
/// [`Error`] for a required layer that the kernel refuses: the caller must exit.
pub fn confine() -> Result<Vec<Layer>, Error> {
    let mut layers = Layers(Vec::new());
    // When the machine runs out of memory the kernel ends jails first, the largest of them, and not the server.
    layers.optional("first to go", resources::go_first());
    // Transparent huge pages turn one touched byte into 2 MiB, and forks would copy them whole.
    layers.optional("no huge pages", resources::no_huge_pages());
    // Namespaces before the user changes: root needs no user namespace to make the others.
    let namespaces = layers.optional("namespaces", namespaces::enter());
    // Nothing to open, even for native code with the filter off. Needs the mount namespace.
    layers.optional("empty root", if namespaces { root::replace() } else { Err(root::no_namespace()) });
    // While the process still may.
    privileges::drop_bounding_set();
    // Not the server's user: no signal, no ptrace, no file of its.
    layers.optional("unprivileged user", privileges::drop_user());
    // Neither now nor in a namespace of its own.
    layers.optional("no capabilities", privileges::drop_capabilities());
    // A server that dies takes its jails with it. After the user changed, which would undo it.
    layers.required("dies with its parent", die_with_parent().map(none))?;
    // set-uid programs and file capabilities give nothing; seccomp and Landlock need it.
    layers.required("no new privileges", prctl("no_new_privs", libc::PR_SET_NO_NEW_PRIVS, [1, 0, 0, 0]).map(none))?;
    // No file, no TCP port, no abstract socket, no signal beyond this domain.
    layers.optional("landlock", landlock::deny_all());
    // No ptrace, no core, no /proc/<pid>/mem by anyone of the same user. Changing user would reset it.
    layers.required("not dumpable", prctl("dumpable", libc::PR_SET_DUMPABLE, [0, 0, 0, 0]).map(none))?;
    // The new pid namespace's process 1. Last, so that it is as confined as the caller and the caller may end it.
    if namespaces {
        namespaces::start_init()?;
    }
    Ok(layers.0)
}

fn none(_: i64) -> String {
    String::new()
}

/// The rows of the report, in order.
pub(crate) struct Layers(pub(crate) Vec<Layer>);

impl Layers {
    pub(crate) fn required(&mut self, name: &str, result: Result<String, Error>) -> Result<(), Error> {
        let how = result?;
        self.0.push(Layer { name: name.to_owned(), required: true, state: State::On(how) });
        Ok(())
    }

    pub(crate) fn optional(&mut self, name: &str, result: Result<String, Error>) -> bool {
        let state = match result {
            Ok(how) => State::On(how),
            Err(error) => State::Off(error.to_string()),
        };
        let on = matches!(state, State::On(_));
        self.0.push(Layer { name: name.to_owned(), required: false, state });
        on
    }
}
