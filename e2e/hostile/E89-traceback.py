# case: E89
# title: very long and forged tracebacks
# expect: raised
# line: 16
def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)


try:
    deep(900)
except ValueError as error:
    for i in range(100):
        try:
            raise KeyError(i) from error
        except KeyError as another:
            error = another
    raise error
