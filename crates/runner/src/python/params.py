"""`params`: the URL's parameters, with the types that the program declares."""

import datetime


class Params:
    """The parameters of this picture, by attribute and by key.

    A program declares a parameter where it reads it: ``name = params.text("name", default="Tom")``. One that isn't in
    the URL has its default.
    """

    def __init__(self, given, declare):
        object.__setattr__(self, "_given", given)
        object.__setattr__(self, "_note", declare)
        object.__setattr__(self, "_values", dict(given))

    def text(self, name, default=""):
        """Any text."""
        return self._declare(name, "text", default)

    def number(self, name, default=0.0, min=None, max=None):
        """A number from ``min`` to ``max``."""
        return self._declare(name, "number", default, min, max)

    def integer(self, name, default=0, min=None, max=None):
        """A whole number from ``min`` to ``max``."""
        return self._declare(name, "integer", default, min, max)

    def choice(self, name, options, default=None):
        """One of ``options``. If no default is given, the first option is the default."""
        options = [str(option) for option in options]
        if not options:
            raise ValueError(f"params.choice({name!r}) needs at least one option")
        default = options[0] if default is None else default
        return self._declare(name, "choice", default, options=options)

    def color(self, name, default="black"):
        """A CSS colour."""
        return self._declare(name, "color", default)

    def boolean(self, name, default=False):
        """True or false; ``yes``, ``no``, ``on``, ``off``, ``1`` and ``0`` are accepted too."""
        return self._declare(name, "boolean", default)

    def date(self, name, default=None):
        """A date such as ``2024-05-31``. If no default is given, today is the default."""
        default = datetime.date.today() if default is None else default
        return self._declare(name, "date", default)

    def _declare(self, name, kind, default, min=None, max=None, options=()):
        if not isinstance(name, str) or not name.isidentifier() or name.startswith("_"):
            raise ValueError(f"a parameter's name is a word of letters, digits and _, not {name!r}")
        if isinstance(default, bool):
            default = "true" if default else "false"
        value = self._note(name, kind, str(default), min, max, list(options), self._given.get(name))
        if kind == "date":
            value = datetime.date(*value)
        self._values[name] = value
        return value

    def _read(self, name):
        """Reading a parameter that nothing declared declares it as text."""
        if name not in self._values:
            self._note(name, "text", None, None, None, [], None)
            return None
        if name in self._given and self._values[name] is self._given[name]:
            self._note(name, "text", None, None, None, [], self._given[name])
        return self._values[name]

    def get(self, name, default=None):
        """The parameter, or ``default`` if the URL doesn't have it."""
        value = self._read(name)
        return default if value is None else value

    def __getitem__(self, name):
        value = self._read(name)
        if value is None:
            raise KeyError(name)
        return value

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        value = self._read(name)
        if value is None:
            raise AttributeError(f"the URL has no parameter {name!r} and the program declares none", name=name, obj=self)
        return value

    def __setattr__(self, name, value):
        raise AttributeError("params come from the URL; use a variable of your own instead")

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        """The names."""
        return self._values.keys()

    def items(self):
        """Names and values."""
        return self._values.items()

    def __repr__(self):
        return f"params({', '.join(f'{k}={v!r}' for k, v in self._values.items())})"
