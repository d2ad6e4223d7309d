# case: E87
# title: titles and labels with SVG markup
# expect: drawn
# request: {"format": "svg"}
bad = ']]></text></svg><script>alert(1)</script><image href="http://example.com/x"/>&xxe;<!ENTITY a "b">'
canvas.title(bad)
canvas.describe(bad)
canvas.text(bad, 10, 100)
