//! Zone rules: which zones there are, and the clock of each.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use super::container::{self, Contents, NotRules};
use super::{RulesVersion, ZoneClock, ZoneId, stand_in};

static SHIPPED: LazyLock<RuleSet> = LazyLock::new(|| {
    RuleSet::from_bytes(include_bytes!("../../data/zones.bin")).expect("the shipped zone rules are part of the program")
});

/// The zones of one release of the rules. Cheap to clone.
#[derive(Clone, Debug)]
pub struct RuleSet(Arc<Set>);

#[derive(Debug)]
struct Set {
    version: RulesVersion,
    /// Sorted by name; the number is that of the file, which links share.
    names: Vec<(ZoneId, u16)>,
    files: Vec<Vec<u8>>,
    /// One a file, read when first asked for; `None` within where it cannot be read.
    clocks: Vec<OnceLock<Option<ZoneClock>>>,
}

impl RuleSet {
    /// The rules that the program was built with.
    pub fn shipped() -> Self {
        SHIPPED.clone()
    }

    /// Makes rules from TZif files by zone name. Whether they are sound is judged by [`super::assess`], not here.
    pub fn from_files(version: RulesVersion, zones: BTreeMap<ZoneId, Vec<u8>>) -> Self {
        let (names, files) = container::share_files(zones);
        Self::new(Contents { version, names, files })
    }

    /// Makes rules from the zones that a workspace keeps, each with the release it is from: one set a release.
    pub fn from_kept(zones: impl IntoIterator<Item = (ZoneId, RulesVersion, Vec<u8>)>) -> Vec<Self> {
        let mut releases: BTreeMap<RulesVersion, BTreeMap<ZoneId, Vec<u8>>> = BTreeMap::new();
        for (zone, version, bytes) in zones {
            releases.entry(version).or_default().insert(zone, bytes);
        }
        releases.into_iter().map(|(version, zones)| Self::from_files(version, zones)).collect()
    }

    /// Reads what [`RuleSet::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are something else, or no longer what was written.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotRules> {
        container::read(bytes).map(Self::new)
    }

    /// The rules as one file, with a digest; the same rules give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        container::write(&self.0.version, &self.0.names, &self.0.files)
    }

    fn new(Contents { version, names, files }: Contents) -> Self {
        let clocks = files.iter().map(|_| OnceLock::new()).collect();
        Self(Arc::new(Set { version, names, files, clocks }))
    }

    /// The release.
    pub fn version(&self) -> &RulesVersion {
        &self.0.version
    }

    /// The names of all zones, links included, sorted.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &ZoneId> {
        self.0.names.iter().map(|(name, _)| name)
    }

    /// The TZif file of a zone, unchanged; `None` where the rules lack the zone.
    pub fn tzif(&self, zone: &ZoneId) -> Option<&[u8]> {
        self.file(zone).map(|file| self.0.files[file].as_slice())
    }

    /// The clock of a zone; `None` where the rules lack the zone or its file cannot be read.
    pub fn clock(&self, zone: &ZoneId) -> Option<&ZoneClock> {
        let file = self.file(zone)?;
        self.0.clocks[file].get_or_init(|| ZoneClock::from_tzif(&self.0.files[file])).as_ref()
    }

    fn file(&self, zone: &ZoneId) -> Option<usize> {
        let found = self.0.names.binary_search_by(|(name, _)| name.cmp(zone)).ok()?;
        Some(usize::from(self.0.names[found].1))
    }
}

/// Where the clock of a zone comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// From the rules in use.
    Ruled,
    /// The rules in use lack the zone; the older data of chrono-tz stands in, which the user is told.
    StandIn,
    /// Nobody knows the zone.
    Unknown,
}

/// The zone rules in use: of each zone, the newest release at hand that has it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Newest first.
    sets: Arc<[RuleSet]>,
}

impl Rules {
    /// The rules that the program was built with, alone.
    pub fn shipped() -> Self {
        RuleSet::shipped().into()
    }

    /// The rules that hold among the shipped ones and `others`: those installed, those a workspace keeps.
    ///
    /// The newest release wins. A zone it lacks (a workspace keeps only the zones it uses) comes from the next newest.
    pub fn newest(others: impl IntoIterator<Item = RuleSet>) -> Self {
        Self::overlay(std::iter::once(RuleSet::shipped()).chain(others))
    }

    /// Like [`Rules::newest`] without the shipped rules. Without any rules at all, every zone is a stand-in.
    pub fn overlay(sets: impl IntoIterator<Item = RuleSet>) -> Self {
        let mut sets: Vec<RuleSet> = sets.into_iter().collect();
        // A stable sort: of the same release, the one named first wins.
        sets.sort_by(|a, b| b.version().cmp(a.version()));
        Self { sets: sets.into() }
    }

    /// The newest release among them; that of one zone may be older, see [`Rules::version_of`].
    pub fn version(&self) -> &RulesVersion {
        self.sets.first().unwrap_or(&SHIPPED).version()
    }

    /// The release that rules a zone; `None` where the rules lack it.
    pub fn version_of(&self, zone: &ZoneId) -> Option<&RulesVersion> {
        self.ruling(zone).map(|(set, _)| set.version())
    }

    /// Whether the rules have a zone. A stand-in does not count.
    pub fn has(&self, zone: &ZoneId) -> bool {
        self.ruling(zone).is_some()
    }

    /// The names of all zones, links included, sorted.
    pub fn names(&self) -> Vec<&ZoneId> {
        let mut names: Vec<&ZoneId> = self.sets.iter().flat_map(RuleSet::names).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The TZif file that rules a zone, for a workspace to keep; `None` where the rules lack the zone.
    pub fn tzif(&self, zone: &ZoneId) -> Option<&[u8]> {
        self.ruling(zone).and_then(|(set, _)| set.tzif(zone))
    }

    /// Where the clock of a zone comes from.
    pub fn standing(&self, zone: &ZoneId) -> Standing {
        match self.clock(zone) {
            Some(clock) if clock.is_stand_in() => Standing::StandIn,
            Some(_) => Standing::Ruled,
            None => Standing::Unknown,
        }
    }

    /// The clock of a zone, a stand-in's where the rules lack it; `None` for an unknown zone.
    pub fn clock(&self, zone: &ZoneId) -> Option<&ZoneClock> {
        self.ruling(zone).map(|(_, clock)| clock).or_else(|| stand_in::clock(zone))
    }

    fn ruling(&self, zone: &ZoneId) -> Option<(&RuleSet, &ZoneClock)> {
        self.sets.iter().find_map(|set| Some((set, set.clock(zone)?)))
    }
}

impl From<RuleSet> for Rules {
    fn from(set: RuleSet) -> Self {
        Self::overlay([set])
    }
}
