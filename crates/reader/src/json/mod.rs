//! JSON in the forms in which programs write tables: a list of objects, of lists or of values, an object of lists, records
//! inside an object (`{"data": […]}`), one value per line, `GeoJSON`. Read as a stream into columns, so that a hostile
//! file takes no more memory than its values.

mod rows;
mod scan;

use super::outcome::{DataError, Read};
use super::table;
use rows::Table;
use scan::{Scan, Start};
use std::borrow::Cow;
use wire::DataOptions as Options;

/// Names of the member that holds the records of an object, the most likely first.
const RECORDS: [&str; 10] =
    ["data", "rows", "records", "results", "items", "values", "features", "entries", "value", "result"];

pub(super) fn parse(text: &str, options: &Options, mut notes: Vec<String>) -> Result<Read, DataError> {
    let mut scan = Scan::new(text);
    let mut table = Table::default();
    match scan.start()? {
        start @ (Start::List | Start::Object) => {
            // Whether another value follows directly: one value per line.
            let mut after = scan.clone();
            after.skip()?;
            if !after.is_at_end() {
                lines(&mut scan, &mut table)?;
                table.headed(&mut notes);
            } else if start == Start::List {
                list(&mut scan, &mut table, &mut notes)?;
            } else {
                object(&mut scan, &mut table, &mut notes)?;
            }
        }
        _ => return Err(scan.expected("a list or an object")),
    }
    let (names, columns) = table.finish(&mut notes);
    if columns.is_empty() {
        return Err(DataError::Empty);
    }
    table::finish(&names, columns, options, notes)
}

/// One value after another, each a row.
fn lines<'a>(scan: &mut Scan<'a>, table: &mut Table<'a>) -> Result<(), DataError> {
    while !scan.is_at_end() {
        table.row(scan)?;
    }
    Ok(())
}

/// The whole file, or the member with the records, is a list.
fn list<'a>(scan: &mut Scan<'a>, table: &mut Table<'a>, notes: &mut Vec<String>) -> Result<(), DataError> {
    scan.list(|scan| table.row(scan))?;
    table.headed(notes);
    Ok(())
}

/// A member of an object: its name, and where and how its value begins.
struct Member<'a> {
    name: Cow<'a, str>,
    at: Scan<'a>,
    start: Start,
    /// How its first value begins, if it is a list.
    first: Option<Start>,
}

fn members<'a>(scan: &mut Scan<'a>) -> Result<Vec<Member<'a>>, DataError> {
    let mut members = Vec::new();
    scan.object(|scan, name| {
        let start = scan.start()?;
        let at = scan.clone();
        let first = if start == Start::List {
            let mut inside = scan.clone();
            inside.at += 1;
            inside.start().ok()
        } else {
            None
        };
        scan.skip()?;
        members.push(Member { name, at, start, first });
        if members.len() > super::bounds::CELLS {
            Err(super::bounds::check_cells(members.len()).expect_err("too many"))
        } else {
            Ok(())
        }
    })?;
    Ok(members)
}

/// The whole file is an object.
fn object<'a>(scan: &mut Scan<'a>, table: &mut Table<'a>, notes: &mut Vec<String>) -> Result<(), DataError> {
    let whole = scan.clone();
    let members = members(scan)?;
    let is_list = |member: &&Member<'a>| member.start == Start::List;
    let of_rows = |member: &&Member<'a>| is_list(member) && matches!(member.first, Some(Start::Object | Start::List));
    let find = |name: &str| members.iter().find(|member| member.name == name);

    let geo = members
        .iter()
        .any(|member| member.name == "type" && member.at.clone().text().is_ok_and(|kind| kind == "FeatureCollection"));
    if let Some(features) = find("features").filter(|member| geo && is_list(member)) {
        return features.at.clone().list(|scan| table.feature(scan));
    }
    // pandas's "split": names and rows in separate members.
    if let (Some(columns), Some(data)) = (find("columns").filter(is_list), find("data").filter(is_list))
        && matches!(columns.first, Some(Start::Text))
    {
        let mut names = Vec::new();
        columns.at.clone().list(|scan| {
            names.push(scan.text()?.into_owned());
            Ok(())
        })?;
        super::bounds::check_width(names.len())?;
        table.name(names);
        return data.at.clone().list(|scan| table.row(scan));
    }
    let named = RECORDS.iter().find_map(|name| find(name).filter(of_rows));
    let only = || {
        let mut lists = members.iter().filter(of_rows);
        lists.next().filter(|_| lists.next().is_none() && members.len() > 1)
    };
    let alone = || members.first().filter(|member| members.len() == 1 && of_rows(member));
    if let Some(records) = named.or_else(only).or_else(alone) {
        if members.len() > 1 {
            notes.push(format!(
                "The rows are those of {:?}; what stands beside it was left out.",
                wire::clean(&records.name, 40)
            ));
        }
        return list(&mut records.at.clone(), table, notes);
    }
    if members.iter().all(|member| member.start == Start::List) {
        for member in &members {
            table.column(&member.name, &mut member.at.clone())?;
        }
        return Ok(());
    }
    let lists = members.iter().filter(is_list).count();
    if lists >= 2 && !members.iter().any(|member| member.start == Start::Object) {
        notes.push("The columns are the lists; the other members were left out.".to_owned());
        for member in members.iter().filter(is_list) {
            table.column(&member.name, &mut member.at.clone())?;
        }
        return Ok(());
    }
    if members.len() > 1 && members.iter().all(|member| member.start == Start::Object) {
        return objects(&members, table, notes);
    }
    table.row(&mut whole.clone())
}

/// An object of objects: columns by rows' numbers, as pandas writes them, or rows by their names.
fn objects<'a>(members: &[Member<'a>], table: &mut Table<'a>, notes: &mut Vec<String>) -> Result<(), DataError> {
    let mut numbered = true;
    members[0].at.clone().object(|scan, name| {
        numbered &= name.bytes().all(|byte| byte.is_ascii_digit());
        scan.skip().map(drop)
    })?;
    if numbered {
        for member in members {
            table.column(&member.name, &mut member.at.clone())?;
        }
        return Ok(());
    }
    notes.push("The names of the outer object are names of rows; they are in the column \"name\".".to_owned());
    for member in members {
        table.named_row(&member.name, &mut member.at.clone())?;
    }
    Ok(())
}
