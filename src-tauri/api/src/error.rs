//! Errors as they cross the wire: a code, its arguments, and what to do about it.

use periplo_model::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

/// What went wrong. The interface and the terminal put it in words with the Fluent message `error-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// No command has this name. Arguments: `name`.
    UnknownCommand,
    /// The request does not have the shape of the command. Arguments: `path`, `message`.
    BadRequest,
    /// No workspace is open.
    NoWorkspace,
    /// What was named does not exist. Arguments: `kind`, `name`.
    NotFound,
    /// More than one thing has this name. Arguments: `kind`, `name`.
    NotUnique,
    /// A field holds what it cannot hold. Arguments: `field`, `value`, `reason`.
    BadField,
    /// The wall time does not exist. Arguments: `field`, `zone`, `time`, `before`, `after` and their offsets.
    TimeNonexistent,
    /// The wall time exists twice. Arguments: `field`, `zone`, `time`, `earlier_offset`, `later_offset`.
    TimeAmbiguous,
    /// The zone is not in the rules. Arguments: `zone`.
    UnknownZone,
    /// The end is not after the start. Arguments: `start`, `end`.
    EndsBeforeStart,
    /// The item belongs to a host event and is locked. Arguments: `session`.
    Locked,
    /// The forum has no publication yet. Arguments: `forum`.
    NotPublished,
    /// The forum has no publication of this number. Arguments: `forum`, `number`.
    NoSuchPublication,
    /// The person's calendar never had the item. Arguments: `item`, `person`.
    NotInCalendar,
    /// What still stands in the person's calendar cannot be called off. Arguments: `item`, `person`, `number`.
    StillThere,
    /// What is gone from the person's calendar can only be called off. Arguments: `item`, `person`, `number`.
    GoneThere,
    /// The bundle has problems; nothing was changed. Arguments: `problems`.
    BundleProblems,
    /// Nothing of the programme could be read. Arguments: `count`, `notes`.
    ProgrammeUnreadable,
    /// The bundle was made for a delegate: it is looked at, not imported. Arguments: `person`.
    MadeForADelegate,
    /// The bundle was made for nobody in particular, and cannot be looked at as a delegate's.
    NotForADelegate,
    /// Nothing in the file could be read as a calendar. Arguments: `file`, `problems`.
    CalendarUnreadable,
    /// The file is of no form that can be opened. Arguments: `file`.
    UnknownFile,
    /// The file cannot be read as a sheet. Arguments: `file`, `reason`.
    SheetUnreadable,
    /// The source of zone rules is refused. Arguments: `reason` and what it needs.
    ZoneRulesRefused,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// A later step changed the same fields. Arguments: `step`.
    UndoConflict,
    /// A later step depends on the one to be taken back. Arguments: `step`, and the later one: what it did, `later`, and its `id`.
    LaterStep,
    /// Another process has the workspace. Arguments: `file`.
    SecondWriter,
    /// The workspace can only be read. Arguments: `file`, `reason`.
    ReadOnly,
    /// The workspace was made by a newer version. Arguments: `file`, `version`.
    NewerVersion,
    /// The file is not a workspace. Arguments: `file`.
    NotAWorkspace,
    /// The workspace is damaged. Arguments: `file`, `detail`; `backup`, the newest good one, and when it was made, `at`.
    Damaged,
    /// The disk is full. Arguments: `file`.
    DiskFull,
    /// A file exists already and would be overwritten. Arguments: `file`.
    FileExists,
    /// A file or folder cannot be read or written. Arguments: `file`, `reason`.
    File,
    /// The workspace lies in a network or synced folder: a warning. Arguments: `file`.
    NetworkFolder,
    /// A path was named where only uploads and downloads are taken.
    PathRefused,
    /// The work was cancelled; nothing was changed.
    Cancelled,
    /// The workspace refused for another reason. Arguments: `message`.
    Workspace,
}

/// An error on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WireError {
    /// What went wrong.
    pub code: ErrorCode,
    /// What it went wrong with, by name.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
    /// What to do, as the name of a Fluent message, where there is something to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

impl WireError {
    /// An error with its arguments, given as a JSON object.
    pub fn new(code: ErrorCode, args: Value) -> Self {
        let args = if let Value::Object(args) = args { args } else { Map::new() };
        Self { code, args, hint: None }
    }

    /// The same error with a hint.
    pub fn with_hint(mut self, hint: &str) -> Self {
        self.hint = Some(hint.to_owned());
        self
    }

    /// The error for a record that does not exist.
    pub fn not_found(kind: Kind, name: impl ToString) -> Self {
        Self::new(ErrorCode::NotFound, json!({ "kind": kind.name(), "name": name.to_string() }))
    }

    /// The error for a name that more than one record has.
    pub fn not_unique(kind: Kind, name: impl ToString) -> Self {
        Self::new(ErrorCode::NotUnique, json!({ "kind": kind.name(), "name": name.to_string() }))
    }

    /// The error for a workspace that is not there.
    pub fn no_workspace_at(path: &std::path::Path) -> Self {
        Self::new(ErrorCode::NoWorkspace, json!({ "file": path.display().to_string() }))
            .with_hint("hint-no-workspace-at")
    }

    /// The error for a field that holds what it cannot hold; `reason` is the name of a Fluent message.
    pub fn bad_field(field: &str, value: impl ToString, reason: &str) -> Self {
        Self::new(ErrorCode::BadField, json!({ "field": field, "value": value.to_string(), "reason": reason }))
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let code = serde_json::to_value(self.code).unwrap_or_default();
        write!(f, "{}: {}", code.as_str().unwrap_or_default(), Value::Object(self.args.clone()))
    }
}

impl std::error::Error for WireError {}
