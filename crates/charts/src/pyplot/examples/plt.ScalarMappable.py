fig, ax = plt.subplots()
shades = plt.cm.ScalarMappable(cmap="plasma", norm=plt.Normalize(0, 50))
t = np.linspace(0, 5, 80)
for warmth in range(0, 51, 10):
    ax.plot(t, 20 + warmth * np.exp(-t), color=shades.to_rgba(warmth))
fig.colorbar(shades, ax=ax, label="start (°C above the room)")
