//! The Python programs that give second opinions on exported calendars and sheets, in an environment of their own below `target`.

use std::fs;

use crate::house::House;
use crate::shell::Step;

/// Installs what `tests/fixtures/requirements.txt` pins, unless it is there already.
pub fn install(house: &House) -> Result<(), String> {
    let requirements = house.root.join("tests/fixtures/requirements.txt");
    let pinned = fs::read(&requirements).map_err(|error| format!("{}: {error}", requirements.display()))?;
    let folder = house.target.join("python");
    let stamp = folder.join("requirements.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == pinned) {
        return Ok(());
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    Step::new("Making a Python environment in target/python", system)
        .args(["-m", "venv", "--clear"])
        .arg(&folder)
        .run()?;
    Step::new("Installing Python programs that read calendars and sheets", house.python())
        .args(["-m", "pip", "install", "--quiet", "--requirement"])
        .arg(&requirements)
        .run()?;
    fs::write(&stamp, pinned).map_err(|error| format!("{}: {error}", stamp.display()))
}
