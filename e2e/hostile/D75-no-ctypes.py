# case: D75
# title: importing ctypes, which isn't available
# expect: raised
# line: 6
# says: ctypes isn't available here
import ctypes
