//! The store on real databases, whole and broken.

mod contract;
mod files;
mod postgres;

use super::*;
use crate::name::ImageName;
use crate::within::Part;
use wire::{Column, DataSet, Declaration, Kind, Values};

pub(super) fn name(text: &str) -> ImageName {
    ImageName::parse(text).expect("a good name")
}

pub(super) fn settings() -> Settings {
    Settings {
        title: "Cats".into(),
        description: "A cat".into(),
        max_age: 60,
        debug: Debug::Everyone,
        visibility: Visibility::Unlisted,
        signed: true,
        within: Within { author: Part { cpu_ms: Some(9), ..Part::default() }, ..Within::default() },
    }
}

pub(super) fn version(program: &str, data: DataOf) -> NewVersion {
    let declared = vec![Declaration {
        name: "year".into(),
        kind: Kind::Number { min: Some(0.5), max: None },
        default: Some("2014".into()),
    }];
    NewVersion { program: program.into(), declared, width: 400, height: 300, data }
}

pub(super) fn data(n: i64) -> DataOf {
    let column = Column { name: "n".into(), values: Values::Integers(vec![n, 2]) };
    let encoded = pool::encode_data(&DataSet { columns: vec![column] });
    let columns = wire::outline(&encoded).expect("a data set").columns.into_iter().map(About::from).collect();
    let (sha256, notes) = (crate::key::data_hash(&encoded), Vec::new());
    DataOf::New(NewData {
        encoded,
        sha256,
        rows: 2,
        columns,
        options: std::collections::BTreeMap::new(),
        notes,
        room: None,
    })
}
