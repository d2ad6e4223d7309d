use super::*;
use crate::testing::{named, values};

/// `f(a, b, c=None, *, d=None)`.
const PARAMS: &[Param] = &[
    Param::new("a", Type::Any, "first"),
    Param::new("b", Type::Any, "second"),
    Param::new("c", Type::Any, "third").or_none(),
    Param::new("d", Type::Any, "fourth").or_none().named(),
];

/// `color`, also called `colour`.
struct Colors;

impl KeywordGroup for Colors {
    fn full_name(&self, name: &str) -> Option<&'static str> {
        matches!(name, "color" | "colour").then_some("color")
    }
}

/// `**kwargs`.
struct Anything;

impl KeywordGroup for Anything {
    fn full_name(&self, _: &str) -> Option<&'static str> {
        None
    }

    fn takes_any(&self) -> bool {
        true
    }
}

fn refused(params: &[Param], positional: Vec<Value>, keywords: Vec<(String, Value)>) -> String {
    bind(params, None, positional, keywords).expect_err("it is refused").message("f")
}

#[test]
fn arguments_find_their_parameters() {
    let bound = bind(PARAMS, Some(&Colors), values![1, 2], named![d = 4, colour = "red"]).expect("it is bound");
    assert_eq!(bound.values, [Some(Value::Int(1)), Some(Value::Int(2)), None, Some(Value::Int(4))]);
    assert_eq!(bound.style, [("color", "red".into())]);
    let loose = bind(PARAMS, Some(&Anything), values![1, 2], named![other = 3]).expect("it is bound").loose;
    assert_eq!(loose, [("other".to_owned(), Value::Int(3))]);
    let rest = &[Param::new("args", Type::Any, "all"), Param::new("base", Type::Any, "base").or_number(10.0).named()];
    let rest = &[rest[0].variadic(), rest[1]];
    let bound = bind(rest, None, values![1, 2, 3], named![base = 2]).expect("it is bound");
    assert_eq!((bound.rest.len(), &bound.values[1]), (3, &Some(Value::Int(2))));
    assert_eq!(refused(rest, vec![], named![args = 1]), "f() got an unexpected keyword argument 'args'");
}

/// Each text is what `CPython` 3.13 says for a function with these parameters.
#[test]
fn refusals_are_in_the_words_of_cpython() {
    let one = &PARAMS[..1];
    let three = [PARAMS[0], PARAMS[1], Param::new("c", Type::Any, "third")];
    assert_eq!(refused(one, values![], named![]), "f() missing 1 required positional argument: 'a'");
    assert_eq!(refused(PARAMS, values![], named![]), "f() missing 2 required positional arguments: 'a' and 'b'");
    assert_eq!(refused(&three, values![], named![]), "f() missing 3 required positional arguments: 'a', 'b', and 'c'");
    assert_eq!(refused(one, values![1, 2], named![]), "f() takes 1 positional argument but 2 were given");
    assert_eq!(refused(&[], values![1], named![]), "f() takes 0 positional arguments but 1 was given");
    assert_eq!(
        refused(&PARAMS[..3], values![1, 2, 3, 4], named![]),
        "f() takes from 2 to 3 positional arguments but 4 were given"
    );
    assert_eq!(
        refused(&PARAMS[2..3], values![1, 2], named![]),
        "f() takes from 0 to 1 positional arguments but 2 were given"
    );
    assert_eq!(
        refused(PARAMS, values![1, 2, 3, 4], named![d = 5]),
        "f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given"
    );
    assert_eq!(refused(PARAMS, values![1, 2], named![a = 3]), "f() got multiple values for argument 'a'");
    assert_eq!(refused(PARAMS, values![1, 2], named![e = 3]), "f() got an unexpected keyword argument 'e'");
    let only = &[Param::new("k", Type::Any, "named").named(), Param::new("l", Type::Any, "named").named()];
    assert_eq!(refused(only, values![], named![]), "f() missing 2 required keyword-only arguments: 'k' and 'l'");
}

#[test]
fn a_keyword_is_refused_before_the_count_is() {
    assert_eq!(refused(PARAMS, values![1, 2, 3, 4], named![e = 3]), "f() got an unexpected keyword argument 'e'");
    assert_eq!(refused(PARAMS, values![], named![e = 3]), "f() got an unexpected keyword argument 'e'");
}

#[test]
fn usage_leaves_out_what_a_call_may_leave_out() {
    assert_eq!(usage("f", PARAMS), "f(a, b, …)");
    assert_eq!(usage("f", &PARAMS[..2]), "f(a, b)");
}
