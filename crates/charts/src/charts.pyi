
Numbers: TypeAlias = Number | Iterable[Number | None]
FourNumbers: TypeAlias = tuple[Number, Number, Number, Number] | Sequence[Number] | Array
Coordinate: TypeAlias = Number | str | datetime.date | np.datetime64
Values: TypeAlias = Coordinate | Iterable[Coordinate | None]
DataSets: TypeAlias = Values | Iterable[Values] | Mapping[Any, Values]
Grid: TypeAlias = Array | Sequence[Sequence[Number | None]] | Sequence[Array]
Limits: TypeAlias = tuple[Coordinate | None, Coordinate | None] | Sequence[Coordinate | None] | Array
ChartColor: TypeAlias = str | Sequence[Number] | Array | tuple[str | Sequence[Number] | Array, Number]
Keywords: TypeAlias = Mapping[str, Any]
# Methods of Pyplot have these names too.
Norm: TypeAlias = Normalize
GridCells: TypeAlias = GridSpec
AnyStyle: TypeAlias = str | Mapping[str, Any] | Sequence[str | Mapping[str, Any]]

class Cycler(dict[str, list[Any]]):
    """Properties that lines cycle through: lists of equal length, by keyword."""

    def __add__(self, other: Cycler) -> Cycler: ...
    def __mul__(self, other: int | Cycler) -> Cycler: ...
    def __rmul__(self, other: int) -> Cycler: ...

class MplPath(Protocol):
    """A path of matplotlib.path: vertices and what each of them is."""

    vertices: Array
    codes: Array | None

class RcParams(dict[str, Any]):
    """The settings, as a dict."""

class Style:
    """The style sheets."""

    available: list[str]
    def use(self, style: AnyStyle) -> None:
        """Uses a style for everything drawn after it."""
    def context(self, style: AnyStyle, after_reset: bool = False) -> AbstractContextManager[None]:
        """Uses a style in a `with` block."""

class Colormaps:
    """The colormaps, by attribute and by key."""

    def get_cmap(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap:
        """Returns a colormap by its name."""
    def ScalarMappable(self, norm: str | Norm | None = None, cmap: str | Colormap | None = None) -> Artist:
        """Makes a colormap with a norm, for a colorbar without an artist."""
    def __getattr__(self, name: str) -> Colormap: ...
    def __getitem__(self, name: str) -> Colormap: ...
    def __call__(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap: ...

class Locator:
    """Places ticks on an axis."""

class Formatter:
    """Formats tick labels."""
