//! Bars, histograms and the other pictures of how data are spread.

mod bar;
mod bar_label;
mod bins;
mod boxes;
mod events;
mod hist;
mod hist2d;
mod looks;
mod pie;
mod samples;
mod violins;


#[cfg(test)]
mod tests;
