fig, ax = plt.subplots()
ax.bar(["Tokyo", "Delhi", "São Paulo"], [37, 33, 22], color="steelblue")
plt.setp(ax.get_xticklabels(), rotation=30, fontweight="bold")
ax.set_ylabel("million people")
