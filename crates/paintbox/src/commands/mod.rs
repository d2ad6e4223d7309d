//! The commands, one file each.

mod attack;
pub(crate) mod author;
pub(crate) mod check;
pub(crate) mod config;
mod failure;
pub(crate) mod images;
pub(crate) mod invite;
pub(crate) mod login;
pub(crate) mod open;
pub(crate) mod painter;
pub(crate) mod pull;
pub(crate) mod push;
pub(crate) mod reader;
pub(crate) mod render;
pub(crate) mod serve;
pub(crate) mod store;
pub(crate) mod token;
pub(crate) mod watch;
pub(crate) mod worker;

/// The exit status if Paintbox itself failed.
pub(crate) const FAILED: u8 = 6;

/// An error with its causes, on one line. A cause that the text before it already includes isn't repeated.
pub(crate) fn said(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |said, cause| match said.as_str() {
        "" => cause,
        before if before.contains(&cause) => said,
        before => format!("{before}: {cause}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context as _;

    #[test]
    fn nothing_is_said_twice() {
        let missing = || std::io::Error::other("it is not there");
        let error =
            Err::<(), _>(missing()).context("can't read cat.py: it is not there").context("the program").unwrap_err();
        assert_eq!(said(&error), "the program: can't read cat.py: it is not there");
        assert_eq!(
            said(&Err::<(), _>(missing()).context("can't read cat.py").unwrap_err()),
            "can't read cat.py: it is not there"
        );
    }
}
