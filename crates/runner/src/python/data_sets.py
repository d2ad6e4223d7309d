"""seaborn's example data sets, in memory: seaborn would fetch them from the network and keep them in a folder."""

import functools
import gzip

import paintbox_matplotlib_loading
import paintbox_native

_FOLDER = "/nonexistent/seaborn-data"
# Those of seaborn's that aren't here.
_ELSEWHERE = (
    "anagrams", "attention", "brain_networks", "car_crashes", "dots", "dowjones", "exercise", "fmri", "glue", "healthexp",
    "planets", "seaice", "taxis",
)


def use(seaborn):
    """Lets seaborn find its data sets."""
    names = []
    for file, content in paintbox_native.data_sets():
        if file.endswith(".gz"):
            file, content = file.removesuffix(".gz"), gzip.decompress(content)
        paintbox_matplotlib_loading.keep(f"{_FOLDER}/{file}", content)
        names.append(file.removesuffix(".csv"))
    names.sort()

    def fetch(url, path):
        name = url.rpartition("/")[2].removesuffix(".csv")
        listed = ", ".join(names)
        error = OSError(f"seaborn's data set {name!r} isn't here, and a program has no network; {listed} are here.")
        error.paintbox_hint = "data.frame() is the image's table as a DataFrame"
        raise error

    load, utils = seaborn.load_dataset, seaborn.utils
    utils.os = paintbox_matplotlib_loading.OS
    utils.urlretrieve = fetch
    utils.get_data_home = lambda data_home=None: _FOLDER
    utils.get_dataset_names = lambda: [*names, *_ELSEWHERE]
    seaborn.get_dataset_names = lambda: list(names)
    # Where they would be kept is of no importance.
    seaborn.load_dataset = functools.wraps(load)(lambda name, cache=True, data_home=None, **kws: load(name, **kws))
