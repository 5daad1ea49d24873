//! The TypeScript of the wire, as it is committed, is what the command list says.

use std::path::Path;

#[test]
fn the_committed_typescript_is_what_the_command_list_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/generated/types.ts");
    let written = periplo_api::types::typescript();
    if std::env::var_os("PERIPLO_WRITE_TYPES").is_some() {
        std::fs::write(&file, &written).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == written, "{} is stale: run `cargo xtask types`", file.display());
}

#[test]
fn every_command_has_its_types_declared() {
    let text = periplo_api::types::typescript();
    for command in periplo_api::COMMANDS {
        assert!(text.contains(&format!("\n  {}: {{ request: ", command.name)), "{}", command.name);
    }
}
