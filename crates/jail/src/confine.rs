//! The first half of the jail, for long-lived processes: zygotes, painters and readers.

use crate::kernel::{Error, die_with_parent};
use crate::layers::Layers;
use crate::{landlock, namespaces, privileges, resources, root};
use wire::Layer;

/// Confines the calling process, in this order, and reports each layer. The process must be single-threaded, and must
/// already have opened, imported and mapped everything that it will ever need.
///
/// # Errors
/// [`Error`] for a required layer that the kernel refuses: the caller must exit.
pub fn confine() -> Result<Vec<Layer>, Error> {
    let mut layers = Layers(Vec::new());
    // When the machine runs out of memory, the kernel kills the largest jail, not the server.
    layers.optional("first to go", resources::prefer_for_oom_kill());
    // With transparent huge pages one touched byte takes 2 MiB, and a fork would copy them whole.
    layers.optional("no huge pages", resources::no_huge_pages());
    // Namespaces before the user changes: root needs no user namespace to make the others.
    let namespaces = layers.optional("namespaces", namespaces::enter());
    // Nothing to open, even with the filter off. Needs the mount namespace.
    layers.optional("empty root", if namespaces { root::replace() } else { Err(root::no_namespace()) });
    // Before the user changes, which takes the capability to do it away.
    privileges::drop_bounding_set();
    // Not the server's user: no access to its processes by signal or ptrace, nor to its files.
    layers.optional("unprivileged user", privileges::drop_user());
    // Neither now nor in a user namespace of its own.
    layers.optional("no capabilities", privileges::drop_capabilities());
    // When the server dies, its jails die with it. After the user change, which would undo it.
    layers.required("dies with its parent", die_with_parent().map(none))?;
    // Set-user-id programs and file capabilities give nothing. seccomp and Landlock need it.
    layers.required("no new privileges", privileges::forbid_new_privileges().map(none))?;
    // No file, no TCP port; no abstract socket and no signal beyond this domain.
    layers.optional("landlock", landlock::deny_all());
    // No ptrace, no core dump, no /proc/<pid>/mem for processes of the same user. A user change would reset it.
    layers.required("not dumpable", privileges::forbid_dumps().map(none))?;
    // Process 1 of the new pid namespace. Last, so that it is as confined as the caller, which may signal it.
    if namespaces {
        namespaces::start_init()?;
    }
    Ok(layers.0)
}

fn none((): ()) -> String {
    String::new()
}
