//! The Markdown files of the project that are pages.

/// A Markdown file that is a page.
pub(super) struct Guide {
    /// Its address.
    pub path: &'static str,
    /// Its place in the repository.
    pub file: &'static str,
    pub text: &'static str,
}

macro_rules! guides {
    ($($path:literal $file:literal;)+) => {
        /// Every such page.
        pub(super) static GUIDES: &[Guide] =
            &[$(Guide { path: $path, file: $file, text: include_str!(concat!("../../../../", $file)) }),+];
    };
}

guides! {
    "/docs/studio"                 "docs/studio.md";
    "/docs/parameters"             "docs/parameters.md";
    "/docs/data"                   "docs/data.md";
    "/docs/turtle"                 "docs/turtle.md";
    "/docs/sources"                "docs/sources.md";
    "/docs/editors"                "docs/authors.md";
    "/docs/clients"                "docs/clients.md";
    "/docs/programs"               "docs/programs.md";
    "/docs/operating"              "docs/operating.md";
    "/docs/upgrading"              "docs/upgrading.md";
    "/docs/plt/not-offered"        "NOT_OFFERED.md";
    "/docs/coming-from/matplotlib" "docs/coming-from/matplotlib.md";
    "/docs/coming-from/p5js"       "docs/coming-from/p5js.md";
    "/docs/coming-from/turtle"     "docs/coming-from/turtle.md";
    "/docs/coming-from/pillow"     "docs/coming-from/pillow.md";
}
