line, = plt.plot([14, 17, 21, 19], "o-", color="goldenrod")
line.set_label("Lisbon (°C)")
plt.legend()
plt.xlabel("month")
