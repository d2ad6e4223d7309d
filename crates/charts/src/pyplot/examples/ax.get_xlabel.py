fig, ax = plt.subplots()
ax.plot([1, 4, 9, 16, 25], color="mediumpurple")
ax.set_xlabel("side (m)")
ax.set_title("x shows the " + ax.get_xlabel())
