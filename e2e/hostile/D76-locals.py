# case: D76
# title: code objects with out-of-range locals and names
# expect: crashed | raised | limit:memory
# one: local far away = co_code=op("LOAD_FAST", 250) + op("RETURN_VALUE")
# one: store far away = co_code=op("LOAD_CONST", 0) + op("STORE_FAST", 250) * 200 + op("RETURN_VALUE")
# one: constant far away = co_code=op("LOAD_CONST", 250) + op("RETURN_VALUE")
# one: name far away = co_code=op("LOAD_GLOBAL", 250) + bytes(10) + op("RETURN_VALUE")
# one: stack below = co_code=op("POP_TOP") * 100 + op("RETURN_VALUE")
# one: stack above = co_stacksize=0, co_code=op("LOAD_CONST", 0) * 10_000 + op("RETURN_VALUE")
# one: jump away = co_code=op("JUMP_FORWARD", 250) + op("RETURN_VALUE")
# one: no end = co_code=op("NOP") * 10
# one: huge stack = co_stacksize=2 ** 30
# one: no instruction = co_code=bytes([255, 255] * 8)
import dataclasses

dis = dataclasses.inspect.dis


def op(name, argument=0):
    return bytes([dis.opmap[name], argument])


def f():
    x = 1
    return x


f.__code__ = f.__code__.replace(EACH)
f()
raise RuntimeError("it returned")
