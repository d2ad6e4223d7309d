# case: B39
# title: the same with the guard lifted
# expect: limit:cpu | limit:time
import dataclasses

dataclasses.sys.set_int_max_str_digits(0)
str(10 ** 10 ** 7)
