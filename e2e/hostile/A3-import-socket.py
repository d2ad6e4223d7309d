# case: A3
# title: importing socket where it isn't offered
# expect: raised
# line: 6
# says: socket isn't offered here
import socket
