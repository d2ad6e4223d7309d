"""Days since 1970 as Python's dates."""

import datetime

import numpy as np

import paintbox_hand_over


def num2date(x, tz=None):
    """Days since 1970 as dates in UTC."""
    if tz not in (None, "UTC", datetime.timezone.utc):
        error = ValueError("num2date(): tz isn't available here; dates are in UTC")
        raise paintbox_hand_over.instead(error)

    def date(days):
        micros = int(np.round(days * 86_400_000_000))
        made = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(microseconds=micros)
        if abs(days) > 70 * 365:
            # As far from 1970 a float is as precise as some twenty microseconds.
            rest = round(made.microsecond / 20) * 20
            made = made.replace(microsecond=0) + datetime.timedelta(microseconds=rest)
        return made

    if np.ndim(x) == 0:
        return date(float(x))
    return np.vectorize(date, otypes="O")(np.asarray(x, dtype=float)).tolist()
