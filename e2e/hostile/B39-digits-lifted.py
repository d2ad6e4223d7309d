# case: B39
# title: printing a huge number with the guard removed
# expect: limit:cpu | limit:time
import dataclasses

dataclasses.sys.set_int_max_str_digits(0)
str(10 ** 10 ** 7)
