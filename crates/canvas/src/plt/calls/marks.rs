//! Many marks at once: points, hexagons, arrows and stream lines.

mod arrows;
mod hexagons;
mod scatter;
mod stream;

use crate::plt::handle::Class;
use crate::plt::table::{BOTH, Entry};

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new("scatter", BOTH, "x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None, *, plotnonfinite=False, data=None, **marks", scatter::scatter, "Draws a mark at each point, each with a size and a colour of its own if wanted.", "rng = np.random.default_rng(1)\nx, y = rng.normal(size=(2, 200))\nplt.scatter(x, y, s=rng.uniform(10, 200, 200), c=x + y, alpha=0.6)\nplt.colorbar()"),
    Entry::new("hexbin", BOTH, "x, y, C=None, gridsize=100, bins=None, xscale='linear', yscale='linear', extent=None, cmap=None, norm=None, vmin=None, vmax=None, *, reduce_C_function=None, mincnt=None, marginals=False, data=None, **marks", hexagons::hexbin, "Counts points in hexagons and shows the counts as colours.", "rng = np.random.default_rng(1)\nx, y = rng.normal(size=(2, 20_000))\nplt.hexbin(x, y, gridsize=30, cmap=\"inferno\")\nplt.colorbar()"),
    Entry::new("quiver", BOTH, "*args, angles='uv', scale=None, scale_units=None, units='width', width=None, headwidth=3, headlength=5, headaxislength=4.5, minshaft=1, minlength=1, pivot='tail', data=None, **marks", arrows::quiver, "Draws a field of arrows.", "x, y = np.meshgrid(np.linspace(-2, 2, 12), np.linspace(-2, 2, 12))\nplt.quiver(x, y, -y, x, np.hypot(x, y))"),
    Entry::new("streamplot", BOTH, "x, y, u, v, density=1, linewidth=None, color=None, cmap=None, norm=None, arrowsize=1, arrowstyle='-|>', minlength=0.1, transform=None, zorder=None, start_points=None, maxlength=4.0, integration_direction='both', broken_streamlines=True, *, integration_max_step_scale=1.0, integration_max_error_scale=1.0, num_arrows=1, data=None", stream::streamplot, "Draws the lines along which a field of arrows flows.", "x = y = np.linspace(-2, 2, 40)\nX, Y = np.meshgrid(x, y)\nplt.streamplot(x, y, -Y, X + 0.3 * Y, color=np.hypot(X, Y), cmap=\"viridis\")"),
    Entry::new("lines", &[Class::Artist], "", stream::lines, "The lines of a stream plot, for a colour bar.", "x = y = np.linspace(-2, 2, 40)\nX, Y = np.meshgrid(x, y)\nstream = plt.streamplot(x, y, -Y, X, color=np.hypot(X, Y))\nplt.colorbar(stream.lines)").read(),
    Entry::new("arrows", &[Class::Artist], "", stream::arrows, "The arrows of a stream plot.", "x = y = np.linspace(-2, 2, 40)\nX, Y = np.meshgrid(x, y)\nplt.streamplot(x, y, -Y, X).arrows.set_alpha(0.3)").read(),
];

#[cfg(test)]
mod tests;
