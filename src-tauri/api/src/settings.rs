//! What a person chose for this machine; kept in the program's own data, never in a workspace.

use std::path::Path;

use periplo_exchange::messages::{HourCycle, Language, Manner, Messages, Region};
use periplo_model::{LanguageTag, ZoneId};
use serde::{Deserialize, Deserializer, Serialize};
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
    /// The region whose way of writing dates, hours and numbers is followed; none follows the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(type = "Region")]
    pub region: Option<Region>,
    /// How hours are counted; none follows the region.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(type = "HourCycle")]
    pub hours: Option<HourCycle>,
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
    /// The region whose way of writing is followed; null for the system's.
    #[serde(default, deserialize_with = "said")]
    #[ts(type = "Region | null", optional)]
    pub region: Option<Option<Region>>,
    /// How hours are counted; null for as the region does.
    #[serde(default, deserialize_with = "said")]
    #[ts(type = "HourCycle | null", optional)]
    pub hours: Option<Option<HourCycle>>,
    /// Light or dark.
    pub theme: Option<Theme>,
}

/// Tells what is null from what is absent.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// The regions that are followed where a person chose none, language by language: the system's, else the usual.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SystemRegions {
    /// Where the language is Spanish.
    #[ts(type = "Region")]
    pub es: Region,
    /// Where the language is English.
    #[ts(type = "Region")]
    pub en: Region,
    /// Where the language is Portuguese.
    #[ts(type = "Region")]
    pub pt: Region,
}

impl App {
    /// The region that the system names for a language, else the usual one.
    fn region_of_system(&self, language: Language) -> Region {
        let named = [&self.host.formats, &self.host.language].map(|locale| Region::named(locale));
        named.into_iter().flatten().find(|region| region.language() == language).unwrap_or(Region::usual(language))
    }

    /// The regions that are followed where a person chose none.
    pub(crate) fn system_regions(&self) -> SystemRegions {
        let [es, en, pt] = [Language::Es, Language::En, Language::Pt].map(|language| self.region_of_system(language));
        SystemRegions { es, en, pt }
    }

    /// How dates, hours and numbers are written in a language: as was asked for or chosen, where that is of the language,
    /// else as the system has it.
    pub(crate) fn manner_in(&self, language: InterfaceLanguage) -> Manner {
        let settings = self.settings();
        let asked = self.host.asked.as_deref().and_then(Region::named);
        let wanted = [asked, settings.region].into_iter().flatten().find(|it| it.language() == language.into());
        let usual = Manner::of(wanted.unwrap_or_else(|| self.region_of_system(language.into())));
        Manner { hours: settings.hours.unwrap_or(usual.hours), ..usual }
    }

    /// The words of a language as the person reads them.
    pub(crate) fn messages_in(&self, language: InterfaceLanguage) -> &'static Messages {
        Messages::in_manner(self.manner_in(language))
    }

    /// The words of the language that is shown, as the person reads them.
    pub fn messages(&self) -> &'static Messages {
        self.messages_in(self.language())
    }
}

/// Keeps what a person chose.
pub fn set(app: &App, change: SettingsChange, _: &Job) -> Result<Settings, WireError> {
    let mut changed = app.settings().clone();
    if let Some(zone) = &change.viewer_zone {
        changed.viewer_zone = if zone.is_empty() { None } else { Some(app.known_zone(zone)?) };
    }
    changed.language = change.language.or(changed.language);
    changed.region = change.region.unwrap_or(changed.region);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Host;
    use std::sync::Arc;

    /// A program on a machine of these locales, with a folder of its own.
    fn program(formats: &str, language: &str, asked: Option<&str>) -> (App, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let host = Host {
            data_dir: folder.path().join("data"),
            documents_dir: folder.path().to_owned(),
            transfer_dir: folder.path().join("transfer"),
            author: String::new(),
            clock: Arc::new(|| "2026-11-21T12:00:00Z".parse().unwrap()),
            random: Arc::new(|bytes| bytes.fill(7)),
            paths_allowed: true,
            language: language.to_owned(),
            formats: formats.to_owned(),
            asked: asked.map(str::to_owned),
        };
        (App::new(host), folder)
    }

    fn choose(app: &App, change: serde_json::Value) {
        set(app, serde_json::from_value(change).unwrap(), &Job::silent()).unwrap();
    }

    fn manner(app: &App, language: InterfaceLanguage) -> (&'static str, HourCycle) {
        let manner = app.manner_in(language);
        (manner.region.tag(), manner.hours)
    }

    #[test]
    fn the_region_is_the_systems_where_it_is_of_the_language() {
        let (app, _folder) = program("es_MX.UTF-8", "en_US.UTF-8", None);
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-MX", HourCycle::H12));
        assert_eq!(manner(&app, InterfaceLanguage::En), ("en-US", HourCycle::H12));
        assert_eq!(manner(&app, InterfaceLanguage::Pt), ("pt-BR", HourCycle::H23));
        let (app, _folder) = program("", "C.UTF-8", None);
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-AR", HourCycle::H23));
        assert_eq!(manner(&app, InterfaceLanguage::En), ("en-GB", HourCycle::H23));
    }

    #[test]
    fn what_was_chosen_goes_before_the_system_and_hours_are_chosen_apart() {
        let (app, _folder) = program("es_MX.UTF-8", "es_MX.UTF-8", None);
        choose(&app, json!({ "region": "es-CO" }));
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-CO", HourCycle::H12));
        choose(&app, json!({ "hours": "h23" }));
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-CO", HourCycle::H23));
        assert_eq!(
            manner(&app, InterfaceLanguage::En),
            ("en-GB", HourCycle::H23),
            "a region of another language waits"
        );
        choose(&app, json!({ "region": null, "hours": null }));
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-MX", HourCycle::H12));
        assert_eq!(Settings::read(&app.host.data_dir).region, None);
    }

    #[test]
    fn what_a_line_asks_for_goes_before_all() {
        let (app, _folder) = program("es_MX.UTF-8", "es_MX.UTF-8", Some("es-AR"));
        choose(&app, json!({ "language": "en", "region": "es-CO" }));
        assert_eq!(app.language(), InterfaceLanguage::Es);
        assert_eq!(manner(&app, InterfaceLanguage::Es), ("es-AR", HourCycle::H23));
    }
}
