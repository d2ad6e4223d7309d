//! Every system call of this architecture, made in a jail: what the policy says of it is what happens.

use jail::{POLICY, Rule, Verdict};
use serde_json::Value;
use std::collections::BTreeMap;
use tests::{Server, Walls, here};

/// No call of any kernel of today is numbered as high.
const LAST: u32 = 480;
/// Calls that end the process or its frame when they are allowed: the corpus and every render make them.
const ENDS: [&str; 3] = ["exit", "exit_group", "rt_sigreturn"];

fn server() -> Server {
    let config = "[python]\nmodules = [\"numpy\", \"ctypes\", \"os\", \"json\"]";
    Server::builder().walls(Walls::RequiredOnly).config(config).start()
}

/// `uretprobe` and `uprobe` (Linux 6.11 and 6.18): the kernel itself lets them past every filter (`__secure_computing`),
/// and answers calls from anywhere but its own trampoline with SIGILL or an error. No filter can do better.
const PAST_EVERY_FILTER: [u32; 2] = [335, 336];

/// The program with `call` in it.
fn with_call(program: &str) -> String {
    let call = std::fs::read_to_string(here("hostile/call.py")).expect("it is there");
    format!("{call}\n{program}")
}

#[test]
fn a_call_that_the_policy_does_not_name_kills() {
    let server = server();
    let named = |number: &u32| POLICY.iter().any(|rule| rule.number == *number);
    let unnamed: Vec<u32> = (0..LAST).filter(|number| !named(number) && !PAST_EVERY_FILTER.contains(number)).collect();
    assert!(unnamed.len() > 200, "most calls aren't named");
    let survived: Vec<u32> = unnamed
        .into_iter()
        .filter(|number| {
            let program = with_call(&format!("call({number}, -1, 0, 0, 0, 0, 0)"));
            server.client().draft(&program).outcome() != "refused"
        })
        .collect();
    assert!(survived.is_empty(), "these didn't kill: {survived:?}");
}

#[test]
fn a_call_that_the_kernel_lets_past_every_filter_gains_nothing() {
    let server = server();
    for number in PAST_EVERY_FILTER {
        let program = with_call(&format!("denied(call({number}, 0, 0, 0))\nraise RuntimeError('it was made')"));
        let answer = server.client().draft(&program);
        let says = answer.json()["error"]["message"].as_str().unwrap_or_default().to_owned();
        assert!(answer.outcome() != "drawn" && !says.contains("it was made"), "{number}: {}", answer.text());
    }
}

#[test]
fn a_call_that_the_policy_refuses_softly_fails_with_its_error_number() {
    let server = server();
    let soft: Vec<&Rule> = POLICY.iter().filter(|rule| rule.allow.is_empty()).collect();
    let numbers: Vec<u32> = soft.iter().map(|rule| rule.number).collect();
    let program = format!("import json\nprint(json.dumps({{n: call(n, 3, 0, 0, 0, 0, 0) for n in {numbers:?}}}))");
    let answer = server.client().draft(&with_call(&program)).json();
    assert!(answer["error"].is_null(), "{answer}");
    let answers: BTreeMap<u32, i64> =
        serde_json::from_str(answer["console"].as_str().expect("it printed")).expect("it printed JSON");
    for rule in soft {
        let Verdict::Errno(errno) = rule.otherwise else { panic!("{}: {:?}", rule.name, rule.otherwise) };
        assert_eq!(answers[&rule.number], -i64::from(errno), "{}", rule.name);
    }
}

#[test]
fn a_call_that_is_allowed_in_part_is_refused_for_the_rest() {
    let server = server();
    let partly = POLICY.iter().filter(|rule| !rule.allow.is_empty() && !rule.allow.iter().any(|row| row.is_empty()));
    let mut tried = 0;
    for rule in partly {
        // One bit more than every argument test of the first row knows of.
        for argument in rule.allow[0] {
            let mut values = ["0"; 6].map(str::to_owned);
            values[argument.index as usize] = "0x7FFF0000".to_owned();
            let program = format!("print(call({}, {}))", rule.number, values.join(", "));
            let answer: Value = server.client().draft(&with_call(&program)).json();
            let Verdict::Errno(errno) = rule.otherwise else { panic!("{}: {:?}", rule.name, rule.otherwise) };
            assert_eq!(answer["console"], format!("-{errno}\n"), "{}: {answer}", rule.name);
            tried += 1;
        }
    }
    assert!(tried >= 8, "the policy has argument tests");
}

#[test]
fn a_call_that_is_always_allowed_is_made() {
    let server = server();
    for rule in POLICY.iter().filter(|rule| rule.allow.iter().any(|row| row.is_empty())) {
        if ENDS.contains(&rule.name) {
            continue;
        }
        let outcome = server.client().draft(&with_call(&format!("call({}, 0, 0, 0)", rule.number))).outcome();
        assert_eq!(outcome, "drawn", "{}", rule.name);
    }
}
