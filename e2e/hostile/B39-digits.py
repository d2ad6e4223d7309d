# case: B39
# title: printing a huge number
# expect: raised
# line: 6
# says: Exceeds the limit
str(10 ** 10 ** 6)
