# case: D78
# title: changing constants in place
# expect: drawn | raised | crashed
a = np.frombuffer(b"constant", dtype=np.uint8)
b = np.lib.stride_tricks.as_strided(a, writeable=None) if False else a
b.flags.writeable = True
b[:] = 0
