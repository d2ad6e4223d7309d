for x, mode in [(0.3, "default"), (0.7, "anchor")]:
    word = plt.text(x, 0.5, mode, rotation=45, fontsize=16)
    word.set_rotation_mode(mode)
    plt.plot(x, 0.5, "o", color="indianred")
plt.axis([0, 1, 0.2, 1])
