//! Finds the programs next to this one, and the Python environment.

use anyhow::{Context, Result};
use pool::{Programs, Settings};
use server::{Config, PANDAS, SCIENCE, SCIENCE_ENVIRONMENT};
use std::env;
use std::path::{Path, PathBuf};

/// The pool's settings for this configuration, with every path found.
pub(crate) fn pool_settings(config: &Config) -> Result<Settings> {
    let paintbox = env::current_exe().context("can't find the file of this program")?;
    let runner = paintbox.with_file_name("paintbox-runner");
    let mut settings = config.pool_settings(Programs { runner, paintbox: paintbox.clone() });
    settings.engines.retain_mut(|engine| {
        let configured = Path::new(&engine.zygote.environment);
        let found = environment(configured, &paintbox);
        let shipped = [PANDAS, SCIENCE].contains(&&*engine.name) && configured == Path::new(SCIENCE_ENVIRONMENT);
        let installed = !shipped || found.is_dir();
        engine.zygote.environment = found.to_string_lossy().into_owned();
        installed
    });
    Ok(settings)
}

/// A relative path is looked for in the program's folder and its parents, as in a checkout, and then in the working directory.
fn environment(configured: &Path, program: &Path) -> PathBuf {
    let is_one = |place: &PathBuf| place.join("pyvenv.cfg").is_file();
    let beside = program.ancestors().skip(1).map(|folder| folder.join(configured)).find(is_one);
    let here = env::current_dir().map(|folder| folder.join(configured)).ok().filter(is_one);
    if configured.is_absolute() {
        configured.to_owned()
    } else {
        beside.or(here).unwrap_or_else(|| configured.to_owned())
    }
}
