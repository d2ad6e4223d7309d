fig, ax = plt.subplots()
ax.set_prop_cycle(color=["indianred", "seagreen", "goldenrod"], linestyle=["-", "--", ":"], lw=[4, 3, 2])
x = np.linspace(0, 6)
for shift in range(3):
    ax.plot(x, np.sin(x - shift))
ax.set(xlabel="time (s)", ylabel="current (A)")
