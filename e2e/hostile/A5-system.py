# case: A5
# title: a shell, for a program that has found os
# expect: raised
# line: 7
status = random._os.system("touch /tmp/paintbox-hostile-shell")
if status:
    raise OSError(f"the shell ended with {status}")
