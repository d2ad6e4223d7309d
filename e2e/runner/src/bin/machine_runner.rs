//! `paintbox-runner` with the module `machine`, its children locked as the shipped one locks them.

fn main() -> std::process::ExitCode {
    machine::main(&runner::Jail { lock: jail::lock, probe: jail::probe })
}
