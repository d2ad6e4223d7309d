//! Messages as they are encoded now, from which the fuzz targets start: `fuzz/corpus/*/sent-…`. `PAINTBOX_BLESS=1` writes them.

use std::num::NonZeroU16;
use std::path::PathBuf;
use wire::{
    Animation, CallFrame, Cap, ChildLimits, Color, Column, Console, DataFormat, DataOptions, DataSet, Declaration,
    Element, ErrorReport, Exited, Figures, FillRule, Finish, Format, FrameFile, FromZygote, Job, Join, Keep, Kind,
    Layer, LimitKind, Lines, NO_DATE, Op, Outcome, Paint, PaintError, PaintJob, Painted, Path, PictureLimits, Printed,
    Product, ReadJob, Reading, Scene, SceneLimits, Shape, Spawn, State, Stroke, Texts, ToZygote, Transform, Unreadable,
    Values, ZygoteConfig, encode,
};

/// The first byte of an input of `frames`, which decides what the rest is read as.
const OUTCOME: u8 = 252;
const PAINTED: u8 = 2;
const FROM_ZYGOTE: u8 = 3;
const TO_ZYGOTE: u8 = 4;
const ZYGOTE_CONFIG: u8 = 5;
const PAINT_JOB: u8 = 6;
const JOB: u8 = 7;
const DATA_SET: u8 = 8;
const READING: u8 = 240;
const READ_JOB: u8 = 241;

fn after(kind: u8, message: &[u8]) -> Vec<u8> {
    [&[kind], message].concat()
}

fn report() -> ErrorReport {
    let frame = |function: &str, line| CallFrame {
        function: function.into(),
        line,
        column: Some(5),
        end_line: Some(line + 1),
        end_column: Some(9),
    };
    ErrorReport {
        exception: "ZeroDivisionError".into(),
        message: "division by zero".into(),
        line: Some(7),
        column: Some(3),
        end_line: Some(7),
        end_column: Some(12),
        frames: [frame("<module>", 7), frame("half", 2)].into(),
        hint: Some("n is 0 here.".into()),
    }
}

fn declared() -> Vec<Declaration> {
    let kinds = [
        Kind::Text,
        Kind::Number { min: Some(0.5), max: None },
        Kind::Integer { min: None, max: Some(9) },
        Kind::Choice(vec!["a".into(), "b".into()]),
        Kind::Color,
        Kind::Boolean,
        Kind::Date,
    ];
    let one = |(n, kind)| Declaration { name: format!("p{n}"), kind, default: (n % 2 == 0).then(|| "1".into()) };
    kinds.into_iter().enumerate().map(one).collect()
}

fn outcome(finish: Finish) -> Vec<u8> {
    let printed = [(2, 3), (4, 0), (3, 12)].map(|(bytes, line)| Printed { bytes, line });
    let console = Console { text: "a\nübc\nde".into(), cut: true, printed: printed.into() };
    after(OUTCOME, &encode(&Outcome { finish, console, declared: declared(), refused: vec![(41, 2), (257, 1)] }))
}

fn outcomes() -> Vec<(&'static str, Vec<u8>)> {
    let layer = Layer { name: "seccomp".into(), required: true, state: State::On("96 rules".into()) };
    vec![
        ("outcome-drawn", outcome(Finish::Drawn { width: 400, height: 300 })),
        ("outcome-raised", outcome(Finish::Raised(report()))),
        ("outcome-not-offered", outcome(Finish::NotOffered { report: report(), needs: "matplotlib".into() })),
        ("outcome-limit", outcome(Finish::Limit(LimitKind::Scene, report()))),
        ("outcome-probed", outcome(Finish::Probed { layers: vec![layer], attempts: vec![("socket".into(), true)] })),
    ]
}

fn paint_job(product: Product, format: Format) -> Vec<u8> {
    let (scene, picture) = (SceneLimits::default(), PictureLimits::default());
    after(
        PAINT_JOB,
        &encode(&PaintJob { product, format, scale: 2.0, text: true, scene, picture, file_bytes: 1 << 20 }),
    )
}

fn painting() -> Vec<(&'static str, Vec<u8>)> {
    let painted = |result, frames: &[(u32, u32)]| {
        let frames = frames.iter().map(|(ms, bytes)| FrameFile { ms: *ms, bytes: *bytes }).collect();
        after(PAINTED, &encode(&Painted { result, paint_us: 900, encode_us: 70_000, frames }))
    };
    vec![
        ("painted", painted(Ok(()), &[])),
        ("painted-frames", painted(Ok(()), &[(40, 700), (40, 1_300), (1_000, 70_000)])),
        ("painted-refused", painted(Err(PaintError::File), &[(0, u32::MAX)])),
        ("paint-job-file", paint_job(Product::File, Format::Svg)),
        ("paint-job-frames", paint_job(Product::Frames, Format::Png)),
        ("paint-job-line-map", paint_job(Product::LineMap, Format::Png)),
    ]
}

fn job(animation: Animation, figures: Figures, keep: Keep) -> Vec<u8> {
    let job = Job {
        program: "print(1)\ncanvas.circle(9, 9, 5)".into(),
        params: vec![("year".into(), "2014".into())],
        width: 400,
        height: 300,
        seed: 77,
        scene: SceneLimits::default(),
        picture: PictureLimits::default(),
        console_bytes: 65_536,
        hands_over: keep.lines,
        animation,
        figures,
        keep,
        probe: false,
    };
    after(JOB, &encode(&job))
}

fn jobs() -> Vec<(&'static str, Vec<u8>)> {
    let limits = ChildLimits { cpu_ms: 900, memory_bytes: 1 << 28 };
    let config =
        ZygoteConfig { environment: "/venv".into(), modules: vec!["numpy".into(), "math".into()], places: true };
    let exited = Exited { id: 3, status: 9, cpu_us: 12, peak_bytes: 1 << 20 };
    let layers = vec![Layer { name: "landlock".into(), required: false, state: State::Off("too old".into()) }];
    let drafts = Keep { lines: true, printed: true };
    vec![
        ("job", job(Animation::None, Figures::Last, Keep::default())),
        ("job-draft", job(Animation::ByProgram, Figures::All, drafts)),
        ("job-figure", job(Animation::Turtles, Figures::One(NonZeroU16::MIN), drafts)),
        ("zygote-config", after(ZYGOTE_CONFIG, &encode(&config))),
        ("to-zygote-configure", after(TO_ZYGOTE, &encode(&ToZygote::Configure(config)))),
        ("to-zygote-spawn", after(TO_ZYGOTE, &encode(&ToZygote::Spawn(Spawn { id: 3, limits })))),
        ("from-zygote-ready", after(FROM_ZYGOTE, &encode(&FromZygote::Ready { layers, versions: "3.11".into() }))),
        ("from-zygote-not-spawned", after(FROM_ZYGOTE, &encode(&FromZygote::NotSpawned { id: 3, errno: 11 }))),
        ("from-zygote-exited", after(FROM_ZYGOTE, &encode(&FromZygote::Exited(exited)))),
    ]
}

fn data() -> Vec<(&'static str, Vec<u8>)> {
    let mut texts = Texts::with_capacity(2, 9);
    for text in ["", "über"] {
        texts.push(text);
    }
    let columns = [
        Values::Integers(vec![1, -2]),
        Values::Numbers(vec![0.5, f64::NAN]),
        Values::Booleans(vec![true, false]),
        Values::Text(texts),
        Values::Dates(vec![19_000, NO_DATE]),
        Values::Moments(vec![NO_DATE, 86_400_000_000]),
        Values::NullableBooleans(vec![None, Some(true)]),
    ];
    let columns = columns.into_iter().enumerate().map(|(n, values)| Column { name: format!("c{n}"), values }).collect();
    let read = ReadJob { format: DataFormat::Csv, options: DataOptions::default(), file_bytes: 9, encoded_bytes: 99 };
    let reading = |result| after(READING, &encode(&Reading { result, notes: vec!["Row 3 has no date.".into()] }));
    vec![
        ("data-set", after(DATA_SET, &encode(&DataSet { columns }))),
        ("read-job", after(READ_JOB, &encode(&read))),
        ("reading", reading(Ok(()))),
        ("reading-refused", reading(Err(Unreadable { too_large: true, why: "It has too many rows.".into() }))),
    ]
}

/// A frame of two operations and another one, with the lines that drew them: of the stroke, two lines have a part each.
fn scenes() -> Vec<(&'static str, Vec<u8>)> {
    let paint = Paint::Solid(Color { r: 200, g: 30, b: 30, a: 255 });
    let mut path = Path::new();
    for element in [Element::Move([1.0, 1.0]), Element::Line([9.0, 2.0]), Element::Line([9.0, 9.0])] {
        path.push(element);
    }
    let fill = |x: f32| Op::Fill {
        shape: Shape::Rect { x, y: 2.0, w: 9.0, h: 5.0, radius: 1.0 },
        rule: FillRule::NonZero,
        paint: paint.clone(),
        transform: Transform::IDENTITY,
    };
    let stroke = Stroke { width: 2.0, cap: Cap::Round, join: Join::Miter, dashes: vec![3.0, 1.0], dash_offset: 0.5 };
    let stroke = Op::Stroke { shape: Shape::Path(path), stroke, paint: paint.clone(), transform: Transform::IDENTITY };
    let ops = vec![fill(1.0), stroke, Op::Frame { ms: 40 }, fill(4.0), Op::Frame { ms: 1_000 }];
    let scene = Scene { width: 20, height: 12, title: "A title".into(), description: String::new(), ops };
    let mut lines: Lines = [3, 5, 0, 3, 0].into_iter().collect();
    lines.split(1, 1, 5);
    lines.split(1, 1, 6);
    let pages = Scene { ops: vec![fill(1.0), Op::Page { ms: 500 }, fill(2.0)], ..scene.clone() };
    let one_line = [1, 1, 1].into_iter().collect();
    vec![
        ("frames", scene.encode()),
        ("frames-lines", scene.encode_with(Some(&lines), usize::MAX)),
        ("pages-lines", pages.encode_with(Some(&one_line), usize::MAX)),
    ]
}

#[test]
fn the_fuzz_targets_start_from_messages_as_they_are_encoded_now() {
    let corpus = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus"));
    let frames = [outcomes(), painting(), jobs(), data()].concat();
    for (target, seeds) in [("frames", frames), ("scene", scenes())] {
        for (name, bytes) in seeds {
            let file = corpus.join(target).join(format!("sent-{name}"));
            if std::env::var_os("PAINTBOX_BLESS").is_some() {
                std::fs::write(&file, &bytes).expect("it can be written");
            }
            let known = std::fs::read(&file).unwrap_or_default();
            assert!(known == bytes, "{} is out of date: PAINTBOX_BLESS=1 writes it", file.display());
        }
    }
}

#[test]
fn what_is_sent_is_accepted_as_it_is() {
    for (name, bytes) in outcomes() {
        let outcome = Outcome::decode(&bytes[1..], 2_000).expect(name);
        assert_eq!(encode(&outcome), bytes[1..], "{name}");
        assert_eq!(outcome.console.printed.len(), 3, "{name}: the printed pieces fit");
    }
    for (name, bytes) in scenes() {
        let (scene, lines) = Scene::decode(&bytes, SceneLimits::default()).expect(name);
        assert_eq!(lines.is_some(), name.ends_with("lines"), "{name}");
        assert_eq!(scene.encode_with(lines.as_ref(), usize::MAX), bytes, "{name}");
    }
}
