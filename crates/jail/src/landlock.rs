//! Landlock: a domain without access to files and TCP ports, and to signals and abstract sockets outside it.

use crate::kernel::Error;
use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetError, RulesetStatus, Scope,
};
use std::io;

/// The newest interface to ask for. On an older kernel, what that kernel has is used.
const WANTED: ABI = ABI::V6;

/// Enters a new domain, inside any domain that the process is in already.
pub(crate) fn deny_all() -> Result<String, Error> {
    let status = enter().map_err(|error| refused(&error.to_string()))?;
    match status {
        RulesetStatus::FullyEnforced => Ok("files, network, signals".to_owned()),
        RulesetStatus::PartiallyEnforced => Ok("as far as this kernel supports it".to_owned()),
        RulesetStatus::NotEnforced => Err(refused("this kernel doesn't support it, or the container forbids it")),
    }
}

fn enter() -> Result<RulesetStatus, RulesetError> {
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(WANTED))?
        .handle_access(AccessNet::from_all(WANTED))?
        .scope(Scope::from_all(WANTED))?
        .create()?;
    Ok(ruleset.restrict_self()?.ruleset)
}

fn refused(why: &str) -> Error {
    Error { step: "landlock", source: io::Error::other(why.to_owned()) }
}
