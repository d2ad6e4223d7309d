# case: E89
# title: exception groups and exceptions with foreign classes
# expect: raised
# line: 9
# one: group = ExceptionGroup("many", [ValueError(i) for i in range(1000)])
# one: interrupt = KeyboardInterrupt()
# one: generator = GeneratorExit()
# one: stop = StopIteration(3)
raise EACH
