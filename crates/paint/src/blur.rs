//! The blur of a shadow.

/// Blurs rows of values 0–255 with a Gaussian of the standard deviation `sigma`, px; values outside are 0.
///
/// Up to 2 px it uses the Gaussian's weights, above that three box blurs (Kovesi, "Fast Almost-Gaussian Filtering", 2010;
/// SVG allows them from 2 px on).
pub(crate) fn blur(values: &mut Vec<u8>, width: usize, height: usize, sigma: f64) {
    if sigma < 0.05 || width == 0 || height == 0 {
        return;
    }
    let mut rows: Vec<u16> = values.iter().map(|v| u16::from(*v) * 257).collect();
    let mut spare = vec![0_u16; rows.len()];
    if sigma < 2.0 {
        let weights = weights(sigma);
        for row in rows.chunks_exact_mut(width) {
            weigh(row, &mut spare[..width], &weights);
        }
        down(&mut rows, &mut spare, width, height, |column, out| weigh(column, out, &weights));
    } else {
        for radii in [boxes(sigma)] {
            for row in rows.chunks_exact_mut(width) {
                for radius in radii {
                    smooth(row, &mut spare[..width], radius);
                }
            }
            down(&mut rows, &mut spare, width, height, |column, out| {
                for radius in radii {
                    smooth(column, out, radius);
                }
            });
        }
    }
    values.clear();
    values.extend(rows.iter().map(|v| ((u32::from(*v) + 128) / 257) as u8));
}

/// Transposes columns to rows, some at a time, so that memory is read in order.
fn down(
    rows: &mut [u16],
    spare: &mut [u16],
    width: usize,
    height: usize,
    mut each: impl FnMut(&mut [u16], &mut [u16]),
) {
    const AT_ONCE: usize = 16;
    let mut columns = vec![0_u16; AT_ONCE * height];
    for left in (0..width).step_by(AT_ONCE) {
        let count = AT_ONCE.min(width - left);
        for y in 0..height {
            for (i, value) in rows[y * width + left..][..count].iter().enumerate() {
                columns[i * height + y] = *value;
            }
        }
        for column in columns.chunks_exact_mut(height).take(count) {
            if spare.len() >= height {
                each(column, &mut spare[..height]);
            } else {
                each(column, &mut vec![0; height]);
            }
        }
        for y in 0..height {
            for (i, value) in rows[y * width + left..][..count].iter_mut().enumerate() {
                *value = columns[i * height + y];
            }
        }
    }
}

/// Three radii whose boxes together have the standard deviation.
fn boxes(sigma: f64) -> [usize; 3] {
    let n = 3.0;
    let ideal = (12.0 * sigma * sigma / n + 1.0).sqrt();
    let mut low = ideal.floor() as usize;
    if low.is_multiple_of(2) {
        low -= 1;
    }
    let l = low as f64;
    let small = ((12.0 * sigma * sigma - n * l * l - 4.0 * n * l - 3.0 * n) / (-4.0 * l - 4.0)).round() as usize;
    std::array::from_fn(|i| (if i < small { low } else { low + 2 }) / 2)
}

/// The mean over `2 × radius + 1` values around each.
fn smooth(row: &mut [u16], out: &mut [u16], radius: usize) {
    let len = row.len();
    let size = 2 * radius as u64 + 1;
    // A multiplication in fixed point is faster than a division; the sums are below 2^27.
    let part = (1_u64 << 32) / size;
    let mut sum: u64 = row[..radius.min(len)].iter().map(|v| u64::from(*v)).sum();
    for i in 0..len {
        if i + radius < len {
            sum += u64::from(row[i + radius]);
        }
        out[i] = ((sum * part + (1 << 31)) >> 32) as u16;
        if i >= radius {
            sum -= u64::from(row[i - radius]);
        }
    }
    row.copy_from_slice(out);
}

/// Weights of the values beside one, from itself outwards.
fn weights(sigma: f64) -> Vec<f32> {
    let radius = (3.0 * sigma).ceil() as usize;
    let raw: Vec<f64> = (0..=radius).map(|i| (-((i * i) as f64) / (2.0 * sigma * sigma)).exp()).collect();
    let sum = raw[0] + 2.0 * raw[1..].iter().sum::<f64>();
    raw.iter().map(|w| (w / sum) as f32).collect()
}

fn weigh(row: &mut [u16], out: &mut [u16], weights: &[f32]) {
    for i in 0..row.len() {
        let mut sum = f32::from(row[i]) * weights[0];
        for (distance, weight) in weights.iter().enumerate().skip(1) {
            let before = i.checked_sub(distance).map_or(0, |i| row[i]);
            let after = row.get(i + distance).copied().unwrap_or(0);
            sum += (f32::from(before) + f32::from(after)) * weight;
        }
        out[i] = sum.round() as u16;
    }
    row.copy_from_slice(out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_becomes_the_integral_of_a_gaussian() {
        for sigma in [0.8, 1.9, 2.0, 3.5, 8.0, 25.0] {
            let (width, height) = (400, 3);
            let mut values: Vec<u8> = (0..width * height).map(|i| if i % width < 200 { 255 } else { 0 }).collect();
            // Rows that go on, so that only the edge counts.
            values = values.repeat(200);
            blur(&mut values, width, height * 200, sigma);
            let row = &values[300 * width..][..width];
            // At one standard deviation from the edge: 84.1 % and 15.9 %.
            let at = |x: f64| {
                let (i, part) = ((x - 0.5).floor() as usize, (x - 0.5).fract());
                f64::from(row[i]) * (1.0 - part) + f64::from(row[i + 1]) * part
            };
            assert!((at(200.0 - sigma) / 255.0 - 0.841).abs() < 0.03, "{sigma}: {}", at(200.0 - sigma));
            assert!((at(200.0 + sigma) / 255.0 - 0.159).abs() < 0.03, "{sigma}: {}", at(200.0 + sigma));
        }
    }

    #[test]
    fn odd_sizes_are_blurred_too() {
        for (width, height) in [(1, 1), (1, 50), (50, 1), (17, 3), (0, 0)] {
            for sigma in [0.0, 1.0, 200.0] {
                let mut values = vec![255; width * height];
                blur(&mut values, width, height, sigma);
                assert_eq!(values.len(), width * height);
            }
        }
    }
}
