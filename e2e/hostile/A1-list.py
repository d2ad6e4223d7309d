# case: A1
# title: listing and asking about files
# expect: raised
# line: 16
# one: listdir = os.listdir("/")
# one: scandir = list(os.scandir("/tmp"))
# one: stat = os.stat("/etc/passwd")
# one: lstat = os.lstat("/")
# one: readlink = os.readlink("/proc/self/exe")
# one: chdir = os.chdir("/tmp")
# one: fstat = os.fstat(3)
# one: statvfs = os.statvfs("/")
# one: access = os.access("/", os.R_OK) or 1 / 0
# one: uname = os.uname()
os = random._os
print(EACH)
