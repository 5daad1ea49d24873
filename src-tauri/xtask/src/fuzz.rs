//! `cargo xtask fuzz`: libFuzzer against what reads foreign files, on the stable compiler.
//!
//! cargo-fuzz does the same with `cargo fuzz run --fuzz-dir tests/fuzz -s none calendar`. Without a sanitizer, which this
//! program without unsafe code has no use for, the coverage that guides libFuzzer is a pass of LLVM's that every compiler
//! has, and neither a nightly one nor cargo-fuzz is needed.

use std::fs;
use std::path::PathBuf;

use crate::house::House;
use crate::shell::{Step, answer};

/// What compiles the counters in: the flags that cargo-fuzz gives (`-s none`).
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// An input may take so many MiB at its peak, what the program itself holds included.
const MOST_MEMORY: u32 = 512;

/// Runs the target for some minutes. Files that it makes of others stay in `target/fuzz/corpus`, for the next run; one that
/// ends it is in `target/fuzz/found`.
pub fn run(house: &House, minutes: u32) -> Result<(), String> {
    let host = answer("rustc", ["--version", "--verbose"]).unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not name its host")?;
    let folder = house.root.join("tests/fuzz");
    let built = house.target.join("fuzz");
    // With a target named, the flags stay out of build scripts, which have no libFuzzer to count for.
    house
        .cargo("Building the fuzz target")
        .args(["build", "--release", "--target", host, "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&built)
        .env("RUSTFLAGS", INSTRUMENTED)
        .run()?;
    let (corpus, found) = (built.join("corpus/calendar"), built.join("found"));
    for made in [&corpus, &found] {
        fs::create_dir_all(made).map_err(|error| format!("{}: {error}", made.display()))?;
    }
    let mut seeds = vec![house.root.join("tests/fixtures/reading")];
    seeds.extend(std::env::var_os("PERIPLO_CORPORA").map(|folder| PathBuf::from(folder).join("ics")));
    let program = built.join(host).join("release/calendar");
    Step::new(&format!("Fuzzing the reader of calendars for {minutes} minutes"), program)
        .arg(&corpus)
        .args(&seeds)
        .arg(format!("-max_total_time={}", u64::from(minutes) * 60))
        .arg(format!("-rss_limit_mb={MOST_MEMORY}"))
        .args(["-max_len=65536", "-timeout=20", "-report_slow_units=1", "-print_final_stats=1"])
        .arg(format!("-dict={}", folder.join("calendar.dict").display()))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .run()
}

/// The minutes that `--minutes N` asks for; ten without it.
pub fn minutes(words: &[&str]) -> Option<u32> {
    match words {
        [] => Some(10),
        ["--minutes", number] => number.parse().ok().filter(|minutes| *minutes > 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_are_the_rule_and_others_are_said() {
        assert_eq!(minutes(&[]), Some(10));
        assert_eq!(minutes(&["--minutes", "60"]), Some(60));
        assert_eq!(minutes(&["--minutes", "0"]), None);
        assert_eq!(minutes(&["60"]), None);
    }
}
