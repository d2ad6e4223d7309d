# case: E90
# title: a claimed limit that can be believed, because it affects only its author's picture
# expect: limit:memory | limit:scene | limit:size
# each: memory scene size
class Claim(Exception):
    paintbox_limit = "EACH"


raise Claim("so it says")
