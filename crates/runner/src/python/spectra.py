"""Spectra of signals: `psd`, `csd`, `cohere`, `specgram` and the spectra of one segment, with the numbers of `matplotlib.mlab`.

Welch's method (P. D. Welch, 1967; Bendat & Piersol, "Random Data", 11.5): the signal in segments, each without its trend and in
a window, and the mean of their Fourier transforms' squares.
"""

import functools
import math

import numpy as np

import paintbox_hand_over


def window_none(x):
    return x


def window_hanning(x):
    return np.hanning(len(x)) * x


def detrend_none(x, axis=None):
    return x


def detrend_mean(x, axis=None):
    x = np.asarray(x)
    return x - x.mean(axis, keepdims=True)


def detrend_linear(y):
    y = np.asarray(y)
    if y.ndim > 1:
        raise ValueError("y cannot have ndim > 1")
    if not y.ndim:
        return np.array(0.0, dtype=y.dtype)
    x = np.arange(y.size, dtype=float)
    moments = np.cov(x, y, bias=1)
    slope = moments[0, 1] / moments[0, 0]
    return y - (slope * x + (y.mean() - slope * x.mean()))


_TRENDS = {
    None: detrend_none, "none": detrend_none, "constant": detrend_mean, "mean": detrend_mean, "default": detrend_mean,
    "linear": detrend_linear,
}


def _without_trend(segments, detrend):
    """Segments in columns, each without its trend."""
    if isinstance(detrend, str) or detrend is None:
        if detrend not in _TRENDS:
            raise ValueError(f"Unknown value for key: {detrend!r}, must be one of: 'default', 'constant', 'mean', 'linear', or a function")
        detrend = _TRENDS[detrend]
    if detrend is detrend_none:
        return segments
    if detrend is detrend_mean:
        return detrend_mean(segments, axis=0)
    return np.apply_along_axis(detrend, 0, segments)


def _transformed(x, size, step, detrend, window, padded, count):
    """The Fourier transforms of the segments of a signal, in columns."""
    if len(x) < size:
        x = np.concatenate([x, np.zeros(size - len(x), x.dtype)])
    segments = np.lib.stride_tricks.sliding_window_view(x, size, axis=0)[::step].T
    segments = _without_trend(segments, detrend) * window.reshape((-1, 1))
    return np.fft.fft(segments, n=padded, axis=0)[:count]


def _spectra(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq, mode="psd"):
    """The spectra of all segments, in columns, their frequencies and times."""
    size = 256 if NFFT is None else NFFT
    rate = 2 if Fs is None else Fs
    overlap = 0 if noverlap is None else noverlap
    padded = size if pad_to is None else pad_to
    mode = "psd" if mode in (None, "default") else mode
    if not 0 <= overlap < size:
        raise ValueError("noverlap must be less than NFFT")
    if mode not in ("psd", "complex", "magnitude", "angle", "phase"):
        raise ValueError(
            f"{mode!r} is not a valid value for mode; supported values are 'default', 'psd', 'complex', 'magnitude', 'angle', 'phase'"
        )
    same = y is None or y is x
    x = np.asarray(x)
    if x.ndim != 1 or not same and np.ndim(y) != 1:
        raise ValueError("only 1D arrays can be used here")
    if sides in (None, "default"):
        sides = "twosided" if np.iscomplexobj(x) else "onesided"
    if sides not in ("onesided", "twosided"):
        raise ValueError(f"{sides!r} is not a valid value for sides; supported values are 'default', 'onesided', 'twosided'")
    whole = sides == "twosided"
    count = padded if whole else (padded + 1) // 2 if padded % 2 else padded // 2 + 1
    if window is None:
        window = window_hanning
    if not np.iterable(window):
        window = window(np.ones(size, x.dtype))
    window = np.asarray(window)
    if len(window) != size:
        raise ValueError("The window length must match the data's first dimension")

    step = size - overlap
    found = _transformed(x, size, step, detrend, window, padded, count)
    if mode == "psd":
        other = found if same else _transformed(np.asarray(y), size, step, detrend, window, padded, count)
        found = np.conj(found) * other
        # One side has the power of both, but for the ends, which are on both.
        found[slice(1, None) if size % 2 else slice(1, -1)] *= 1.0 if whole else 2.0
        if scale_by_freq or scale_by_freq is None:
            found /= rate
            found /= (window**2).sum()
        else:
            found /= window.sum() ** 2
    elif mode == "magnitude":
        found = np.abs(found) / window.sum()
    elif mode == "complex":
        found = found / window.sum()
    else:
        found = np.angle(found)

    frequencies = np.fft.fftfreq(padded, 1 / rate)[:count]
    if whole:
        centre = -((padded + 1) // 2 if padded % 2 else padded // 2)
        frequencies, found = np.roll(frequencies, centre), np.roll(found, centre, axis=0)
    elif not padded % 2:
        frequencies[-1] *= -1
    if mode == "phase":
        found = np.unwrap(found, axis=0)
    times = np.arange(size / 2, max(len(x), size) - size / 2 + 1, step) / rate
    return found, frequencies, times


def csd(x, y, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None):
    found, frequencies, _ = _spectra(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    return found.mean(axis=1) if found.shape[1] > 1 else found[:, 0], frequencies


def psd(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None):
    found, frequencies = csd(x, None, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    return found.real, frequencies


def cohere(x, y, NFFT=256, Fs=2, detrend=detrend_none, window=window_hanning, noverlap=0, pad_to=None, sides="default",
           scale_by_freq=None):
    if len(x) < 2 * NFFT:
        raise ValueError(
            "Coherence is calculated by averaging over *NFFT* length segments.  Your signal is too short for your choice of *NFFT*."
        )
    rest = (NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    own, frequencies = psd(x, *rest)
    return np.abs(csd(x, y, *rest)[0]) ** 2 / (own * psd(y, *rest)[0]), frequencies


def specgram(x, NFFT=None, Fs=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None, scale_by_freq=None, mode=None):
    overlap = 128 if noverlap is None else noverlap
    found, frequencies, times = _spectra(x, None, NFFT, Fs, detrend, window, overlap, pad_to, sides, scale_by_freq, mode)
    return found if mode == "complex" else found.real, frequencies, times


def _single(mode, x, Fs=None, window=None, pad_to=None, sides=None):
    padded = len(x) if pad_to is None else pad_to
    found, frequencies, _ = _spectra(x, None, len(x), Fs, None, window, 0, padded, sides, False, mode)
    found = found if mode == "complex" else found.real
    return found[:, 0] if found.shape[1] == 1 else found, frequencies


complex_spectrum, magnitude_spectrum, angle_spectrum, phase_spectrum = (
    functools.partial(_single, mode) for mode in ("complex", "magnitude", "angle", "phase")
)


def _plain(kwargs):
    """Refuses what only matplotlib's own functions take."""
    if "data" in kwargs:
        raise paintbox_hand_over.instead(NotImplementedError("data= of spectra isn't available here"))


def _density(axes, frequencies, decibels, label, kwargs):
    """A line of a density, with ticks as far apart as matplotlib has them."""
    _plain(kwargs)
    lines = axes.plot(frequencies, decibels, **kwargs)
    axes.set_xlabel("Frequency")
    axes.set_ylabel(label)
    axes.grid(True)
    low, high = sorted(axes.get_ylim())
    step = max(10 * int(np.log10(high - low)), 1)
    axes.set_yticks(np.arange(math.floor(low), math.ceil(high) + 1, step))
    return lines


def _draw_psd(axes, x, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None,
              scale_by_freq=None, return_line=None, **kwargs):
    found, frequencies = psd(x, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    frequencies += Fc or 0
    unit = "dB/Hz" if scale_by_freq in (None, True) else "dB"
    lines = _density(axes, frequencies, 10 * np.log10(found), f"Power Spectral Density ({unit})", kwargs)
    return (found, frequencies, lines) if return_line else (found, frequencies)


def _draw_csd(axes, x, y, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, pad_to=None, sides=None,
              scale_by_freq=None, return_line=None, **kwargs):
    found, frequencies = csd(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    frequencies += Fc or 0
    lines = _density(axes, frequencies, 10 * np.log10(np.abs(found)), "Cross Spectrum Magnitude (dB)", kwargs)
    return (found, frequencies, lines) if return_line else (found, frequencies)


def _draw_cohere(axes, x, y, NFFT=256, Fs=2, Fc=0, detrend=detrend_none, window=window_hanning, noverlap=0, pad_to=None,
                 sides="default", scale_by_freq=None, **kwargs):
    _plain(kwargs)
    found, frequencies = cohere(x, y, NFFT, Fs, detrend, window, noverlap, pad_to, sides, scale_by_freq)
    frequencies += Fc
    axes.plot(frequencies, found, **kwargs)
    axes.set_xlabel("Frequency")
    axes.set_ylabel("Coherence")
    axes.grid(True)
    return found, frequencies


def _line(axes, found, shown, frequencies, label, kwargs):
    _plain(kwargs)
    line = axes.plot(frequencies, shown, **kwargs)[0]
    axes.set_xlabel("Frequency")
    axes.set_ylabel(label)
    return found, frequencies, line


def _draw_magnitude(axes, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None, scale=None, **kwargs):
    if scale not in (None, "default", "linear", "dB"):
        raise ValueError(f"{scale!r} is not a valid value for scale; supported values are None, 'default', 'linear', 'dB'")
    found, frequencies = magnitude_spectrum(x, Fs, window, pad_to, sides)
    unit, shown = ("dB", 20.0 * np.log10(found)) if scale == "dB" else ("energy", found)
    return _line(axes, found, shown, frequencies + (Fc or 0), f"Magnitude ({unit})", kwargs)


def _draw_angle(axes, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None, **kwargs):
    found, frequencies = angle_spectrum(x, Fs, window, pad_to, sides)
    return _line(axes, found, found, frequencies + (Fc or 0), "Angle (radians)", kwargs)


def _draw_phase(axes, x, Fs=None, Fc=None, window=None, pad_to=None, sides=None, **kwargs):
    found, frequencies = phase_spectrum(x, Fs, window, pad_to, sides)
    return _line(axes, found, found, frequencies + (Fc or 0), "Phase (radians)", kwargs)


def _draw_specgram(axes, x, NFFT=None, Fs=None, Fc=None, detrend=None, window=None, noverlap=None, cmap=None, xextent=None,
                   pad_to=None, sides=None, scale_by_freq=None, mode=None, scale=None, vmin=None, vmax=None, **kwargs):
    _plain(kwargs)
    size, rate = 256 if NFFT is None else NFFT, 2 if Fs is None else Fs
    overlap = 128 if noverlap is None else noverlap
    if mode == "complex":
        raise ValueError("Cannot plot a complex specgram")
    turns = mode in ("angle", "phase")
    if scale in (None, "default"):
        scale = "linear" if turns else "dB"
    elif turns and scale == "dB":
        raise ValueError("Cannot use dB scale with angle or phase mode")
    if scale not in ("linear", "dB"):
        raise ValueError(f"Unknown scale {scale!r}")
    if "origin" in kwargs:
        raise TypeError("specgram() got an unexpected keyword argument 'origin'")
    found, frequencies, times = specgram(x, size, rate, detrend, window, overlap, pad_to, sides, scale_by_freq, mode)
    factor = 10.0 if mode in (None, "default", "psd") else 20.0
    shown = found if scale == "linear" else factor * np.log10(found)
    if xextent is None:
        beyond = (size - overlap) / rate / 2
        xextent = np.min(times) - beyond, np.max(times) + beyond
    first, last = xextent
    frequencies += Fc or 0
    extent = (first, last, frequencies[0], frequencies[-1])
    image = axes.imshow(np.flipud(shown), cmap, extent=extent, vmin=vmin, vmax=vmax, origin="upper", **kwargs)
    axes.axis("auto")
    return found, frequencies, times, image


_DRAWN = {
    "psd": _draw_psd, "csd": _draw_csd, "cohere": _draw_cohere, "specgram": _draw_specgram,
    "magnitude_spectrum": _draw_magnitude, "angle_spectrum": _draw_angle, "phase_spectrum": _draw_phase,
}


def method(axes, name):
    """The function of axes with this name, if it draws spectra."""
    draw = _DRAWN.get(name)
    return None if draw is None else functools.partial(draw, axes)


def function(plt, name):
    """The function of pyplot with this name, if it draws spectra."""
    draw = _DRAWN.get(name)
    return None if draw is None else lambda *args, **kwargs: draw(plt.gca(), *args, **kwargs)


def mlab():
    """The names of `matplotlib.mlab`."""
    names = (
        "psd csd cohere specgram complex_spectrum magnitude_spectrum angle_spectrum phase_spectrum "
        "window_hanning window_none detrend_none detrend_mean detrend_linear"
    )
    return {name: globals()[name] for name in names.split()}
