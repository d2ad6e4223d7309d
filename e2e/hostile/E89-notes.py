# case: E89
# title: errors whose notes and lines attack their reader
# expect: raised
# one: many = {"__notes__": ["x" * 1_000_000] * 100_000}
# one: escapes = {"__notes__": ["\x1b[2J\udcff\0<script>alert(1)</script>"]}
# one: texts = {"__notes__": [type("Note", (), {"__str__": lambda note: 1 / 0})()]}
# one: tuple = {"__notes__": ("one", "two")}
# one: line = {"paintbox_line": 10**30}
# one: text = {"paintbox_line": "1"}
error = ValueError("no")
error.__dict__.update(EACH)
raise error
