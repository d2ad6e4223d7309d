# case: E90
# title: an unknown limit
# expect: raised | crashed
# one: number = 7
# one: surrogate = "\ud800"
# one: long = "x" * 10_000_000
# one: object = object()
class Claim(Exception):
    paintbox_limit = EACH


raise Claim("so it says")
