line, = plt.plot([14, 17, 21, 19], "o-", color="C1")
line.set_label("Lisbon (°C)")
plt.legend()
