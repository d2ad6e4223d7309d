# case: A1
# title: the builtin open, which only says what there is
# expect: raised
# line: 6
# says: a program has no files here
open("/etc/passwd")
