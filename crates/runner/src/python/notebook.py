"""`IPython` and `tqdm`: what notebooks import beside a picture, doing here what does no harm."""

import sys
import types


class tqdm:
    """An iterable with a progress bar that nobody sees."""

    def __init__(self, iterable=None, desc=None, total=None, *args, **kwargs):
        self.iterable, self.desc = iterable, desc
        self.total = len(iterable) if total is None and hasattr(iterable, "__len__") else total
        self.n = kwargs.get("initial", 0)
        self.disable = True
        self.postfix = None

    def __iter__(self):
        for item in self.iterable:
            yield item
            self.n += 1

    def __len__(self):
        return len(self.iterable) if self.total is None else self.total

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError("bool() undefined when iterable == total == None")
        return bool(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __reversed__(self):
        return reversed(self.iterable)

    def __contains__(self, item):
        return item in self.iterable

    def update(self, n=1):
        self.n += n

    def reset(self, total=None):
        self.n = 0
        if total is not None:
            self.total = total

    def set_description(self, desc=None, refresh=True):
        self.desc = f"{desc}: " if desc else ""

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ""

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        values = {**(ordered_dict or {}), **kwargs}
        self.postfix = ", ".join(f"{name}={value}" for name, value in values.items())

    def set_postfix_str(self, s="", refresh=True):
        self.postfix = str(s)

    def close(self):
        pass

    def refresh(self, *args, **kwargs):
        pass

    clear = display = unpause = refresh

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        print(s, file=file, end=end)

    @classmethod
    def pandas(cls, *args, **kwargs):
        """Gives pandas `progress_apply` and its like, which do as `apply` does."""
        frames = sys.modules.get("pandas")
        if frames is None:
            raise ImportError("pandas isn't imported")
        groups = frames.core.groupby.generic
        for owner in (frames.DataFrame, frames.Series, groups.DataFrameGroupBy, groups.SeriesGroupBy):
            for name in ("apply", "map", "applymap", "aggregate", "transform"):
                if hasattr(owner, name):
                    setattr(owner, f"progress_{name}", getattr(owner, name))


def trange(*args, **kwargs):
    """`tqdm(range(…))`."""
    return tqdm(range(*args), **kwargs)


class _Shown:
    """Something for a notebook's page, which isn't part of the picture."""

    def __init__(self, data=None, *args, **kwargs):
        self.data = data

    def __repr__(self):
        return f"<IPython.core.display.{type(self).__name__} object>"


_SHOWN = ("HTML", "Markdown", "Math", "Latex", "SVG", "Image", "Audio", "Video", "YouTubeVideo", "IFrame", "JSON", "Code",
          "Javascript", "Pretty")


def display(*objects, **kwargs):
    """Shows a figure or a picture, and prints anything else."""
    for one in objects:
        if callable(getattr(one, "savefig", None)) or callable(getattr(one, "putpixel", None)):
            one.show()
        elif not isinstance(one, _Shown):
            print(repr(one))


def _nothing(*args, **kwargs):
    pass


class _Shell:
    """The notebook that there isn't: what prepares it for pictures has nothing left to do, and the rest can't be done here."""

    _HARMLESS = ("matplotlib", "config", "load_ext", "reload_ext", "autoreload", "autosave")

    def run_line_magic(self, magic_name, line, *args):
        if magic_name not in self._HARMLESS:
            raise NotImplementedError(f"%{magic_name} is a notebook's command, and isn't available here")

    def magic(self, arg_s):
        name, _, line = arg_s.lstrip("%").partition(" ")
        self.run_line_magic(name, line)

    def system(self, command):
        raise NotImplementedError("a program runs no other programs here")

    getoutput = system


_SHELL = _Shell()


def get_ipython():
    """A notebook's shell, which programs made of notebooks ask for `%matplotlib inline`."""
    return _SHELL


# The modules by name. Only programs find them: libraries would think that they were in a notebook.
_modules = {}


def _module(name, **members):
    module = _modules[name] = types.ModuleType(name, "What notebooks import; here it does no harm.")
    vars(module).update(members)
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(_modules[parent], child, module)


def _make_modules():
    bars = {"tqdm": tqdm, "trange": trange, "tqdm_notebook": tqdm, "tnrange": trange}
    for name in ("tqdm", "tqdm.auto", "tqdm.notebook", "tqdm.std", "tqdm.autonotebook"):
        _module(name, **bars)
    page = {name: type(name, (_Shown,), {}) for name in _SHOWN}
    page.update(display=display, clear_output=_nothing, set_matplotlib_formats=_nothing)
    _module("IPython", get_ipython=get_ipython)
    _module("IPython.display", **page)
    _module("IPython.core")
    _module("IPython.core.display", **page)


_make_modules()


def has(name):
    """Whether a top-level module is here."""
    return name in _modules


def importing(name, fromlist):
    """What `import` gets."""
    if name not in _modules:
        raise ModuleNotFoundError(f"there is no module {name} in what is offered here.", name=name)
    return _modules[name if fromlist else name.partition(".")[0]]
