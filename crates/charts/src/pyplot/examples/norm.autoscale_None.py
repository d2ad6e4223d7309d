norm = plt.Normalize(vmin=0)
norm.autoscale_None([30, 90])
plt.imshow([[30, 50, 70], [60, 80, 90]], norm=norm, cmap="Greens")
plt.title(f"{norm.vmin:.0f} as given, {norm.vmax:.0f} from data")
