# case: A2
# title: making a file with Python's functions
# expect: raised
# second: raised
# line: 23
# offers: tempfile pathlib os
# one: open = io.open(name, "w").write("x")
# one: append = io.open("/tmp/" + name, "ab").write(b"x")
# one: tempfile = tempfile.TemporaryFile(prefix=name)
# one: mkdtemp = tempfile.mkdtemp(prefix=name)
# one: touch = pathlib.Path(name).touch()
# one: mkdir = pathlib.Path(name).mkdir()
# one: symlink = pathlib.Path(name).symlink_to("/etc/passwd")
# one: save = np.save(name, np.arange(3))
# one: tofile = np.arange(3).tofile(name)
# one: memmap = np.memmap(name, mode="w+", shape=(3,))
# one: savetxt = np.savetxt(name, np.arange(3))
import io
import pathlib
import tempfile

name = "paintbox-hostile-write"
EACH
print("a file was made")
