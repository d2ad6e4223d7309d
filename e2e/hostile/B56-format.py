# case: B56
# title: a very wide field
# expect: limit:memory
# line: 10
# one: format = format(1, "1000000000")
# one: f-string = f"{1:>1000000000}"
# one: percent = "%1000000000d" % 1
# one: precision = f"{1.0:.1000000000f}"
# one: center = "x".center(10 ** 10)
EACH
