from matplotlib.transforms import IdentityTransform
fig, ax = plt.subplots()
ax.plot([3, 8, 5, 9], color="steelblue")
ax.set(xlabel="round", ylabel="points")
ax.text(70, 230, "70 px from the left", transform=IdentityTransform())
