fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    image = ax.imshow(np.hypot(*np.mgrid[-6:7, -9:10]), cmap="YlGnBu_r")
image.set_extent([5.9, 10.5, 45.8, 47.8])
after.set_xlabel("longitude (°)")
after.set_ylabel("latitude (°)")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
