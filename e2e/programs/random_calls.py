# Calls what is offered, with arguments that a seed picks from plain values and from what other calls gave back.
# Makes none from number STOP on, and prints the last ones before it and that one.
import abc, base64, bisect, calendar, collections, colorsys, contextlib, copy, csv, dataclasses, datetime, decimal
import enum, fractions, functools, hashlib, heapq, io, itertools, json, numbers, operator, re, statistics, string
import textwrap, time, typing, unicodedata, zlib, zoneinfo

CALLS, STOP, done = 120, STOP_AT, 0
pick = random.Random(SEED)
MODULES = [
    math, random, statistics, fractions, decimal, datetime, calendar, time, zoneinfo, json, csv, io, re, string,
    textwrap, itertools, functools, operator, collections, heapq, bisect, copy, enum, dataclasses, typing, colorsys,
    hashlib, base64, zlib, contextlib, abc, numbers, unicodedata, canvas, params,
    np, np.linalg, np.fft, np.random, np.ma, np.polynomial, np.polynomial.polynomial, np.polynomial.chebyshev,
    np.char, np.strings, np.rec, np.emath, np.lib.stride_tricks, np.lib.recfunctions, np.lib.format, np.lib.scimath,
]
TEXTS = ["", "a", "%s %d", "{0!r:>9}", "(a+)+$", "é漢\0\u202e", "1e999", "2024-02-29", "Europe/Berlin", "i4,f8", "ij,jk",
         "sha256", "/etc/passwd", "out.png", "surrogate \ud800", "x" * 500]
NUMBERS = [0, 1, -1, 2, 3, 5, 7, 255, 1000, -(2**31), 2**31, 2**63, 2**64 + 1, 10**30, 0.5, -0.0, 1e-300, 1e308,
           math.inf, -math.inf, math.nan, 1j, True]
kept = []


def plain():
    kind = pick.randrange(14)
    if kind < 3:
        return pick.choice(NUMBERS[:9])
    if kind == 3:
        return pick.choice(NUMBERS)
    if kind == 4:
        return pick.choice(TEXTS)
    if kind == 5:
        return pick.choice(TEXTS).encode("utf-8", "replace")
    if kind == 6:
        return pick.choice([None, True, Ellipsis, int, float, str, list, dict, len, repr, abs, lambda *a: a, object()])
    if kind == 7:
        return [plain() for _ in range(pick.randrange(4))]
    if kind == 8:
        return tuple(pick.choice(NUMBERS[:9]) for _ in range(pick.randrange(4)))
    if kind == 9:
        return {pick.choice(TEXTS): plain() for _ in range(pick.randrange(3))}
    if kind == 10:
        shape = pick.choice([(), (0,), (3,), (2, 2), (4, 3), (2, 3, 2), (30, 40)])
        return np.arange(math.prod(shape)).reshape(shape).astype(pick.choice("?bBiqfdDOSU"))
    if kind == 11:
        return pick.choice([datetime.datetime(2024, 2, 29, 1, 2), datetime.timedelta(days=3), decimal.Decimal("1.5"),
                            fractions.Fraction(1, 3), io.BytesIO(b"abc"), io.StringIO("a,b\n1,2"), range(9)])
    return pick.choice(kept) if kept else None


def target():
    if kept and pick.random() < 0.4:
        return pick.choice(kept)
    return pick.choice(MODULES)


def callables(of):
    # An attribute may raise when it is read. What belongs to somebody else (io.os, say) is not what is offered.
    for name in dir(of):
        if not name.startswith("_"):
            try:
                found = getattr(of, name)
            except Exception:
                continue
            if callable(found) and not isinstance(found, type(math)):
                yield name, found


def arguments():
    wanted = ["axis", "out", "dtype", "key", "default", "fill", "n"]
    keywords = {pick.choice(wanted): plain()} if pick.random() < 0.1 else {}
    return [plain() for _ in range(pick.choice([0, 1, 1, 1, 2, 2, 2, 3, 4, 6]))], keywords


for number in range(CALLS):
    of = target()
    found = list(callables(of))
    if not found:
        continue
    name, call = pick.choice(found)
    for attempt in range(6):
        positional, keywords = arguments()
        if number >= STOP - 3:
            print(number, getattr(of, "__name__", type(of).__name__), name, repr(positional)[:300], repr(keywords)[:99])
        if number >= STOP:
            break
        try:
            result = call(*positional, **keywords)
            if isinstance(result, collections.abc.Iterator) and not hasattr(result, "read"):
                result = list(itertools.islice(result, 5))
        except (TypeError, ValueError):
            continue  # most often the wrong number of arguments, or of a wrong kind
        except Exception as error:
            str(error), repr(error)
            break
        done += 1
        if not isinstance(result, (type(None), bool, int, float, str)):
            kept.append(result)
            del kept[:-20]
        break
    if number >= STOP:
        break
print(done, "calls came back")
