//! Drawing code, shape by shape.

pub(crate) mod arcs;
pub(crate) mod basic;
pub(crate) mod curves;
pub(crate) mod lines;
pub(crate) mod paths;

type Done = Result<crate::Returned, crate::CallError>;
