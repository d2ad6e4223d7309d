# case: D76
# title: code objects with forged bytecode
# expect: crashed | raised
# one: bytes = co_code=bytes(range(256)) * 4
# one: constants = co_consts=()
# one: stack = co_code=b'\x97\x00' + b'\x01\x00' * 1000 + b'\x53\x00'
def f():
    x = 1
    return x


f.__code__ = f.__code__.replace(EACH)
f()
