fig, ax = plt.subplots()
ax.plot(np.sqrt(np.arange(0, 50)), color="mediumpurple")
for x in ax.get_xticks():
    if 0 <= x < 50:
        ax.plot(x, x ** 0.5, "ko")
ax.set_title("a dot at each tick")
