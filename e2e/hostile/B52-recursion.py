# case: B52
# title: recursion without end
# expect: raised
# line: 7
# says: RecursionError
def f():
    return f()


f()
