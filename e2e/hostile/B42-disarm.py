# case: B42
# title: disarming the deadline in our own module
# expect: limit:cpu | limit:time
import dataclasses

modules = dataclasses.sys.modules
for name in list(modules):
    if "_Deadline" in vars(modules[name]):
        modules[name]._Deadline.armed = False
while True:
    pass
