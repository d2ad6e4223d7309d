"""Writes a lock file: the packages that are installed in a virtual environment, each with the hashes of its wheels.

    python dev/lock.py ENVIRONMENT "first line of the file" > requirements-science.lock

The hashes are those of the wheels for Linux (x86-64 and arm64) and the Python versions that Paintbox runs on.
"""

import json
import re
import subprocess
import sys
import urllib.request

TAGS = re.compile(r"-(py3|py2\.py3|cp31[1-4]|cp3\d)-(none|abi3|cp31[1-4])-(any|.*manylinux.*(x86_64|aarch64).*)\.whl$")
SKIPPED = {"pip", "setuptools", "wheel"}


def main(environment, head):
    pip = [f"{environment}/bin/python", "-m", "pip", "--disable-pip-version-check"]
    index = subprocess.run([*pip, "config", "get", "global.index-url"], capture_output=True, text=True).stdout.strip()
    index = (index or "https://pypi.org/simple").rstrip("/")
    frozen = json.loads(subprocess.run([*pip, "list", "--format", "json"], capture_output=True, text=True, check=True).stdout)
    print(f"# {head}")
    for package in sorted(frozen, key=lambda package: package["name"].lower()):
        name, version = package["name"].lower().replace("_", "-"), package["version"]
        if name not in SKIPPED:
            print(f"{name}=={version} \\\n    " + " \\\n    ".join(f"--hash=sha256:{digest}" for digest in hashes(index, name, version)))


def hashes(index, name, version):
    request = urllib.request.Request(f"{index}/{name}/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request) as answer:
        files = json.load(answer)["files"]
    of_version = [file for file in files if file["filename"].split("-")[1] == version and TAGS.search(file["filename"])]
    found = sorted(file["hashes"]["sha256"] for file in of_version)
    if not found:
        sys.exit(f"{name} {version} has no wheel for Linux")
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
