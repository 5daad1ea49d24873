//! The project's chores: `cargo xtask run | test | bench | fuzz | types | package`.
//!
//! Each chore installs what it needs first, and says what it does, a line a step. A chore that finds everything in place says nothing of set-up
//! and takes no time over it.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bench;
mod check;
mod fuzz;
mod house;
mod package;
mod setup;
mod shell;
mod stages;

use std::process::ExitCode;

use house::House;
use shell::Step;

const USAGE: &str = "\
The project's chores. Each installs what it needs first, and says so.

  cargo xtask run                    build everything and open the window
  cargo xtask test [--full]          run every test; --full with the counts of the acceptance (hours),
                                     and with the foreign files that PERIPLO_CORPORA names
  cargo xtask bench                  run the benchmarks of every crate that has them, then that of the real window
  cargo xtask bench window           run that of the real window alone
  cargo xtask fuzz [--minutes N]     let libFuzzer make calendars to break the reader with; ten minutes without N
  cargo xtask types                  write the TypeScript types of the commands into ui/src/api/generated
  cargo xtask package [--debug]      build the .deb; --debug from the unoptimized program, in less time
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let house = match House::find() {
        Ok(house) => house,
        Err(trouble) => return stop(&trouble),
    };
    let outcome = match words.as_slice() {
        ["run", rest @ ..] => run(&house, rest),
        ["test"] => check::test(&house, false),
        ["test", "--full"] => check::test(&house, true),
        ["bench"] => setup::benches(&house).and_then(|()| bench::run(&house)),
        ["bench", "window"] => setup::benches(&house).and_then(|()| bench::desk(&house)),
        ["fuzz", rest @ ..] if fuzz::minutes(rest).is_some() => {
            setup::compiler().and_then(|()| fuzz::run(&house, fuzz::minutes(rest).unwrap_or(10)))
        }
        ["types"] => types(&house),
        ["package"] => package::build(&house, package::Profile::Release).map(drop),
        ["package", "--debug"] => package::build(&house, package::Profile::Debug).map(drop),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => stop(&trouble),
    }
}

/// Says why the chore ends here.
fn stop(trouble: &str) -> ExitCode {
    eprintln!("xtask: {trouble}");
    ExitCode::FAILURE
}

/// Opens the window, with `rest` (a workspace file, for one) as its arguments.
fn run(house: &House, rest: &[&str]) -> Result<(), String> {
    let windowless = cfg!(target_os = "linux") && !has_display();
    if !windowless {
        setup::desktop()?;
    }
    setup::interface(house)?;
    house.npm("Building the interface").args(["run", "--silent", "build"]).run()?;
    if windowless {
        return Err("no window can open here: neither DISPLAY nor WAYLAND_DISPLAY is set.\n\
             The interface is built, and a browser of this machine can show it:\n\n    \
             cargo run -p periplo-cli -- serve\n"
            .to_owned());
    }
    house.cargo("Building and opening the window").args(["run", "--package", "periplo", "--"]).args(rest).run()
}

/// Whether a window can open: X11 or Wayland has been named in the environment.
fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Writes the TypeScript types. The test that fails when they are stale is the one that writes them.
fn types(house: &House) -> Result<(), String> {
    let write: Step = house.cargo("Writing the types of the commands into ui/src/api/generated");
    write.args(["test", "--quiet", "--package", "periplo-api", "--test", "types"]).env("PERIPLO_WRITE_TYPES", "1").run()
}
