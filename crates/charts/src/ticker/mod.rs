//! Tick locators and tick formatters.

pub(crate) mod formatter;
pub(crate) mod locator;
