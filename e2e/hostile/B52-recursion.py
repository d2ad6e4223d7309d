# case: B52
# title: endless recursion
# expect: raised
# line: 7
# says: RecursionError
def f():
    return f()


f()
