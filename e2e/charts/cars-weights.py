# The weights of cars, in pounds below and in kilograms on top.
# data: cars.json
# size: 750x480
weight = data["Weight_in_lbs"]
fig, ax = plt.subplots()
ax.hist(weight, bins=25, color="lightslategray", edgecolor="white")
ax.axvline(np.median(weight), color="crimson", ls="--", label=f"median {np.median(weight):,.0f} lbs")
ax.set_xlabel("pounds")
ax.set_ylabel("cars")
ax.legend()
top = ax.twiny()
low, high = ax.get_xlim()
top.set_xlim(low * 0.4536, high * 0.4536)
top.set_xlabel("kilograms")
ax.set_title("How heavy is a car?", pad=12)
fig.tight_layout()
