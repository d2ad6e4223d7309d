# case: D75
# title: ctypes where it isn't offered
# expect: raised
# line: 6
# says: ctypes isn't offered here
import ctypes
