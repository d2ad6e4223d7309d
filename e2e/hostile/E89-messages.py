# case: E89
# title: error messages that attack their reader
# expect: raised
# line: 14
# one: ansi = ValueError("\x1b[2J\x1b]0;owned\x07 \r\n INFO forged")
# one: bidi = ValueError("\u202etxt.exe")
# one: NUL = ValueError("a\0b")
# one: surrogate = ValueError("\udcff" * 100)
# one: long = ValueError("x" * 10_000_000)
# one: lines = ValueError("\n" * 100_000)
# one: many = ValueError(*range(100_000))
# one: html = ValueError("<script>alert(1)</script>")
# one: name = type("X\x1b[31m\n" * 1000, (Exception,), {})("x")
raise EACH
