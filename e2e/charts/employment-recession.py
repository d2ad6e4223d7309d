# The recession, marked on the number of jobs.
# data: us-employment.csv
# size: 900x500
month = data["month"]
jobs = data["nonfarm"] / 1000
fig, ax = plt.subplots()
ax.plot(month, jobs, color="navy", lw=2)
ax.axvspan(np.datetime64("2007-12-01"), np.datetime64("2009-06-01"), color="0.85", zorder=0)
ax.text(np.datetime64("2008-09-01"), 143, "recession", ha="center")
peak, low = np.argmax(jobs[:36]), np.argmin(jobs)
ax.hlines(jobs[peak], month[peak], month[-1], colors="gray", linestyles="--")
ax.vlines(month[low], jobs[low], jobs[peak], colors="crimson", linewidth=2)
ax.annotate(f"{jobs[peak] - jobs[low]:.1f} million fewer", (month[low], (jobs[peak] + jobs[low]) / 2), xytext=(10, 0),
            textcoords="offset points", color="crimson", va="center")
ax.set_ylim(128, 144)
ax.set_ylabel("million jobs")
ax.set_title("Down and up again")
