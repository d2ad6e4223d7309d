# case: D74
# title: the stack frames below the program's
# expect: raised
# line: 12
try:
    1 / 0
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_frame
while frame.f_back:
    frame = frame.f_back
found = frame.f_builtins["open"] if "open" in frame.f_builtins else None
print(found("/etc/passwd").read())
