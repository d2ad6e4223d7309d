"""matplotlib's backend: figures are drawn on the program's canvas.

The class `RendererPaintbox` gets what matplotlib draws and passes it to the native renderer. `FigureCanvas` is Agg's, so that a
program that asks for a figure's pixels gets them; the picture itself never goes through Agg.
"""

import os

import numpy as np
import paintbox_native
from matplotlib import _path, cbook
from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase, RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import fontManager, get_font
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

_FACES = {
    f"DejaVu{kind}{style}.ttf": paintbox_native.find_face(family, "Bold" in style, "Italic" in style or "Oblique" in style)
    for kind, family, slant in (("Sans", "sans", "Oblique"), ("SansMono", "mono", "Oblique"), ("Serif", "serif", "Italic"))
    for style in ("", "-Bold", f"-{slant}", f"-Bold{slant}")
}
_EMPTY = np.empty((0, 2))
_fonts = {}


class _Font:
    """What a font's properties stand for: the first font, and the embedded face that is the same one."""

    def __init__(self, prop):
        self.file = fontManager._find_fonts_by_props(prop)[0].path
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
        self._bounds = (0.0, 0.0, width, height)
        self._clip = None
        self._tiles = {}

    # What matplotlib asks.

    def get_canvas_width_height(self):
        return self.width, self.height

    def points_to_pixels(self, points):
        return points * self.dpi / 72

    def get_text_width_height_descent(self, s, prop, ismath):
        if ismath:
            return super().get_text_width_height_descent(s, prop, ismath)
        font = _font(prop)
        if font.face is None:
            return super().get_text_width_height_descent(s, prop, ismath)
        return paintbox_native.measure(s, font.face, font.size * self.dpi / 72)

    def _get_font_height_metrics(self, prop):
        metrics = _font(prop).metrics
        if metrics is None:
            return None, None, None
        scale = self.dpi / 72
        return metrics[0] * scale, metrics[1] * scale, metrics[2] * scale

    # What it draws.

    def draw_path(self, gc, path, transform, rgbFace=None):
        self._draw_path(gc, path, transform, rgbFace)

    def _draw_path(self, gc, path, transform, face):
        pen = self._pen(gc)
        hatch = gc.get_hatch()
        filled = face is not None or hatch is not None
        width = pen["width"] if pen else 0.0
        snap = gc.get_snap()
        vertices, codes = _path.cleanup_path(
            path,
            transform,
            True,
            None if filled else _grown(self._bounds, width),
            snap,
            width,
            path.should_simplify and not filled and (hatch is None),
            True,
            gc.get_sketch_params(),
        )
        if len(vertices) == 0:
            return
        self._set_clip(gc)
        self._native.path(vertices, codes, _face(gc, face), pen, self._hatch(gc) if hatch else None)

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        if gc.get_hatch() or gc.get_sketch_params():
            return super().draw_markers(gc, marker_path, marker_trans, path, trans, rgbFace)
        at = [part[-2:] for part, _ in path.iter_segments(trans, simplify=False)] if path.codes is not None else (
            trans.transform(path.vertices))
        marker = marker_path.transformed(marker_trans)
        self._set_clip(gc)
        self._native.markers(
            (np.ascontiguousarray(marker.vertices, float), _codes(marker)),
            np.ascontiguousarray(at, float).reshape(-1, 2),
            _face(gc, rgbFace),
            self._pen(gc),
        )

    def draw_path_collection(self, gc, master_transform, paths, all_transforms, offsets, offset_trans, facecolors,
                             edgecolors, linewidths, linestyles, antialiaseds, urls, offset_position, *,
                             hatchcolors=None):
        if gc.get_hatch() or gc.get_sketch_params():
            return super().draw_path_collection(
                gc, master_transform, paths, all_transforms, offsets, offset_trans, facecolors, edgecolors,
                linewidths, linestyles, antialiaseds, urls, offset_position, hatchcolors=hatchcolors)
        scale = self.dpi / 72
        self._set_clip(gc)
        self._native.collection({
            "paths": [(np.ascontiguousarray(path.vertices, float), _codes(path)) for path in paths],
            "transforms": np.ascontiguousarray(all_transforms, float).reshape(-1, 3, 3),
            "master": np.ascontiguousarray(master_transform.get_matrix(), float),
            "offsets": np.ascontiguousarray(offset_trans.transform(offsets) if len(offsets) else _EMPTY, float),
            "faces": _colors(facecolors),
            "edges": _colors(edgecolors),
            "widths": [width * scale for width in linewidths],
            "dashes": [(offset * scale, [] if dashes is None else [dash * scale for dash in dashes])
                       for offset, dashes in linestyles],
            "antialiased": [bool(smooth) for smooth in np.atleast_1d(antialiaseds)],
            "cap": gc.get_capstyle(),
            "join": gc.get_joinstyle(),
        })

    def draw_gouraud_triangles(self, gc, triangles_array, colors_array, transform):
        points = triangles_array.reshape(-1, 2)
        points = transform.transform(np.ma.filled(np.ma.asarray(points, float), np.nan))
        self._set_clip(gc)
        self._native.triangles(np.ascontiguousarray(points, float), np.ascontiguousarray(colors_array, float))

    def draw_image(self, gc, x, y, im, transform=None):
        matrix = None
        if transform is not None:
            (a, c, e), (b, d, f), _ = transform.get_matrix()
            matrix = [a, b, c, d, e, f]
        self._set_clip(gc)
        pixels = np.ascontiguousarray(im, np.uint8)
        self._native.image(float(x), float(y), pixels.shape[:2], pixels, _alpha(gc), matrix)

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        if ismath:
            return self._draw_mathtext(gc, x, y, s, prop, angle)
        font = _font(prop)
        if font.face is None:
            return self._draw_text_as_path(gc, x, y, s, prop, angle, ismath)
        self._set_clip(gc)
        self._native.text(s, font.face, font.size * self.dpi / 72, _ink(gc), float(x), float(y), float(angle))

    def _draw_mathtext(self, gc, x, y, s, prop, angle):
        width, height, depth, glyphs, rects = self._text2path.mathtext_parser.parse(s, self.dpi, prop)
        ink = _ink(gc)
        cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
        for font, size, char, index, dx, dy in glyphs:
            left, top = x + dx * cos - dy * sin, y - dx * sin - dy * cos
            face = _FACES.get(os.path.basename(getattr(font.fname, "name", font.fname)))
            px = size * self.dpi / 72
            character = _character(font, char, index)
            if face is not None and character is not None:
                self._set_clip(gc)
                self._native.text(character, face, px, ink, float(left), float(top), float(angle))
            else:
                self._draw_glyph(gc, font, index, px, left, top, angle)
        for left, bottom, width, height in rects:
            box = Path([(left, bottom), (left + width, bottom), (left + width, bottom + height), (left, bottom + height),
                        (left, bottom)], closed=True)
            place = Affine2D().rotate_deg(angle).translate(x, self.height - y)
            self._fill(gc, box, place)

    def _draw_glyph(self, gc, font, index, px, x, y, angle):
        font.set_size(100, 72)
        font.load_glyph(index, flags=2)
        vertices, codes = font.get_path()
        place = Affine2D().scale(px / 100).rotate_deg(angle).translate(x, self.height - y)
        self._fill(gc, Path(vertices, codes), place)

    def _fill(self, gc, path, transform):
        vertices, codes = _path.cleanup_path(path, transform, True, None, False, 0.0, False, True, None)
        if len(vertices):
            self._set_clip(gc)
            self._native.path(vertices, codes, _ink(gc), None, None)

    def draw_tex(self, gc, x, y, s, prop, angle, *, mtext=None):
        raise RuntimeError("text.usetex needs LaTeX, which isn't offered here; $…$ is drawn by matplotlib itself")

    def start_filter(self):
        raise RuntimeError("agg_filter isn't offered here: a picture is drawn as shapes and not as pixels")

    # How it draws.

    def _set_clip(self, gc):
        rect, path = gc.get_clip_rectangle(), gc._clippath
        key = (None if rect is None else rect.bounds, path)
        if key == self._clip:
            return
        self._clip = key
        outline = None
        if path is not None:
            path, transform = gc.get_clip_path()
            if path is not None:
                vertices, codes = _path.cleanup_path(path, transform, True, None, False, 0.0, False, True, None)
                outline = vertices, codes
        self._native.clip(None if rect is None else list(rect.extents), outline)

    def _pen(self, gc):
        width = gc.get_linewidth()
        color = gc.get_rgb()
        if not width or len(color) == 4 and color[3] == 0:
            return None
        scale = self.dpi / 72
        offset, dashes = gc.get_dashes()
        return {
            "color": _rgba(gc, color),
            "width": width * scale,
            "cap": gc.get_capstyle(),
            "join": gc.get_joinstyle(),
            "dashes": [] if dashes is None else [float(dash) * scale for dash in dashes],
            "offset": (offset or 0.0) * scale,
        }

    def _hatch(self, gc):
        path = gc.get_hatch_path()
        color = gc.get_hatch_color()
        return {
            "vertices": np.ascontiguousarray(path.vertices, float),
            "codes": _codes(path),
            "tile": float(self.dpi),
            "color": [float(part) for part in (*color, 1.0)[:4]],
            "width": gc.get_hatch_linewidth() * self.dpi / 72,
        }


def _grown(bounds, width):
    x, y, w, h = bounds
    beyond = width + 16
    return (x - beyond, y - beyond, w + 2 * beyond, h + 2 * beyond)


def _alpha(gc):
    alpha = gc.get_alpha()
    return 1.0 if alpha is None else float(alpha)


def _rgba(gc, color):
    alpha = gc.get_alpha()
    forced = gc.get_forced_alpha() and alpha is not None
    return [*map(float, color[:3]), float(alpha) if forced else float(color[3]) if len(color) == 4 else 1.0]


def _ink(gc):
    return _rgba(gc, gc.get_rgb())


def _face(gc, face):
    return None if face is None else _rgba(gc, face)


def _colors(colors):
    colors = np.asarray(colors, float)
    return np.ascontiguousarray(colors.reshape(-1, 4) if colors.size else np.empty((0, 4)))


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

    def print_figure(self, filename, *args, **kwargs):
        if hasattr(filename, "write"):
            return super().print_figure(filename, *args, **kwargs)
        shown(self.figure)


class FigureManager(FigureManagerBase):
    """A figure that pyplot knows."""

    @classmethod
    def pyplot_show(cls, *, block=None):
        for manager in Gcf.get_all_fig_managers():
            manager.show()
        Gcf.destroy_all()

    def show(self):
        shown(self.canvas.figure)


FigureCanvas.manager_class = FigureManager

_shown = []


def shown(figure):
    """Remembers a figure that the program showed or saved."""
    if figure not in _shown:
        _shown.append(figure)


def figures():
    """All figures of the program, those that were shown first, in order."""
    for manager in Gcf.get_all_fig_managers():
        shown(manager.canvas.figure)
    return _shown


def draw(figure, native):
    """Draws a figure."""
    width, height = size(figure)
    renderer = RendererPaintbox(native, width, height, figure.dpi)
    figure.draw(renderer)
    native.finish()


def size(figure):
    """A figure's size, px."""
    width, height = figure.get_size_inches() * figure.dpi
    return float(width), float(height)
