# case: B58
# title: invalid frames, and frames inside layers and clips
# expect: raised
# says: ValueError
# one: no time = canvas.frame(0)
# one: for ever = canvas.frame(1e300)
# one: before time = canvas.frame(-100)
# one: in a layer = canvas.layer().__enter__().frame()
# one: in a clip = canvas.clip((0, 0, 9, 9)).__enter__().frame()
EACH
