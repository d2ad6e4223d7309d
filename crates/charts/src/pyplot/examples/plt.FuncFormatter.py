def clock(hours, position):
    return f"{int(hours):02d}:{int(hours * 60) % 60:02d}"
t = np.linspace(8, 12, 200)
plt.plot(t, 20 + 4 * np.sin(t * 2), color="C3")
plt.gca().xaxis.set_major_formatter(plt.FuncFormatter(clock))
plt.ylabel("°C")
