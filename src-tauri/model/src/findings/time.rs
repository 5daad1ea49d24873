//! Wall times that do not exist, or exist twice.

use std::collections::BTreeMap;

use super::{Finding, FindingCode, Options, Severity, Subject};
use crate::plan::Plan;
use crate::time::{Resolution, resolve};
use crate::*;

/// Everything to look at in a plan, in the order of the keys.
pub fn findings(plan: &Plan, _: &Options) -> Vec<Finding> {
    let mut found = Vec::new();
    for session in plan.sessions().filter(|session| session.status != SessionStatus::Cancelled) {
        let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { continue };
        let subject = Subject { kind: Kind::Session, id: session.id.uuid() };
        let settled = session.status == SessionStatus::Confirmed;
        for (field, wall, fold) in [("start", start, start_fold), ("end", end, end_fold)] {
            found.extend(time_finding(plan, plan.zone_of_session(session), (field, wall, fold), subject, settled));
        }
    }
    for journey in plan.journeys() {
        let subject = Subject { kind: Kind::Journey, id: journey.id.uuid() };
        let ends = [("departs", &journey.departs, journey.from_place), ("arrives", &journey.arrives, journey.to_place)];
        for (field, moment, place) in ends {
            let Moment::At { time, fold } = *moment else { continue };
            let zone = plan.zone_of_place(place);
            found.extend(time_finding(plan, zone, (field, time, fold), subject, journey.confirmed));
        }
    }
    found.extend(sample_finding(plan));
    found.sort_by(|a, b| a.key.cmp(&b.key));
    found
}

fn time_finding(
    plan: &Plan,
    zone: Option<&ZoneId>,
    (field, wall, fold): (&str, WallTime, Option<Fold>),
    subject: Subject,
    settled: bool,
) -> Option<Finding> {
    let zone = zone?;
    let derived = crate::time::derive(plan.rules(), zone, wall, fold);
    let (code, severity, neighbours) = match resolve(plan.rules(), zone, wall)? {
        Resolution::Never { before, after } => {
            let neighbours = [("before", before.wall.to_string()), ("after", after.wall.to_string())];
            (FindingCode::TimeNonexistent, Severity::Error, neighbours)
        }
        Resolution::Twice { earlier, later } if fold.is_none() => {
            let neighbours = [("earlier", earlier.instant.to_rfc3339()), ("later", later.instant.to_rfc3339())];
            (FindingCode::TimeAmbiguous, Severity::Warning, neighbours)
        }
        Resolution::Twice { .. } | Resolution::Once(_) => return None,
    };
    let said = [("field", field.to_owned()), ("wall", wall.to_string()), ("zone", zone.to_string())];
    Some(Finding {
        key: format!("{}:{}:{field}", code.as_str(), subject.id),
        code,
        severity: if settled { severity } else { severity.lower() },
        subjects: vec![subject],
        at: Some(derived.instant),
        accepted: None,
        args: said.into_iter().chain(neighbours).map(|(name, value)| (name.to_owned(), value)).collect(),
    })
}

fn sample_finding(plan: &Plan) -> Option<Finding> {
    let count = sample_count(plan.records());
    let forum = Subject { kind: Kind::Forum, id: plan.forum().id.uuid() };
    (count > 0).then(|| Finding {
        key: format!("{}:{}", FindingCode::SampleLeft.as_str(), forum.id),
        code: FindingCode::SampleLeft,
        severity: Severity::Warning,
        subjects: vec![forum],
        at: None,
        accepted: None,
        args: BTreeMap::from([("count".to_owned(), count.to_string())]),
    })
}

/// How many records carry the mark *sample* on themselves or on a field.
pub fn sample_count(records: &Records) -> usize {
    macro_rules! count {
        ($($plural:ident)+) => {
            0 $(+ records.$plural.iter().filter(|record| record.marks.values().any(|mark| *mark == Mark::Sample)).count())+
        };
    }
    count!(organizations memberships places venues rooms people affiliations availabilities host_events forums legs tracks
        sessions delegations delegates attended_legs participations partners journeys travellers stays guests tasks outcomes)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A forum in Santiago with a session from and to these wall times.
    fn found(status: &str, start: &str, start_fold: Option<&str>, end: &str) -> Vec<Finding> {
        let id = |n: u32| format!("01920000-0000-7000-8000-{n:012x}");
        let mut schedule = json!({"span": {"start": start, "end": end}});
        if let Some(fold) = start_fold {
            schedule["span"]["start_fold"] = fold.into();
        }
        let records = json!({
            "forums": [{"id": id(1), "slug": "f", "starts": "2026-01-01", "ends": "2026-12-31"}],
            "places": [{"id": id(2), "name": "Santiago", "country": "CL", "zone": "America/Santiago", "marks": {"*": "other_source"}}],
            "legs": [{"id": id(3), "forum": id(1), "place": id(2), "starts": "2026-01-01", "ends": "2026-12-31", "marks": {"starts": "sample"}}],
            "sessions": [{"id": id(4), "forum": id(1), "leg": id(3), "kind": "panel", "status": status, "schedule": schedule}],
        });
        let records: Records = serde_json::from_value(records).unwrap();
        let plan = Plan::new(records, id(1).parse().unwrap(), crate::time::Rules::shipped()).unwrap();
        findings(&plan, &Options { today: "2026-01-01".parse().unwrap() })
    }

    fn codes(found: &[Finding]) -> Vec<(FindingCode, Severity)> {
        found.iter().map(|finding| (finding.code, finding.severity)).collect()
    }

    const SAMPLE: (FindingCode, Severity) = (FindingCode::SampleLeft, Severity::Warning);

    #[test]
    fn a_wall_time_that_does_not_exist_is_found_with_its_neighbours() {
        let found = found("confirmed", "2026-09-06T00:30", None, "2026-09-06T02:00");
        assert_eq!(codes(&found), [SAMPLE, (FindingCode::TimeNonexistent, Severity::Error)]);
        assert_eq!(found[1].key, "time-nonexistent:01920000-0000-7000-8000-000000000004:start");
        assert_eq!(found[1].args["before"], "2026-09-05T23:59");
        assert_eq!(found[1].args["after"], "2026-09-06T01:00");
        assert_eq!(found[1].at.unwrap().to_rfc3339(), "2026-09-06T04:30:00+00:00");
    }

    #[test]
    fn a_wall_time_that_exists_twice_is_found_until_somebody_says_which() {
        let unsaid = found("tentative", "2026-04-04T23:30", None, "2026-04-05T01:00");
        assert_eq!(codes(&unsaid), [SAMPLE, (FindingCode::TimeAmbiguous, Severity::Notice)]);
        let said = found("tentative", "2026-04-04T23:30", Some("later"), "2026-04-05T01:00");
        assert_eq!(codes(&said), [SAMPLE]);
    }

    #[test]
    fn what_is_cancelled_is_not_found() {
        assert_eq!(codes(&found("cancelled", "2026-09-06T00:30", None, "2026-09-06T02:00")), [SAMPLE]);
    }

    #[test]
    fn records_with_samples_are_counted() {
        let found = found("confirmed", "2026-05-01T10:00", None, "2026-05-01T11:00");
        assert_eq!(found[0].args["count"], "1");
    }
}
