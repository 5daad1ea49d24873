//! The stories and the list of commands.

use std::fs;
use std::path::Path;

use periplo_api::COMMANDS;

#[test]
fn every_command_is_called_in_some_story() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories");
    let stories = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let told: String = stories.collect::<String>().split_whitespace().collect();
    let never: Vec<&str> = COMMANDS
        .iter()
        .map(|command| command.name)
        .filter(|name| !told.contains(&format!(".ok(\"{name}\",")))
        .collect();
    assert!(never.is_empty(), "no story calls {never:?}");
}
