//! How a zygote locks its children.

/// The functions that lock and probe a child: [`jail::lock`] and [`jail::probe`] in the program that is released.
#[derive(Debug, Clone, Copy)]
pub struct Jail {
    /// Locks the calling child. This can't be undone.
    pub lock: fn(jail::Lock<'_>) -> Result<jail::Locked, jail::Error>,
    /// Tries what a locked child must not be able to do, and returns for each whether it was refused.
    pub probe: fn() -> Vec<(String, bool)>,
}
