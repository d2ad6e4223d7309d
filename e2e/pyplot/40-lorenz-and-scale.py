# Incomes on a logarithmic histogram beside the curve of their concentration.
# size: 1000x450
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(11)
income = np.sort(rng.lognormal(mean=10.3, sigma=0.7, size=2000))
share = np.insert(income.cumsum() / income.sum(), 0, 0)
people = np.linspace(0, 1, share.size)
gini = 1 - 2 * np.sum((share[1:] + share[:-1]) / 2) / income.size

fig, axes = plt.subplots(nrows=1, ncols=2, figsize=(10, 4.5))
axes[0].hist(income, bins=np.logspace(3, 6, 40), color="slateblue", rwidth=0.9)
axes[0].set_xscale("log")
axes[0].set_xlabel("income")
axes[0].set_ylabel("people")
axes[0].axvline(np.median(income), color="k", ls="--", lw=1, label="median")
axes[0].legend()

axes[1].plot(people, share, lw=2, c="slateblue")
axes[1].plot([0, 1], [0, 1], c="0.6", ls="--")
axes[1].fill_between(people, people, share, color="slateblue", alpha=0.15)
axes[1].set(xlim=(0, 1), ylim=(0, 1), xlabel="share of people", ylabel="share of income", aspect="equal",
            title=f"Gini coefficient {gini:.2f}")
axes[1].set_xticks(np.arange(0, 1.1, 0.2))
fig.tight_layout()
plt.show()
