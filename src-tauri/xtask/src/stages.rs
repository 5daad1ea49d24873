//! The stages of a test run: which passed, how long each took, and the table and closing line at the end.

use std::time::{Duration, Instant};

use crate::shell::say;

/// How a stage ended.
enum Ending {
    Passed,
    Failed(String),
}

struct Stage {
    name: String,
    time: Duration,
    ending: Ending,
}

/// A run of stages. One that fails does not stop those that do not build on it.
#[derive(Default)]
pub struct Stages(Vec<Stage>);

impl Stages {
    /// Runs `work` as the stage `name`, and tells whether it passed.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Result<(), String>) -> bool {
        say(&format!("── {name}"));
        let start = Instant::now();
        let ending = work().map_or_else(Ending::Failed, |()| Ending::Passed);
        if let Ending::Failed(trouble) = &ending {
            eprintln!("✗ {name}: {trouble}");
        }
        let passed = matches!(ending, Ending::Passed);
        self.0.push(Stage { name: name.to_owned(), time: start.elapsed(), ending });
        passed
    }

    /// Runs a stage that builds on what `before` tells of; where that failed, so does this.
    pub fn run_after(&mut self, before: bool, name: &str, work: impl FnOnce() -> Result<(), String>) -> bool {
        self.run(name, || if before { work() } else { Err("not run, since what it builds on failed".to_owned()) })
    }

    /// Prints the table and the closing line, and fails when a stage did.
    pub fn close(&self) -> Result<(), String> {
        let failed = self.failed();
        print!("{}", self.table());
        println!("\n{} passed, {failed} failed", self.0.len() - failed);
        if failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
    }

    fn failed(&self) -> usize {
        self.0.iter().filter(|stage| matches!(stage.ending, Ending::Failed(_))).count()
    }

    fn table(&self) -> String {
        let width = self.0.iter().map(|stage| stage.name.chars().count()).max().unwrap_or(0);
        let line = |name: &str, time: Duration, word: &str| {
            let seconds = time.as_secs();
            format!("{name:width$}  {:3}:{:02}  {word}\n", seconds / 60, seconds % 60)
        };
        let mut table = String::from("\n");
        for stage in &self.0 {
            table += &line(
                &stage.name,
                stage.time,
                if matches!(stage.ending, Ending::Passed) { "passed" } else { "FAILED" },
            );
        }
        table + &line("all", self.0.iter().map(|stage| stage.time).sum(), "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_whose_foundation_failed_fails_without_running() {
        let mut stages = Stages::default();
        let built = stages.run("build", || Err("no".to_owned()));
        let ran = std::cell::Cell::new(false);
        assert!(!stages.run_after(built, "window", || {
            ran.set(true);
            Ok(())
        }));
        assert!(!ran.get());
        assert_eq!(stages.failed(), 2);
        assert!(stages.close().is_err());
    }

    #[test]
    fn the_table_gives_minutes_and_seconds() {
        let stage =
            |name: &str, seconds, ending| Stage { name: name.to_owned(), time: Duration::from_secs(seconds), ending };
        let stages =
            Stages(vec![stage("format", 1, Ending::Passed), stage("tests", 125, Ending::Failed("one".to_owned()))]);
        assert_eq!(stages.table(), "\nformat    0:01  passed\ntests     2:05  FAILED\nall       2:06  \n");
    }
}
