# case: D81
# title: a module that was never loaded
# expect: raised
# line: 6
# each: json.tool collections.nothing turtle tkinter sqlite3 scipy
import EACH
