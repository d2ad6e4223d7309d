# case: E89
# title: exceptions that fail while they are shown
# expect: raised
# line: 16
# one: raises = __str__ = lambda self: 1 / 0
# one: no text = __str__ = lambda self: 7
# one: hint = paintbox_hint = 7
# one: long hint = paintbox_hint = 'x' * 10_000_000
# one: candidates = paintbox_candidates = 7
# one: name = name = property(lambda self: 1 / 0)
# one: module = __module__ = 7
class Fight(Exception):
    EACH


raise Fight("x")
