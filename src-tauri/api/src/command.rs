//! The machinery behind the command list: one declaration gives the dispatcher, the list for documents and tests, and the types.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::job::Job;

/// What a command does to the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Reads.
    Read,
    /// Writes one step that can be undone, and answers with what changed.
    Write,
    /// Does something else: opens, publishes, exports, sets.
    Act,
}

/// A command, as declared.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// What it does to the workspace.
    pub effect: Effect,
    /// The TypeScript name of its request.
    pub request: fn(&ts_rs::Config) -> String,
    /// The TypeScript name of its reply.
    pub reply: fn(&ts_rs::Config) -> String,
    /// Declares the types that it needs.
    pub types: fn(&mut crate::types::Declarations<'_>),
    pub(crate) run: fn(&App, Value, &Job) -> Result<Value, WireError>,
}

/// Reads the request, runs the function, writes the reply.
pub(crate) fn run<Q: DeserializeOwned, R: Serialize>(
    function: fn(&App, Q, &Job) -> Result<R, WireError>,
    app: &App,
    request: Value,
    job: &Job,
) -> Result<Value, WireError> {
    let request = serde_json::from_value(request)
        .map_err(|error| WireError::new(ErrorCode::BadRequest, json!({ "message": error.to_string() })))?;
    let reply = function(app, request, job)?;
    serde_json::to_value(reply)
        .map_err(|error| WireError::new(ErrorCode::BadRequest, json!({ "message": error.to_string() })))
}

/// Declares the commands. Each line: what it is for, its name, its effect, and the function with its request and reply.
macro_rules! commands {
    ($($(#[doc = $about:literal])+ $name:ident: $effect:ident $function:path, $request:ty => $reply:ty;)+) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[crate::command::Command] = &[$(
            crate::command::Command {
                name: stringify!($name),
                about: concat!($($about),+),
                effect: crate::command::Effect::$effect,
                request: <$request as ts_rs::TS>::name,
                reply: <$reply as ts_rs::TS>::name,
                types: |declarations| {
                    declarations.add::<$request>();
                    declarations.add::<$reply>();
                },
                run: |app, request, job| crate::command::run::<$request, $reply>($function, app, request, job),
            },
        )+];
    };
}
pub(crate) use commands;
