fig, ax = plt.subplots()
ax.plot(np.sin(np.linspace(0, 30, 400)), color="seagreen")
ax.set_title("4 × 2 inches")
fig.set_size_inches(4, 2)
