"""Hints for beginners' mistakes with charts, by what the exception says and what its line looks like."""

import re

# The exception, what it says, what its line looks like, the hint, and in matplotlib's or Python's words what it says if ours differ.
_MISTAKES = [
    (TypeError, r"bar\(\) argument 'x' .* not a sequence", r"", "labels are text, not lists: [\"a\", \"b\"], not [[\"a\"], [\"b\"]]",
     "unhashable type: 'list'"),
    (TypeError, r"dtypes of parameters x \(<U\d+\) and width", r"bar\(", "labels are text, not lists: [\"a\", \"b\"], not [[\"a\"], [\"b\"]]", None),
    (TypeError, r"'str' object is not callable", r"\.(x|y)?(label|title|lim|ticks|legend|suptitle)\(",
     "the function was replaced by a text earlier: write plt.xlabel(\"time\"), not plt.xlabel = \"time\"", None),
    (TypeError, r"'Axes' object is not (iterable|subscriptable)", r"\w\[",
     "plt.subplots() without numbers makes one axes: ax.plot(…), not ax[0].plot(…)", "'Axes' object is not subscriptable"),
    (TypeError, r"'Axes' object is not iterable", r"",
     "plt.subplots() without numbers makes one axes; plt.subplots(1, 2) makes two", "cannot unpack non-iterable Axes object"),
    (AttributeError, r"'numpy\.ndarray' object has no attribute '(plot|scatter|bar|barh|hist|set_\w+|imshow|pie|grid|legend|fill_between)'",
     r"", "subplots with rows and columns make an array of axes: ax[0, 0] is the first, for a in ax.flat takes each", None),
    (AttributeError, r"'tuple' object has no attribute '(plot|scatter|bar|barh|hist|set_\w+|imshow|pie|grid|legend|fill_between)'",
     r"", "plt.subplots() returns two things: fig, ax = plt.subplots()", None),
    (ValueError, r"not enough values to unpack \(expected 3, got 2\)", r"subplots\(",
     "the axes have brackets of their own: fig, (ax1, ax2) = plt.subplots(1, 2)", None),
    (ValueError, r"not enough values to unpack \(expected 3, got 2\)", r"pie\(",
     "the third, the texts of the shares, is only returned with autopct: plt.pie(x, autopct=\"%1.0f%%\")", None),
    (ValueError, r"scatter\(\): a colour with numbers outside|'c' argument has \d+ elements", r"scatter\(",
     "c= has one value for each point: as many as x and y; one colour is color=\"red\" or (1, 0.39, 0.28)", None),
    (TypeError, r"imshow\(\) argument 'X' must be a 2D array of numbers", r"",
     "the table has text or objects in it: np.array(table, dtype=float) converts it to numbers, or says what is none",
     "Image data of dtype object cannot be converted to float"),
    (ValueError, r"subplot\(\): a subplot's position|num must be an integer", r"subplot\(",
     "subplots are counted from 1: with range(4), write plt.subplot(2, 2, i + 1)", None),
    ((TypeError, AttributeError), r"(plot|Line2D\.set)\(\) got an unexpected keyword argument '[xy]'", r"plot\(",
     "plot takes x and y without their names: plt.plot([1, 2, 3], [4, 5, 6])", None),
    ((TypeError, ValueError), r"plot\(\) argument '[xy]' must be a sequence of numbers, not None|must not be None", r"",
     "it is None: xs.sort() sorts the list itself and returns None; sorted(xs) returns a sorted list", None),
    (TypeError, r"only (0-dimensional|length-1) arrays can be converted", r"math\.",
     "the functions of math take one number; np.sin(x) and the like take whole arrays", None),
    (TypeError, r"not timedelta|not 'datetime\.timedelta'", r"",
     "convert durations to numbers: [d.total_seconds() / 60 for d in laps] are minutes", None),
    (TypeError, r"bar\(\) missing 1 required positional argument: 'height'", r"",
     "bar takes names and heights; of a dict: plt.bar(list(d.keys()), list(d.values()))", None),
    (ValueError, r"'(top|bottom)[ -](right|left|center)' is not a valid value for loc", r"",
     "top is called upper and bottom is called lower: loc=\"upper right\"", None),
    ((TypeError, ValueError), r"first argument to axis\(\) must be|axis\(\): limits must be four", r"",
     "axis takes four limits: plt.axis([0, 10, 0, 5]); plt.xlim(0, 10) sets those of x alone", None),
    (ValueError, r"time data .* does not match format", r"",
     "the text must look like the format: \"%Y-%m-%d\" reads 2020-01-02, \"%d/%m/%Y\" reads 02/01/2020", None),
    (TypeError, r"Image data of dtype object cannot be converted", r"",
     "the table has text or objects in it: np.array(table, dtype=float) converts it to numbers, or says what is none", None),
    (ValueError, r"fill_between\w*\(\): shape mismatch|'x' has size \d+, but 'y\d' has an unequal size", r"",
     "x and y must have the same length: compare len(x) and len(y)", None),
    (ValueError, r"x and y must (have same first dimension|be the same size)", r"",
     "each point needs an x and a y: both lists must have the same length", None),
    (ValueError, r"shape mismatch: objects cannot be broadcast to a single shape", r"bar",
     "each bar needs a height: both lists must have the same length", None),
    (ValueError, r"'[xy]err' must not contain negative values", r"",
     "errors are lengths, from 0 up: np.abs(errors); unequal ones are [below, above]", None),
    (ValueError, r"FixedLocator locations \(\d+\).* does not match the number of labels", r"",
     "give as many labels as ticks: plt.xticks([0, 1], [\"Mon\", \"Tue\"])", None),
    (TypeError, r"line\(\) missing \d required positional arguments", r"line\(\s*\[",
     "line has one start and one end: canvas.line(0, 0, 100, 100); canvas.polyline([(0, 0), (100, 100)]) takes points", None),
]


def _found(error, line):
    message = str(error)
    for kind, says, looks, hint, words in _MISTAKES:
        if isinstance(error, kind) and re.search(says, message) and re.search(looks, line or ""):
            return hint, words
    return None, None


def hint(error, line):
    """The hint for a mistake, or None. `line` is the program's line."""
    return _found(error, line)[0]


def words(error, line):
    """What Python or matplotlib says where our own words differ, or None."""
    return _found(error, line)[1]
