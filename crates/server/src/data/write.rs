//! A data set as JSON or CSV again.

use serde_json::{Map, Value};
use std::fmt::Write as _;
use wire::{DataSet, Values};

/// The columns as an object of lists; a missing number is `null`.
#[must_use]
pub fn to_json(data: &DataSet) -> Value {
    let columns = data.columns.iter().map(|column| {
        let values: Vec<Value> = match &column.values {
            Values::Integers(v) => v.iter().map(|n| (*n).into()).collect(),
            Values::Numbers(v) => v.iter().map(|n| (*n).into()).collect(),
            Values::Booleans(v) => v.iter().map(|b| (*b).into()).collect(),
            Values::Text(v) => v.iter().map(|s| s.as_str().into()).collect(),
        };
        (column.name.clone(), Value::Array(values))
    });
    Value::Object(columns.collect::<Map<_, _>>())
}

/// CSV with a heading; a missing number is empty.
#[must_use]
pub fn to_csv(data: &DataSet) -> String {
    let mut text = String::new();
    for (i, column) in data.columns.iter().enumerate() {
        separate(&mut text, i);
        quote(&mut text, &column.name);
    }
    text.push('\n');
    for row in 0..data.rows() {
        for (i, column) in data.columns.iter().enumerate() {
            separate(&mut text, i);
            let written = match &column.values {
                Values::Integers(v) => write!(text, "{}", v[row]),
                Values::Numbers(v) if v[row].is_nan() => Ok(()),
                Values::Numbers(v) => write!(text, "{}", v[row]),
                Values::Booleans(v) => write!(text, "{}", v[row]),
                Values::Text(v) => {
                    quote(&mut text, &v[row]);
                    Ok(())
                }
            };
            debug_assert!(written.is_ok(), "writing to a string can't fail");
        }
        text.push('\n');
    }
    text
}

fn separate(text: &mut String, column: usize) {
    if column > 0 {
        text.push(',');
    }
}

fn quote(text: &mut String, value: &str) {
    if value.contains([',', '"', '\n', '\r', ';', '\t']) || value.trim() != value {
        let _ = write!(text, "\"{}\"", value.replace('"', "\"\""));
    } else {
        text.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{DataFormat, parse};

    #[test]
    fn what_was_read_is_written() {
        let csv = "name,n,x,ok\n\"a,\"\"b\"\"\",1,2.5,true\nc,-2,,false\n";
        let data = parse(csv.as_bytes(), DataFormat::Csv, 1000).expect("good");
        assert_eq!(to_csv(&data), csv);
        assert_eq!(
            to_json(&data).to_string(),
            r#"{"name":["a,\"b\"","c"],"n":[1,-2],"x":[2.5,null],"ok":[true,false]}"#
        );
        let again = parse(to_json(&data).to_string().as_bytes(), DataFormat::Json, 1000).expect("good");
        assert_eq!(to_csv(&again), csv);
    }
}
