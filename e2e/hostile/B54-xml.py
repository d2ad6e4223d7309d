# case: B54
# title: XML whose entities expand a billion times or name files, and that nests without end
# expect: raised | limit:cpu | limit:time | limit:memory
# one: entities = lambda: tree.fromstring(bomb)
# one: sax = lambda: sax.parseString(bomb.encode(), sax.ContentHandler())
# one: minidom = lambda: minidom.parseString(bomb)
# one: file = lambda: 1 / len(tree.fromstring('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>').text)
# one: attribute = lambda: tree.fromstring(f"<a b='{'x' * (1 << 28)}'/>" * 9)
# one: deep = lambda: 1 / (minidom.parseString("<a>" * 10 ** 5 + "</a>" * 10 ** 5).toxml() is None)
# one: iterated = lambda: [tree.XMLPullParser().feed("<a>" * 10 ** 4) for _ in iter(int, 1)]
import xml.etree.ElementTree as tree
import xml.sax as sax
from xml.dom import minidom

entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><a>&e11;</a>'
run = EACH
run()
