//! The examples that are loaded into an empty store: `NAME.py`, with settings in `NAME.toml` beside it.

use crate::api::images::save::{DEFAULT_SIZE, save_example};
use crate::api::images::settings::default_settings;
use crate::app::App;
use crate::data_import::{self, DataFile};
use crate::name::{BadName, ImageName};
use crate::problem::Problem;
use crate::store::{NewData, Settings};
use crate::tags;
use include_dir::{Dir, include_dir};
use pool::ClientId;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use wire::DataFormat;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples");

/// Where examples come from.
#[derive(Debug, Clone)]
pub(crate) enum ExampleSource {
    /// The binary.
    Shipped,
    /// A folder of the operator's.
    Folder(PathBuf),
}

/// `NAME.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Manifest {
    width: Option<u32>,
    height: Option<u32>,
    title: String,
    description: String,
    data: Option<PathBuf>,
    max_age: Option<u32>,
    tags: Vec<String>,
    /// Whether viewers can read and copy the program.
    show_program: bool,
    /// The engine that draws it. Where that isn't installed, the example isn't loaded.
    engine: Option<String>,
}

/// An example can't be loaded. The examples before it are in the store.
#[derive(Debug, thiserror::Error)]
pub enum ExampleError {
    /// A file can't be read.
    #[error("the examples can't be read: {path}: {why}", path = path.display())]
    File {
        /// The file, inside the examples.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The file's name is no image's name.
    #[error("the example {path} can't be an image: {bad}", path = path.display())]
    Name {
        /// The file, inside the examples.
        path: PathBuf,
        /// Why not.
        bad: BadName,
    },
    /// The store or the pool failed while it was loaded.
    #[error("the example {name} can't be loaded: {why}")]
    Load {
        /// The image.
        name: String,
        /// What happened.
        why: String,
    },
}

/// Loads the examples into an empty store; a store with images is left alone. Returns how many were loaded.
pub(crate) async fn load(app: &App, source: &ExampleSource) -> Result<usize, ExampleError> {
    let failed = |name: &str, why: String| ExampleError::Load { name: name.to_owned(), why };
    if !app.store.is_empty().await.map_err(|e| failed("(any)", e.to_string()))? {
        return Ok(0);
    }
    let mut loaded = 0;
    for path in source.programs()? {
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let name = ImageName::parse(stem).map_err(|bad| ExampleError::Name { path: path.clone(), bad })?;
        let program = source.text(&path)?;
        let manifest = source.manifest(&path.with_extension("toml"))?;
        if manifest.engine.as_ref().is_some_and(|engine| !app.pool.has_engine(engine)) {
            continue;
        }
        let data = match &manifest.data {
            Some(named) => Some(read(app, source, named).await?),
            None => None,
        };
        let size = (manifest.width.unwrap_or(DEFAULT_SIZE.0), manifest.height.unwrap_or(DEFAULT_SIZE.1));
        let default = default_settings();
        let tags =
            tags::parse(&manifest.tags).map_err(|why| ExampleError::File { path: path.with_extension("toml"), why })?;
        let settings = Settings {
            tags,
            show_program: manifest.show_program,
            title: manifest.title,
            description: manifest.description,
            max_age: manifest.max_age.unwrap_or(default.max_age),
            engine: manifest.engine.unwrap_or(default.engine),
            ..default
        };
        match save_example(app, &name, &settings, program, size, data).await {
            Ok((_, None)) => {}
            Ok((_, Some(problem))) => {
                tracing::warn!(example = %name, error = problem.log_text(), "an example's program fails");
            }
            Err(problem) => return Err(failed(name.as_str(), Problem::log_text(&problem))),
        }
        loaded += 1;
    }
    Ok(loaded)
}

/// Reads an example's data in a jail, as an author's data is read.
async fn read(app: &App, source: &ExampleSource, named: &Path) -> Result<NewData, ExampleError> {
    let (bytes, format) = source.data(named)?;
    let file = DataFile {
        client: ClientId::default(),
        payers: Vec::new(),
        format,
        options: wire::DataOptions::default(),
        bytes,
        permit: None,
    };
    let wrong = |problem: Problem| ExampleError::File { path: named.to_path_buf(), why: problem.message };
    data_import::read(app, file).await.map_err(wrong)
}

impl ExampleSource {
    /// Every `NAME.py` at the top, by name.
    fn programs(&self) -> Result<Vec<PathBuf>, ExampleError> {
        let mut paths: Vec<PathBuf> = match self {
            Self::Shipped => SHIPPED.files().map(|file| file.path().to_path_buf()).collect(),
            Self::Folder(folder) => std::fs::read_dir(folder)
                .and_then(|entries| entries.map(|entry| entry.map(|e| e.file_name().into())).collect())
                .map_err(|e| ExampleError::File { path: folder.clone(), why: e.to_string() })?,
        };
        paths.retain(|path| path.extension().is_some_and(|e| e == "py"));
        paths.sort();
        Ok(paths)
    }

    /// A file, or `None` when there is none.
    fn bytes(&self, path: &Path) -> Result<Option<Vec<u8>>, ExampleError> {
        match self {
            Self::Shipped => Ok(SHIPPED.get_file(path).map(|file| file.contents().to_vec())),
            Self::Folder(folder) => match std::fs::read(folder.join(path)) {
                Ok(bytes) => Ok(Some(bytes)),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(e) => Err(ExampleError::File { path: path.to_path_buf(), why: e.to_string() }),
            },
        }
    }

    fn text(&self, path: &Path) -> Result<String, ExampleError> {
        let wrong = |why: String| ExampleError::File { path: path.to_path_buf(), why };
        let bytes = self.bytes(path)?.ok_or_else(|| wrong("it isn't there".to_owned()))?;
        String::from_utf8(bytes).map_err(|_| wrong("it isn't UTF-8 text".to_owned()))
    }

    fn manifest(&self, path: &Path) -> Result<Manifest, ExampleError> {
        if self.bytes(path)?.is_none() {
            return Ok(Manifest::default());
        }
        toml::from_str(&self.text(path)?)
            .map_err(|e| ExampleError::File { path: path.to_path_buf(), why: e.to_string() })
    }

    /// A data set, named from the examples' folder or from its `data` folder.
    fn data(&self, named: &Path) -> Result<(Vec<u8>, DataFormat), ExampleError> {
        let wrong = |why: String| ExampleError::File { path: named.to_path_buf(), why };
        let format =
            DataFormat::from_file_name(named).ok_or_else(|| wrong("data must be a .csv or .json file".to_owned()))?;
        let bytes = match self.bytes(named)? {
            Some(bytes) => bytes,
            None => self.bytes(&Path::new("data").join(named))?.ok_or_else(|| wrong("it isn't there".to_owned()))?,
        };
        Ok((bytes, format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_examples_can_be_read() {
        let source = ExampleSource::Shipped;
        for path in source.programs().expect("readable") {
            source.text(&path).expect("UTF-8");
            let manifest = source.manifest(&path.with_extension("toml")).expect("good");
            assert!(
                manifest.show_program && !tags::parse(&manifest.tags).expect("good").is_empty(),
                "{}",
                path.display()
            );
            if let Some(data) = manifest.data {
                let (bytes, format) = source.data(&data).expect("it is there");
                reader::parse(&bytes, format, 1 << 25).expect("good data");
            }
        }
    }
}
