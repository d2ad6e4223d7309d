# case: A3
# title: importing socket, which isn't available
# expect: raised
# line: 6
# says: socket isn't available here
import socket
