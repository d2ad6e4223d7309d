//! A function: its signature, and the code that it runs.

use crate::args::{self, Args};
use crate::signature::{Form, Param, Returns, Signature, Styled};
use crate::{CallError, Canvas, Returned, Value};
use std::ops::Deref;

type Run<T> = fn(&mut T, &mut Args) -> Result<Returned, CallError>;

/// A function on a `T`. It dereferences to its [`Signature`].
#[derive(Debug)]
pub struct Function<T: 'static = Canvas> {
    signature: Signature,
    pub(crate) run: Run<T>,
}

impl<T> Clone for Function<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Function<T> {}

impl<T> Deref for Function<T> {
    type Target = Signature;

    fn deref(&self) -> &Signature {
        &self.signature
    }
}

impl<T> Function<T> {
    /// A function without style keywords that returns `None`. White space at the end of the example is ignored.
    pub(crate) const fn new(
        name: &'static str,
        run: Run<T>,
        params: &'static [Param],
        summary: &'static str,
        example: &'static str,
    ) -> Self {
        let (form, styled, returns) = (Form::Method, Styled::No, Returns::Nothing);
        let (aliases, strokes) = (&[], false);
        Self {
            signature: Signature {
                name,
                aliases,
                form,
                params,
                styled,
                strokes,
                returns,
                summary,
                example: example.trim_ascii_end(),
            },
            run,
        }
    }

    /// The function with style keywords.
    pub(crate) const fn styled(mut self, styled: Styled) -> Self {
        self.signature.styled = styled;
        self
    }

    /// The function as one that draws along a line: it has the style keywords of shapes, and its colour is the stroke's.
    pub(crate) const fn strokes(mut self) -> Self {
        self.signature.styled = Styled::Shape;
        self.signature.strokes = true;
        self
    }

    /// The function with what it returns.
    pub(crate) const fn returns(mut self, returns: Returns) -> Self {
        self.signature.returns = returns;
        self
    }

    /// The function with other names.
    pub(crate) const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.signature.aliases = aliases;
        self
    }

    /// The function as one that is read like an attribute.
    pub(crate) const fn property(mut self) -> Self {
        self.signature.form = Form::Property;
        self
    }
}

/// Calls `function` on `target` (the canvas, or a path object).
///
/// # Errors
/// [`CallError`] as an author reads it; nothing was drawn then.
pub fn call<T>(
    target: &mut T,
    function: &Function<T>,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Returned, CallError> {
    let mut args = args::bind(function, positional, keywords)?;
    (function.run)(target, &mut args)
}
