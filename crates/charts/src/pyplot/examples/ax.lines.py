fig, ax = plt.subplots()
for k in range(5):
    ax.plot(np.cos(np.linspace(0, 6) + k / 2))
for line in ax.lines[1:]:
    line.set_color("lightgray")
ax.set_title(f"one of {len(ax.lines)} lines")
ax.set(xlabel="time (ms)", ylabel="current (A)")
