# case: E90
# title: a limit that may be believed: it is the author's own picture
# expect: limit:memory | limit:scene | limit:size
# each: memory scene size
class Claim(Exception):
    paintbox_limit = "EACH"


raise Claim("so it says")
