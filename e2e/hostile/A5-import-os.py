# case: A5
# title: importing os where it isn't offered
# expect: raised
# line: 6
# says: os isn't offered here
import os

os.system("id")
