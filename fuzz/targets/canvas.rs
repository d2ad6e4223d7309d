//! Any calls on one canvas: each is done or refused with a sentence, and what is drawn is a sound scene within its
//! limits.

#![no_main]

use fuzz::{Bytes, Drawing};
use libfuzzer_sys::fuzz_target;
use wire::{PictureLimits, Scene, SceneLimits};

/// Most calls of a run.
const CALLS: usize = 40;
/// What a run may take at a time, bytes: the largest text, laid out, beside a scene that is full.
const MEMORY: usize = 256 << 20;

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Bytes::new(bytes);
    let limits = if bytes.any() {
        SceneLimits::default()
    } else {
        SceneLimits {
            bytes: 64 + u32::from(bytes.any::<u16>()),
            operations: bytes.any::<u8>().into(),
            points: bytes.any::<u16>().into(),
        }
    };
    let picture = PictureLimits::default();
    fuzz::within(MEMORY, || {
        let mut drawing = Drawing::new(limits, picture);
        for _ in 0..CALLS {
            if bytes.is_empty() {
                break;
            }
            drawing.step(&mut bytes);
        }
        let scene = drawing.canvas().finish().expect("a canvas always finishes");
        assert!(picture.allows(scene.width, scene.height));
        assert_eq!(Scene::decode(&scene.encode(), limits), Ok((scene.clone(), None)));
    });
});
