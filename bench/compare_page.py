"""The same programs drawn by matplotlib and by Paintbox, side by side: `make compare`.

Writes to target/compare: index.html, page.png (all pairs under one another), the pictures, and for each program
NAME.json, which says where matplotlib has put every axes, its limits, the data's extent, ticks, labels and legend.
Ours is drawn as an SVG too, whose tick labels are held beside matplotlib's: the same texts at the same places.
Names given as arguments (stems of files in e2e/charts and e2e/pyplot) are compared instead of the twenty-five;
`all` compares every program.
"""

import html
import json
import pathlib
import subprocess
import sys
import warnings

import compare_ticks
import pyplot
from PIL import Image, ImageChops, ImageDraw, ImageFont

ROOT = pathlib.Path(__file__).parent.parent
PAINTBOX = ROOT / "target" / "release" / "paintbox"
OUT = ROOT / "target" / "compare"
CELL = 640  # px, the width of one picture on page.png
GAP, HEADING = 16, 28

PROGRAMS = """
01-sine-cosine 02-shared-subplots 03-twin-axes 12-annotated-heatmap 13-contours 16-log-plots 26-annotate 28-ggplot-style
30-mathtext 35-markers-and-cycles
weather-range weather-kinds weather-boxes weather-wind weather-pie weather-year-mesh stocks-log stocks-indexed
stocks-panels cars-power cars-violins iris-slopes airports-hexagons airports-density employment-changes
""".split()

# What is meant to be otherwise than matplotlib's, and why it is better; a program that differs and isn't here fails.
BETTER = {
    "12-annotated-heatmap": "Ours makes room for the turned names of days; matplotlib's cuts the title off.",
    "iris-lengths": "Ours finds a little more room, and by matplotlib's own rule that height has a tick every 5.",
    "iris-slopes": "`plt.colorbar()` follows the arrows, which have a colour map; matplotlib's follows the points drawn "
    "last, which have none, and is a bar of values that nothing in the chart has.",
    "stocks-panels": "Ours ends the turned years at their ticks; matplotlib's centres them beneath.",
    "weather-range": "Ours turns the months that matplotlib's writes over one another.",
}


def chosen(arguments):
    """The names that are asked for."""
    if arguments == ["all"]:
        return [path.stem for folder in ("pyplot", "charts") for path in sorted((ROOT / "e2e" / folder).glob("*.py"))]
    return arguments or PROGRAMS


def program(name):
    """The file of a program."""
    for folder in ("charts", "pyplot"):
        path = ROOT / "e2e" / folder / f"{name}.py"
        if path.exists():
            return path
    sys.exit(f"there is no program {name} in e2e/charts or e2e/pyplot")


def theirs(path, size, picture):
    """matplotlib's picture, and what it says of its axes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure = pyplot.run(path, size)
        figure.savefig(picture, dpi=pyplot.DPI)
        return pyplot.describe(figure)


def ours(path, size, data, picture):
    """Paintbox's picture, text kept as text if it is an SVG; or its complaint."""
    picture.unlink(missing_ok=True)
    command = [PAINTBOX, "render", path, "-o", picture, "--size", f"{size[0]}x{size[1]}", "--text"]
    if data:
        command += ["--data", data]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return None if ended.returncode == 0 else ended.stderr.strip() or f"exit code {ended.returncode}"


def font_path():
    """matplotlib's own DejaVu Sans."""
    return pyplot.matplotlib.get_data_path() + "/fonts/ttf/DejaVuSans.ttf"


def font(size):
    """The font of the page's headings."""
    return ImageFont.truetype(font_path(), size)


def complaint(text, size):
    """A picture of a complaint, in place of one that isn't there."""
    picture = Image.new("RGB", size, "#fff0f0")
    ImageDraw.Draw(picture).multiline_text((12, 12), text, fill="#a00000", font=font(12))
    return picture


def difference(left, right):
    """The mean difference of two pictures of the same size, in levels of 255."""
    if left.size != right.size:
        return float("nan")
    histogram = ImageChops.difference(left, right).convert("L").histogram()
    return sum(level * count for level, count in enumerate(histogram)) / (left.width * left.height)


def page_png(rows):
    """All pairs under one another, each under its name."""
    scaled = []
    for name, left, right, *_ in rows:
        height = round(left.height * CELL / left.width)
        scaled.append((name, *(p.resize((CELL, height), Image.Resampling.LANCZOS) for p in (left, right))))
    total = sum(left.height + HEADING + GAP for _, left, _ in scaled)
    page = Image.new("RGB", (2 * CELL + 3 * GAP, total + GAP), "#d8d8d8")
    draw = ImageDraw.Draw(page)
    y = GAP
    for name, left, right in scaled:
        draw.text((GAP, y), f"{name}: matplotlib", fill="black", font=font(16))
        draw.text((CELL + 2 * GAP, y), "Paintbox", fill="black", font=font(16))
        page.paste(left, (GAP, y + HEADING))
        page.paste(right, (CELL + 2 * GAP, y + HEADING))
        y += left.height + HEADING + GAP
    page.save(OUT / "page.png")


def verdict(described, name, svg):
    """What is said of a program's tick labels, and whether it is well."""
    same, said = compare_ticks.differences(described, svg, font_path())
    if not said:
        words = f"the same {same} tick labels at the same places"
        return f"{words}. {BETTER[name]}" if name in BETTER else words, True
    words = f"{same} tick labels at the same places; {'; '.join(said)}"
    return (f"{words}. Better: {BETTER[name]}", True) if name in BETTER else (words, False)


def index(rows):
    """The page for a browser, each program's source folded under its pair."""
    parts = []
    for name, left, _, wrong, said, well in rows:
        text = html.escape(program(name).read_text(encoding="utf-8"))
        note = f"<pre class=wrong>{html.escape(wrong)}</pre>" if wrong else ""
        parts.append(
            f"<h2>{name}</h2>{note}<p{'' if well else ' class=wrong'}>{html.escape(said)}</p>"
            f"<div><img src={name}-matplotlib.png width={left.width} alt=matplotlib>"
            f"<img src={name}-paintbox.png width={left.width} alt=Paintbox></div>"
            f"<p><a href={name}.json>axes of matplotlib's</a></p><details><summary>program</summary>"
            f"<pre>{text}</pre></details>")
    style = "body{font:16px sans-serif;background:#d8d8d8;margin:2em}div{display:flex;gap:16px}.wrong{color:#a00}"
    (OUT / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>matplotlib and Paintbox</title><style>{style}</style>"
        f"<h1>matplotlib, left, and Paintbox, right</h1>{''.join(parts)}", encoding="utf-8")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rows, failed, different = [], 0, 0
    for name in chosen(sys.argv[1:]):
        path = program(name)
        source = path.read_text(encoding="utf-8")
        size, data = pyplot.size_of(source), pyplot.data_of(source)
        left, right = OUT / f"{name}-matplotlib.png", OUT / f"{name}-paintbox.png"
        axes = theirs(path, size, left)
        (OUT / f"{name}.json").write_text(json.dumps(axes, indent=1, ensure_ascii=False), encoding="utf-8")
        svg = OUT / f"{name}-paintbox.svg"
        wrong = ours(path, size, data, right) or ours(path, size, data, svg)
        said, well = ("not drawn", False) if wrong else verdict(axes, name, svg)
        different += not wrong and not well
        if wrong:
            failed += 1
            complaint(wrong, size).save(right)
        pair = [Image.open(p).convert("RGB") for p in (left, right)]
        rows.append((name, *pair, wrong, said, well))
        words = wrong.splitlines()[-1] if wrong else f"mean difference {difference(*pair):.1f} of 255; {said}"
        print(f"{name:24} {words}", flush=True)
    page_png(rows)
    index(rows)
    print(f"{len(rows) - failed} of {len(rows)} drawn by both: {OUT / 'index.html'}, {OUT / 'page.png'}")
    if different:
        print(f"{different} with other tick labels, and no reason in BETTER")
    sys.exit(1 if failed or different else 0)


if __name__ == "__main__":
    main()
