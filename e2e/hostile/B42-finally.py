# case: B42
# title: work in a finally block after the deadline
# expect: limit:cpu | limit:time
def again():
    try:
        while True:
            pass
    finally:
        again()


again()
