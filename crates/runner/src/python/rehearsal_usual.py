# What nearly every program does: pages that it writes to are copied for each child.
xs = np.linspace(0, 10, 100)
plt.plot(xs, np.sin(xs), label="sin")
plt.title("usual")
plt.xlabel("time")
plt.legend()
canvas.text("text", 10, 10)
canvas.polyline(xs, xs, stroke="navy")
