//! A data set as JSON or CSV again.

use serde_json::{Map, Value};
use std::fmt::Write as _;
use wire::{DataSet, Values, day_text, moment_text};

/// The columns as an object of lists; a missing number, date or boolean is `null`, dates are ISO 8601.
pub(crate) fn to_json(data: &DataSet) -> Value {
    let columns = data.columns.iter().map(|column| {
        let values = (0..column.values.len()).map(|row| value(&column.values, row)).collect();
        (column.name.clone(), Value::Array(values))
    });
    Value::Object(columns.collect::<Map<_, _>>())
}

/// CSV with a heading; a missing number, date or boolean is empty, dates are ISO 8601.
pub(crate) fn to_csv(data: &DataSet) -> String {
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
                Values::NullableBooleans(v) => v[row].map_or(Ok(()), |value| write!(text, "{value}")),
                Values::Dates(v) => text.write_str(&day_text(v[row]).unwrap_or_default()),
                Values::Moments(v) => text.write_str(&moment_text(v[row]).unwrap_or_default()),
                Values::Text(v) => {
                    quote(&mut text, v.get(row).unwrap_or_default());
                    Ok(())
                }
            };
            debug_assert!(written.is_ok(), "writing to a string can't fail");
        }
        text.push('\n');
    }
    text
}

/// One value as JSON has it; a missing number, date or boolean is null.
fn value(values: &Values, row: usize) -> Value {
    match values {
        Values::Integers(v) => v[row].into(),
        Values::Numbers(v) => v[row].into(),
        Values::Booleans(v) => v[row].into(),
        Values::NullableBooleans(v) => v[row].into(),
        Values::Text(v) => v.get(row).into(),
        Values::Dates(v) => day_text(v[row]).into(),
        Values::Moments(v) => moment_text(v[row]).into(),
    }
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
    use reader::parse;
    use wire::DataFormat;

    #[test]
    fn what_was_read_is_written() {
        let csv = "name,n,x,ok,sure\n\"a,\"\"b\"\"\",1,2.5,true,\nc,-2,,false,true\n";
        let data = parse(csv.as_bytes(), DataFormat::Csv, 1000).expect("good");
        assert_eq!(to_csv(&data), csv);
        assert_eq!(
            to_json(&data).to_string(),
            r#"{"name":["a,\"b\"","c"],"n":[1,-2],"x":[2.5,null],"ok":[true,false],"sure":[null,true]}"#
        );
        let again = parse(to_json(&data).to_string().as_bytes(), DataFormat::Json, 1000).expect("good");
        assert_eq!(to_csv(&again), csv);
    }

    #[test]
    fn dates_come_back_as_dates() {
        let csv = "day,at\n2014-01-31,2014-01-31T12:00:00\n,1999-12-31T23:59:59.000001\n0001-01-01,\n";
        let data = parse(csv.as_bytes(), DataFormat::Csv, 1000).expect("good");
        assert!(matches!((&data.columns[0].values, &data.columns[1].values), (Values::Dates(_), Values::Moments(_))));
        assert_eq!(to_csv(&data), csv);
        let json = to_json(&data).to_string();
        assert!(json.starts_with(r#"{"day":["2014-01-31",null,"0001-01-01"],"at":["2014-01-31T12:00:00","#), "{json}");
        assert_eq!(parse(json.as_bytes(), DataFormat::Json, 1000).expect("good"), data);
    }
}
