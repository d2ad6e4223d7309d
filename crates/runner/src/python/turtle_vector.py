"""Vectors of Python's turtle."""

import math


class Vec2D(tuple):
    """A vector of two numbers, with arithmetic."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])

    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])

    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return Vec2D(self[0] * other, self[1] * other)
        return NotImplemented

    def __neg__(self):
        return Vec2D(-self[0], -self[1])

    def __abs__(self):
        return math.hypot(*self)

    def rotate(self, angle):
        """The vector turned counterclockwise by an angle in degrees."""
        cos, sin = direction(angle)
        return Vec2D(self[0] * cos - self[1] * sin, self[0] * sin + self[1] * cos)

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        return "(%.2f,%.2f)" % self


_QUARTERS = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}


def direction(degrees):
    """The cosine and the sine; those of right angles are exact."""
    degrees %= 360.0
    exact = _QUARTERS.get(degrees)
    if exact is not None:
        return exact
    angle = math.radians(degrees)
    return math.cos(angle), math.sin(angle)
