# case: D74
# title: classes that lead to os
# expect: raised
# line: 7
wraps = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "_wrap_close"]
os = wraps[0].__init__.__globals__
print(os["listdir"]("/"))
