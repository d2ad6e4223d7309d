# case: D74
# title: chroot through the built-in posix
# expect: refused
importer = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "BuiltinImporter"][0]
importer.load_module("posix").chroot("/")
