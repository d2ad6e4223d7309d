fig, axs = plt.subplots(2, 2, sharex=True, sharey=True)
for i, ax in enumerate(axs.flat):
    ax.plot(np.sin(np.linspace(0, 6) * (i + 1)), color=f"C{i}")
    ax.set(xlabel="time (s)", ylabel="volt")
    ax.label_outer()
