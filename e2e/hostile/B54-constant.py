# case: B54
# title: constants that the compiler folds
# expect: raised | drawn | limit:memory | limit:cpu | limit:time
compile("x = " + "*".join(["(1,)", *["1000"] * 20]), "bomb", "exec")
compile("x = 'a' * 4096 * 4096 * 4096", "bomb", "exec")
