# case: B57
# title: an object that is resurrected whenever it is freed
# expect: limit:cpu | limit:time
class Back:
    def __del__(self):
        global kept
        kept = Back()


kept = None
while True:
    Back()
