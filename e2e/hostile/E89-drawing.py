# case: E89
# title: an artist that fails while it is drawn, and whose description fails, exits or lies
# expect: raised
# one: raises = lambda artist: 1 / 0
# one: exits = lambda artist: (_ for _ in ()).throw(SystemExit(0))
# one: number = lambda artist: 7
# one: long = lambda artist: "x" * 10_000_000
# one: escapes = lambda artist: "\x1b[2J\udcff\0"
import matplotlib.pyplot as plt

line, = plt.plot([1, 2])
get_label = EACH
line.get_label = lambda: get_label(line)
line.get_path_effects = 7
