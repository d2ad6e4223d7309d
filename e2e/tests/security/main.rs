//! What SECURITY.md promises, apart from the hostile corpus: what holds in a jail, and that whatever programs, clients, files
//! and the machine do costs nobody else anything. Most of these tests compare the server and the machine before and after.
//! Nothing here may start PostgreSQL, whose shared memory would be found.

mod answers;
mod clients;
mod corpus;
mod faults;
mod isolation;
mod lock;
mod readers;
mod stages;
mod syscalls;
mod walls;
mod web;
