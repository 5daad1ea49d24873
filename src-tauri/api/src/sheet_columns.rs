//! What was said of the columns of sheets, kept for this person by the headers of the sheet.

use std::collections::BTreeMap;
use std::path::Path;

use periplo_exchange::gazetteer::matching::folded;
use periplo_exchange::sheet::{Headed, mapped};
use serde::{Deserialize, Serialize};

use crate::files::write_whole;

/// What columns hold, by their folded headers; `None`: nothing.
pub(crate) type Said = BTreeMap<String, Option<String>>;

/// What was said of sheets, the last one last.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct KnownSheets {
    sheets: Vec<KnownSheet>,
}

#[derive(Serialize, Deserialize)]
struct KnownSheet {
    form: String,
    columns: Said,
}

impl KnownSheets {
    const FILE: &str = "sheet-columns.json";

    /// So many sheets are remembered.
    const MOST: usize = 200;

    /// Reads what was said before; what cannot be read was never said.
    pub(crate) fn read(data_dir: &Path) -> Self {
        let text = std::fs::read_to_string(data_dir.join(Self::FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// What was said of a sheet with these headers.
    pub(crate) fn of(&self, form: &str) -> Option<Said> {
        self.sheets.iter().rev().find(|sheet| sheet.form == form).map(|sheet| sheet.columns.clone())
    }

    /// Keeps what was said of a sheet.
    pub(crate) fn keep(mut self, headed: &Headed, data_dir: &Path) {
        let form = headed.form();
        let columns = headed.columns.iter().map(|column| (folded(&column.header), mapped(column))).collect();
        self.sheets.retain(|sheet| sheet.form != form);
        self.sheets.push(KnownSheet { form, columns });
        let beyond = self.sheets.len().saturating_sub(Self::MOST);
        self.sheets.drain(..beyond);
        let text = serde_json::to_string(&self).unwrap_or_default();
        // What cannot be kept is guessed again.
        let _ = std::fs::create_dir_all(data_dir);
        let _ = write_whole(&data_dir.join(Self::FILE), |out| out.write_all(text.as_bytes()));
    }
}
