//! The report of layers that a process gives when it is confined or locked.

use crate::kernel::Error;
use wire::{Layer, State};

/// The layers so far, in order.
pub(crate) struct Layers(pub(crate) Vec<Layer>);

impl Layers {
    pub(crate) fn required(&mut self, name: &str, result: Result<String, Error>) -> Result<(), Error> {
        let how = result?;
        self.0.push(Layer { name: name.to_owned(), required: true, state: State::On(how) });
        Ok(())
    }

    pub(crate) fn optional(&mut self, name: &str, result: Result<String, Error>) -> bool {
        let state = match result {
            Ok(how) => State::On(how),
            Err(error) => State::Off(error.to_string()),
        };
        let on = matches!(state, State::On(_));
        self.0.push(Layer { name: name.to_owned(), required: false, state });
        on
    }
}
