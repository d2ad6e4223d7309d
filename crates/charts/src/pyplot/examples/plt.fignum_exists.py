plt.figure(2)
plt.title(f"1: {plt.fignum_exists(1)}, 2: {plt.fignum_exists(2)}")
plt.plot([3, 1, 2])
