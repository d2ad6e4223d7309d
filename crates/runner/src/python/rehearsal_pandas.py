# pandas' plots as most programs draw them, in a child of an engine with pandas that waits for its job.
import pandas as pd

frame = pd.DataFrame({"day": pd.date_range("2024-01-01", periods=60), "kind": list("abc") * 20, "n": np.arange(60.0)})
counts = frame.groupby(["kind", frame["day"].dt.month])["n"].sum().unstack()
ax = counts.plot.bar(title="rehearsal", figsize=(4, 3))
ax.set_ylabel("n")
frame.set_index("day")["n"].rolling(7).mean().plot(legend=True)
plt.plot(frame["day"], frame["n"])
print(counts)
