theta = np.linspace(0, 2 * np.pi, 200)
fig = plt.figure()
before, after = (fig.add_subplot(1, 2, n, projection="polar") for n in (1, 2))
for ax in (before, after):
    ax.plot(theta, 1 + np.sin(3 * theta), color="steelblue")
after.set_theta_direction(-1)
before.set_title("before")
after.set_title("after")
fig.tight_layout()
