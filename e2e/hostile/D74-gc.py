# case: D74
# title: searching everything that the garbage collector knows for a descriptor or a secret
# expect: drawn
# offers: gc
import gc

gc.unfreeze()
found = [thing for thing in gc.get_objects() if type(thing).__name__ in ("socket", "FileIO", "BufferedReader", "SharedMemory", "mmap", "Popen")]
# The interpreter's own three streams lead to descriptors that are closed.
found = [thing for thing in found if not hasattr(thing, "fileno") or thing.fileno() > 2]
if found:
    raise RuntimeError(found)
