bars = plt.bar(["tin", "zinc", "lead"], [232, 420, 327], color="silver", edgecolor="silver", linewidth=4)
bars[1].set_edgecolor("crimson")
plt.ylabel("melts at (°C)")
