"""matplotlib's backend: figures are drawn on the program's canvas.

The class `RendererPaintbox` gets what matplotlib draws and passes it to the native renderer, whose y axis goes down.
`FigureCanvas` is Agg's, so that a program that asks for a figure's pixels gets them; the picture itself never goes through Agg,
but for what a filter changes.
"""

import contextlib
import functools
import io
import itertools
import os

import numpy as np
import paintbox_native
from matplotlib import _path, _tight_bbox, animation, cbook, rcParams
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureCanvasBase, FigureManagerBase, RendererBase
from matplotlib.backends import backend_pdf
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.font_manager import fontManager, get_font
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, BboxBase

_FACES = {
    f"DejaVu{kind}{style}.ttf": paintbox_native.find_face(family, "Bold" in style, "Italic" in style or "Oblique" in style)
    for kind, family, slant in (("Sans", "sans", "Oblique"), ("SansMono", "mono", "Oblique"), ("Serif", "serif", "Italic"))
    for style in ("", "-Bold", f"-{slant}", f"-Bold{slant}")
}
_NO_COLORS = np.empty((0, 4))
# What a filter gets as pixels.
_FILTERED = ("draw_path", "draw_markers", "draw_path_collection", "draw_quad_mesh", "draw_gouraud_triangles", "draw_image",
             "draw_text")
# Frames of an animation without an end, and of any.
_ENDLESS, _MOST_FRAMES, _MOST_PIXELS = 100, 200, 64 << 20
_fonts = {}


class _Font:
    """What a font's properties stand for: the first font, and the embedded face that is the same one."""

    def __init__(self, prop):
        first = fontManager._find_fonts_by_props(prop)[0]
        self.file = getattr(first, "path", first)
        self.face = _FACES.get(os.path.basename(self.file))
        self.size = prop.get_size_in_points()
        font = get_font(self.file)
        self.metrics = None
        for table, gap, ascent, descent in (
            ("OS/2", "sTypoLineGap", "sTypoAscender", "sTypoDescender"),
            ("hhea", "lineGap", "ascent", "descent"),
        ):
            table = font.get_sfnt_table(table)
            if table is not None:
                unit = self.size / font.get_sfnt_table("head")["unitsPerEm"]
                self.metrics = table[ascent] * unit, -table[descent] * unit, table[gap] * unit
                break


def _font(prop):
    key = hash(prop)
    found = _fonts.get(key)
    if found is None:
        found = _fonts[key] = _Font(prop)
    return found


def _codes(path):
    return path.codes if path.codes is None else np.ascontiguousarray(path.codes, np.uint8)


class RendererPaintbox(RendererBase):
    """Draws a figure on the canvas."""

    def __init__(self, native, width, height, dpi):
        super().__init__()
        self._native = native
        self.width, self.height, self.dpi = width, height, dpi
        self._scale = dpi / 72
        # From matplotlib's y axis to the canvas's.
        self._flip = np.array([[1.0, 0.0, 0.0], [0.0, -1.0, height], [0.0, 0.0, 1.0]])
        self._clip_rect = self._clip_path = None
        self._filters = []

    # What matplotlib asks.

    def get_canvas_width_height(self):
        return self.width, self.height

    def option_image_nocomposite(self):
        return True

    def points_to_pixels(self, points):
        return points * self._scale

    def get_text_width_height_descent(self, s, prop, ismath):
        if ismath == "TeX":
            raise RuntimeError(NO_TEX)
        if ismath:
            return self._text2path.mathtext_parser.parse(s, self.dpi, prop)[:3]
        font = _font(prop)
        if font.face is None:
            return super().get_text_width_height_descent(s, prop, ismath)
        return paintbox_native.measure(s, font.face, font.size * self._scale)

    def _get_font_height_metrics(self, prop):
        metrics = _font(prop).metrics
        if metrics is None:
            return None, None, None
        return metrics[0] * self._scale, metrics[1] * self._scale, metrics[2] * self._scale

    # What it draws.

    def draw_path(self, gc, path, transform, rgbFace=None):
        pen = self._pen(gc)
        hatch = gc.get_hatch()
        width = pen[1] if pen else 0.0
        beyond = width + 16.0
        line = rgbFace is None and hatch is None
        vertices, codes = _path.cleanup_path(
            path,
            self._place(transform),
            True,
            (-beyond, -beyond, self.width + 2 * beyond, self.height + 2 * beyond) if line else None,
            False,
            width,
            path.should_simplify and line,
            True,
            gc.get_sketch_params(),
        )
        if len(vertices):
            self._set_clip(gc)
            self._native.path(vertices, codes, _face(gc, rgbFace), pen, self._hatch(gc) if hatch else None,
                              gc.get_snap())

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        if gc.get_hatch() or gc.get_sketch_params():
            return super().draw_markers(gc, marker_path, marker_trans, path, trans, rgbFace)
        if path.codes is None:
            at, place = np.asarray(path.vertices, float), self._place(trans)
        else:
            at, place = np.array([part[-2:] for part, _ in path.iter_segments(trans, simplify=False)], float), self._flip
        own = marker_trans.get_affine().get_matrix() * _UPSIDE_DOWN
        self._set_clip(gc)
        marker = np.asarray(marker_path.vertices, float), _codes(marker_path), own
        self._native.markers(marker, at, place, _face(gc, rgbFace), self._pen(gc), gc.get_snap())

    def draw_path_collection(self, gc, master_transform, paths, all_transforms, offsets, offset_trans, facecolors,
                             edgecolors, linewidths, linestyles, antialiaseds, urls, offset_position, *,
                             hatchcolors=None):
        if gc.get_hatch() or gc.get_sketch_params():
            return super().draw_path_collection(
                gc, master_transform, paths, all_transforms, offsets, offset_trans, facecolors, edgecolors,
                linewidths, linestyles, antialiaseds, urls, offset_position, hatchcolors=hatchcolors)
        scale = self._scale
        offsets = np.array(offset_trans.transform(offsets) if len(offsets) else np.empty((0, 2)), float)
        offsets[:, 1] *= -1
        self._set_clip(gc)
        self._native.collection({
            "paths": [(np.asarray(path.vertices, float), _codes(path)) for path in paths],
            "transforms": np.ascontiguousarray(all_transforms, float).reshape(-1, 3, 3),
            "master": self._place(master_transform),
            "offsets": offsets,
            "faces": _colors(facecolors),
            "edges": _colors(edgecolors),
            "widths": [width * scale for width in linewidths],
            "dashes": [(offset * scale, [] if dashes is None else [dash * scale for dash in dashes])
                       for offset, dashes in linestyles],
            "antialiased": [bool(smooth) for smooth in np.atleast_1d(antialiaseds)],
            "cap": gc.get_capstyle(),
            "join": gc.get_joinstyle(),
            "snap": gc.get_snap(),
        })

    def draw_quad_mesh(self, gc, master_transform, meshWidth, meshHeight, coordinates, offsets, offsetTrans, facecolors,
                       antialiased, edgecolors):
        if len(edgecolors) and gc.get_linewidth() or len(offsets) != 1 or not len(facecolors) or gc.get_hatch():
            return super().draw_quad_mesh(gc, master_transform, meshWidth, meshHeight, coordinates, offsets, offsetTrans,
                                          facecolors, antialiased, edgecolors)
        corners = master_transform.transform(np.ma.filled(np.ma.asarray(coordinates, float), np.nan).reshape(-1, 2))
        corners = (corners + offsetTrans.transform(offsets)[0]) * (1.0, -1.0) + (0.0, self.height)
        self._set_clip(gc)
        self._native.mesh(meshHeight, meshWidth, corners, _colors(facecolors))

    def draw_gouraud_triangles(self, gc, triangles_array, colors_array, transform):
        points = np.ma.filled(np.ma.asarray(triangles_array, float), np.nan).reshape(-1, 2)
        points = transform.transform(points) * (1.0, -1.0) + (0.0, self.height)
        self._set_clip(gc)
        self._native.triangles(points, np.ascontiguousarray(colors_array, float))

    def draw_image(self, gc, x, y, im, transform=None):
        # Its alpha is in the pixels already, and its rows go up.
        rows, columns = im.shape[:2]
        self._set_clip(gc)
        pixels = np.ascontiguousarray(im[::-1], np.uint8)
        self._native.image(float(int(x)), float(int(self.height - (y + rows))), (rows, columns), pixels)

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        if ismath:
            return self._draw_mathtext(gc, x, y, s, prop, angle)
        font = _font(prop)
        if font.face is None or mtext is not None and mtext.get_fontfeatures():
            return self._draw_text_as_path(gc, x, y, s, prop, angle, ismath, mtext)
        self._set_clip(gc)
        self._native.text(s, font.face, font.size * self._scale, _ink(gc), float(x), float(y), float(angle))

    def _draw_mathtext(self, gc, x, y, s, prop, angle):
        parsed = self._text2path.mathtext_parser.parse(s, self.dpi, prop, antialiased=gc.get_antialiased())
        ink = _ink(gc)
        cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
        self._set_clip(gc)
        for font, size, char, index, dx, dy in parsed.glyphs:
            left, top = x + dx * cos - dy * sin, y - dx * sin - dy * cos
            face = _FACES.get(os.path.basename(getattr(font.fname, "name", font.fname)))
            character = _character(font, char, index)
            if face is not None and character is not None:
                self._native.text(character, face, size * self._scale, ink, float(left), float(top), float(angle))
            else:
                self._draw_glyph(ink, font, index, size * self._scale, left, top, angle)
        for left, bottom, width, height in parsed.rects:
            if gc.get_snap() is not False:
                # As in Agg, thin bars don't disappear.
                left, width = left - max(1 - width, 0) / 2, max(width, 1)
                bottom, height = bottom - max(1 - height, 0) / 2, max(height, 1)
            box = Path._create_closed([(left, bottom), (left + width, bottom), (left + width, bottom + height),
                                       (left, bottom + height)])
            self._fill(ink, box, Affine2D().rotate_deg(angle).translate(x, self.height - y), gc.get_snap())

    def _draw_glyph(self, ink, font, index, px, x, y, angle):
        font.set_size(100, 72)
        font.load_glyph(index, flags=2)
        vertices, codes = font.get_path()
        place = Affine2D().scale(px / 100).rotate_deg(angle).translate(x, self.height - y)
        self._fill(ink, Path(vertices, codes), place, False)

    def _fill(self, ink, path, transform, snap):
        vertices, codes = self._cleaned(path, transform, False)
        if len(vertices):
            self._native.path(vertices, codes, ink, None, None, snap)

    def draw_tex(self, gc, x, y, s, prop, angle, *, mtext=None):
        raise RuntimeError(NO_TEX)

    def start_filter(self):
        """What follows is drawn as pixels, until `stop_filter`."""
        self._filters.append(RendererAgg(self.width, self.height, self.dpi))
        self._delegate()

    def stop_filter(self, filter_func):
        """Draws what was drawn since `start_filter`, changed by the filter."""
        pixels = np.asarray(self._filters.pop().buffer_rgba())
        self._delegate()
        rows, columns = cbook._get_nonzero_slices(pixels[..., 3])
        drawn = pixels[rows, columns]
        if not drawn.size:
            return
        changed, dx, dy = filter_func(drawn / 255, self.dpi)
        if changed.dtype.kind == "f":
            changed = np.asarray(changed * 255.0, np.uint8)
        self.draw_image(self.new_gc(), columns.start + dx, int(self.height) - rows.stop + dy, changed[::-1])

    def _delegate(self):
        for name in _FILTERED:
            if self._filters:
                setattr(self, name, getattr(self._filters[-1], name))
            else:
                vars(self).pop(name, None)

    # How it draws.

    def _place(self, transform):
        return self._flip @ transform.get_affine().get_matrix()

    def _cleaned(self, path, transform, snap):
        return _path.cleanup_path(path, self._place(transform), True, None, snap, 0.0, False, True, None)

    def _set_clip(self, gc):
        rect, path = gc._cliprect, gc._clippath
        if rect is self._clip_rect and path is self._clip_path:
            return
        self._clip_rect, self._clip_path = rect, path
        outline = None
        if path is not None:
            path, transform = gc.get_clip_path()
            if path is not None:
                outline = self._cleaned(path, transform, gc.get_snap())
        self._native.clip(None if rect is None else rect.extents.tolist(), outline)

    def _pen(self, gc):
        width = gc._linewidth
        if not width:
            return None
        color = _rgba(gc, gc._rgb)
        if not color[3]:
            return None
        scale = self._scale
        offset, dashes = gc._dashes
        dashes = [] if dashes is None else [float(dash) * scale for dash in dashes]
        return color, width * scale, gc.get_capstyle(), gc.get_joinstyle(), dashes, (offset or 0.0) * scale

    def _hatch(self, gc):
        path = gc.get_hatch_path()
        color = gc.get_hatch_color()
        return (np.asarray(path.vertices, float), _codes(path), float(int(self.dpi)),
                [float(part) for part in (*color, 1.0)[:4]], gc.get_hatch_linewidth() * self._scale)


NO_TEX = "text.usetex needs LaTeX, which isn't offered here; matplotlib draws $…$ without it."
_UPSIDE_DOWN = np.array([[1.0], [-1.0], [1.0]])


def _rgba(gc, color):
    alpha = gc._alpha if gc._forced_alpha or len(color) == 3 else color[3]
    return float(color[0]), float(color[1]), float(color[2]), float(alpha)


def _ink(gc):
    return _rgba(gc, gc.get_rgb())


def _face(gc, face):
    return None if face is None else _rgba(gc, face)


def _colors(colors):
    colors = np.asarray(colors, float)
    return np.ascontiguousarray(colors.reshape(-1, 4)) if colors.size else _NO_COLORS


def _character(font, char, index):
    """The character that a glyph of mathtext stands for, if the font draws it by this glyph."""
    if isinstance(char, str):
        return char
    try:
        return chr(char) if font.get_char_index(char) == index else None
    except (TypeError, ValueError):
        return None


class FigureCanvas(FigureCanvasAgg):
    """A figure's canvas. Files that a program saves to don't exist: the figure is the picture."""

    # An animation's frames are drawn whole.
    supports_blit = False

    def start_event_loop(self, timeout=0):
        """Nobody is there whose clicks could be waited for."""

    def stop_event_loop(self):
        pass


class _Window:
    """A figure's window, which does whatever it is asked for, since nobody sees it."""

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


class FigureManager(FigureManagerBase):
    """A figure that pyplot knows."""

    @classmethod
    def pyplot_show(cls, *, block=None):
        for manager in Gcf.get_all_fig_managers():
            manager.show()
        if block is not False:
            Gcf.destroy_all()

    def show(self):
        shown(self.canvas.figure)

    window = _Window()


FigureCanvas.manager_class = FigureManager


def _remember_saving():
    """Makes saving a figure to a file, with whichever canvas, the same as showing it."""
    print_figure = FigureCanvasBase.print_figure

    @functools.wraps(print_figure)
    def remember(self, filename, dpi=None, facecolor=None, *args, **kwargs):
        figure = self.figure
        shown(figure)
        _saved[figure] = {
            "facecolor": facecolor,
            "box": kwargs.get("bbox_inches"),
            "pad": kwargs.get("pad_inches"),
            "artists": kwargs.get("bbox_extra_artists"),
            # Those that are clear while the figure is saved as a transparent one.
            "clear": [axes.patch for axes in figure.axes if not axes.patch.get_facecolor()[3]],
        }
        if hasattr(filename, "write"):
            return print_figure(self, filename, dpi, facecolor, *args, **kwargs)

    FigureCanvasBase.print_figure = remember


def _keep_pages_in_memory():
    """Makes a document of several pages harmless: its pages are remembered as any figure that is saved."""
    make = backend_pdf.PdfPages.__init__

    @functools.wraps(make)
    def init(self, filename, *args, **kwargs):
        make(self, filename if hasattr(filename, "write") else io.BytesIO(), *args, **kwargs)

    backend_pdf.PdfPages.__init__ = init


_remember_saving()
_keep_pages_in_memory()

_shown = []
# How figures were saved.
_saved = {}
_boxes = {}


def shown(figure):
    """Remembers a figure that the program showed or saved; the last one is the picture."""
    if figure in _shown:
        _shown.remove(figure)
    _shown.append(figure)


def figures():
    """All figures of the program: those that it showed or saved, in order, and then those that it only made."""
    for manager in Gcf.get_all_fig_managers():
        if manager.canvas.figure not in _shown:
            _shown.append(manager.canvas.figure)
    return _shown


def forget():
    """Forgets the figures and animations of a rehearsal."""
    Gcf.destroy_all()
    for known in (_shown, _saved, _boxes, _animations):
        known.clear()


def draw(figure, native):
    """Draws a figure as it was saved; with its animations, all of their frames."""
    playing = [own for own in _animations if own._fig is figure]
    if not playing and figure.canvas.callbacks.callbacks.get("draw_event"):
        # What listens may change the figure and draw it again.
        figure.draw_without_rendering()
    box = _box(figure)
    width, height = size(figure)
    face = _option(figure, "facecolor")
    with contextlib.ExitStack() as stack:
        stack.enter_context(cbook._setattr_cm(figure.canvas, _is_saving=True, _is_idle_drawing=True))
        if face is not None and not cbook._str_equal(face, "auto"):
            stack.callback(figure.set_facecolor, figure.get_facecolor())
            figure.set_facecolor(face)
        for patch in _option(figure, "clear") or ():
            stack.enter_context(patch._cm_set(facecolor="none", edgecolor="none"))
        if box is not None:
            # The layout is done, and what moves the axes now isn't to move them back.
            stack.callback(_tight_bbox.adjust_bbox(figure, box, figure._get_renderer()))
            stack.enter_context(cbook._setattr_cm(figure, get_layout_engine=lambda: None))
        for milliseconds in _play(playing, width * height):
            figure.draw(RendererPaintbox(native, width, height, figure.dpi))
            native.finish()
            if milliseconds:
                native.canvas.frame(milliseconds)


def size(figure):
    """A figure's size, px."""
    box = _box(figure)
    width, height = (figure.get_size_inches() if box is None else np.array(box.size)) * figure.dpi
    return float(max(int(width + 1e-9), 1)), float(max(int(height + 1e-9), 1))


def _option(figure, name):
    """What a figure was saved with, or what all figures are saved with."""
    given = _saved.get(figure, {}).get(name)
    default = {"facecolor": "savefig.facecolor", "box": "savefig.bbox", "pad": "savefig.pad_inches"}.get(name)
    return rcParams[default] if given is None and default else given


def _box(figure):
    """The part of a figure that it was saved as, inches; None for all of it."""
    box = _option(figure, "box")
    if not cbook._str_equal(box, "tight"):
        return box if isinstance(box, BboxBase) else None
    if figure not in _boxes:
        figure.draw_without_rendering()
        pad = _option(figure, "pad")
        box = figure.get_tightbbox(bbox_extra_artists=_option(figure, "artists"))
        _boxes[figure] = box.padded(0.1 if isinstance(pad, str) else pad)
    return _boxes[figure]


_animations = []


def _play(animations, pixels):
    """Steps through animations; yields how long each frame is shown, ms. Without one: nothing once."""
    if not animations:
        yield None
        return
    most = int(max(1, min(_MOST_FRAMES, _MOST_PIXELS // max(pixels, 1))))
    counts = [count for count in map(_count, animations) if count is not None]
    count = max(counts, default=min(_ENDLESS, most))
    # Of too many frames some are left out.
    step = -(-count // most)
    milliseconds = getattr(animations[0], "paintbox_ms", None) or getattr(animations[0], "_interval", 200)
    milliseconds = min(max(milliseconds * step, 1), 60_000)
    for own in animations:
        own._init_draw()
    frames = zip(*[own.new_saved_frame_seq() for own in animations])
    at = None
    for at, data in enumerate(itertools.islice(frames, count)):
        for own, frame in zip(animations, data):
            own._draw_next_frame(frame, blit=False)
        if at % step == 0:
            yield milliseconds
    if at is None:
        yield None


def _count(animation):
    """How many frames an animation has; None if it doesn't say."""
    frames = getattr(animation, "_framedata", None)
    return len(frames) if hasattr(frames, "__len__") else getattr(animation, "_save_count", None)


def _watch_animations():
    """Remembers every animation, since the picture is what it plays, and makes saving one the same as showing it."""
    make = animation.Animation.__init__

    @functools.wraps(make)
    def init(self, fig, *args, **kwargs):
        make(self, fig, *args, **kwargs)
        self._draw_was_started = True
        _animations.append(self)

    @functools.wraps(animation.Animation.save)
    def save(self, filename, writer=None, fps=None, *args, **kwargs):
        fps = fps or getattr(writer, "fps", None)
        if fps:
            self.paintbox_ms = 1000 / fps
        shown(self._fig)

    @functools.wraps(animation.Animation.to_jshtml)
    def markup(self, *args, **kwargs):
        shown(self._fig)
        return ""

    animation.Animation.__init__ = init
    animation.Animation.save = save
    animation.Animation.to_jshtml = animation.Animation.to_html5_video = markup
    animation.MovieWriter.isAvailable = classmethod(lambda cls: True)


_watch_animations()
