print(len(plt.rcParams.keys()))  # rc_keys
