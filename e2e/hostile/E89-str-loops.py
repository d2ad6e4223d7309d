# case: E89
# title: an exception whose text never ends
# expect: limit:cpu | limit:time | raised
class Loop(Exception):
    def __str__(self):
        while True:
            pass


raise Loop
