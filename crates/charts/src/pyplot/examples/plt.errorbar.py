dose = [1, 2, 4, 8, 16]
plt.errorbar(dose, [12, 19, 33, 47, 52], yerr=[2, 3, 3, 5, 4], fmt="o-", capsize=4, color="mediumpurple")
plt.xlabel("dose (mg)")
plt.ylabel("effect (%)")
