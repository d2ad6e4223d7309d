//! Many marks at once: points, hexagons, arrows and stream lines.

mod arrows;
mod hexagons;
mod legend_elements;
mod scatter;
mod stream;

use crate::handle::Class;
use crate::table::{BOTH, Entry};

pub(in crate) const TABLE: &[Entry] = &[
    Entry::new("scatter", BOTH, "x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None, *, plotnonfinite=False, data=None, **marks", scatter::scatter, "Draws a mark at each point, each with a size and a colour of its own if wanted.", "rng = np.random.default_rng(1)\nwealth = rng.lognormal(9, 1, 120)\nlife = 30 + 4.6 * np.log(wealth) + rng.normal(0, 3, 120)\nplt.scatter(wealth, life, s=rng.uniform(10, 200, 120), c=life, alpha=0.7)\nplt.xscale(\"log\")\nplt.xlabel(\"income (dollars)\")\nplt.ylabel(\"years of life\")"),
    Entry::new("legend_elements", &[Class::Artist], "prop='colors', num='auto', fmt=None, func=None, **line", legend_elements::legend_elements, "Makes a legend's marks and texts of scattered points' colours or sizes.", "rng = np.random.default_rng(3)\nx, y = rng.random((2, 60))\npoints = plt.scatter(x, y, c=rng.integers(1, 5, 60), s=60, cmap=\"viridis\")\nplt.legend(*points.legend_elements(), title=\"group\", loc=\"upper left\")\nplt.xlim(-0.3, 1.05)"),
    Entry::new("hexbin", BOTH, "x, y, C=None, gridsize=100, bins=None, xscale='linear', yscale='linear', extent=None, cmap=None, norm=None, vmin=None, vmax=None, *, reduce_C_function=None, mincnt=None, marginals=False, data=None, **marks", hexagons::hexbin, "Counts points in hexagons and shows the counts as colours.", "rng = np.random.default_rng(1)\nx, y = rng.normal(size=(2, 20_000))\nplt.hexbin(x + 0.5 * y, y, gridsize=30, cmap=\"inferno\")\nplt.colorbar(label=\"darts\")\nplt.axis(\"equal\")"),
    Entry::new("quiver", BOTH, "*args, angles='uv', scale=None, scale_units=None, units='width', width=None, headwidth=3, headlength=5, headaxislength=4.5, minshaft=1, minlength=1, pivot='tail', data=None, **marks", arrows::quiver, "Draws a field of arrows.", "x, y = np.meshgrid(np.linspace(-2, 2, 12), np.linspace(-2, 2, 12))\nspeed = np.hypot(x, y)\nplt.quiver(x, y, -y, x, speed, cmap=\"plasma\")\nplt.title(\"Wind around a low\")\nplt.axis(\"equal\")"),
    Entry::new("streamplot", BOTH, "x, y, u, v, density=1, linewidth=None, color=None, cmap=None, norm=None, arrowsize=1, arrowstyle='-|>', minlength=0.1, transform=None, zorder=None, start_points=None, maxlength=4.0, integration_direction='both', broken_streamlines=True, *, integration_max_step_scale=1.0, integration_max_error_scale=1.0, num_arrows=1, data=None", stream::streamplot, "Draws the lines along which a field of arrows flows.", "y, x = np.mgrid[-2:2:40j, -2:2:40j]\nplt.streamplot(x, y, -1 - x ** 2 + y, 1 + x - y ** 2, color=np.hypot(x, y), cmap=\"viridis\")\nplt.title(\"Currents of a bay\")"),
    Entry::new("lines", &[Class::Artist], "", stream::lines, "The lines of a stream plot, for a colour bar.", "y, x = np.mgrid[-2:2:40j, -2:2:40j]\nstream = plt.streamplot(x, y, -y, x, color=np.hypot(x, y), cmap=\"cool\")\nplt.colorbar(stream.lines, label=\"speed (m/s)\")").read(),
    Entry::new("arrows", &[Class::Artist], "", stream::arrows, "The arrows of a stream plot.", "y, x = np.mgrid[-2:2:40j, -2:2:40j]\nstream = plt.streamplot(x, y, x, -y, color=\"lightsteelblue\")\nstream.arrows.set_color(\"crimson\")\nplt.title(\"red arrows\")").read(),
];

#[cfg(test)]
mod tests;
