# Sixteen sectors through a hundred and twenty months, as a mesh on dates.
# data: us-employment.csv
# size: 1000x450
month = data["month"]
names = ["construction", "durable_goods", "nondurable_goods", "wholesale_trade", "retail_trade", "information",
         "financial_activities", "professional_and_business_services", "education_and_health_services"]
index = np.array([100 * data[name] / data[name][24] for name in names])
fig, ax = plt.subplots()
mesh = ax.pcolormesh(month, np.arange(len(names)), index, cmap="Spectral", vmin=70, vmax=130, shading="nearest")
ax.set_yticks(range(len(names)), [name.replace("_", " ") for name in names])
fig.colorbar(mesh, label="January 2008 = 100")
ax.set_title("Who lost, who won")
fig.tight_layout()
