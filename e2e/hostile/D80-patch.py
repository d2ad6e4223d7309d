# case: D80
# title: patching everything that can be patched, and emptying our own modules
# expect: drawn | crashed
import dataclasses
import json
import re

sys = dataclasses.sys
real = __import__.__globals__["builtins"]
for module in (math, random, np, np.random, json, re, dataclasses):
    for name in list(vars(module)):
        if not name.startswith("__"):
            try:
                setattr(module, name, lambda *a, **k: 7)
            except (AttributeError, TypeError):
                pass
for name, module in list(sys.modules.items()):
    if name.startswith("paintbox") and name != "paintbox_native":
        vars(module).clear()
for name in ("len", "print", "sorted", "sum", "range", "zip"):
    setattr(real, name, lambda *a, **k: 7)
