//! What can be typed. The comments here are the manual.

mod files;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use self::files::{ExportCommand, ImportCommand};
use crate::choices::{HourSaid, Keep, hour_said, later, tongue};
pub use crate::choices::{Later, Severity};

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
    /// The language of words and of calendars, es, en or pt; with a region, such as es-MX, dates, hours and numbers in
    /// words are as people there write them. Without it the system's.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = tongue)]
    pub lang: Option<String>,
    /// Prints one JSON document on standard output; words for people go to standard error.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
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
    /// Finds records of every kind by words in them. Private facts are not looked through.
    Search {
        /// The words, or how they begin.
        #[arg(required = true, value_name = "WORD")]
        words: Vec<String>,
        /// The forum, by slug or id: what belongs to others is left out.
        #[arg(long, value_name = "FORUM")]
        forum: Option<String>,
        /// How many at most, up to 100.
        #[arg(long, default_value_t = 20, value_name = "N")]
        limit: u32,
    },
    /// Moves a leg with what belongs to it to other days or to another place, in one step; prints each item before and after.
    Shift(Shift),
    /// Lists the steps of the history, newest first, each with its id.
    History {
        /// How many at most.
        #[arg(long, default_value_t = 100, value_name = "N")]
        limit: u32,
    },
    /// Takes one earlier step back where nothing later depends on it, as a step of its own.
    Revert {
        /// The step, by id.
        step: String,
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

/// How a leg is moved.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("whereto").required(true).multiple(true)))]
pub struct Shift {
    /// The forum, by slug or id.
    pub forum: String,
    /// The leg: its id, its name, or the name of its place or host event, where one has it.
    pub leg: String,
    /// By how many days; fewer than none is earlier.
    #[arg(long, value_name = "N", allow_negative_numbers = true, group = "whereto", conflicts_with = "starts")]
    pub days: Option<i64>,
    /// Its new first day.
    #[arg(long, value_name = "YYYY-MM-DD", group = "whereto")]
    pub starts: Option<String>,
    /// The place it moves to, by id, or by name where one has it.
    #[arg(long, value_name = "PLACE", group = "whereto")]
    pub place: Option<String>,
    /// What of each time stays.
    #[arg(long, value_enum, default_value_t = Keep::Wall)]
    pub keep: Keep,
    /// Leaves journeys to and from it where they are.
    #[arg(long)]
    pub no_journeys: bool,
    /// Leaves stays where they are.
    #[arg(long)]
    pub no_stays: bool,
    /// Leaves its tasks where they are.
    #[arg(long)]
    pub no_tasks: bool,
    /// Which hour is meant where one does not exist there, or exists twice, as --dry-run offers it. May be given several times.
    #[arg(long, value_name = "KIND:ID:END=HOUR", value_parser = hour_said)]
    pub hour: Vec<HourSaid>,
    /// Says what would become of each item and what would be found, and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
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
