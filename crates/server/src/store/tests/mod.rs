//! The store on real databases, whole and broken.

mod contract;
mod files;
mod postgres;

use super::*;
use crate::data::ColumnSummary;
use crate::image_limits::{ImageLimits, LimitOverrides};
use crate::name::ImageName;
use wire::{Column, DataSet, Declaration, Kind, Values};

pub(super) fn name(text: &str) -> ImageName {
    ImageName::parse(text).expect("a good name")
}

pub(super) fn settings() -> Settings {
    Settings {
        title: "Cats".into(),
        description: "A cat".into(),
        max_age: 60,
        debug: ErrorDetail::Everyone,
        visibility: Visibility::Unlisted,
        signed: true,
        tags: vec!["cats".into(), "städte".into()],
        show_program: true,
        engine: "science".to_owned(),
        limits: ImageLimits {
            author: LimitOverrides { cpu_ms: Some(9), ..LimitOverrides::default() },
            ..ImageLimits::default()
        },
    }
}

pub(super) fn version(program: &str, data: VersionData) -> NewVersion {
    let declared = vec![Declaration {
        name: "year".into(),
        kind: Kind::Number { min: Some(0.5), max: None },
        default: Some("2014".into()),
    }];
    NewVersion {
        program: program.into(),
        drawn_by: "python".to_owned(),
        declared,
        width: 400,
        height: 300,
        drawn: None,
        data,
    }
}

pub(super) fn data(n: i64) -> VersionData {
    let column = Column { name: "n".into(), values: Values::Integers(vec![n, 2]) };
    let encoded = pool::encode_data(&DataSet { columns: vec![column] });
    let columns = wire::outline(&encoded).expect("a data set").columns.into_iter().map(ColumnSummary::from).collect();
    let (sha256, notes) = (crate::key::data_hash(&encoded), Vec::new());
    VersionData::New(NewData {
        encoded,
        sha256,
        rows: 2,
        columns,
        options: std::collections::BTreeMap::new(),
        notes,
        room: None,
    })
}
