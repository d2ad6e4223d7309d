people = [3, 40, 800, 9000, 120_000, 3_600_000]
plt.plot(people, [1, 2, 4, 9, 31, 110], "o-", color="steelblue")
plt.xscale("log")
plt.xlabel("people")
plt.ylabel("schools")
