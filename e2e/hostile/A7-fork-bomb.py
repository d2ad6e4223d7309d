# case: A7
# title: endless forks
# expect: limit:cpu | limit:time
# second: limit:cpu | limit:time
# offers: os
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
