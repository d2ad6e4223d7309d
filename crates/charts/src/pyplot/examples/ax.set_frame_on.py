fig, axs = plt.subplots(1, 2)
for ax, on in zip(axs, [True, False]):
    ax.bar(["a", "b", "c"], [2, 5, 3], color="mediumpurple")
    ax.set_frame_on(on)
    ax.set_title(f"set_frame_on({on})", fontsize=10)
