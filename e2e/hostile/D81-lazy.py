# case: D81
# title: a module that was not loaded before
# expect: raised
# line: 6
# each: json.tool collections.nothing turtle tkinter sqlite3 scipy
import EACH
