# case: E90
# title: a limit that only the program claims
# expect: raised
# line: 10
# each: time cpu paint nothing
class Claim(Exception):
    paintbox_limit = "EACH"


raise Claim("so it says")
