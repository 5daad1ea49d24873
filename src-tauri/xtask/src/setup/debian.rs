//! Debian's packages.

use crate::shell::{self, Step, say};

/// Installs those of the packages in `groups` that are missing.
///
/// On a system without apt-get it only says what is needed, since the packages may be there under other names.
pub fn install(groups: &[&[&str]]) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&str> = groups.concat();
    if !shell::is_on_path("apt-get") {
        say(&format!("This is not a Debian system: going on, in the hope that it has {}", wanted.join(", ")));
        return Ok(());
    }
    let missing = missing(&wanted, &installed(&wanted));
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    as_root("Reading the list of Debian's packages", &["apt-get", "update", "-qq"], &list)?;
    let mut install = vec!["apt-get", "install", "-y", "-qq", "--no-install-recommends"];
    install.extend(&missing);
    as_root(&format!("Installing Debian's packages {list}"), &install, &list)
}

/// Runs a command as root: directly, through sudo, or not at all.
fn as_root(what: &str, command: &[&str], packages: &str) -> Result<(), String> {
    let step = match privilege() {
        Privilege::Root => Step::new(what, command[0]).args(&command[1..]),
        Privilege::Sudo => Step::new(what, "sudo").arg("DEBIAN_FRONTEND=noninteractive").args(command),
        Privilege::None => {
            return Err(format!(
                "Debian's packages are missing, and neither are you root nor is there sudo to install them. As root, run:\n\n    \
                 apt-get install {packages}\n\nand then this again."
            ));
        }
    };
    step.env("DEBIAN_FRONTEND", "noninteractive").quiet().run()
}

/// How this user can act as root.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Privilege {
    Root,
    Sudo,
    None,
}

pub fn privilege() -> Privilege {
    if shell::answer("id", ["-u"]).as_deref() == Some("0") {
        Privilege::Root
    } else if shell::is_on_path("sudo") {
        Privilege::Sudo
    } else {
        Privilege::None
    }
}

/// What dpkg says of `packages`, a line `ii  name` for each installed one. It fails when one is unknown, and then prints the others.
fn installed(packages: &[&str]) -> String {
    let output = std::process::Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Abbrev} ${Package}\n"])
        .args(packages)
        .stderr(std::process::Stdio::null())
        .output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

/// Those of `wanted` that `listing` does not give as installed.
fn missing<'a>(wanted: &[&'a str], listing: &str) -> Vec<&'a str> {
    let there = |package: &str| {
        listing.lines().any(|line| line.starts_with("ii") && line.split_whitespace().nth(1) == Some(package))
    };
    wanted.iter().copied().filter(|package| !there(package)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_installed_package_is_not_missing() {
        let listing = "ii  xvfb\nrc  chromium\nun  xdotool\n";
        assert_eq!(missing(&["xvfb", "chromium", "xdotool", "dbus-x11"], listing), ["chromium", "xdotool", "dbus-x11"]);
    }
}
