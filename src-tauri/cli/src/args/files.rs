//! What goes out into files and comes in from them.

use std::path::PathBuf;

use clap::Subcommand;

use crate::choices::{
    ColumnHolds, ListOf, ProgrammeAs, ProgrammeFormat, RowSaid, Scope, SheetForm, SheetOf, column_holds, row_said,
};

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
    /// Writes a list of a forum as a sheet; people, delegates, sessions, journeys and stays are read back as they were.
    Sheet {
        /// The forum, by slug or id.
        forum: String,
        /// Which list.
        #[arg(long, value_enum)]
        kind: ListOf,
        /// Writes all that the workspace has of people, organizations, host events, places, venues and rooms.
        #[arg(long)]
        whole: bool,
        /// The form.
        #[arg(long, value_enum, default_value_t = SheetForm::Csv)]
        format: SheetForm,
        /// Writes the columns of private facts as well.
        #[arg(long)]
        with_private: bool,
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
    /// Takes a sheet into a forum, a CSV or a workbook, in one step that can be undone; the same sheet again brings what changed in it.
    Sheet {
        /// The file.
        file: PathBuf,
        /// The forum, by slug or id.
        #[arg(long, value_name = "FORUM")]
        into: String,
        /// What its rows are; guessed without it.
        #[arg(long, value_enum)]
        kind: Option<SheetOf>,
        /// The sheet of a workbook; the first without it.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// What a column holds, by its letters or header: C=email, "Tema=title@en"; C= for nothing. May be given several times.
        #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_holds)]
        map: Vec<ColumnHolds>,
        /// What becomes of a row: 12=new, 12=leave, or 12= and the id of a person. May be given several times.
        #[arg(long, value_name = "ROW=WHAT", value_parser = row_said)]
        row: Vec<RowSaid>,
        /// Where both sides changed a field, takes the sheet's.
        #[arg(long)]
        take_sheet: bool,
        /// Says what would become of each row, and changes nothing.
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
