//! What can be typed. The comments here are the manual.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::choices::later;
pub use crate::choices::{Later, ProgrammeAs, ProgrammeFormat, Scope, Severity};

/// Plans travelling forums, offline.
///
/// Exit status: 0 done; 1 the answer is "not in order" (verify, check); 2 wrong usage; 3 bad input, export before any
/// publication included; 4 trouble with the workspace, a second writer included; 130 interrupted with Ctrl-C.
#[derive(Debug, Parser)]
#[command(name = "periplo-cli", version, arg_required_else_help = true)]
pub struct Line {
    /// The workspace file; without it the one that the window opens first.
    #[arg(long, global = true, value_name = "FILE", env = "PERIPLO_WORKSPACE")]
    pub workspace: Option<PathBuf>,
    /// The language of words and of calendars; without it the system's.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
    /// Prints one JSON document on standard output; words for people go to standard error.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// A language of the program.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Language {
    /// Spanish.
    Es,
    /// English.
    En,
    /// Portuguese.
    Pt,
}

impl Language {
    /// The tag, as the commands take it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Pt => "pt",
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds the sample forums; those that are there already are not touched.
    Demo,
    /// Lists forums or shows one.
    #[command(subcommand)]
    Forum(ForumCommand),
    /// Publishes a forum: the dated state that calendars are made from.
    Publish {
        /// The forum, by slug or id.
        forum: String,
        /// A word on it.
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Lists the publications of a forum, newest first.
    Publications {
        /// The forum, by slug or id.
        forum: String,
    },
    /// Says what differs between two publications, or between the last one and now.
    Changes {
        /// The forum, by slug or id.
        forum: String,
        /// The number of the earlier publication, 0 for before the first; without it the one before the later one.
        #[arg(long, value_name = "N")]
        from: Option<u32>,
        /// The number of the later publication, or `now`.
        #[arg(long, value_name = "N|now", default_value = "now", value_parser = later)]
        to: Later,
        /// Only what the calendar of this person shows: by id, or by name where one has it.
        #[arg(long, value_name = "PERSON", conflicts_with_all = ["delegation", "public"])]
        person: Option<String>,
        /// Only what the calendar of this delegation shows, by id.
        #[arg(long, value_name = "ID", conflicts_with = "public")]
        delegation: Option<String>,
        /// Only what the public programme shows.
        #[arg(long)]
        public: bool,
        /// Prints Markdown.
        #[arg(long, conflicts_with = "json")]
        markdown: bool,
    },
    /// Writes calendars or a bundle.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Reads a bundle.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Lists what the planner should look at; status 1 where an error is among it.
    Check {
        /// The forum, by slug or id.
        forum: String,
        /// Only what is at least as grave.
        #[arg(long, value_enum, value_name = "SEVERITY")]
        severity: Option<Severity>,
        /// Only what concerns a person, by id, or by name where one has it.
        #[arg(long, value_name = "PERSON")]
        person: Option<String>,
        /// The day to look on; without it the day by the clock.
        #[arg(long, value_name = "YYYY-MM-DD")]
        today: Option<String>,
        /// Lists what was accepted as well, with the reasons.
        #[arg(long)]
        accepted: bool,
    },
    /// Says that a finding may stay, until its cause changes.
    Accept {
        /// The key of the finding, as check lists it.
        key: String,
        /// Why it may stay.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The forum, by slug or id; without it the one in which the key is found.
        #[arg(long, value_name = "FORUM")]
        forum: Option<String>,
    },
    /// Says when people are free within the days of the forum's legs.
    Free {
        /// The forum, by slug or id.
        forum: String,
        /// Who must be there: ids or names, with commas between them.
        #[arg(long, value_name = "PEOPLE", value_delimiter = ',', required = true)]
        people: Vec<String>,
        /// For how many minutes.
        #[arg(long, value_name = "N")]
        minutes: u32,
        /// Finds a room as well in which so many fit.
        #[arg(long, value_name = "N")]
        heads: Option<u32>,
    },
    /// Lists the steps of the history, newest first.
    History {
        /// How many at most.
        #[arg(long, default_value_t = 100, value_name = "N")]
        limit: u32,
    },
    /// Undoes the last step that is not undone.
    Undo,
    /// Does the step again that was undone last.
    Redo,
    /// Says which time zone rules are in use and where they come from.
    Zones {
        /// What to do with them.
        #[command(subcommand)]
        command: Option<ZonesCommand>,
    },
    /// Writes a copy of the workspace.
    Snapshot {
        /// The file.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Takes private facts along.
        #[arg(long)]
        with_private: bool,
    },
    /// Puts a snapshot or backup in the place of the workspace, which is backed up first.
    Restore {
        /// The snapshot or backup.
        file: PathBuf,
    },
    /// Checks the workspace in full; status 1 where something is not in order.
    Verify,
    /// Erases a person and their private facts, rows and history. It cannot be undone.
    Forget {
        /// The person, by id, or by name where one has it.
        person: String,
    },
    /// Adds a plausible large forum, for trials and benchmarks.
    Generate(Generate),
    /// Serves the interface to a browser of this machine.
    Serve {
        /// The port; without it a free one.
        #[arg(long, default_value_t = 0, value_name = "N")]
        port: u16,
    },
}

/// What to do with forums.
#[derive(Debug, Subcommand)]
pub enum ForumCommand {
    /// Lists the forums, newest first.
    List,
    /// Shows a forum with its route.
    Show {
        /// The forum, by slug or id.
        forum: String,
    },
}

/// What to write.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// Writes the calendars of the last publication as .ics files.
    Ics {
        /// The forum, by slug or id.
        forum: String,
        /// The folder; made where it is missing. Files of others in it are not touched.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// Whose calendars.
        #[arg(long, value_enum, default_value_t = Scope::All)]
        scope: Scope,
        /// Only calendars in which anything changed since the publication of this number.
        #[arg(long, value_name = "N")]
        changed_since: Option<u32>,
        /// Reminds so long before each entry with an hour: 30m, 2h, 1d.
        #[arg(long, value_name = "D")]
        alarm: Option<String>,
        /// Names those with a part in a session once more, as RFC 9073 participants.
        #[arg(long)]
        participants: bool,
    },
    /// Packs what one person needs: their calendar, and what changed in it since a publication they know.
    Pack {
        /// The forum, by slug or id.
        forum: String,
        /// The person, by id, or by name where one has it.
        #[arg(long, value_name = "PERSON")]
        person: String,
        /// The publication they know: what changed since is told, and sent once more entry by entry.
        #[arg(long, value_name = "N")]
        changed_since: Option<u32>,
        /// Reminds so long before each entry with an hour: 30m, 2h, 1d.
        #[arg(long, value_name = "D")]
        alarm: Option<String>,
        /// The zip.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Writes one entry of a person's calendar as a meeting request of its own, as Outlook wants it.
    Invitation {
        /// The session, by id, or by title where one in the person's calendar has it; also a journey or stay by id.
        session: String,
        /// The person, by id, or by name where one has it.
        #[arg(long, value_name = "PERSON")]
        person: String,
        /// Calls it off; refused unless it is cancelled, or gone from the person's calendar.
        #[arg(long)]
        cancel: bool,
        /// The address of who organizes; without it one that nobody has.
        #[arg(long, value_name = "ADDRESS")]
        organizer: Option<String>,
        /// The address of the person, which is kept nowhere; without it one that nobody has.
        #[arg(long, value_name = "ADDRESS")]
        attendee: Option<String>,
        /// Reminds so long before: 30m, 2h, 1d.
        #[arg(long, value_name = "D")]
        alarm: Option<String>,
        /// The file, or a folder that is there; without it this folder.
        #[arg(long, value_name = "FILE", default_value = ".")]
        to: PathBuf,
    },
    /// Writes a forum and all it refers to as one file.
    Bundle {
        /// The forum, by slug or id.
        forum: String,
        /// The file.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Takes private facts along.
        #[arg(long)]
        with_private: bool,
    },
    /// Writes the public programme in a form that conference apps show.
    Programme {
        /// The forum, by slug or id.
        forum: String,
        /// The form.
        #[arg(long, value_enum)]
        format: ProgrammeFormat,
        /// One leg only: its id, its name, or the name of its place or host event.
        #[arg(long, value_name = "LEG")]
        leg: Option<String>,
        /// The file.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Writes a bundle for a delegate, who sees in it what is theirs to see.
    #[command(group(clap::ArgGroup::new("whom").required(true)))]
    Delegate {
        /// The forum, by slug or id.
        forum: String,
        /// For this person, by id, or by name where one has it; may be given several times.
        #[arg(long, value_name = "PERSON", group = "whom")]
        person: Vec<String>,
        /// For every delegate.
        #[arg(long, group = "whom")]
        all: bool,
        /// Gives each their own private facts along.
        #[arg(long)]
        with_private: bool,
        /// The folder; made where it is missing.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
}

/// What to read.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Reads a calendar that somebody sent into a forum, in one step that can be undone: what each item most likely is.
    Ics {
        /// The file.
        file: PathBuf,
        /// The forum, by slug or id.
        #[arg(long, value_name = "FORUM")]
        into: String,
        /// Says what each item would become, and what is doubtful, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Reads a forum from a bundle, in one step that can be undone.
    Bundle {
        /// The file.
        file: PathBuf,
        /// Says what would change, and changes nothing.
        #[arg(long)]
        dry_run: bool,
        /// Where both sides changed a field, takes the bundle's.
        #[arg(long)]
        take_bundle: bool,
        /// Removes what the bundle had before and has no more.
        #[arg(long)]
        prune: bool,
    },
    /// Reads the programme of a conference, a schedule.xml or schedule.json, in one step that can be undone; a newer one updates.
    Programme {
        /// The file.
        file: PathBuf,
        /// What it becomes.
        #[arg(long = "as", value_enum, value_name = "WHAT")]
        becomes: ProgrammeAs,
        /// The forum that an overlay is laid over, by slug or id.
        #[arg(long, value_name = "FORUM", required_if_eq("becomes", "overlay"))]
        into: Option<String>,
        /// The leg that an overlay is laid over: its id, its name, or the name of its place or host event.
        #[arg(long, value_name = "LEG", required_if_eq("becomes", "overlay"))]
        leg: Option<String>,
        /// The zone of its hours, where the file names none or a wrong one.
        #[arg(long, value_name = "ZONE")]
        zone: Option<String>,
        /// Puts an overlay's items into the public programme.
        #[arg(long)]
        public: bool,
        /// Says what would change, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// What to do with zone rules.
#[derive(Debug, Subcommand)]
pub enum ZonesCommand {
    /// Lists the items whose instant the rules in use have moved.
    Moved,
    /// Installs newer rules for this person.
    Install {
        /// A zoneinfo folder, or a zip of TZif files such as a tzdata wheel.
        path: PathBuf,
    },
}

/// The size of a forum to be made up.
#[derive(Debug, Args)]
pub struct Generate {
    /// How many sessions.
    #[arg(long, value_name = "N")]
    pub sessions: u32,
    /// How many delegates.
    #[arg(long, value_name = "M")]
    pub delegates: u32,
    /// How many legs.
    #[arg(long, value_name = "L")]
    pub legs: u32,
    /// Where chance begins; the same seed makes the same forum.
    #[arg(long, value_name = "S")]
    pub seed: u64,
    /// How many of a hundred sessions clash with another on purpose.
    #[arg(long, value_name = "P")]
    pub conflicts: Option<f64>,
}
