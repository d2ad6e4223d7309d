//! Excel workbooks (ECMA-376): one sheet is converted to separated values and read like a CSV file, so that headings, notes
//! and options have the same meaning for both.

mod archive;
mod sheet;
mod xml;

use super::csv;
use super::outcome::{DataError, Read};
use archive::Archive;
use sheet::{Formats, Sheet};
use wire::DataOptions;
use xml::{Event, Xml, attribute};

/// A sheet's name and its path in the archive.
struct Listed {
    name: String,
    path: String,
}

pub(super) fn parse(bytes: &[u8], options: &DataOptions, mut notes: Vec<String>) -> Result<Read, DataError> {
    let wrong = |why: String| DataError::Syntax { format: "a workbook", why: wire::clean(&why, 200) };
    let mut archive = Archive::open(bytes).map_err(wrong)?;
    let missing = |what: &str| wrong(format!("there is no {what} in it"));
    let book = archive.text("xl/workbook.xml").map_err(wrong)?.ok_or_else(|| missing("workbook"))?;
    let relations =
        archive.text("xl/_rels/workbook.xml.rels").map_err(wrong)?.ok_or_else(|| missing("list of sheets"))?;
    let (sheets, from_1904) = sheets(&book, &relations);
    drop((book, relations));
    let shown = |sheets: &[Listed]| {
        let names: Vec<String> =
            sheets.iter().take(20).map(|sheet| format!("{:?}", wire::clean(&sheet.name, 40))).collect();
        names.join(", ")
    };
    let chosen = match &options.sheet {
        None => sheets.first(),
        Some(name) => {
            let numbered = || sheets.get(name.parse::<usize>().ok()?.checked_sub(1)?);
            sheets.iter().find(|sheet| sheet.name == *name).or_else(numbered)
        }
    };
    let Some(chosen) = chosen else {
        let asked = options.sheet.as_deref().map_or_else(String::new, |name| wire::clean(name, 40));
        return Err(DataError::NoSheet { name: asked, known: shown(&sheets) });
    };
    if options.sheet.is_none() && sheets.len() > 1 {
        notes.push(format!(
            "The workbook has {} sheets; the first, {:?}, was read. sheet=… reads another one ({}).",
            sheets.len(),
            wire::clean(&chosen.name, 40),
            shown(&sheets[1..])
        ));
    }
    let styles = archive.text("xl/styles.xml").map_err(wrong)?.unwrap_or_default();
    let formats = Formats::read(&styles);
    drop(styles);
    let texts = sheet::shared_texts(&archive.text("xl/sharedStrings.xml").map_err(wrong)?.unwrap_or_default());
    let rows = archive.text(&chosen.path).map_err(wrong)?.ok_or_else(|| missing("such sheet"))?;
    let text = Sheet { texts: &texts, formats: &formats, from_1904 }.written(&rows)?;
    drop((rows, texts));
    if text.trim().is_empty() {
        return Err(DataError::Empty);
    }
    let options = DataOptions { delimiter: Some(b','), decimal_comma: Some(false), ..options.clone() };
    csv::parse_padded(&text, &options, notes)
}

/// The sheets in the workbook's order, and whether its days count from 1904.
fn sheets(book: &str, relations: &str) -> (Vec<Listed>, bool) {
    let mut targets = std::collections::HashMap::new();
    let mut xml = Xml::new(relations);
    while let Some(event) = xml.next() {
        if let Event::Start { name: "Relationship", attributes, .. } = event
            && let (Some(id), Some(target)) = (attribute(attributes, "Id"), attribute(attributes, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.into_owned(), path);
        }
    }
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    let mut xml = Xml::new(book);
    while let Some(event) = xml.next() {
        match event {
            Event::Start { name: "workbookPr", attributes, .. } => {
                from_1904 =
                    attribute(attributes, "date1904").is_some_and(|value| matches!(value.as_ref(), "1" | "true"));
            }
            Event::Start { name: "sheet", attributes, .. } => {
                let path = attribute(attributes, "id").and_then(|id| targets.get(id.as_ref()).cloned());
                if let (Some(name), Some(path)) = (attribute(attributes, "name"), path) {
                    sheets.push(Listed { name: name.into_owned(), path });
                }
            }
            _ => {}
        }
    }
    (sheets, from_1904)
}
