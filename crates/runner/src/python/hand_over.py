"""Hands a program over to another engine at the moment that it needs what this one doesn't offer."""


# The module that draws what the fast charts don't.
CHARTS = "matplotlib"


class NotOffered(BaseException):
    """What the program needs isn't here. Not an Exception, so that `except Exception` doesn't catch it."""

    def __init__(self, error):
        super().__init__(str(error))
        self.error = error
        # The module that an engine must offer.
        self.needs = _module(error)


def _module(error):
    """The top-level module that an import didn't find, else the one that draws charts."""
    name = error.name if isinstance(error, ImportError) else None
    return name.partition(".")[0] if type(name) is str and name else CHARTS


class _State:
    # Whether another engine may have it.
    active = False
    # The first one, in case that the program swallows it.
    first = None


def activate(active):
    _State.active = active
    _State.first = None


def instead(error):
    """What is raised for an error: itself, or the end of the program here."""
    if not _State.active:
        return error
    over = NotOffered(error)
    if _State.first is None:
        _State.first = over
    return over


def first():
    """The first end that was raised, even if the program went on."""
    return _State.first
