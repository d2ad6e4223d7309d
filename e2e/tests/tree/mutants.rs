//! The recorded mutations fit the sources as they are, so that `make mutants` can make them.

use e2e::here;
use e2e::mutant::mutants;
use std::fs;

#[test]
fn every_recorded_mutation_applies_and_names_an_existing_case() {
    let all = mutants();
    assert!(all.len() >= 20, "{}", all.len());
    for mutant in all {
        let source = fs::read_to_string(here("..").join(&mutant.file)).expect("the file is there");
        assert_ne!(mutant.apply(&source), source, "{}", mutant.what);
        let there = match mutant.suite.as_str() {
            "hostile" => here(&format!("hostile/{}.py", mutant.case)).is_file(),
            suite if suite.starts_with("paintbox-") => true,
            suite => mutant.case.rsplit_once("::").is_some_and(|(module, case)| {
                fs::read_to_string(here(&format!("tests/{suite}/{}.rs", module.replace("::", "/"))))
                    .is_ok_and(|tests| tests.contains(&format!("fn {case}()")))
            }),
        };
        assert!(there, "{}: there is no case {} of {}", mutant.what, mutant.case, mutant.suite);
    }
}
