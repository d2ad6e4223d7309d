# case: D74
# title: rebuilding the import system
# expect: raised
# line: 12
import dataclasses

sys = dataclasses.sys
external = sys.modules["_frozen_importlib_external"]
sys.meta_path.append(external.PathFinder)
sys.path.append("/usr/lib/python3.11")
sys.path_hooks.append(external.FileFinder.path_hook((external.SourceFileLoader, [".py"])))
print(__import__.__globals__["builtins"].__import__("antigravity"))
