# case: D74
# title: the built-in modules posix and signal
# expect: raised
# line: 7
importer = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "BuiltinImporter"][0]
posix = importer.load_module("posix")
print(posix.open("/etc/passwd", 0))
