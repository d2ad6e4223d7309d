"""`data`: the image's table."""

import paintbox_hand_over
import paintbox_imports


class Data:
    """A table: ``data["month"]`` is a column, ``data.rows`` the rows as dicts, ``len(data)`` how many there are."""

    def __init__(self, columns):
        self._columns = columns
        self._rows = None

    @property
    def columns(self):
        """The columns' names, in the file's order."""
        return list(self._columns)

    @property
    def rows(self):
        """The rows, as dicts of plain Python values; a date is a datetime.date or datetime.datetime, a missing one None."""
        if self._rows is None:
            names = list(self._columns)
            lists = [c if isinstance(c, list) else c.tolist() for c in self._columns.values()]
            self._rows = [dict(zip(names, values)) for values in zip(*lists)]
        return self._rows

    def frame(self):
        """The table as a pandas DataFrame of its own, in an engine that has pandas. Booleans with missing values are "boolean"."""
        if "pandas" not in paintbox_imports.offered:
            raise paintbox_hand_over.instead(ImportError("data.frame() needs pandas, which isn't available here", name="pandas"))
        import pandas

        def column(values):
            mask = getattr(values, "mask", None)
            return values if mask is None else pandas.arrays.BooleanArray(values.data.copy(), mask.copy())

        return pandas.DataFrame({name: column(values) for name, values in self._columns.items()})

    def __getitem__(self, name):
        if isinstance(name, str):
            try:
                return self._columns[name]
            except KeyError:
                raise _NoColumn(name, self.columns) from None
        if isinstance(name, (int, slice)):
            return self.rows[name]
        raise TypeError(f"data[...] takes a column's name or a row's number, not {type(name).__name__}")

    def get(self, name, default=None):
        """The column, or ``default`` when there is none of this name."""
        return self._columns.get(name, default)

    def __contains__(self, name):
        return name in self._columns

    def __len__(self):
        return len(next(iter(self._columns.values()), ()))

    def __iter__(self):
        return iter(self.rows)

    def __repr__(self):
        return f"<data: {len(self)} rows, columns {', '.join(self._columns) or 'none'}>"


class _NoColumn(KeyError):
    """A KeyError that knows what there is, for the hint."""

    def __init__(self, name, columns):
        super().__init__(name)
        self.paintbox_candidates = columns
        if not columns:
            self.paintbox_hint = "this image has no data"


_NoColumn.__name__ = _NoColumn.__qualname__ = "KeyError"
