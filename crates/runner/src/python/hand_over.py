"""Hands a program over to another engine at the moment that it needs what this one doesn't offer."""


class NotOffered(BaseException):
    """What the program needs isn't here. Not an Exception, so that `except Exception` doesn't catch it."""

    def __init__(self, error):
        super().__init__(str(error))
        self.error = error


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
