//! `paintbox-runner`: a zygote on the control socket that the pool passes as standard input.

fn main() -> std::process::ExitCode {
    runner::main(&runner::Jail { lock: jail::lock, probe: jail::probe })
}
