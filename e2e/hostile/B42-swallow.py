# case: B42
# title: every exception swallowed
# expect: limit:cpu | limit:time
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
