# case: D74
# title: the real import of a missing module
# expect: raised
# line: 8
# one: _socket = '_socket').socket(2, 1
# one: other = 'nothing'
importer = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "BuiltinImporter"][0]
print(importer.load_module(EACH))
