line, = plt.plot([], [], "o-", color="C2")
t = np.linspace(0, 6 * np.pi, 80)
line.set_data(np.cos(t) * t, np.sin(t) * t)
plt.title("data came later")
