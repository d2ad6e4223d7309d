//! The zygote and its children: the only code that links CPython. It is a separate program, so that the server's process
//! contains no interpreter.
//!
//! A zygote loads everything, confines itself ([`jail::confine`]), and forks a child for each request of the pool. A child
//! locks itself further ([`jail::lock`]), reads one job, runs one program and answers once.
//!
//! Layers of the code, top to bottom, where a file uses only files below it or beside it: `zygote` → `child` → `charts`,
//! `interpreter`, `holes`, `inherit`, `place` → `native`, `scout` → `renderer` → `binding` → `binding/path` → `convert`, `returned`,
//! `method`, `params`, `value` → `errors`, `line`, `data`, `report`, `control`, `child_jail`, `memory_map`, `allocator`.

mod allocator;
mod binding;
mod charts;
mod child;
mod child_jail;
mod control;
mod convert;
mod data;
mod data_sets;
mod errors;
mod holes;
mod inherit;
mod interpreter;
mod line;
mod memory_map;
mod method;
mod native;
mod params;
mod place;
mod renderer;
mod report;
mod returned;
mod scout;
mod value;
mod zygote;

pub use child_jail::Jail;
pub use zygote::main;

#[global_allocator]
static ALLOCATOR: allocator::Allocator = allocator::Allocator;
