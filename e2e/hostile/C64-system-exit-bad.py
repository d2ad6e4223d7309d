# case: C64
# title: exiting with SystemExit and a message
# expect: raised
# line: 6
# says: SystemExit
raise SystemExit("no")
