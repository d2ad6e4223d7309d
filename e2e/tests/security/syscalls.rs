//! Every system call of this architecture, made by machine code in a jail: what the policy says of it is what happens.
//! The table that is read here is the one that the shipped binary compiles.

use e2e::{Server, Walls};
use jail::{Arg, Compare, POLICY, Rule, Verdict, Width};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Every number below this is tried.
const NUMBERS: u32 = 1024;
/// And these.
const EXTREMES: [u64; 9] =
    [1024, 0x3fff_ffff, 0x4000_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, u64::MAX, 1 << 63 | 0x7d0, 1 << 32 | 0x400];
/// Bits of rax that change nothing: the kernel looks at the low 32 alone.
const ABOVE_THE_NUMBER: [u64; 3] = [1 << 32, 1 << 63, 0xffff_ffff << 32];
/// Marks a call as one of the x32 table.
const X32: u64 = 0x4000_0000;
/// `uretprobe` and `uprobe` (Linux 6.11 and 6.18): the kernel itself lets them past every filter (`__secure_computing`),
/// and answers calls from anywhere but its own trampoline with SIGILL or an error. No filter can do better.
const PAST_EVERY_FILTER: [u32; 2] = [335, 336];
/// So many calls that are made or answered with an error go into one program.
const A_PROGRAM: usize = 500;
/// Requests at a time.
const CLIENTS: usize = 4;

/// One server for the tests that run at the same time, the filter its only wall.
fn server() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let config = "[engines.python]\nmodules = [\"numpy\", \"machine\"]\n[limits]\nconsole_bytes = 1000000";
        let server = Arc::new(Server::builder().walls(Walls::RequiredOnly).machine().config(config).start());
        *shared = Arc::downgrade(&server);
        server
    })
}

/// How each of these programs ends, in their order.
fn outcomes(programs: &[String]) -> Vec<String> {
    let server = server();
    let next = AtomicUsize::new(0);
    let ended = Mutex::new(vec![String::new(); programs.len()]);
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let client = server.client();
                loop {
                    let at = next.fetch_add(1, Relaxed);
                    let Some(program) = programs.get(at) else { break };
                    let outcome = client.draft(&format!("import machine\n{program}")).outcome();
                    ended.lock().expect("a lock")[at] = outcome;
                }
            });
        }
    });
    ended.into_inner().expect("a lock")
}

/// Which of these calls, each in a program of its own, do not end it as refused.
fn survivors(how: &str, numbers: impl IntoIterator<Item = u64>) -> Vec<String> {
    let numbers: Vec<u64> = numbers.into_iter().collect();
    let programs: Vec<String> = numbers.iter().map(|number| format!("machine.{how}({number}, -1, 0, 0)")).collect();
    let ended = numbers.iter().zip(outcomes(&programs));
    ended
        .filter(|(_, outcome)| outcome != "refused")
        .map(|(number, outcome)| format!("{number:#x}: {outcome}"))
        .collect()
}

/// One call, its arguments as Python has them.
struct Call {
    rule: &'static Rule,
    number: u64,
    arguments: [String; 6],
}

impl Call {
    fn what(&self) -> String {
        format!("{} ({:#x}) {:?}", self.rule.name, self.number, self.arguments)
    }
}

/// What the kernel answers to each of these calls, all made by one program: the error number, negative, or 0 or more.
fn answers(calls: &[Call]) -> Vec<i64> {
    let made = calls.iter().map(|call| format!("s({}, {})", call.number, call.arguments.join(", ")));
    let made: Vec<String> = made.map(|call| format!("print({call})")).collect();
    let program = format!(
        "import machine\ns = machine.syscall\npage = s(9, 0, 8192, 3, 0x22, -1, 0)\nroom = bytearray(4096)\n\
         place = machine.address(room)\n{}\ncanvas.background('white')",
        made.join("\n")
    );
    let answer = server().client().draft(&program).json();
    assert!(answer["error"].is_null(), "{answer:#}");
    let console = answer["console"].as_str().expect("there is a console");
    let answers: Vec<i64> = console.lines().map(|line| line.parse().expect("a number")).collect();
    assert_eq!(answers.len(), calls.len());
    answers
}

fn number(rule: &Rule) -> u64 {
    u64::from(rule.number)
}

fn errno(rule: &Rule) -> i64 {
    match rule.otherwise {
        Verdict::Errno(errno) => -i64::from(errno),
        other => panic!("{}: {other:?}", rule.name),
    }
}

/// Whether any arguments do.
fn is_always_allowed(rule: &Rule) -> bool {
    rule.allow.iter().any(|row| row.is_empty())
}

/// The six arguments of a call that is made in earnest, before those that a rule looks at are put in, and the least that
/// the kernel answers then (an error other than the filter's is the kernel's own, which shows that it was asked).
fn in_earnest(name: &str) -> ([&'static str; 6], i64) {
    const EAGAIN: i64 = -11;
    const EINTR: i64 = -4;
    // Where there are no huge pages to ask for.
    const EINVAL: i64 = -22;
    match name {
        "mmap" => (["0", "4096", "3", "0x22", "-1", "0"], 1),
        "munmap" => (["page + 4096", "4096", "0", "0", "0", "0"], 0),
        "mremap" => (["page", "4096", "4096", "1", "0", "0"], 1),
        "mprotect" => (["page", "4096", "3", "0", "0", "0"], 0),
        "madvise" => (["page", "4096", "4", "0", "0", "0"], EINVAL),
        // The word isn't 7, so that a wait ends at once.
        "futex" => (["place", "0", "7", "0", "page", "-1"], EAGAIN),
        "clock_gettime" => (["0", "place", "0", "0", "0", "0"], 0),
        "getrandom" => (["place", "16", "0", "0", "0", "0"], 16),
        "read" => (["3", "place", "0", "0", "0", "0"], 0),
        "write" => (["4", "place", "0", "0", "0", "0"], 0),
        "restart_syscall" => (["0"; 6], EINTR),
        "brk" | "getpid" => (["0"; 6], 1),
        "sched_yield" => (["0"; 6], 0),
        other => panic!("{other} is new in the policy: say here how it is called in earnest"),
    }
}

/// Calls that end the process or its frame when they are made.
const ENDS: [&str; 3] = ["exit", "exit_group", "rt_sigreturn"];

/// What a rule says of these values of the arguments that it looks at.
fn is_allowed(rule: &Rule, arguments: &[(u8, u64)]) -> bool {
    let holds = |arg: &Arg| {
        let (_, value) = arguments.iter().find(|(index, _)| *index == arg.index).expect("the rows look at the same");
        matches(*arg, *value)
    };
    rule.allow.iter().any(|row| row.iter().all(holds))
}

fn matches(arg: Arg, value: u64) -> bool {
    let bits = if arg.width == Width::Int { 0xffff_ffff } else { u64::MAX };
    let (mask, wanted) = match arg.compare {
        Compare::Eq(wanted) => (u64::MAX, wanted),
        Compare::MaskedEq { mask, value } => (mask, value),
    };
    value & mask & bits == wanted & bits
}

/// A row's arguments as it wants them.
fn wanted(row: &[Arg]) -> Vec<(u8, u64)> {
    let wanted = |arg: &Arg| match arg.compare {
        Compare::Eq(value) | Compare::MaskedEq { value, .. } => (arg.index, value),
    };
    row.iter().map(wanted).collect()
}

fn with(rule: &Rule, arguments: &[(u8, u64)]) -> [String; 6] {
    let mut call = in_earnest(rule.name).0.map(str::to_owned);
    for (index, value) in arguments {
        call[*index as usize] = value.to_string();
    }
    call
}

#[test]
fn calls_that_the_policy_doesnt_name_kill() {
    let named = |number: &u32| POLICY.iter().any(|rule| rule.number == *number);
    let unnamed = (0..NUMBERS).filter(|number| !named(number) && !PAST_EVERY_FILTER.contains(number));
    let unnamed: Vec<u64> = unnamed.map(u64::from).chain(EXTREMES).collect();
    assert!(unnamed.len() > 800, "most numbers aren't named");
    assert_eq!(survivors("syscall", unnamed), Vec::<String>::new());
}

#[test]
fn calls_that_bypass_every_filter_gain_nothing() {
    let call =
        |number| format!("answer = machine.syscall({number}, 0, 0, 0)\nif answer >= 0: print(answer)\nelse: 1 / 0");
    for (number, outcome) in PAST_EVERY_FILTER.iter().zip(outcomes(&PAST_EVERY_FILTER.map(call))) {
        assert!(["raised", "crashed"].contains(&outcome.as_str()), "{number}: {outcome}");
    }
}

#[test]
fn every_call_of_the_policy_kills_by_the_32_bit_entry() {
    assert_eq!(survivors("int80", POLICY.iter().map(number)), Vec::<String>::new());
}

#[test]
fn every_call_of_the_policy_kills_with_its_x32_number() {
    assert_eq!(survivors("syscall", POLICY.iter().map(|rule| number(rule) | X32)), Vec::<String>::new());
    let high = POLICY.iter().take(20).map(|rule| number(rule) | X32 | 1 << 63);
    assert_eq!(survivors("syscall", high), Vec::<String>::new());
}

#[test]
fn soft_refusals_return_their_error_number_for_all_arguments() {
    let soft: Vec<&'static Rule> = POLICY.iter().filter(|rule| rule.allow.is_empty()).collect();
    assert!(soft.len() > 60, "the policy has soft refusals");
    let mut calls = Vec::new();
    for rule in soft {
        let call = |high, arguments: [u64; 6]| {
            let arguments = arguments.map(|argument| argument.to_string());
            Call { rule, number: number(rule) | high, arguments }
        };
        calls.extend([[0; 6], [3, 0, 0, 0, 0, 0], [u64::MAX; 6], [1 << 63; 6]].map(|arguments| call(0, arguments)));
        calls.extend(ABOVE_THE_NUMBER.map(|high| call(high, [3, 0, 0, 0, 0, 0])));
    }
    for (call, answer) in calls.iter().zip(answers(&calls)) {
        assert_eq!(answer, errno(call.rule), "{}", call.what());
    }
}

#[test]
fn allowed_calls_work_with_any_high_bits_in_the_number() {
    let mut calls = Vec::new();
    for rule in POLICY.iter().filter(|rule| !rule.allow.is_empty() && !ENDS.contains(&rule.name)) {
        for row in rule.allow {
            for high in [0].into_iter().chain(ABOVE_THE_NUMBER) {
                calls.push(Call { rule, number: number(rule) | high, arguments: with(rule, &wanted(row)) });
            }
        }
    }
    for (call, answer) in calls.iter().zip(answers(&calls)) {
        assert!(answer >= in_earnest(call.rule.name).1, "{}: {answer}", call.what());
        assert!(is_always_allowed(call.rule) || answer != errno(call.rule), "{}: {answer}", call.what());
    }
}

#[test]
fn calls_that_exit_the_process_work() {
    let ends: Vec<&Rule> = POLICY.iter().filter(|rule| ENDS.contains(&rule.name)).collect();
    assert_eq!(ends.len(), ENDS.len());
    let call = |rule: &&Rule| format!("machine.syscall({}, 0)\nprint('it was not')", rule.number);
    let programs: Vec<String> = ends.iter().map(call).collect();
    for (rule, outcome) in ends.iter().zip(outcomes(&programs)) {
        // Without an answer, but not by the filter.
        assert_eq!(outcome, "crashed", "{}", rule.name);
    }
}

/// Every single bit of every argument that a rule looks at, turned over; and for a descriptor or an operation many other
/// values. An `int`'s bits above 32 are none of the rule's business, for the kernel drops them: the call is made.
#[test]
fn every_near_miss_of_every_rule_ends_as_the_policy_says() {
    let (mut calls, mut expected) = (Vec::new(), Vec::new());
    for rule in POLICY.iter().filter(|rule| !is_always_allowed(rule)) {
        for row in rule.allow {
            let wanted = wanted(row);
            for arg in *row {
                let (_, value) = wanted.iter().find(|(index, _)| *index == arg.index).expect("it is one of the row's");
                let bits = (0..64).map(|bit| value ^ 1 << bit);
                let others = (0..=64).chain([u64::MAX, 0xffff_ffff, 0x8000_0000, 0x1_0000_0000, !value, 0xffff_ff9c]);
                for near in bits.chain(others) {
                    let mut near_miss = wanted.clone();
                    near_miss.retain(|(index, _)| *index != arg.index);
                    near_miss.push((arg.index, near));
                    let allowed = is_allowed(rule, &near_miss);
                    calls.push(Call { rule, number: number(rule), arguments: with(rule, &near_miss) });
                    expected.push(allowed);
                }
            }
        }
    }
    let refused = expected.iter().filter(|allowed| !**allowed).count();
    assert!(refused > 500 && calls.len() - refused > 200, "{refused} of {} are refused", calls.len());
    let mut wrong = Vec::new();
    for (expected, calls) in expected.chunks(A_PROGRAM).zip(calls.chunks(A_PROGRAM)) {
        for ((allowed, call), answer) in expected.iter().zip(calls).zip(answers(calls)) {
            if (answer != errno(call.rule)) != *allowed {
                wrong.push(format!("{}: {answer}, allowed: {allowed}", call.what()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// By hand and not from the table: the four operations, each with and without the flag that keeps it to its process.
#[test]
fn futexes_are_private_or_refused() {
    let rule = POLICY.iter().find(|rule| rule.name == "futex").expect("CPython's locks need it");
    let (private, realtime) = (128_u64, 256);
    for operation in [0, 1, 9, 10] {
        for (flags, allowed) in [(private, true), (private | realtime, true), (0, false), (realtime, false)] {
            let call = Call { rule, number: number(rule), arguments: with(rule, &[(1, operation | flags)]) };
            let answer = answers(std::slice::from_ref(&call))[0];
            assert_eq!(answer != -i64::from(libc::EPERM), allowed, "{}: {answer}", call.what());
        }
    }
}

/// No module of the tests: the program overwrites memory of numpy's to make these calls (`e2e/hostile/native.py`).
#[test]
fn the_release_zygote_enforces_the_policy_for_raw_calls() {
    let server = Server::builder().walls(Walls::RequiredOnly).start();
    let native = std::fs::read_to_string(e2e::here("hostile/native.py")).expect("it is there");
    let soft: Vec<&Rule> = POLICY.iter().filter(|rule| matches!(rule.otherwise, Verdict::Errno(_))).collect();
    assert!(soft.len() > 60, "the policy has soft refusals");
    // Arguments that no row allows, and before each call another one whose error differs (ENOTTY is ioctl's alone).
    let call = |rule: &&Rule| {
        let before = if rule.name == "ioctl" { "close" } else { "ioctl" };
        let before = POLICY.iter().find(|rule| rule.name == before).expect("the policy refuses it");
        format!("raw({}, 9)\nraw({}, 777, -1, -1, 777, 777)\nprint(errno())", before.number, rule.number)
    };
    let calls: Vec<String> = soft.iter().map(call).collect();
    let answer = server.client().draft(&format!("{native}\n{}\ncanvas.background('white')", calls.join("\n"))).json();
    assert!(answer["error"].is_null(), "{answer:#}");
    let answers: Vec<&str> = answer["console"].as_str().expect("there is a console").lines().collect();
    assert_eq!(answers.len(), soft.len());
    for (rule, answer) in soft.iter().zip(answers) {
        assert_eq!(answer, (-errno(rule)).to_string(), "{}", rule.name);
    }
}
