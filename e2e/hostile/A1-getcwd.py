# case: A1
# title: asking where it is, which the science engine's libraries may: at the root of its own empty tree
# expect: raised
# science: drawn
# line: 7
os = random._os
if os.getcwd() != "/":
    raise RuntimeError("it is somewhere")
