# case: D80
# title: replacing sys.stdout and sys.stderr
# expect: drawn | raised
# each: none=None number=7 text=''
import dataclasses

sys = dataclasses.sys
sys.stdout = sys.stderr = sys.__stdout__ = EACH
canvas.circle(100, 100, 50)
print("to nowhere")
