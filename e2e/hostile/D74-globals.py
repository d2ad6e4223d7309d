# case: D74
# title: the globals of our own modules, for the real open and import
# expect: raised
# science: raised | drawn
# line: 9
# each: open=open('/etc/passwd') import=__import__('socket').socket() import_low=__import__('_posixshmem')
# each: exec=exec('import_socket()')
real = __import__.__globals__["builtins"]
print(real.EACH)
