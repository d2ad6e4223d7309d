from matplotlib.patches import ConnectionPatch
fig, (left, right) = plt.subplots(1, 2)
left.plot([3, 8, 5, 9], "o-", color="steelblue")
right.plot([4, 9, 7, 2], "o-", color="goldenrod")
fig.add_artist(ConnectionPatch((1, 8), (1, 9), "data", axesA=left, axesB=right,
                               arrowstyle="->", color="indianred"))
left.set(xlabel="round", ylabel="points")
right.set(xlabel="round")
