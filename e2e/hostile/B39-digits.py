# case: B39
# title: a number too long to print
# expect: raised
# line: 6
# says: Exceeds the limit
str(10 ** 10 ** 6)
