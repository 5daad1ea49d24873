//! What a person chose for this machine; kept in the program's own data, never in a workspace.

use std::path::Path;

use periplo_exchange::messages::Language;
use periplo_model::{LanguageTag, ZoneId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::job::Job;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InterfaceLanguage {
    /// Spanish.
    Es,
    /// English.
    #[default]
    En,
    /// Portuguese.
    Pt,
}

impl InterfaceLanguage {
    /// The language as a tag.
    pub fn tag(self) -> LanguageTag {
        let tag = match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Pt => "pt",
        };
        tag.parse().expect("the three tags are tags")
    }
}

impl From<InterfaceLanguage> for Language {
    fn from(language: InterfaceLanguage) -> Self {
        match language {
            InterfaceLanguage::Es => Self::Es,
            InterfaceLanguage::En => Self::En,
            InterfaceLanguage::Pt => Self::Pt,
        }
    }
}

/// How the hours of a day are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum HourCycle {
    /// From 0 to 23.
    #[default]
    #[serde(rename = "h23")]
    H23,
    /// Twice from 1 to 12.
    #[serde(rename = "h12")]
    H12,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a person chose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Settings {
    /// The language of the interface; none follows the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<InterfaceLanguage>,
    /// The zone shown beside the place's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewer_zone: Option<ZoneId>,
    /// How hours are counted.
    pub hours: HourCycle,
    /// Light or dark.
    pub theme: Theme,
    /// The workspaces opened last, newest first.
    pub recent: Vec<String>,
}

impl Settings {
    const FILE: &str = "settings.json";
    const RECENT: usize = 8;

    /// Reads the settings; those that are missing or unreadable are the usual ones, for a choice of theme must not keep anybody from their forum.
    pub fn read(data_dir: &Path) -> Self {
        let text = std::fs::read_to_string(data_dir.join(Self::FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes the settings beside the old ones, then in their place.
    pub fn write(&self, data_dir: &Path) -> Result<(), WireError> {
        let file = data_dir.join(Self::FILE);
        let new = data_dir.join("settings.json.new");
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        std::fs::create_dir_all(data_dir)
            .and_then(|()| std::fs::write(&new, text))
            .and_then(|()| std::fs::rename(&new, &file))
            .map_err(|error| WireError::file(&file, &error))
    }

    /// Puts a workspace first among the recent ones.
    pub fn opened(&mut self, path: &Path) {
        let path = path.display().to_string();
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(Self::RECENT);
    }
}

/// The language of a BCP 47 tag or a POSIX locale, where it is one of the interface's.
pub fn language_of(tag: &str) -> Option<InterfaceLanguage> {
    match tag.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("es") => Some(InterfaceLanguage::Es),
        Some("en") => Some(InterfaceLanguage::En),
        Some("pt") => Some(InterfaceLanguage::Pt),
        _ => None,
    }
}

/// Changes to the settings; what is absent stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SettingsChange {
    /// The language of the interface.
    pub language: Option<InterfaceLanguage>,
    /// The zone shown beside the place's; empty for none.
    pub viewer_zone: Option<String>,
    /// How hours are counted.
    pub hours: Option<HourCycle>,
    /// Light or dark.
    pub theme: Option<Theme>,
}

/// Keeps what a person chose.
pub fn set(app: &App, change: SettingsChange, _: &Job) -> Result<Settings, WireError> {
    let mut changed = app.settings().clone();
    if let Some(zone) = &change.viewer_zone {
        changed.viewer_zone = if zone.is_empty() { None } else { Some(app.known_zone(zone)?) };
    }
    changed.language = change.language.or(changed.language);
    changed.hours = change.hours.unwrap_or(changed.hours);
    changed.theme = change.theme.unwrap_or(changed.theme);
    changed.write(&app.host.data_dir)?;
    *app.settings() = changed.clone();
    Ok(changed)
}

impl WireError {
    /// The error for a file or folder that cannot be read or written.
    pub fn file(file: &Path, error: &std::io::Error) -> Self {
        let code = if error.kind() == std::io::ErrorKind::StorageFull { ErrorCode::DiskFull } else { ErrorCode::File };
        let reason = reason(error.kind()).map_or_else(|| error.to_string(), str::to_owned);
        Self::new(code, json!({ "file": crate::files::shown(file), "reason": reason }))
    }
}

/// What the system says, as the name of a Fluent message; `None` for what is too rare to have one, which is told in the system's words.
fn reason(kind: std::io::ErrorKind) -> Option<&'static str> {
    use std::io::ErrorKind;
    Some(match kind {
        ErrorKind::NotFound => "reason-not-there",
        ErrorKind::PermissionDenied => "reason-not-allowed",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::IsADirectory => "reason-folder",
        ErrorKind::NotADirectory => "reason-no-folder",
        _ => return None,
    })
}
