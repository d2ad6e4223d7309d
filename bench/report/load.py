# Latency at shares of the capacity.
# size: 700x380
fig, ax = plt.subplots(figsize=(7, 3.8))
ax.plot(data["load"], data["p50"], "o-", label="median")
ax.plot(data["load"], data["p99"], "s--", label="p99")
ax.set_yscale("log")
ax.set(title="Latency of a two-line chart under load", xlabel="requests, % of capacity", ylabel="ms (logarithmic)")
ax.grid(True, which="both", alpha=0.3)
ax.legend()
fig.tight_layout()
