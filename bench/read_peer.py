"""Reads a CSV file with polars or pandas whenever a line comes in; answers with the milliseconds it took."""

import sys
import time

library, path = sys.argv[1:]
if library == "polars":
    import polars

    def read():
        return polars.read_csv(path, try_parse_dates=True)
else:
    import pandas

    def read():
        return pandas.read_csv(path, parse_dates=["day", "at"])

for _ in sys.stdin:
    start = time.perf_counter()
    frame = read()
    print((time.perf_counter() - start) * 1e3, flush=True)
    del frame
