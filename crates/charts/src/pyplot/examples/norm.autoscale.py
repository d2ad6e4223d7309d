norm = plt.Normalize()
norm.autoscale([180, 420, 390])
plt.bar(["Mon", "Tue", "Wed"], [180, 420, 390], color=plt.cm.summer(norm([180, 420, 390])))
plt.title(f"{norm.vmin:.0f} to {norm.vmax:.0f}")
