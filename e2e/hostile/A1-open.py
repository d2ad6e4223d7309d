# case: A1
# title: the builtin open, which only explains that there are no files
# expect: raised
# line: 6
# says: a program has no files here
open("/etc/passwd")
