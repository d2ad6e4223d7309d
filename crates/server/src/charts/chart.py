# Paintbox's charts of itself, for the operator's page. Each row of the data is a minute; the last one is now.
kind = params.choice("kind", ["renders", "cache", "queue", "memory"], default="renders")
dark = params.boolean("dark", default=False)

PAPER, INK, MUTED, EDGE = ("#1d2026", "#e8e6e1", "#a2a8b1", "#33373f") if dark else ("#ffffff", "#1d2127", "#5c6470", "#dedbd3")
BLUE, RED, AMBER, VIOLET, GREEN = (
    ("#86b4f5", "#ff8a80", "#f0c36a", "#d59bf0", "#6fcf97") if dark else ("#1f5fbf", "#c2362b", "#c98a10", "#8431a8", "#1c7a43")
)

fig, ax = plt.subplots()
fig.set_facecolor(PAPER)
ax.set_facecolor(PAPER)
x = np.array(data["minute"])
x = x - x[-1]


def column(name):
    return np.array(data[name], dtype=float)


def stacked(*parts):
    below = np.zeros(len(x))
    for name, label, color in parts:
        values = column(name)
        ax.bar(x, values, bottom=below, width=0.9, color=color, label=label, linewidth=0)
        below = below + values
    return below.max()


def area(values, color, label):
    ax.fill_between(x, values, color=color, alpha=0.22, linewidth=0)
    ax.plot(x, values, color=color, linewidth=1.6, label=label)


if kind == "renders":
    most = stacked(
        ("drawn", "drawn", BLUE), ("raised", "raised", AMBER), ("limited", "at a limit", VIOLET), ("stopped", "stopped or lost", RED)
    )
elif kind == "cache":
    asked = column("hits") + column("misses")
    rate = np.where(asked > 0, 100 * column("hits") / np.maximum(asked, 1), np.nan)
    ax.plot(x, rate, color=GREEN, linewidth=1.6, marker="o", markersize=2.5, label="from the cache")
    most = 100
elif kind == "queue":
    area(column("running"), BLUE, "running")
    area(column("queued"), AMBER, "waiting")
    most = max(column("running").max(), column("queued").max())
else:
    area(column("memory") / 2**20, VIOLET, "server and jails")
    most = (column("memory") / 2**20).max()

top = max(most * 1.3, 4)
steps = [m * 10**e for e in range(7) for m in (1, 2, 5)]
step = next((step for step in steps if top / step <= 5), steps[-1])
ticks = np.arange(0, top if kind != "cache" else 101, step)
unit = {"cache": " %", "memory": " MiB"}.get(kind, "")
ax.set_xlim(x[0] - 0.5, 0.5)
ax.set_ylim(0, top)
ax.set_yticks(ticks, [f"{tick:.0f}{unit}" for tick in ticks])
places = [-ago for ago in (90, 60, 30, 0) if -ago >= x[0]]
ax.set_xticks(places, ["now" if at == 0 else f"{-at} min" for at in places])
ax.tick_params(colors=MUTED, labelsize=9, length=0)
ax.grid(axis="y", color=EDGE, linewidth=0.8)
ax.set_axisbelow(True)
for side in ("top", "right", "left"):
    ax.spines[side].set_visible(False)
ax.spines["bottom"].set_color(EDGE)
ax.legend(loc="upper left", borderaxespad=0.2, ncols=4, frameon=False, fontsize=9, labelcolor=INK)
fig.subplots_adjust(left=0.11, right=0.97, top=0.98, bottom=0.12)
