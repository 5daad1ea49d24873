//! What a file is that somebody drops on the window or opens from outside.

use std::fs::File;
use std::io::Read;

use periplo_exchange::recognize::{self, FileForm};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::files::Source;
use crate::job::Job;

/// Names a file whose form is not known.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FileRequest {
    /// The file.
    pub source: Source,
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Recognized {
    /// A workspace.
    Workspace,
    /// A calendar that somebody sent.
    Calendar,
    /// The programme of a conference.
    Programme,
    /// A bundle of a forum.
    Bundle,
    /// A bundle that was made for a delegate, to look at.
    DelegateBundle {
        /// Their name, as far as the file tells it.
        name: String,
    },
}

/// The largest file of which the form is asked, in bytes; a workspace is told by its beginning.
const LARGEST: u64 = 256 << 20;

/// Tells what a file is by what is in it, whatever its name.
pub fn recognize(app: &App, request: FileRequest, _: &Job) -> Result<Recognized, WireError> {
    let path = app.source(&request.source)?;
    let failed = |error| WireError::file(&path, &error);
    let mut file = File::open(&path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(unknown().with_hint("hint-folder").about(&path));
    }
    let mut bytes = Vec::new();
    (&mut file).take(16).read_to_end(&mut bytes).map_err(failed)?;
    if bytes == *b"SQLite format 3\0" {
        return Ok(Recognized::Workspace);
    }
    file.take(LARGEST).read_to_end(&mut bytes).map_err(failed)?;
    match recognize::recognize(&bytes) {
        Some(FileForm::Calendar) => Ok(Recognized::Calendar),
        Some(FileForm::Programme) => Ok(Recognized::Programme),
        Some(FileForm::Bundle) => Ok(Recognized::Bundle),
        Some(FileForm::DelegateBundle { name }) => Ok(Recognized::DelegateBundle { name }),
        None => Err(unknown().about(&path)),
    }
}

fn unknown() -> WireError {
    WireError::new(ErrorCode::UnknownFile, json!({})).with_hint("hint-unknown-file")
}
