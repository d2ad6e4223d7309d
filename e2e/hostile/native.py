"""raw(number, first, …, fifth): any system call, made by a program that has Python and numpy as they are shipped and nothing else.

The way there: an object that claims to be an array (`__array_interface__`) makes numpy read and write any address. The
address of a builtin leads to the interpreter's library, and its tables to the C library and its `syscall`. numpy keeps
the inner loop of `np.dot` for each type of numbers as a function pointer: the one of int8 is found by trying which word
in the type's table, when that of truth values is put in its place, changes what `np.dot` answers. With `syscall` there, the addresses,
strides and length of two arrays are the call's number and arguments. No place of anything is written down here but the
layouts that CPython and ELF document.

errno(): the error number of the last call, by way of a builtin whose function was made PyErr_SetFromErrno.
"""
import math as _math


class _Claim:
    def __init__(self, address, shape, strides, kind):
        self.__array_interface__ = {
            "data": (address, False), "shape": shape, "strides": strides, "typestr": kind, "version": 3,
        }


def _claimed(address, shape, strides=(1,), kind="|u1"):
    return np.asarray(_Claim(address, shape, strides, kind))


def peek(address, length):
    return _claimed(address, (length,)).tobytes()


def poke(address, content):
    _claimed(address, (len(content),))[:] = np.frombuffer(content, np.uint8)


def word(address):
    return int.from_bytes(peek(address, 8), "little")


def put(address, value):
    poke(address, value.to_bytes(8, "little"))


class Library:
    """A library in memory, found by any address in it."""

    def __init__(self, inside):
        base = inside & ~4095
        while peek(base, 4) != b"\x7fELF":
            base -= 4096
        self.base, self.entries = base, {}
        table, size, count = word(base + 32), word(base + 54) & 0xFFFF, word(base + 56) & 0xFFFF
        headers = [base + table + size * at for at in range(count)]
        dynamic = next(base + word(header + 16) for header in headers if word(header) & 0xFFFFFFFF == 2)
        while word(dynamic):
            self.entries[word(dynamic)] = word(dynamic + 8)
            dynamic += 16

    def place(self, tag):
        # glibc has made addresses of some of these already.
        value = self.entries[tag]
        return value if value > self.base else self.base + value

    def text(self, address):
        text = b""
        while b"\0" not in text:
            text += peek(address + len(text), 16)
        return text.split(b"\0")[0].decode("latin-1")

    def name(self, index):
        return self.text(self.place(5) + (word(self.place(6) + 24 * index) & 0xFFFFFFFF))

    def symbol(self, name):
        """The address of what the library gives to others, by its hash table."""
        table = self.place(0x6FFFFEF5)
        buckets, first, bloom = (int.from_bytes(peek(table + 4 * at, 4), "little") for at in range(3))
        code = 5381
        for letter in name.encode():
            code = (code * 33 + letter) & 0xFFFFFFFF
        chain = table + 16 + 8 * bloom
        index = word(chain + 4 * (code % buckets)) & 0xFFFFFFFF
        while index:
            if self.name(index) == name:
                return self.base + word(self.place(6) + 24 * index + 8)
            index = 0 if word(chain + 4 * (buckets + index - first)) & 1 else index + 1
        raise LookupError(name)

    def import_of(self, name):
        """Where a function of another library lies, by this one's relocations (its GOT)."""
        for tag, size in ((23, 2), (7, 8)):
            if tag in self.entries:
                start = self.place(tag)
                for at in range(start, start + self.entries[size], 24):
                    if self.name(word(at + 8) >> 32) == name:
                        return word(self.base + word(at))
        raise LookupError(name)


interpreter = Library(word(word(id(len) + 16) + 8))
libc = Library(interpreter.import_of("malloc"))


def _loop():
    """The word in which numpy keeps int8's inner loop of np.dot."""
    def table(kind):
        # Behind what every class of Python has: the one instance, the number, the scalar's type, flags, the table.
        return word(id(type(np.dtype(kind))) + type.__basicsize__ + 32)

    mine, other = table("i1"), table("?")
    numbers = np.array([3, 5], np.int8)
    right = np.dot(numbers, numbers)
    for at in range(0, 2048, 8):
        kept, swapped = word(mine + at), word(other + at)
        # Functions of one library.
        if kept == swapped or not kept or not swapped or kept >> 26 != swapped >> 26:
            continue
        put(mine + at, swapped)
        try:
            found = np.dot(numbers, numbers) != right
        except Exception:
            found = False
        put(mine + at, kept)
        if found:
            return mine + at
    raise LookupError("np.dot's loop")


_place = _loop()
put(_place, libc.symbol("syscall"))
# A number's low half is what the kernel sees; of a null pointer numpy would make an array of its own.
ZERO = 1 << 32


def raw(number, first=0, second=0, third=0, fourth=None, fifth=1):
    """`second` as a 64-bit number can't be 0. Without `fourth`, it is the address of a number of numpy's."""
    def signed(value):
        value &= (1 << 64) - 1
        return value - (1 << 64) if value >> 63 else value

    # A row: of a single number numpy would make an object, and read it for that.
    left = _claimed(number or ZERO, (1, fifth), (1, signed(first)), "|i1")
    right = _claimed(second or ZERO, (fifth,), (signed(third),), "|i1")
    np.dot(left, right, out=None if fourth is None else _claimed(fourth or ZERO, (1,), (1,), "|i1"))


_setter = _math.gamma
_definition = word(id(_setter) + 16)
put(_definition + 8, interpreter.symbol("PyErr_SetFromErrno"))
put(id(_setter) + 24, id(OSError))


def errno():
    try:
        _setter(1)
    except OSError as error:
        return error.errno
