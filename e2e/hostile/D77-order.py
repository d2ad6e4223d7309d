# case: D77
# title: changing a type's MRO during a lookup
# expect: drawn | raised | crashed
class Name:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        C.__bases__ = (B,)
        return self.name == other


class A:
    pass


class B:
    pass


C = type("C", (A,), {Name("wanted"): 1})
for i in range(1000):
    C.__bases__ = (A,)
    try:
        C.wanted
    except AttributeError:
        pass
