"""The peer: Monty, an interpreter of a part of Python in Rust. For each line, {"program": path}, it runs the program in a new
session and answers with the total that it computed."""

import json
import pathlib
import sys

import pydantic_monty

with pydantic_monty.Monty() as pool:
    for line in sys.stdin:
        source = pathlib.Path(json.loads(line)["program"]).read_text(encoding="utf-8")
        with pool.checkout() as session:
            session.feed_run(source)
            print(session.feed_run("total"), flush=True)
