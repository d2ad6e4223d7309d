# case: B42
# title: catching every exception
# expect: limit:cpu | limit:time
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
