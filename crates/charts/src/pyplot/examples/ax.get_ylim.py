fig, ax = plt.subplots()
ax.stem([3, 9, 5, 12, 7])
bottom, top = ax.get_ylim()
ax.text(0, top * 0.9, f"y from {bottom:.1f} to {top:.1f}".replace("-", "−"), fontsize=14)
