# case: D74
# title: searching all modules for functions that open, connect or execute
# expect: drawn
import dataclasses

names = "open fdopen popen system fork execv posix_spawn socket create_connection mkdtemp dlopen mmap open_code".split()
arguments = {"popen": "id", "system": "id", "execv": None, "posix_spawn": None}
opened = []
for module in list(dataclasses.sys.modules.values()):
    for name in names:
        tool = vars(module).get(name)
        if name in ("fork", "execv", "posix_spawn") or not callable(tool):
            continue
        try:
            got = tool("/etc/passwd") if name != "socket" else tool()
        except BaseException:
            continue
        # `webbrowser.open` finds no browser and says so.
        if got is False or name == "system" and got != 0 or name == "popen" and not got.read():
            continue
        opened.append((module.__name__, name, repr(got)))
if opened:
    raise RuntimeError(opened)
