plt.ion()
for i in range(1, 6):
    plt.plot(np.linspace(0, 1) ** i, label=f"n = {i}")
plt.legend(title="xⁿ")
