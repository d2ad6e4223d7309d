"""Reads tick labels and their places out of a selectable-text SVG of Paintbox's, and holds them beside matplotlib's.

matplotlib's side is what `pyplot.describe` says. A place is a fraction of the axes' length, from the left or the bottom.
"""

import re
import xml.etree.ElementTree as ElementTree

from PIL import ImageFont

TOLERANCE = 0.02  # of the axes' length
SAME_LINE = 1.5  # px by which labels of one row or column may miss their line
SCRIPT_GAP = 4.0  # px between a number and its exponent, which are two texts
GREEK = {r"\mu": "μ", r"\sigma": "σ", r"\pi": "π", r"\infty": "∞"}


class Text:
    """A text of the picture: its words, its font's size, and where its baseline starts, has its middle and ends."""

    def __init__(self, words, size, matrix, font_path):
        self.words, self.size, self.matrix, self.last = words, size, matrix, self
        width = ImageFont.truetype(font_path, 100).getlength(words) * size / 100
        self.start, self.middle, self.end = (self.at(along) for along in (0, width / 2, width))

    def at(self, along, rise=0.0):
        """A point along the text's baseline, and so far above it."""
        a, b, c, d, e, f = self.matrix
        return a * along - c * rise + e, b * along - d * rise + f

    @property
    def level(self):
        return abs(self.matrix[1]) < 1e-6

    def heart(self):
        """The middle of the digits."""
        (x0, y0), (x1, y1) = self.middle, self.at(0, 0.36 * self.size)
        below = (self.last.start[1] - self.start[1]) / 2
        return x0 + x1 - self.start[0], y0 + y1 - self.start[1] + below


    def corners(self):
        """Where a turned label may be hung up: its ends, above and below the baseline."""
        ends = []
        for rise in (-0.24 * self.size, 0, 0.76 * self.size):
            x, y = self.at(0, rise)
            ends += [(ex + x - self.start[0], ey + y - self.start[1]) for ex, ey in (self.start, self.end)]
        return ends


def matrix_of(transform):
    """The matrix of a text, which the painter writes as a matrix or a translation."""
    numbers = [float(n) for n in re.findall(r"-?[\d.]+(?:e-?\d+)?", transform or "")]
    return (1, 0, 0, 1, *numbers) if len(numbers) == 2 else tuple(numbers) if len(numbers) == 6 else (1, 0, 0, 1, 0, 0)


def read(svg, font_path):
    """The texts of a picture, a number and its exponent as one, and the rectangles that may be axes."""
    texts, boxes = [], []
    for element in ElementTree.parse(svg).iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "rect":
            boxes.append([float(element.get(name)) for name in ("x", "y", "width", "height")])
        elif tag == "text":
            size = float(element.get("font-size"))
            text = Text("".join(element.itertext()), size, matrix_of(element.get("transform")), font_path)
            before = texts[-1] if texts else None
            if before and belongs(text, before):
                before.words += text.words
                before.end = text.end
                before.middle = tuple((s + e) / 2 for s, e in zip(before.start, text.end))
            elif before and stands_under(text, before):
                before.words += text.words
                before.last = text
            else:
                texts.append(text)
    return texts, boxes


def belongs(text, before):
    """Whether a text goes on with the one before it, as an exponent or a next symbol of mathtext does."""
    across, down = text.start[0] - before.end[0], text.start[1] - before.end[1]
    return text.level and before.level and abs(across) < SCRIPT_GAP and -0.7 * before.size < down <= 0.01


def stands_under(text, before):
    """Whether a text is the next line of the one before it, or the lower half of a fraction."""
    across, down = text.middle[0] - before.last.middle[0], text.start[1] - before.last.start[1]
    return text.level and before.level and abs(across) < 1 and 0.8 * text.size < down < 1.6 * text.size


def plain(label):
    """The words of a label, without mathtext's marks."""
    for name, letter in GREEK.items():
        label = label.replace(name, letter)
    if label.count("$") >= 2:
        label = re.sub(r"\\mathdefault|\\frac|[${}^]", "", label.replace("-", "−"))
    return re.sub(r"\s", "", label)


def farness(one, other):
    """How far the sides of two rectangles are from one another, in px."""
    sides = [(r[0], r[1], r[0] + r[2], r[1] + r[3]) for r in (one, other)]
    return sum(abs(a - b) for a, b in zip(*sides))


def place(text, box, along_x):
    """Where along the axes a text stands: the nearest that any of its ends or its middle can say."""
    points = [text.heart()] if text.level else [text.heart(), *text.corners()]
    if along_x:
        return [(x - box[0]) / box[2] for x, _ in points]
    return [(box[1] + box[3] - y) / box[3] for _, y in points]


def is_at(text, at, box, along_x):
    """Whether a text stands at this place along the axes."""
    return min(abs(p - at) for p in place(text, box, along_x)) <= TOLERANCE


def beside(text, box, along_x, far):
    """Whether a text is outside of the axes, on the side where this axis has its labels."""
    x, y = text.heart()
    if along_x:
        return y < box[1] if far else y > box[1] + box[3]
    return x > box[0] + box[2] if far else x < box[0]


def gap(text, box, along_x):
    """How far a text is from the axes, in px."""
    x, y = text.heart()
    return max(box[1] - y, y - box[1] - box[3]) if along_x else max(box[0] - x, x - box[0] - box[2])


def line_of(text, box, along_x):
    """What labels of one axis have in common: the baseline, or the edge that is nearer to the axes."""
    if along_x:
        return text.start[1] if text.level else text.end[1]
    return text.end[0] if text.middle[0] < box[0] else text.start[0]


def matching(axis, around, box, along_x):
    """Ours of matplotlib's labels, by their texts and places, and the labels that ours lacks."""
    found, lacking = [], []
    for label, at in zip(axis["labels"], axis["places"]):
        words = plain(label)
        fits = [t for t in around if plain(t.words) == words and t not in found and is_at(t, at, box, along_x)]
        if words and fits:
            found.append(min(fits, key=lambda t: gap(t, box, along_x)))
        elif words:
            lacking.append(label)
    return found, lacking


def surplus(axis, found, around, box, along_x):
    """Texts of ours in the line of an axis's labels that matplotlib's has nowhere."""
    lines = [line_of(t, box, along_x) for t in found]
    return [t.words for t in around if t.words not in (axis["label"], axis["offset"])
            and any(abs(line_of(t, box, along_x) - line) < SAME_LINE for line in lines)
            and any(-TOLERANCE <= p <= 1 + TOLERANCE for p in place(t, box, along_x))]


def differences(described, svg, font_path):
    """How many tick labels are the same at the same places, and a sentence for each axis that has others."""
    texts, boxes = read(svg, font_path)
    axes = []
    for number, one in enumerate(described["axes"], start=1):
        box = min(boxes[1:] or boxes, key=lambda b: farness(b, one["box"]))
        for name in "xy":
            axis, along_x = one[name], name == "x"
            around = [t for t in texts if beside(t, box, along_x, axis["far"])]
            found, lacking = matching(axis, around, box, along_x)
            if not found:  # A spine that was moved has its labels in the axes.
                found, lacking = matching(axis, texts, box, along_x)
            axes.append((f"axes {number}, {name}", axis, box, along_x, found, lacking))
    taken = {id(t) for *_, found, _ in axes for t in found}
    said = []
    for title, axis, box, along_x, found, lacking in axes:
        rest = [t for t in texts if id(t) not in taken and beside(t, box, along_x, axis["far"])]
        more = surplus(axis, found, rest, box, along_x)
        if lacking:
            said.append(f"{title}: matplotlib alone has {', '.join(lacking)}")
        if more:
            said.append(f"{title}: Paintbox alone has {', '.join(more)}")
        if axis["offset"] and plain(axis["offset"]) not in {plain(t.words) for t in texts}:
            said.append(f"{title}: matplotlib alone has the offset {axis['offset']}")
    return len(taken), said
