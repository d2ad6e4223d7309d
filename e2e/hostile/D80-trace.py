# case: D80
# title: tracing, profiling and hooks
# expect: drawn
import dataclasses

sys = dataclasses.sys
sys.settrace(lambda *a: None)
sys.setprofile(lambda *a: None)
sys.addaudithook(lambda *a: None)
sys.excepthook = sys.unraisablehook = sys.displayhook = None
sys.setswitchinterval(1e-9)
sys._clear_type_cache()
canvas.circle(100, 100, 50)
