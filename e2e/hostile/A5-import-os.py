# case: A5
# title: importing os, which isn't available
# expect: raised
# science: drawn
# line: 7
# says: os isn't available here
import os

os.system("id")
