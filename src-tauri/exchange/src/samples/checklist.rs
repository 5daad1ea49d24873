//! What the three articles contain, item by item, and where it stands in the samples.

use std::collections::BTreeMap;

use periplo_model::time::Rules;
use periplo_model::{Forum, LanguageTag, Records, link};
use serde_json::{Map, Value};

use super::{Sample, samples};
use crate::bundle::{Bundle as Read, read, write};

/// One item of the articles: in which sample and section it is, and what its record says.
struct Item {
    what: &'static str,
    slug: &'static str,
    section: &'static str,
    says: Vec<(&'static str, &'static str)>,
}

fn items() -> impl Iterator<Item = Item> {
    let lines = include_str!("checklist.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let [slug, section, says, what] =
            line.split(" | ").collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line}"));
        let says = says.split("; ").map(|pair| pair.split_once(" = ").unwrap_or_else(|| panic!("{line}"))).collect();
        Item { what, slug, section, says }
    })
}

/// A sample with its records found by id.
struct Bundle {
    sections: Map<String, Value>,
    by_id: BTreeMap<String, Value>,
}

impl Bundle {
    fn of(sample: &Sample) -> Self {
        let sections: Map<String, Value> = serde_json::from_str(sample.text).unwrap();
        let by_id = records(&sections).map(|(_, id, record)| (id.to_owned(), record.clone())).collect();
        Self { sections, by_id }
    }

    fn has(&self, item: &Item) -> bool {
        self.sections.get(item.section).and_then(Value::as_array).into_iter().flatten().any(|record| {
            item.says.iter().all(|(path, wanted)| {
                let found = path.split('.').try_fold(record, |value, step| value.get(step));
                found.is_some_and(|value| self.says(value, wanted))
            })
        })
    }

    /// Whether a value says something: any of its texts has it in it, or the record it refers to is called so.
    fn says(&self, value: &Value, wanted: &str) -> bool {
        match value {
            Value::String(text) => text.contains(wanted),
            Value::Bool(truth) => truth.to_string() == wanted,
            Value::Array(items) => items.iter().any(|item| self.says(item, wanted)),
            Value::Object(fields) => match fields.get("id").and_then(Value::as_str) {
                Some(id) => {
                    let record = self.by_id.get(id).unwrap_or_else(|| panic!("no record {id}"));
                    ["name", "short_name", "badge_name", "slug", "title", "organization"]
                        .iter()
                        .filter_map(|field| record.get(field))
                        .any(|name| self.says(name, wanted))
                }
                None => fields.values().any(|text| self.says(text, wanted)),
            },
            _ => false,
        }
    }
}

/// The section, id and fields of each record.
fn records(sections: &Map<String, Value>) -> impl Iterator<Item = (&str, &str, &Value)> {
    let listed = sections.iter().filter_map(|(section, value)| Some((section.as_str(), value.as_array()?)));
    listed.flat_map(|(section, rows)| rows.iter().map(move |row| (section, row["id"].as_str().unwrap(), row)))
}

/// Every text in a value, with the name of the field it is in.
fn texts<'v>(field: &'v str, value: &'v Value, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => found.push((field, text)),
        Value::Array(items) => items.iter().for_each(|item| texts(field, item, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| texts(name, value, found)),
        _ => {}
    }
}

#[test]
fn each_item_of_the_articles_is_in_the_samples() {
    let bundles: BTreeMap<&str, Bundle> = samples().iter().map(|sample| (sample.slug, Bundle::of(sample))).collect();
    let missing: Vec<String> = items()
        .filter(|item| !bundles[item.slug].has(item))
        .map(|item| format!("{}: {} ({} with {:?})", item.slug, item.what, item.section, item.says))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert_eq!(items().count(), 144);
}

#[test]
fn a_person_or_organization_is_one_record_in_all_samples() {
    let mut by_id: BTreeMap<String, Value> = BTreeMap::new();
    let mut by_name: BTreeMap<(String, String), String> = BTreeMap::new();
    for sample in samples() {
        let bundle = Bundle::of(&sample);
        for (section, id, record) in records(&bundle.sections) {
            let first = by_id.entry(id.to_owned()).or_insert_with(|| record.clone());
            assert_eq!(first, record, "{}: {section} {id} differs from another sample", sample.slug);
            if matches!(section, "people" | "organizations" | "places" | "forums" | "host_events") {
                let name = (section.to_owned(), record["name"].to_string());
                let known = by_name.entry(name.clone()).or_insert_with(|| id.to_owned());
                assert_eq!(known, id, "{name:?} has two ids");
            }
        }
    }
    assert!(by_name.len() > 60, "{}", by_name.len());
}

#[test]
fn all_that_others_read_is_in_three_languages() {
    fn walk(at: &str, value: &Value) {
        match value {
            Value::Object(fields) if ["en", "es", "pt"].iter().any(|tag| fields.contains_key(*tag)) => {
                for tag in ["en", "es", "pt"] {
                    let text = fields.get(tag).and_then(Value::as_str).unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{at}: nothing in {tag} beside {value}");
                }
            }
            Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(&format!("{at}.{name}"), value)),
            Value::Array(items) => items.iter().for_each(|item| walk(at, item)),
            _ => {}
        }
    }
    for sample in samples() {
        walk(sample.slug, &Value::Object(Bundle::of(&sample).sections));
    }
}

#[test]
fn no_address_leads_to_a_real_person() {
    for sample in samples() {
        let whole = Value::Object(Bundle::of(&sample).sections);
        let mut found = Vec::new();
        texts("", &whole, &mut found);
        for (field, text) in found {
            assert!(!text.contains('@'), "{}: {field} {text}", sample.slug);
            assert!(
                !text.contains("://") || text.starts_with("https://example.org/"),
                "{}: {field} {text}",
                sample.slug
            );
        }
        for section in ["private_people", "private_bookings"] {
            assert_eq!(whole.get(section), None, "{}", sample.slug);
        }
    }
}

#[test]
fn who_is_made_up_is_marked_and_real_people_do_not_travel_by_invention() {
    for sample in samples() {
        let bundle = Bundle::of(&sample);
        let made_up = |id: &Value| {
            let person = &bundle.by_id[id.as_str().unwrap()];
            person["name"].as_str().unwrap().starts_with("Sample ")
        };
        for (section, id, record) in records(&bundle.sections) {
            let marked = record["marks"]["*"] == "sample";
            match section {
                "people" => assert_eq!(made_up(&record["id"]), marked, "{} {id}", sample.slug),
                "travellers" | "guests" => assert!(marked && made_up(&record["person"]["id"]), "{} {id}", sample.slug),
                "journeys" | "stays" | "tasks" | "availabilities" => assert!(marked, "{} {id}", sample.slug),
                _ => {}
            }
        }
    }
}

#[test]
fn every_hour_in_the_programmes_is_marked_since_the_articles_give_none() {
    for sample in samples() {
        let bundle = Bundle::of(&sample);
        let with_hours = records(&bundle.sections)
            .filter(|(section, _, record)| *section == "sessions" && record["schedule"].get("span").is_some());
        for (_, id, record) in with_hours {
            let marks = &record["marks"];
            assert!(marks["schedule"] == "sample" || marks["*"] == "sample", "{} {id}", sample.slug);
        }
    }
}

pub(super) fn read_sample(sample: &Sample) -> Read {
    let reading = read(sample.text.as_bytes(), &Records::default(), &Rules::shipped());
    let reading = reading.unwrap_or_else(|problems| panic!("{}: {problems:#?}", sample.slug));
    assert_eq!(reading.notes, [], "{}", sample.slug);
    reading.bundle
}

#[test]
fn a_sample_is_read_without_a_doubt_and_written_as_the_same_bytes() {
    for sample in samples() {
        let bundle = read_sample(&sample);
        let forum: Option<&Forum> = bundle.records.forums.iter().find(|forum| forum.id == bundle.header.forum);
        assert_eq!(forum.map(|forum| forum.slug.as_str()), Some(sample.slug));
        let mut written = Vec::new();
        write(&bundle, &mut written).unwrap();
        assert!(written == sample.text.as_bytes(), "{} is not in canonical form", sample.slug);
    }
}

#[test]
fn links_have_the_ids_that_another_workspace_would_give_them() {
    let english: LanguageTag = "en".parse().unwrap();
    for sample in samples() {
        let records = read_sample(&sample).records;
        for it in &records.memberships {
            assert_eq!(it.id, link::membership_id(it.member, it.network));
        }
        for it in &records.affiliations {
            assert_eq!(it.id, link::affiliation_id(it.person, it.organization, it.role.show(&english, &[])));
        }
        for it in &records.delegates {
            assert_eq!(it.id, link::delegate_id(it.delegation, it.person));
        }
        for it in &records.attended_legs {
            assert_eq!(it.id, link::attended_leg_id(it.delegate, it.leg));
        }
        for it in &records.participations {
            assert_eq!(it.id, link::participation_id(it.session, it.party, it.role));
        }
        for it in &records.partners {
            assert_eq!(it.id, link::partner_id(it.organization, it.target, it.role));
        }
        for it in &records.travellers {
            assert_eq!(it.id, link::traveller_id(it.journey, it.person));
        }
        for it in &records.guests {
            assert_eq!(it.id, link::guest_id(it.stay, it.person));
        }
    }
}
