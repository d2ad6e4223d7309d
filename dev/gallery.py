#!/usr/bin/env python3
"""`make gallery`: draws matplotlib's own gallery with the service and with matplotlib, and writes docs/gallery.md.

The gallery's programs are in matplotlib's source distribution, which is fetched from the package index (the version that the science
engine has) and checked against the index's hash. A program counts as standalone when it imports nothing but matplotlib, numpy and the
standard library, reads no files, needs no window, and runs under matplotlib itself. Both pictures are of the last figure. They are equal
where at most 0.2 % of the pixels differ by more than 40 of 255 after a blur of two pixels: glyphs and edges may differ, places,
colours and shapes may not.

    .venv-science/bin/python dev/gallery.py [FOLDER] [part of a path]…

The pictures stay in FOLDER (`NAME.ours.png` and `NAME.png`); with parts of paths, only these programs are drawn, and no table is
written.
"""

import ast
import concurrent.futures
import hashlib
import io
import json
import os
import pathlib
import random
import re
import socket
import struct
import subprocess
import sys
import tarfile
import time
import urllib.error
import urllib.request

import matplotlib
import numpy as np
from PIL import Image, ImageFilter

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs/gallery.md"
# Sections whose programs need a window, a person or time.
INTERACTIVE = {"animation", "event_handling", "user_interfaces", "widgets"}
LIBRARIES = {"matplotlib", "mpl_toolkits", "numpy"}
FILES = re.compile(r"get_sample_data|\bopen\(|np\.load|imread\(|savefig\(['\"]|to_filehandle|usetex|pyodide")
MOST_DIFFERENT = 0.2
SECONDS = 60
ENGINES = "python", "pandas", "science"
SIZE = 640, 480


def index():
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "config", "get", "global.index-url"]
    return (subprocess.run(pip, capture_output=True, text=True).stdout.strip() or "https://pypi.org/simple").rstrip("/")


def fetch(folder):
    """The gallery's folder, fetched if it isn't there yet."""
    name = f"matplotlib-{matplotlib.__version__}.tar.gz"
    place = folder / name.removesuffix(".tar.gz") / "galleries"
    if place.is_dir():
        return place
    request = urllib.request.Request(f"{index()}/matplotlib/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request) as answer:
        file = next(file for file in json.load(answer)["files"] if file["filename"] == name)
    with urllib.request.urlopen(urllib.request.urljoin(request.full_url, file["url"])) as answer:
        archive = answer.read()
    if hashlib.sha256(archive).hexdigest() != file["hashes"]["sha256"]:
        sys.exit(f"{name} is not the file that the index describes")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        # Debian's Python 3.11 has no filters; the archive is the one that the index describes.
        tar.extractall(folder)
    return place


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]


def is_standalone(path):
    source = path.read_text()
    try:
        names = set(imported(ast.parse(source)))
    except SyntaxError:
        return False
    return path.parent.name not in INTERACTIVE and not FILES.search(source) and names <= LIBRARIES | sys.stdlib_module_names


def seed_of(source):
    """The seed that the service gives this program (crates/server/src/key.rs)."""
    number = lambda value: struct.pack("<Q", value)
    text = lambda value: number(len(value.encode())) + value.encode()
    digest = hashlib.sha256(text("paintbox 1") + text(source) + number(0) + bytes(1 + 32) + number(SIZE[0]) + number(SIZE[1]))
    return int.from_bytes(digest.digest()[:8], "little")


def draw_with_matplotlib(source, file):
    """Draws the last figure in a process of its own. Returns the number of figures: 0 when the program fails or makes none."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        made = 0
        try:
            os.close(reader)
            made = _draw_with_matplotlib(source, file)
        except BaseException:
            pass
        os.write(writer, bytes([min(made, 255)]))
        os._exit(0)
    os.close(writer)
    made = os.read(reader, 1)
    os.close(reader)
    os.waitpid(child, 0)
    return made[0] if made else 0


def _draw_with_matplotlib(source, file):
    matplotlib.use("agg")
    from matplotlib import pyplot as plt

    shown = []

    def show(*args, block=None, **kwargs):
        if block is False:
            return
        shown.extend(plt.figure(number) for number in plt.get_fignums())
        plt.close("all")

    plt.show = show
    # As the service does.
    seed, make = seed_of(source), np.random.default_rng
    random.seed(seed)
    np.random.seed(seed & 0xFFFFFFFF)
    np.random.default_rng = lambda given=None: make(seed if given is None else given)
    sys.stdout = sys.stderr = io.StringIO()
    exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    show()
    if shown:
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        FigureCanvasAgg(shown[-1]).figure.savefig(file, dpi=shown[-1].dpi)
    return len(shown)


class Service:
    """`paintbox serve` with an empty store, on a free port."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.token = os.urandom(20).hex()
        store = folder / "gallery.db"
        for old in folder.glob("gallery.db*"):
            old.unlink()
        environment = {
            **os.environ,
            "PAINTBOX_OPERATOR_TOKEN": self.token,
            "PAINTBOX_ENGINES_PYTHON_ENVIRONMENT": str(ROOT / ".venv"),
            "PAINTBOX_ENGINES_SCIENCE_ENVIRONMENT": str(ROOT / ".venv-science"),
            "PAINTBOX_CACHE_MEMORY_MIB": "0",
        }
        command = [ROOT / "target/release/paintbox", "serve", "--listen", f"127.0.0.1:{self.port}", "--store", f"sqlite:{store}"]
        self.log = (folder / "server.log").open("w")
        self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=self.log, stderr=self.log)

    def __enter__(self):
        for _ in range(600):
            if self.process.poll() is not None:
                sys.exit(f"the service didn't start: see {self.log.name}")
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5).close()
                return self
            except OSError:
                time.sleep(0.2)
        sys.exit("the service isn't ready after two minutes")

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()

    def draw(self, source, size):
        """(the engine, the picture or None, the error)"""
        body = json.dumps({"program": source, "width": size[0], "height": size[1]}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}", "Accept": "application/json"}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/api/v1/render", body, headers)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                drawn = json.load(answer)
        except urllib.error.HTTPError as error:
            answer = json.loads(error.read())
            said = answer.get("error") or answer
            return "", None, f"{said.get('exception', answer.get('kind', ''))}: {said.get('message', '')}"
        with urllib.request.urlopen(drawn["image"]) as image:
            return drawn["engine"], image.read(), ""


def _on_white(file):
    picture = Image.open(file).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


def difference(ours, theirs):
    """The share of pixels that differ, %; 100 when the sizes differ."""
    pair = [_on_white(picture).filter(ImageFilter.GaussianBlur(2)) for picture in (ours, theirs)]
    if pair[0].size != pair[1].size:
        return 100.0
    pixels = [np.asarray(picture, int) for picture in pair]
    return 100.0 * float((np.abs(pixels[0] - pixels[1]).max(axis=2) > 40).mean())


def run(service, gallery, folder, path):
    name = str(path.relative_to(gallery).with_suffix("")).replace("/", "-")
    ours, theirs = folder / f"{name}.ours.png", folder / f"{name}.png"
    source = path.read_text()
    known = folder / f"{name}.figures"
    if not known.exists():
        known.write_text(str(draw_with_matplotlib(source, theirs)))
    if known.read_text() == "0":
        return None
    engine, picture, error = service.draw(source, SIZE)
    if picture is None:
        return path, "", None, error
    ours.write_bytes(picture)
    return path, engine, difference(ours, theirs), ""


def section(gallery, path):
    parts = path.relative_to(gallery).parts
    return "/".join(parts[:2]) if parts[0] == "examples" else parts[0]


def write(gallery, results):
    rows = {}
    for path, engine, differs, error in results:
        row = rows.setdefault(section(gallery, path), {"files": 0, "drawn": 0, "equal": 0, **dict.fromkeys(ENGINES, 0)})
        row["files"] += 1
        if not error:
            row["drawn"] += 1
            row["equal"] += differs <= MOST_DIFFERENT
            row[engine] += 1
    total = {key: sum(row[key] for row in rows.values()) for key in next(iter(rows.values()))}
    line = "| {} | {files} | {drawn} | {equal} | {python} | {pandas} | {science} |"
    lines = [
        "# matplotlib's gallery",
        "",
        f"The standalone programs of matplotlib {matplotlib.__version__}'s gallery, unmodified, drawn by Paintbox with `auto`, beside",
        "matplotlib's own pictures (Agg). `make gallery` fetches them, draws them and writes this page; `dev/gallery.py` says what",
        "standalone and equal mean.",
        "",
        "| section | programs | drawn | equal | in `python` | in `pandas` | in `science` |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(line.format(name, **row) for name, row in sorted(rows.items())),
        line.format("**all**", **total),
        "",
        "## Not drawn",
        "",
        *sorted(f"- `{path.relative_to(gallery)}`: {error}" for path, _, _, error in results if error),
        "",
        "## Different",
        "",
        "| program | engine | pixels that differ, % |",
        "| --- | --- | --- |",
        *sorted(f"| `{path.relative_to(gallery)}` | {engine} | {differs:.1f} |"
                for path, engine, differs, error in results if not error and differs > MOST_DIFFERENT),
        "",
    ]
    TABLE.write_text("\n".join(lines))
    print(line.format("all", **total))


def main(folder="target/gallery", *parts):
    folder = (ROOT / folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["MPLCONFIGDIR"] = str(folder)
    gallery = fetch(folder)
    paths = [path for path in sorted(gallery.rglob("*.py")) if is_standalone(path)]
    if parts:
        paths = [path for path in paths if any(part in str(path) for part in parts)]
    with Service(folder) as service, concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = [result for result in pool.map(lambda path: run(service, gallery, folder, path), paths) if result]
    if parts:
        for path, engine, differs, error in results:
            print(path.relative_to(gallery), engine, error or f"{differs:.2f} %")
    else:
        write(gallery, results)


if __name__ == "__main__":
    main(*sys.argv[1:])
