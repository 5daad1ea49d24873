//! Periplo in a terminal.
//!
//! Every line becomes one command of `periplo-api`; nothing here knows a workspace, a calendar or a zone.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod args;
mod choices;
mod line;
mod print;
mod serve;
mod status;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match args::Line::try_parse() {
        Ok(line) => line::run(line),
        Err(error) => line::misused(&error),
    }
}
