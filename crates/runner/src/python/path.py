"""`matplotlib.path.Path`: vertices and what each of them is."""

import math

import numpy as np

import paintbox_hand_over


class Path:
    """A path: N×2 vertices, and a code for each of them."""

    STOP, MOVETO, LINETO, CURVE3, CURVE4 = map(np.uint8, range(5))
    CLOSEPOLY = np.uint8(79)
    code_type = np.uint8
    NUM_VERTICES_FOR_CODE = {0: 1, 1: 1, 2: 1, 3: 2, 4: 3, 79: 1}

    def __init__(self, vertices, codes=None, _interpolation_steps=1, closed=False, readonly=False):
        vertices = np.asarray(vertices, dtype=float).reshape(-1, 2)
        if codes is not None:
            codes = np.asarray(codes, np.uint8)
            if codes.ndim != 1 or len(codes) != len(vertices):
                raise ValueError("'codes' must be a 1D list or array with the same length of 'vertices'.")
            if len(codes) and codes[0] != self.MOVETO:
                raise ValueError(f"The first element of 'code' must be equal to 'MOVETO' ({self.MOVETO}).")
        elif closed and len(vertices):
            codes = np.full(len(vertices), self.LINETO, np.uint8)
            codes[0], codes[-1] = self.MOVETO, self.CLOSEPOLY
        self.vertices, self.codes = vertices, codes

    def __getattr__(self, name):
        error = AttributeError(f"'Path' object has no attribute {name!r}", name=name, obj=self)
        raise error if name.startswith("_") else paintbox_hand_over.instead(error)

    def __len__(self):
        return len(self.vertices)

    def __repr__(self):
        return f"Path({self.vertices!r}, {self.codes!r})"

    def copy(self):
        return Path(self.vertices.copy(), None if self.codes is None else self.codes.copy())

    def _all_codes(self):
        if self.codes is not None:
            return self.codes
        codes = np.full(len(self.vertices), self.LINETO, np.uint8)
        codes[:1] = self.MOVETO
        return codes

    @classmethod
    def make_compound_path(cls, *paths):
        if not paths:
            return cls(np.empty((0, 2)))
        vertices = np.concatenate([path.vertices for path in paths])
        codes = np.concatenate([path._all_codes() for path in paths])
        codes[:-1][codes[:-1] == cls.STOP] = cls.MOVETO
        return cls(vertices, codes)

    @classmethod
    def _closed(cls, vertices):
        vertices = np.asarray(vertices, dtype=float)
        return cls(np.concatenate([vertices, vertices[:1]]), closed=True)

    @classmethod
    def unit_rectangle(cls):
        return cls._closed([[0, 0], [1, 0], [1, 1], [0, 1]])

    @classmethod
    def unit_regular_polygon(cls, numVertices):
        theta = 2 * np.pi / numVertices * np.arange(numVertices + 1) + np.pi / 2
        return cls(np.column_stack((np.cos(theta), np.sin(theta))), closed=True)

    @classmethod
    def unit_regular_star(cls, numVertices, innerCircle=0.5):
        count = numVertices * 2
        theta = 2 * np.pi / count * np.arange(count + 1) + np.pi / 2
        r = np.ones(count + 1)
        r[1::2] = innerCircle
        return cls((r * np.vstack((np.cos(theta), np.sin(theta)))).T, closed=True)

    @classmethod
    def unit_regular_asterisk(cls, numVertices):
        return cls.unit_regular_star(numVertices, 0.0)

    @classmethod
    def unit_circle(cls):
        return cls.circle()

    @classmethod
    def circle(cls, center=(0.0, 0.0), radius=1.0, readonly=False):
        arc = cls.arc(0, 360, 8)
        vertices = np.concatenate([arc.vertices, arc.vertices[:1]]) * radius + center
        return cls(vertices, np.concatenate([arc.codes, [cls.CLOSEPOLY]]))

    @classmethod
    def arc(cls, theta1, theta2, n=None, is_wedge=False):
        """An arc of the unit circle, degrees counterclockwise (L. Maisonobe, 2003)."""
        first = theta1
        last = theta2 - 360 * math.floor((theta2 - theta1) / 360)
        if theta2 != theta1 and last <= first:
            last += 360
        first, last = math.radians(first), math.radians(last)
        n = int(2 ** math.ceil((last - first) / (math.pi / 2))) if n is None else n
        if n < 1:
            raise ValueError("n must be >= 1 or None")
        step = (last - first) / n
        alpha = math.sin(step) * (math.sqrt(4 + 3 * math.tan(step / 2) ** 2) - 1) / 3
        angles = np.linspace(first, last, n + 1)
        points = np.column_stack((np.cos(angles), np.sin(angles)))
        along = np.column_stack((-np.sin(angles), np.cos(angles)))
        curves = np.stack(
            (points[:-1] + alpha * along[:-1], points[1:] - alpha * along[1:], points[1:]), axis=1
        ).reshape(-1, 2)
        curved = [cls.CURVE4] * len(curves)
        if is_wedge:
            center = np.zeros((1, 2))
            vertices = np.concatenate([center, points[:1], curves, center, center])
            return cls(vertices, [cls.MOVETO, cls.LINETO, *curved, cls.LINETO, cls.CLOSEPOLY])
        return cls(np.concatenate([points[:1], curves]), [cls.MOVETO, *curved])

    @classmethod
    def wedge(cls, theta1, theta2, n=None):
        return cls.arc(theta1, theta2, n, True)
