"""Runs one program, from its source to its result."""

import gc
import signal
import sys
import types
import warnings

import paintbox_data
import paintbox_draw_errors
import paintbox_errors
import paintbox_hand_over
import paintbox_imports
import paintbox_pandas
import paintbox_params
import paintbox_pyplot
import paintbox_turtle


LIMITS = ("time", "cpu", "memory", "scene", "size")


class TimeLimit(BaseException):
    """The program ran too long. Not an Exception, so that `except Exception` doesn't catch it."""

    paintbox_limit = "time"


class CpuTimeLimit(TimeLimit):
    """The program used up its CPU time; to its author it is the same."""

    paintbox_limit = "cpu"


CpuTimeLimit.__name__ = CpuTimeLimit.__qualname__ = "TimeLimit"


class _Deadline:
    """Whether a signal raises, which it does only while the program itself runs."""

    armed = False


def _out_of_time(signal_number, frame):
    if _Deadline.armed:
        raise TimeLimit("the program ran too long and was stopped here")


def _out_of_cpu(signal_number, frame):
    if _Deadline.armed:
        raise CpuTimeLimit("the program used up its CPU time and was stopped here")


def _warning_line(message, category, filename, lineno, line=None):
    where = f"line {lineno}: " if filename == paintbox_errors.PROGRAM else ""
    return f"{where}{category.__name__}: {message}\n"


def warm():
    """Loads all that programs may use and readies this process for forking. Returns the versions."""
    import math
    import random

    import numpy

    paintbox_imports.warm()
    paintbox_imports.close_finders()
    warnings.formatwarning = _warning_line
    warnings.simplefilter("default")
    signal.signal(signal.SIGALRM, _out_of_time)
    signal.signal(signal.SIGPROF, _out_of_cpu)
    _globals.update(math=math, random=random, np=numpy)
    _numpy.update(default_rng=numpy.random.default_rng)
    if "matplotlib" in paintbox_imports.offered:
        # A program can empty `sys.modules`: nothing is imported once it has begun.
        import paintbox_matplotlib
        import paintbox_matplotlib_lines
        from paintbox_native import Renderer

        _matplotlib.update(backend=paintbox_matplotlib, lines=paintbox_matplotlib_lines, renderer=Renderer)
        paintbox_draw_errors.watch()
    _rehearse(numpy, random)
    sys.stdin = None
    return f"Python {sys.version.split()[0]}, numpy {numpy.__version__}"


_globals = {}
# numpy's own functions that have a program's seed.
_numpy = {}
# What draws matplotlib's figures, in an engine that has matplotlib.
_matplotlib = {}


def _rehearse(np, random):
    """Triggers lazy initialisation, so that no child has to do it."""
    random.seed(1)
    np.random.seed(1)
    np.array([[2.0, 1.0], [1.0, 2.0]]) @ np.linalg.inv(np.eye(2))
    np.fft.fft(np.arange(8.0))
    np.array2string(np.arange(3.0))
    np.array(["2020-01-01"], dtype="datetime64[D]").astype(str)
    exec(compile("try:\n    1/0\nexcept ZeroDivisionError as e:\n    f'{e}'", "<rehearsal>", "exec"), {})


def _seed(seed):
    import numpy

    random = _globals["random"]
    random.seed(seed)
    numpy.random.seed(seed & 0xFFFFFFFF)
    make, job_seed = _numpy["default_rng"], seed

    def default_rng(seed=None):
        return make(job_seed if seed is None else seed)

    default_rng.__doc__ = make.__doc__
    default_rng.__name__ = "default_rng"
    numpy.random.default_rng = default_rng


def _pyplot(canvas, charts):
    if not _matplotlib:
        plt = paintbox_pyplot.install(charts)
        paintbox_pandas.begin(plt)
        return plt
    import matplotlib.pyplot as plt

    if canvas._keeps_lines:
        _matplotlib["lines"].watch()
    plt.rcParams["figure.figsize"] = canvas.width / 100, canvas.height / 100
    return plt


def _draw_figures(canvas, wanted, source):
    backend = _matplotlib["backend"]
    figures = backend.figures()
    if wanted == "all":
        _draw_pages(canvas, figures, source)
        return
    if wanted is not None and wanted > len(figures):
        raise ValueError(f"there is no figure {wanted}: the program made {len(figures)}")
    if not figures:
        return
    if len(figures) > 1 and wanted is None:
        print(f"The program made {len(figures)} figures; the picture shows the last one (figure {len(figures)}).")
    figure = figures[-1 if wanted is None else wanted - 1]
    try:
        width, height = backend.size(figure)
        try:
            canvas.size(round(width), round(height))
        except ValueError:
            # The program has drawn on the canvas: the figure gets its size.
            figure.set_size_inches(canvas.width / figure.dpi, canvas.height / figure.dpi)
        backend.draw(figure, _matplotlib["renderer"](canvas, float(canvas.height)))
    except BaseException as error:
        paintbox_draw_errors.explain(error, source)
        raise
    backend.forget()


def _draw_pages(canvas, figures, source):
    """Draws each figure as a page. A page is as wide and high as the largest figures."""
    backend = _matplotlib["backend"]
    try:
        sizes = [[round(side) for side in backend.size(figure)] for figure in figures]
        if sizes and not canvas._marked:
            canvas.size(max(width for width, _ in sizes), max(height for _, height in sizes))
        for figure, (_, height) in zip(figures, sizes):
            renderer = _matplotlib["renderer"](canvas, float(height))
            renderer.begin_page()
            backend.draw(figure, renderer)
            renderer.end_page()
    except BaseException as error:
        paintbox_draw_errors.explain(error, source)
        raise
    backend.forget()


def run(source, given, columns, seed, canvas, charts, console, declare, hands_over, animation, wanted, settle):
    """Runs a program. Returns None when it ended well, else (a limit, "not offered" or None; report; the module it needs)."""
    sys.stdout = sys.stderr = console
    paintbox_hand_over.activate(hands_over)
    paintbox_turtle.begin(canvas, animation)
    _seed(seed)
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    names = vars(module)
    names.update(_globals)
    names.update(
        __builtins__=paintbox_imports.BUILTINS,
        canvas=canvas,
        plt=_pyplot(canvas, charts),
        params=paintbox_params.Params(given, declare),
        data=paintbox_data.Data(columns),
    )
    try:
        try:
            _Deadline.armed = True
            _execute(source, names)
            paintbox_turtle.draw()
            paintbox_pandas.finish()
            if _matplotlib:
                _draw_figures(canvas, wanted, source)
            else:
                settle(wanted)
        finally:
            _Deadline.armed = False
    except paintbox_hand_over.NotOffered as over:
        return _not_offered(over, names, source)
    except BaseException as error:
        if isinstance(error, MemoryError):
            _free(error, names)
        if paintbox_hand_over.first() is None:
            account = _account(error, names, source)
            # matplotlib itself may do what these charts raise an error for, however indirectly.
            elsewhere = account[0] is None and isinstance(error, Exception) and paintbox_pyplot.are_used()
            if elsewhere and hands_over:
                return "not offered", account[1], paintbox_hand_over.CHARTS
            return *account, None
    over = paintbox_hand_over.first()
    return None if over is None else _not_offered(over, names, source)


def _free(error, names):
    """Frees what the program holds, so that there is memory to describe its error."""
    names.clear()
    trace = error.__traceback__
    while trace is not None:
        try:
            trace.tb_frame.clear()
        except RuntimeError:
            pass  # It is ours, and still runs.
        trace = trace.tb_next
    gc.collect()


def _execute(source, names):
    """Runs the program; ending itself well is no exception."""
    try:
        exec(compile(source, paintbox_errors.PROGRAM, "exec", dont_inherit=True), names)
    except SystemExit as error:
        if error.code not in (None, 0):
            raise


def _not_offered(over, names, source):
    return "not offered", _account(over.error.with_traceback(over.__traceback__), names, source)[1], over.needs


def _account(error, names, source):
    """Describes an exception, which the program may have made so that describing it fails, or for which there is no memory."""
    limit = None
    try:
        limit = _limit(error)
        return limit, paintbox_errors.describe(error, names, source)
    except MemoryError:
        return "memory", ("MemoryError", "", paintbox_errors.NOWHERE, [], paintbox_errors.NO_MEMORY)
    except BaseException:
        return limit, ("Exception", "(what it says can't be shown)", paintbox_errors.NOWHERE, [], None)


def _limit(error):
    if isinstance(error, MemoryError):
        return "memory"
    limit = getattr(error, "paintbox_limit", None)
    return limit if type(limit) is str and limit in LIMITS else None
