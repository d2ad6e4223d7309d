"""`matplotlib.transforms`: boxes, and the parts of `Affine2D` that aren't calls of its methods."""

import numpy as np

import paintbox_hand_over


class Affine2D:
    """Makes affine maps: `Affine2D()` and `Affine2D.from_values(…)`."""

    def __init__(self, charts):
        self._charts = charts

    def __call__(self, matrix=None, **kwargs):
        return self._charts.Affine2D(matrix, **kwargs)

    def __getattr__(self, name):
        error = AttributeError(f"type object 'Affine2D' has no attribute {name!r}", name=name, obj=self)
        raise error if name.startswith("_") else paintbox_hand_over.instead(error)

    def from_values(self, a, b, c, d, e, f):
        return self._charts.Affine2D(np.array([[a, c, e], [b, d, f], [0.0, 0.0, 1.0]]))

    def identity(self):
        return self._charts.Affine2D()


class Bbox:
    """A box: two corners."""

    def __init__(self, points, **kwargs):
        points = np.asarray(points, float)
        if kwargs:
            raise paintbox_hand_over.instead(NotImplementedError("Bbox() takes points alone here"))
        if points.shape != (2, 2):
            raise ValueError('Bbox points must be of the form "[[x0, y0], [x1, y1]]".')
        self._points = points

    def __getattr__(self, name):
        error = AttributeError(f"'Bbox' object has no attribute {name!r}", name=name, obj=self)
        raise error if name.startswith("_") else paintbox_hand_over.instead(error)

    @staticmethod
    def unit():
        return Bbox([[0, 0], [1, 1]])

    @staticmethod
    def from_bounds(x0, y0, width, height):
        return Bbox.from_extents(x0, y0, x0 + width, y0 + height)

    @staticmethod
    def from_extents(*args):
        return Bbox(np.reshape(args, (2, 2)))

    def __array__(self, dtype=None, copy=None):
        return np.array(self._points, dtype)

    def __repr__(self):
        return f"Bbox({self._points.tolist()})"

    def __str__(self):
        return "Bbox(x0={}, y0={}, x1={}, y1={})".format(*self.extents)

    def __eq__(self, other):
        return isinstance(other, Bbox) and bool((self._points == other._points).all())

    __hash__ = None

    def frozen(self):
        return Bbox(self._points.copy())

    def get_points(self):
        return self._points

    x0 = property(lambda self: self._points[0, 0])
    y0 = property(lambda self: self._points[0, 1])
    x1 = property(lambda self: self._points[1, 0])
    y1 = property(lambda self: self._points[1, 1])
    p0 = property(lambda self: self._points[0])
    p1 = property(lambda self: self._points[1])
    xmin = property(lambda self: np.min(self._points[:, 0]))
    xmax = property(lambda self: np.max(self._points[:, 0]))
    ymin = property(lambda self: np.min(self._points[:, 1]))
    ymax = property(lambda self: np.max(self._points[:, 1]))
    min = property(lambda self: np.min(self._points, axis=0))
    max = property(lambda self: np.max(self._points, axis=0))
    intervalx = property(lambda self: self._points[:, 0])
    intervaly = property(lambda self: self._points[:, 1])
    size = property(lambda self: self._points[1] - self._points[0])
    width = property(lambda self: self.size[0])
    height = property(lambda self: self.size[1])
    extents = property(lambda self: self._points.flatten())

    @property
    def bounds(self):
        (x0, y0), (x1, y1) = self._points
        return (x0, y0, x1 - x0, y1 - y0)

    def containsx(self, x):
        return self.xmin <= x <= self.xmax

    def containsy(self, y):
        return self.ymin <= y <= self.ymax

    def contains(self, x, y):
        return self.containsx(x) and self.containsy(y)

    def corners(self):
        (x0, y0), (x1, y1) = self._points
        return np.array([[x0, y0], [x0, y1], [x1, y0], [x1, y1]])

    def overlaps(self, other):
        return bool((self.min <= other.max).all() and (other.min <= self.max).all())

    def translated(self, tx, ty):
        return Bbox(self._points + (tx, ty))

    def padded(self, w_pad, h_pad=None):
        pad = np.array((w_pad, w_pad if h_pad is None else h_pad))
        return Bbox(self._points + [-pad, pad])

    def expanded(self, sw, sh):
        more = (np.array((sw, sh)) * self.size - self.size) / 2
        return Bbox(self._points + [-more, more])

    def shrunk(self, mx, my):
        return Bbox([self._points[0], self._points[0] + np.array((mx, my)) * self.size])

    def shrunk_to_aspect(self, box_aspect, container=None, fig_aspect=1.0):
        if box_aspect <= 0 or fig_aspect <= 0:
            raise ValueError("'box_aspect' and 'fig_aspect' must be positive")
        width, height = (self if container is None else container).size
        tall = width * box_aspect / fig_aspect
        size = (width, tall) if tall <= height else (height * fig_aspect / box_aspect, height)
        return Bbox([self._points[0], self._points[0] + size])

    def transformed(self, transform):
        (x0, y0), (x1, y1) = self._points
        first, right, up = transform.transform(np.array([[x0, y0], [x1, y0], [x0, y1]]))
        return Bbox([first, [right[0], up[1]]])

    @staticmethod
    def union(bboxes):
        if not len(bboxes):
            raise ValueError("'bboxes' cannot be empty")
        return Bbox([np.min([box.min for box in bboxes], axis=0), np.max([box.max for box in bboxes], axis=0)])

    @staticmethod
    def intersection(bbox1, bbox2):
        low, high = np.maximum(bbox1.min, bbox2.min), np.minimum(bbox1.max, bbox2.max)
        return Bbox([low, high]) if (low <= high).all() else None
