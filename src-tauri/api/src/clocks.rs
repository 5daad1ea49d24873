//! What clocks say at instants: for texts such as the history, whose times are of no place.

use chrono::{DateTime, Utc};
use periplo_model::ZoneId;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::job::Job;
use crate::view::clock::ClockView;

/// Asks what the clock of a zone says at instants.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ClocksRequest {
    /// The zone.
    pub zone: ZoneId,
    /// The instants, in UTC (RFC 3339).
    #[ts(type = "Array<string>")]
    pub at: Vec<DateTime<Utc>>,
}

/// Says what the clock of a zone says at instants, in the order they were asked in. A zone that the rules lack is refused.
pub fn at(app: &App, request: ClocksRequest, _: &Job) -> Result<Vec<ClockView>, WireError> {
    let rules = app.rules();
    let clock = |instant| ClockView::at(&rules, &request.zone, instant);
    let unknown = || WireError::new(ErrorCode::UnknownZone, json!({ "zone": request.zone }));
    request.at.into_iter().map(|instant| clock(instant).ok_or_else(unknown)).collect()
}
