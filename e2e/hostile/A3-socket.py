# case: A3
# title: a socket with Python's module
# expect: raised
# second: raised
# line: 11
# says: PermissionError
# offers: socket
# each: INET=socket.AF_INET INET6=socket.AF_INET6 UNIX=socket.AF_UNIX VSOCK=40 ALG=38
import socket

socket.socket(EACH, socket.SOCK_STREAM)
