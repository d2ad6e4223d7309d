# Everything that a process is told at its start: environment, arguments, auxiliary vector.
import ctypes
import os
import sys

libc = ctypes.CDLL(None)
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
variables = []
while environ and environ[len(variables)]:
    variables.append(environ[len(variables)].decode())
print("environ", sorted(v for v in variables if not v.startswith("LC_CTYPE=")))
print("os.environ", sorted(name for name in os.environ if name != "LC_CTYPE"))
print("argv", sys.argv, sys.orig_argv, sys.flags.isolated)
libc.getauxval.restype = ctypes.c_char_p
print("file", libc.getauxval(31))
print("directories", sys.path)
