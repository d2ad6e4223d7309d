# case: A5
# title: importing os, which isn't available
# expect: raised
# line: 6
# says: os isn't available here
import os

os.system("id")
