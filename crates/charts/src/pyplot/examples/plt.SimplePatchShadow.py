from matplotlib.patheffects import Normal, SimplePatchShadow
fig, ax = plt.subplots()
shadow = [SimplePatchShadow(offset=(4, -4), alpha=0.5), Normal()]
ax.bar(["rain", "sun", "snow"], [3, 8, 5], color="goldenrod", path_effects=shadow)
ax.set(xlabel="weather", ylabel="days")
