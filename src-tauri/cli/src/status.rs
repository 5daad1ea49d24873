//! What the program says by the way it ends.

use std::process::ExitCode;

use periplo_api::{ErrorCode, WireError};

/// How a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done = 0,
    /// The answer is "not in order".
    NotInOrder = 1,
    /// Bad input.
    BadInput = 3,
    /// Trouble with the workspace.
    Workspace = 4,
    /// Interrupted with Ctrl-C (128 and SIGINT).
    Interrupted = 130,
}

impl Status {
    /// How a line ends that an error ended.
    pub fn of(error: &WireError) -> Self {
        match error.code {
            ErrorCode::Cancelled => Self::Interrupted,
            ErrorCode::NoWorkspace
            | ErrorCode::SecondWriter
            | ErrorCode::ReadOnly
            | ErrorCode::NewerVersion
            | ErrorCode::NotAWorkspace
            | ErrorCode::Damaged
            | ErrorCode::DiskFull
            | ErrorCode::Workspace => Self::Workspace,
            _ => Self::BadInput,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}
