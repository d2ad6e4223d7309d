# case: E89
# title: an exception whose text exits the process
# expect: raised | crashed
# one: str = __str__ = lambda self: (_ for _ in ()).throw(SystemExit(0))
# one: limit = paintbox_limit = property(lambda self: (_ for _ in ()).throw(SystemExit(0)))
# one: hint = paintbox_hint = property(lambda self: (_ for _ in ()).throw(KeyboardInterrupt()))
class Leave(Exception):
    EACH


raise Leave
