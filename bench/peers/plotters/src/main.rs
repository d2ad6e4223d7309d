//! The peer: plotters, warm. For each line that comes in, it draws the two-line chart of bench/programs/line-chart.py at 800×600
//! and answers with the length of its PNG; an argument names a file that keeps the last PNG.

use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::{FontStyle, register_font};
use std::error::Error;
use std::io::{BufRead, Write};

const SIZE: (u32, u32) = (800, 600);
static FONT: &[u8] = include_bytes!("../../../../crates/fonts/files/DejaVuSans.ttf");

fn main() -> Result<(), Box<dyn Error>> {
    register_font("sans-serif", FontStyle::Normal, FONT).map_err(|_| "the font can't be read")?;
    let keep = std::env::args().nth(1);
    for line in std::io::stdin().lock().lines() {
        line?;
        let picture = draw()?;
        if let Some(path) = &keep {
            std::fs::write(path, &picture)?;
        }
        writeln!(std::io::stdout(), "{}", picture.len())?;
    }
    Ok(())
}

fn draw() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut pixels = vec![0; (SIZE.0 * SIZE.1 * 3) as usize];
    chart(&mut pixels)?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(file)
}

fn chart(pixels: &mut [u8]) -> Result<(), Box<dyn Error>> {
    let (blue, orange) = (RGBColor(0x1f, 0x77, 0xb4), RGBColor(0xff, 0x7f, 0x0e));
    let root = BitMapBackend::with_buffer(pixels, SIZE).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Two waves", ("sans-serif", 17))
        .margin(12)
        .x_label_area_size(45)
        .y_label_area_size(60)
        .build_cartesian_2d(0.0..10.0, -1.2..1.2)?;
    chart
        .configure_mesh()
        .max_light_lines(0)
        .x_desc("time (s)")
        .y_desc("height (m)")
        .label_style(("sans-serif", 13))
        .draw()?;
    let xs: Vec<f64> = (0..200).map(|i| f64::from(i) * 10.0 / 199.0).collect();
    let above = xs.iter().map(|x| (*x, x.sin() + 0.1));
    let band: Vec<(f64, f64)> = above.chain(xs.iter().rev().map(|x| (*x, x.sin() - 0.1))).collect();
    chart.draw_series([Polygon::new(band, blue.mix(0.2))])?;
    chart
        .draw_series(LineSeries::new(xs.iter().map(|x| (*x, x.sin())), blue.stroke_width(2)))?
        .label("sine")
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], blue.stroke_width(2)));
    let cosine: Vec<(f64, f64)> = xs.iter().map(|x| (*x, x.cos() * 0.7)).collect();
    chart
        .draw_series(DashedLineSeries::new(cosine, 7, 3, orange.stroke_width(2)))?
        .label("cosine")
        .legend(move |(x, y)| DashedPathElement::new([(x, y), (x + 20, y)], 7, 3, orange.stroke_width(2)));
    chart.configure_series_labels().background_style(WHITE.mix(0.8)).border_style(BLACK.mix(0.3)).draw()?;
    root.present()?;
    Ok(())
}
