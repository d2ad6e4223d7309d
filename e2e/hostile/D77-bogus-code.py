# case: D77
# title: executing bytes that aren't a program
# expect: crashed | raised
# each: 0 1 2 3 4 5 6 7 8 9
def f(a=1, *b, c=2, **d):
    return [g for g in (a, b, c, d)]


bytes_of_no_program = random.Random(EACH).randbytes(400)
f.__code__ = f.__code__.replace(co_code=bytes_of_no_program)
f()
