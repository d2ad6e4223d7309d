
class Params:
    """The URL's parameters. A program declares each parameter where it reads it."""

    def text(self, name: str, default: str = "") -> str:
        """Any text."""

    def number(
        self, name: str, default: Number = 0.0, min: Number | None = None, max: Number | None = None
    ) -> float:
        """A number from min to max."""

    def integer(self, name: str, default: int = 0, min: int | None = None, max: int | None = None) -> int:
        """A whole number from min to max."""

    def choice(self, name: str, options: Sequence[str], default: str | None = None) -> str:
        """One of the options. If no default is given, the first option is the default."""

    def color(self, name: str, default: str = "black") -> str:
        """A CSS colour."""

    def boolean(self, name: str, default: bool = False) -> bool:
        """True or false."""

    def date(self, name: str, default: datetime.date | str | None = None) -> datetime.date:
        """A date such as 2024-05-31. If no default is given, today is the default."""

    def get(self, name: str, default: Any = None) -> Any:
        """The parameter as text, or the default."""

    def __getitem__(self, name: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...

class Data:
    """The image's table."""

    columns: list[str]
    rows: list[dict[str, Any]]

    def __getitem__(self, column: str | int | slice) -> Any:
        """A column by its name: a numpy array of numbers, booleans or dates, or a list of text. Or a row by its number."""

    def get(self, name: str, default: Any = None) -> Any:
        """The column, or the default if no column has this name."""

    def frame(self) -> Any:
        """The table as a pandas DataFrame. The pandas engine and the science engine have pandas."""

    def __contains__(self, name: object) -> bool:
        """Whether a column has this name."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, one after another."""

    def __len__(self) -> int:
        """The number of rows."""

canvas: Canvas
params: Params
data: Data
