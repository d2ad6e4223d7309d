y, x = np.mgrid[-2:2:40j, -2:2:40j]
stream = plt.streamplot(x, y, x, -y, color="lightsteelblue")
stream.arrows.set_color("indianred")
plt.title("red arrows")
plt.xlabel("x (km)")
plt.ylabel("y (km)")
