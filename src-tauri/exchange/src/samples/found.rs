//! Exactly what is found in the samples, worked out by hand from the articles, the hours of the items and a calendar.
//!
//! FICA has clashes on purpose; `docs/samples.md` tells them. The other two have nothing graver than a notice, on any day.

use chrono::NaiveDate;
use periplo_model::findings::{Finding, Options, Severity, findings};
use periplo_model::plan::Plan;
use periplo_model::time::Rules;
use periplo_model::{EntityId, Kind, Records};

use super::checklist::read_sample;
use super::samples;

/// The plan of a sample.
fn plan(slug: &str) -> Plan {
    let sample = samples().into_iter().find(|sample| sample.slug == slug).unwrap();
    let bundle = read_sample(&sample);
    Plan::new(bundle.records, bundle.header.forum, Rules::shipped()).unwrap()
}

fn found(plan: &Plan, today: &str) -> Vec<Finding> {
    findings(plan, &Options::on(today.parse::<NaiveDate>().unwrap()))
}

/// What a record is called, short.
fn name(plan: &Plan, kind: Kind, id: uuid::Uuid) -> String {
    fn english(text: &periplo_model::Localized) -> String {
        text.show(&"en".parse().unwrap(), &[]).to_owned()
    }
    let records: &Records = plan.records();
    macro_rules! named {
        ($($plural:ident $kind:ident $name:expr;)+) => {
            match kind {
                $(Kind::$kind => records.$plural.iter().find(|own| own.id.uuid() == id).map($name),)+
                _ => None,
            }
        };
    }
    let name = named! {
        people Person |own| own.name.clone();
        sessions Session |own| english(&own.title);
        legs Leg |own| english(&own.name);
        delegations Delegation |own| english(&own.name);
        journeys Journey |own| own.number.clone().unwrap();
        stays Stay |own| format!("{} to {}", own.check_in, own.check_out);
        tasks Task |own| own.title.clone();
        forums Forum |own| own.slug.clone();
    };
    name.unwrap_or_else(|| panic!("{kind:?} {id}"))
}

/// A finding in a line: how grave it is, its code, what it is about, and its date where it has one.
fn line(plan: &Plan, finding: &Finding) -> String {
    let severity = format!("{:?}", finding.severity).to_lowercase();
    let subjects = finding.subjects.iter().map(|own| name(plan, own.kind, own.id)).collect::<Vec<_>>().join(" + ");
    let date = finding.args.get("date").map(|date| format!(" ({date})")).unwrap_or_default();
    format!("{severity} {}: {subjects}{date}", finding.code.as_str())
}

#[track_caller]
fn shows(slug: &str, today: &str, expected: &[&str]) {
    let plan = plan(slug);
    let mut lines: Vec<String> = found(&plan, today).iter().map(|finding| line(&plan, finding)).collect();
    lines.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(lines, expected, "{lines:#?}");
}

#[test]
fn win_in_mexico_shows_the_holiday_and_other_notices() {
    shows(
        "win-mexico-2023",
        "2023-01-10",
        &[
            "notice public-holiday: Mexico City (2023-03-20)",
            "notice hour-to-be-confirmed: Vive Latino (2023-03-18)",
            "notice hour-to-be-confirmed: Aldea Musical (2023-03-18)",
            "notice sample-left: win-mexico-2023",
        ],
    );
}

#[test]
fn fica_shows_clashes_on_purpose() {
    shows(
        "fica-2023",
        "2023-01-10",
        &[
            // The flight leaves at 17:30; the meeting ends at 18:00.
            "error session-during-journey: Sample delegate, Argentina 2 + The LatAm Network meets face to face + SMP 402",
            // Home since the small hours of the 15th, with a bed in Lima until the 16th.
            "warning stay-elsewhere: Sample delegate, Argentina 2 + 2023-11-12 to 2023-11-16 (2023-11-15)",
            // The room in Lima ends on the 18th; the night flight leaves on the 19th.
            "warning night-without-bed: Sample delegate, Chile 1 (2023-11-18)",
            "warning night-without-bed: Sample delegate, Chile 2 (2023-11-18)",
            "notice arrival-unmet: SMP 415",
            "notice public-holiday: Argentina + Bolivia: La Paz (2023-11-20)",
            "notice unscheduled: Closing statement for the press",
            "notice hour-to-be-confirmed: Circulart: music days (2023-11-08)",
            "notice hour-to-be-confirmed: Small companies in global value chains (2023-11-10)",
            "notice hour-to-be-confirmed: Networking in VMF Pro (2023-11-15)",
            "notice hour-to-be-confirmed: Walk through the old town (2023-11-18)",
            "notice no-speaker: Workshop: first steps of an association in Colombia",
            "notice no-speaker: Small companies in global value chains",
            "notice no-speaker: Workshop: first steps of an association in Peru",
            "notice speaker-unconfirmed: Noemí Planas + Online: two voices before the road",
            "notice speaker-unconfirmed: Lucas Toriño + Online: two voices before the road",
            "notice sample-left: fica-2023",
        ],
    );
}

#[test]
fn fim_gdl_shows_notices() {
    let expected = [
        // Heroes' Day in Paraguay.
        "notice public-holiday: AMI Paraguay + Guadalajara (2024-03-01)",
        "notice no-room: Chilemúsica showcases, with wine and pisco",
        "notice delegation-without-head: A2IM, United States",
        "notice delegation-without-head: CIMA, Canada",
        "notice delegation-without-head: IMICHILE, Chile",
        "notice delegation-without-head: AMI Paraguay",
        "notice delegation-without-head: ASIAr, Argentina",
        "notice delegation-without-head: UFi, Spain",
        "notice delegation-without-head: IMPALA",
        "notice delegation-without-head: Delegates from Australia",
        "notice hour-to-be-confirmed: Generative AI and the record industry (2024-02-28)",
        "notice hour-to-be-confirmed: Opening cocktail of the conference (2024-02-28)",
        "notice hour-to-be-confirmed: Lunch: the cooking of Guadalajara (2024-02-28)",
        "notice hour-to-be-confirmed: Networking with Sounds from Spain (2024-02-28)",
        "notice hour-to-be-confirmed: An evening of Canadian talent: Canada House (2024-02-28)",
        "notice hour-to-be-confirmed: ADMI: the new association of independent labels of Mexico (2024-03-01)",
        "notice hour-to-be-confirmed: Fish tacos with the promoters of ADMI (2024-03-01)",
        "notice hour-to-be-confirmed: Networking with A2IM (2024-03-01)",
        "notice hour-to-be-confirmed: WINHUB × FIM GDL (2024-03-02)",
        "notice hour-to-be-confirmed: Portamérica Latitudes, with Son Rompe Pera (2024-03-02)",
        "notice sample-left: fim-gdl-2024",
    ];
    shows("fim-gdl-2024", "2023-01-10", &expected);
}

#[test]
fn two_tasks_of_fica_are_overdue_once_their_day_has_passed() {
    let plan = plan("fica-2023");
    let overdue = |today| -> Vec<String> {
        let of_tasks = |finding: &&Finding| finding.subjects.iter().any(|own| own.kind == Kind::Task);
        found(&plan, today).iter().filter(of_tasks).map(|finding| line(&plan, finding)).collect()
    };
    assert!(overdue("2023-10-13").is_empty());
    let mut after = overdue("2023-10-14");
    after.sort();
    let expected = ["Bolivia", "Ecuador"];
    assert_eq!(
        after,
        expected.map(|country| format!("warning task-overdue: Confirm the city and the venue in {country}"))
    );
}

#[test]
fn on_any_day_the_other_two_show_nothing_graver_than_a_notice() {
    for slug in ["win-mexico-2023", "fim-gdl-2024"] {
        let plan = plan(slug);
        for today in ["2023-01-10", "2023-03-15", "2024-02-25", "2024-03-01", "2026-12-01"] {
            let graver = found(&plan, today).into_iter().find(|finding| finding.severity > Severity::Notice);
            assert_eq!(graver.map(|finding| line(&plan, &finding)), None, "{slug} on {today}");
        }
    }
}
