# case: A5
# title: executing a program with Python's functions
# expect: raised
# line: 17
# offers: os subprocess
# one: run = subprocess.run(["touch", "/tmp/paintbox-hostile-run"], check=True)
# one: shell = subprocess.check_output("id", shell=True)
# one: execv = os.execv("/bin/true", ["true"])
# one: execve = os.execve("/bin/sh", ["sh"], {})
# one: execvp = os.execvp("id", ["id"])
# one: posix_spawn = os.posix_spawn("/bin/true", ["true"], {})
# one: popen = os.popen("id").read() or 1 / 0
# one: spawnv = os.spawnv(os.P_WAIT, "/bin/true", ["true"])
import os
import subprocess

EACH
print("it ran")
