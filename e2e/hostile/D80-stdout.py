# case: D80
# title: the console taken away
# expect: drawn | raised
# each: none=None number=7 text=''
import dataclasses

sys = dataclasses.sys
sys.stdout = sys.stderr = sys.__stdout__ = EACH
canvas.circle(100, 100, 50)
print("to nowhere")
