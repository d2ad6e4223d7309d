//! Rebuilds the crate when a file that it embeds appears or goes.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=../../examples");
    println!("cargo:rerun-if-changed=../../docs/reference");
    println!("cargo:rerun-if-changed=../../docs/tutorial");
    println!("cargo:rerun-if-changed=../../docs/examples");
    println!("cargo:rerun-if-changed=../../docs/coming-from");
    println!("cargo:rerun-if-changed=../../studio/dist");
}
