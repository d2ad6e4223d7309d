# case: D81
# title: a module that was not loaded before
# expect: raised
# science: raised | drawn
# line: 7
# each: json.tool collections.nothing tkinter sqlite3 scipy
import EACH
