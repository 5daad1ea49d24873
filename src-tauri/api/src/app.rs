//! The program as its commands see it: where it keeps things, which workspace is open, which zone rules are in use.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::JoinHandle;

use chrono::{DateTime, Utc};
use periplo_model::findings::{Family, Options, Update};
use periplo_model::plan::Plan;
use periplo_model::time::{RuleSet, Rules};
use periplo_model::{Finding, Forum, ForumId, Kind, LanguageTag, ZoneId, findings};
use periplo_store::{Backup, Changed, Env, Reader, SearchIndex, Step, StoreError, Tx, Workspace};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::COMMANDS;
use crate::error::{ErrorCode, WireError};
use crate::files::same_file;
use crate::host::Host;
use crate::job::Job;
use crate::kept::KeptForums;
use crate::record::KeptNames;
use crate::settings::{InterfaceLanguage, Settings, language_of};
use crate::sheet_rows::KeptSheet;

/// The open workspace, and the Plans of its forums kept in memory beside it.
pub(crate) struct Open {
    pub(crate) path: PathBuf,
    pub(crate) workspace: Workspace,
    pub(crate) kept: KeptForums,
    /// What is searched, once something was.
    pub(crate) search: Mutex<Option<SearchIndex>>,
    /// What records are called, of the kinds that were looked for since the last step.
    pub(crate) names: Mutex<KeptNames>,
    /// The sheet that was looked at last.
    pub(crate) sheet: Mutex<Option<KeptSheet>>,
    backup: Mutex<Option<JoinHandle<()>>>,
}

/// The running program.
pub struct App {
    pub(crate) host: Host,
    open: RwLock<Option<Arc<Open>>>,
    settings: Mutex<Settings>,
    installed: RwLock<Option<RuleSet>>,
}

/// What a write gives back.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Edited<T> {
    /// The answer.
    pub value: T,
    /// Which records changed, kind by kind.
    pub changed: Vec<ChangedKind>,
    /// What the planner should look at in what changed: what is newly found, or found with another weight or other facts.
    pub findings: Vec<Finding>,
    /// What was found before and is no more.
    pub solved: Vec<Finding>,
}

/// Which records of one kind changed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ChangedKind {
    /// The kind.
    pub kind: Kind,
    /// The records, unless there are more than 1,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<String>>,
}

/// Above so many the kind alone is named: a view that shows so many is read again as a whole.
const MOST_IDS: usize = 1000;

impl ChangedKind {
    /// Kind by kind, what a step changed.
    pub(crate) fn of(changed: &Changed) -> Vec<Self> {
        let mut kinds: Vec<Self> = Vec::new();
        let mut all: Vec<(Kind, Uuid)> = changed.iter().collect();
        all.sort_unstable();
        all.dedup();
        for chunk in all.chunk_by(|a, b| a.0 == b.0) {
            let ids = (chunk.len() <= MOST_IDS).then(|| chunk.iter().map(|(_, id)| id.to_string()).collect());
            kinds.extend(chunk.first().map(|(kind, _)| Self { kind: *kind, ids }));
        }
        kinds
    }
}

impl<T> Edited<T> {
    /// What a write gives back that changed these records.
    pub(crate) fn new(value: T, changed: &Changed) -> Self {
        Self { value, changed: ChangedKind::of(changed), findings: Vec::new(), solved: Vec::new() }
    }

    /// The same with what an edit did to the findings of the forums that are kept in memory.
    pub(crate) fn with_update(mut self, update: Update) -> Self {
        let Update { appeared, changed, gone } = update;
        self.findings.extend(appeared.into_iter().chain(changed));
        self.solved.extend(gone);
        self
    }

    /// The same with what is odd about the times in a plan, also where the forum is not kept in memory.
    pub(crate) fn with_times(mut self, plan: &Plan, options: &Options) -> Self {
        let odd = findings(plan, options).into_iter().filter(|it| it.code.family() == Family::Time);
        let odd: Vec<Finding> = odd.filter(|it| self.findings.iter().all(|known| known.key != it.key)).collect();
        self.findings.extend(odd);
        self
    }

    /// The same with another answer, made from this one.
    pub(crate) fn try_map<U>(self, answer: impl FnOnce(T) -> Result<U, WireError>) -> Result<Edited<U>, WireError> {
        Ok(Edited { value: answer(self.value)?, changed: self.changed, findings: self.findings, solved: self.solved })
    }
}

/// The lock of a thread that panicked holds data that is still whole: every write to it is a single assignment.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    /// The name of the file of installed zone rules in the program's own data.
    pub(crate) const INSTALLED_RULES: &str = "zone-rules.bin";

    /// Starts the program. Settings and installed zone rules that cannot be read are as if there were none.
    pub fn new(host: Host) -> Self {
        let settings = Settings::read(&host.data_dir);
        let installed = std::fs::read(host.data_dir.join(Self::INSTALLED_RULES)).ok();
        let installed = installed.and_then(|bytes| RuleSet::from_bytes(&bytes).ok());
        Self { host, open: RwLock::new(None), settings: Mutex::new(settings), installed: RwLock::new(installed) }
    }

    /// Runs a command by name.
    pub fn call(&self, name: &str, request: Value, job: &Job) -> Result<Value, WireError> {
        let command = COMMANDS.iter().find(|command| command.name == name);
        let command = command.ok_or_else(|| WireError::new(ErrorCode::UnknownCommand, json!({ "name": name })))?;
        (command.run)(self, request, job)
    }

    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.host.clock)()
    }

    /// What findings depend on besides a plan.
    pub(crate) fn finding_options(&self) -> Options {
        Options::on(self.now().date_naive())
    }

    /// What the person chose.
    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        locked(&self.settings)
    }

    /// The language to show: the one asked for, the chosen one, else the system's, else English.
    pub(crate) fn language(&self) -> InterfaceLanguage {
        let asked = self.host.asked.as_deref().and_then(language_of);
        asked.or(self.settings().language).or_else(|| language_of(&self.host.language)).unwrap_or_default()
    }

    /// The language to show, as a tag.
    pub(crate) fn language_tag(&self) -> LanguageTag {
        self.language().tag()
    }

    /// The zone rules that the person installed.
    pub(crate) fn installed(&self) -> Option<RuleSet> {
        self.installed.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts zone rules in the place of those installed before; the open workspace takes them into use.
    pub(crate) fn set_installed(&self, rules: RuleSet) -> Result<(), WireError> {
        *self.installed.write().unwrap_or_else(PoisonError::into_inner) = Some(rules.clone());
        if let Ok(open) = self.open() {
            open.workspace.use_rules(&[rules]).map_err(|error| WireError::from(error).about(&open.path))?;
            open.kept.clear();
        }
        Ok(())
    }

    /// The zone rules in use: the newest of shipped, installed and the workspace's.
    pub(crate) fn rules(&self) -> Rules {
        match self.open() {
            Ok(open) => (*open.workspace.rules()).clone(),
            Err(_) => Rules::newest(self.installed()),
        }
    }

    /// A zone that the rules in use have.
    pub(crate) fn known_zone(&self, name: &str) -> Result<ZoneId, WireError> {
        let unknown = || WireError::new(ErrorCode::UnknownZone, json!({ "zone": name }));
        let zone: ZoneId = name.parse().map_err(|_| unknown())?;
        if self.rules().clock(&zone).is_some() { Ok(zone) } else { Err(unknown()) }
    }

    pub(crate) fn env(&self) -> Env {
        let (clock, random) = (Arc::clone(&self.host.clock), Arc::clone(&self.host.random));
        Env::new(&self.host.data_dir, &self.host.author, env!("CARGO_PKG_VERSION"), clock, random)
            .with_installed(self.installed().into_iter().collect())
    }

    pub(crate) fn open(&self) -> Result<Arc<Open>, WireError> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or_else(|| WireError::new(ErrorCode::NoWorkspace, json!({})))
    }

    /// Makes a workspace file and opens it.
    pub fn create_workspace(&self, path: PathBuf) -> Result<(), WireError> {
        let workspace = Workspace::create(&path, self.env()).map_err(|error| WireError::from(error).about(&path))?;
        self.put_open(path, workspace)
    }

    /// Opens a workspace file.
    pub fn open_workspace(&self, path: PathBuf) -> Result<(), WireError> {
        if self.open().is_ok_and(|open| same_file(&open.path, &path)) {
            self.close_workspace()?;
        }
        let workspace = Workspace::open(&path, self.env()).map_err(|error| WireError::from(error).about(&path))?;
        self.put_open(path, workspace)
    }

    fn put_open(&self, path: PathBuf, workspace: Workspace) -> Result<(), WireError> {
        self.close_workspace()?;
        {
            let mut settings = self.settings();
            settings.opened(&path);
            // A list of recent files that cannot be kept must not keep anybody from their forum.
            let _ = settings.write(&self.host.data_dir);
        }
        let open = Open {
            path,
            workspace,
            kept: KeptForums::default(),
            search: Mutex::default(),
            names: Mutex::default(),
            sheet: Mutex::default(),
            backup: Mutex::default(),
        };
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(open));
        Ok(())
    }

    /// Closes the workspace, if one is open and nobody is at work in it.
    pub fn close_workspace(&self) -> Result<(), WireError> {
        let open = self.open.write().unwrap_or_else(PoisonError::into_inner).take();
        let backup = open.as_ref().and_then(|open| locked(&open.backup).take());
        if let Some(backup) = backup {
            // A backup that panicked has told so; the workspace is closed all the same.
            let _ = backup.join();
        }
        if let Some(open) = open.and_then(Arc::into_inner) {
            open.workspace.close().map_err(|error| WireError::from(error).about(&open.path))?;
        }
        Ok(())
    }

    /// The file of the open workspace.
    pub fn workspace_path(&self) -> Option<PathBuf> {
        self.open().ok().map(|open| open.path.clone())
    }

    /// A reader of the open workspace, which sees one state of it.
    pub(crate) fn reader(&self) -> Result<Reader, WireError> {
        let open = self.open()?;
        open.workspace.reader().map_err(|error| WireError::from(error).about(&open.path))
    }

    /// Writes one step.
    pub(crate) fn write<T>(
        &self,
        step: Step,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, WireError>,
    ) -> Result<Edited<T>, WireError> {
        let open = self.open()?;
        let done = open.workspace.transact(step, act).map_err(|error: WireError| error.about(&open.path))?;
        // What a sheet would do was said of what stood here before.
        *locked(&open.sheet) = None;
        self.back_up();
        let update = self.follow(&open, &done.changed, done.step);
        Ok(Edited::new(done.value, &done.changed).with_update(update))
    }

    /// Backs up beside the work, where the last backup is old enough. A backup that fails loses nothing: the next step tries again.
    pub(crate) fn back_up(&self) {
        let Ok(open) = self.open() else { return };
        let mut running = locked(&open.backup);
        if running.as_ref().is_some_and(|backup| !backup.is_finished()) {
            return;
        }
        let (now, held) = (self.now(), Arc::downgrade(&open));
        *running = Some(std::thread::spawn(move || {
            if let Some(open) = held.upgrade() {
                let _ = open.workspace.backup_if_due(now);
            }
        }));
    }

    /// The id of the forum with this slug or id.
    pub(crate) fn forum_id(&self, name: &str) -> Result<ForumId, WireError> {
        let forums = self.reader()?.all::<Forum>()?;
        if let Some(forum) = name.parse().ok().and_then(|id: ForumId| forums.iter().find(|forum| forum.id == id)) {
            return Ok(forum.id);
        }
        let mut named = forums.iter().filter(|forum| forum.slug == name);
        match (named.next(), named.next()) {
            (Some(forum), None) => Ok(forum.id),
            (None, _) => Err(WireError::not_found(Kind::Forum, name)),
            (Some(_), Some(_)) => Err(WireError::not_unique(Kind::Forum, name)),
        }
    }
}

impl WireError {
    /// The same error with the file it is about, where it does not name one.
    pub(crate) fn about(mut self, file: &Path) -> Self {
        self.args.entry("file").or_insert_with(|| json!(crate::files::shown(file)));
        self
    }
}

impl From<StoreError> for WireError {
    fn from(error: StoreError) -> Self {
        let message = error.to_string();
        let shown = |path: &Path| path.display().to_string();
        match error {
            StoreError::NotFound { path } => {
                Self::new(ErrorCode::File, json!({ "file": shown(&path), "reason": "reason-not-there" }))
            }
            StoreError::Exists { path } => Self::new(ErrorCode::FileExists, json!({ "file": shown(&path) })),
            StoreError::NotAWorkspace { path } => Self::new(ErrorCode::NotAWorkspace, json!({ "file": shown(&path) })),
            StoreError::NewerVersion { found, .. } => Self::new(ErrorCode::NewerVersion, json!({ "version": found })),
            StoreError::Damaged { detail, backup } => {
                let at = backup.as_deref().and_then(Backup::time_of).map(|at| at.format("%Y-%m-%dT%H:%MZ").to_string());
                let backup_file = backup.as_deref().map(shown);
                let args = json!({ "detail": detail, "backup": backup_file, "at": at });
                let error = Self::new(ErrorCode::Damaged, args);
                if backup.is_some() { error.with_hint("hint-restore-backup") } else { error }
            }
            StoreError::SecondWriter => Self::new(ErrorCode::SecondWriter, json!({})).with_hint("hint-close-other"),
            StoreError::ReadOnlyFolder { path } => {
                Self::new(ErrorCode::ReadOnly, json!({ "file": shown(&path), "reason": "reason-read-only" }))
                    .with_hint("hint-copy-elsewhere")
            }
            StoreError::DiskFull => Self::new(ErrorCode::DiskFull, json!({})).with_hint("hint-free-space"),
            StoreError::Io { path, source } => Self::file(&path, &source),
            StoreError::NoSuchRecord { kind, id } => Self::not_found(kind, id),
            StoreError::NothingToUndo => Self::new(ErrorCode::NothingToUndo, json!({})),
            StoreError::NothingToRedo => Self::new(ErrorCode::NothingToRedo, json!({})),
            StoreError::ChangedSince { key, kind, id, field } => {
                Self::new(ErrorCode::UndoConflict, json!({ "step": key, "kind": kind, "id": id, "field": field }))
            }
            StoreError::NoSuchStep { id } => {
                Self::new(ErrorCode::BadField, json!({ "field": "step", "value": id, "reason": "reason-no-step" }))
            }
            StoreError::NotUndoable { key } => {
                Self::new(ErrorCode::BadField, json!({ "field": "step", "value": key, "reason": "reason-not-undone" }))
            }
            StoreError::LaterStep { key, later } => {
                Self::new(ErrorCode::LaterStep, json!({ "step": key, "id": later.id.to_string(), "later": later.key }))
            }
            StoreError::Erased { key } => Self::new(ErrorCode::UndoConflict, json!({ "step": key })),
            StoreError::Cancelled => Self::new(ErrorCode::Cancelled, json!({})),
            _ => Self::new(ErrorCode::Workspace, json!({ "message": message })),
        }
    }
}
