#!/usr/bin/env python3
"""`make quick`: formatting, lints and unit tests of the crates that differ from main, and the tests of the tree.

Names of packages as arguments are checked instead. The crates are built as dev/quick.toml says, beside the release build, which
is used for all outside crates. It says what it runs, and stops at the first failure."""

import pathlib
import subprocess
import sys
import time
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Tests of another package that a change breaks first: the stubs and the reference are written from the canvas's table.
NEAREST = {
    "paintbox-canvas": ["paintbox-charts"],
    "paintbox-fonts": ["paintbox-paint"],
}
# Their tests start the programs of target/release: their code is checked here, and `make test` runs them.
END_TO_END = {"e2e", "e2e-runner", "bench"}


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")


def changed():
    """Files that differ from where this branch left main, committed or not."""
    base = git("merge-base", "HEAD", "main")[0] if subprocess.run(
        ["git", "rev-parse", "-q", "--verify", "main"], cwd=ROOT, capture_output=True).returncode == 0 else "HEAD"
    return [name for name in git("diff", "--name-only", base) + git("ls-files", "-o", "--exclude-standard") if name]


def package(file):
    """The package that a file belongs to, if it is of one."""
    for folder in (ROOT / file).parents:
        manifest = folder / "Cargo.toml"
        if folder == ROOT or not folder.is_relative_to(ROOT):
            return None
        if manifest.is_file():
            return tomllib.loads(manifest.read_text())["package"]["name"]
    return None


def run(*command):
    print("==", *command, flush=True)
    started = time.monotonic()
    if subprocess.run(command, cwd=ROOT).returncode:
        sys.exit(1)
    print(f"   {time.monotonic() - started:.0f} s", flush=True)


def main():
    files = changed()
    packages = set(sys.argv[1:]) or {name for name in map(package, files) if name} - {"fuzz"}
    nearest = {other for name in packages for other in NEAREST.get(name, ())}
    started = time.monotonic()
    flags = ["--release", "--locked", "--config", "dev/quick.toml"]
    of = lambda names: [word for name in sorted(names) for word in ("-p", name)]
    run("make", "--no-print-directory", "check-fmt", "typos")
    if packages:
        run("cargo", "clippy", *flags, *of(packages), "--all-targets", "--", "-D", "warnings")
    if tested := (packages | nearest) - END_TO_END:
        run("cargo", "test", "--quiet", *flags, *of(tested))
    run("cargo", "test", "--quiet", *flags, "-p", "e2e", "--test", "tree")
    print(f"== {', '.join(sorted(packages)) or 'no crate'}: passed in {time.monotonic() - started:.0f} s")


main()
