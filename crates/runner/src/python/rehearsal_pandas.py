# A plot of pandas' as most programs draw it, in a child of an engine with pandas that waits for its job.
import pandas as pd

frame = pd.DataFrame({"kind": list("abcabc"), "n": np.arange(6.0)})
ax = frame.groupby("kind")["n"].sum().plot.bar(title="rehearsal", figsize=(4, 3))
ax.set_ylabel("n")
