# case: D77
# title: changing and freeing a type's own dictionary
# expect: drawn | raised | crashed
# offers: gc
# one: underlying = gc.get_referents(A.__dict__)[0]["f"] = 1; print(a.f)
# one: emptied = gc.get_referents(A.__dict__)[0].clear(); print(a.f)
# one: of int = gc.get_referents(int.__dict__)[0]["__add__"] = None; print(1 + int("1"))
# one: of object = gc.get_referents(object.__dict__)[0].clear(); print(object() == object())
# one: of type = gc.get_referents(type.__dict__)[0]["__call__"] = None; print(A())
# one: bases = gc.get_referents(A.__mro__).clear() if False else setattr(A, "__bases__", (B,)); print(a.f)
import gc


class A:
    def f(self):
        return 0


class B:
    pass


a = A()
print(a.f())
EACH
