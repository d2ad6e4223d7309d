# case: E89
# title: a syntax error with a false position
# expect: raised
# one: far = 10 ** 9, 10 ** 9
# one: negative = -5, -5
# one: huge = 10 ** 30, 1
# one: text = '7', 'x'
# one: none = None, None
raise SyntaxError("no", ("<program>", EACH, "x" * 10 ** 6))
