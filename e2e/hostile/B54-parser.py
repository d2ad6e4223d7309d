# case: B54
# title: sources that overload the parser
# expect: raised | limit:memory
# line: 15
# one: brackets = '(' * 2000
# one: lambdas = 'lambda:' * 5000 + '1'
# one: f-strings = "f'{" * 500
# one: minus = '-' * 100_000 + '1'
# one: attributes = 'a' + '.b' * 100_000
# one: plus = '1' + '+1' * 100_000
# one: indents = ''.join(' ' * i + 'if 1:\n' for i in range(200))
# one: else = 'if 1: pass\n' + 'elif 1: pass\n' * 50_000
# one: not = 'not ' * 100_000 + '1'
# one: NUL = '1\0'
compile(EACH, 'bomb', 'exec')
