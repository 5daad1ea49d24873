//! Random records of every kind, made from the schema: every field, and no field forgotten when one is added.

use periplo_model::{EntityId, FindingCode, Kind, Records};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::by_kind::put;
use super::super::schema::{LINKS, alternatives, definition, definition_name, kinds, of_kind};

/// SplitMix64.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    pub(super) fn uuid(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }

    fn text(&mut self) -> String {
        let letters = ['a', 'Z', 'ñ', '"', '\\', '\n', '\u{1}', ' ', '7', '日', '😀', '/', '<'];
        (0..1 + self.below(12)).map(|_| *self.pick(&letters)).collect()
    }

    fn date(&mut self) -> String {
        format!("2026-{:02}-{:02}", 1 + self.below(12), 1 + self.below(28))
    }
}

/// Random records of every kind whose references all lead somewhere.
pub(super) fn records(random: &mut Random) -> Records {
    let mut records = Records::default();
    for kind in kinds() {
        let wanted = if kind == Kind::Forum { 1 } else { 1 + random.below(3) };
        for _ in 0..wanted {
            let fields = record(kind, random, &records);
            put(&mut records, kind, fields).unwrap();
        }
    }
    records.sort();
    records
}

fn record(kind: Kind, random: &mut Random, others: &Records) -> Map<String, Value> {
    let shape = of_kind(kind).unwrap();
    let required: Vec<&str> = shape["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let alternatives = alternatives(kind);
    let chosen = (!alternatives.is_empty()).then(|| *random.pick(&alternatives));
    let mut fields = Map::from_iter([("id".to_owned(), json!(random.uuid()))]);
    for (name, shape) in shape["properties"].as_object().unwrap() {
        let needed = required.contains(&name.as_str()) || chosen == Some(name) || name == "forum" && chosen.is_none();
        let left_out = alternatives.contains(&name.as_str()) && chosen != Some(name);
        if name == "id" || name == "key" && !LINKS.contains(&kind) || left_out || !needed && random.below(3) == 0 {
            continue;
        }
        if let Some(reference) = kind.references().iter().find(|reference| reference.field == name) {
            let targets: Vec<Uuid> =
                others.keys().into_iter().filter(|(of, _)| *of == reference.to).map(|(_, id)| id).collect();
            if !targets.is_empty() {
                fields.insert(name.clone(), json!(random.pick(&targets)));
            }
        } else if name == "slug" {
            fields.insert(name.clone(), json!(format!("foro-{}", random.below(100))));
        } else {
            fields.insert(name.clone(), value(shape, random));
        }
    }
    put_in_order(&mut fields);
    fields
}

/// Turns round what ends before it starts.
fn put_in_order(fields: &mut Map<String, Value>) {
    for (start, end) in
        [("starts", "ends"), ("since", "until"), ("from", "to"), ("start", "end"), ("check_in", "check_out")]
    {
        let [from, to] = [start, end].map(|name| fields.get(name).and_then(Value::as_str).map(str::to_owned));
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| to <= from) {
            let (from, to) = if from == to && start == "check_in" { ("2025-12-31".into(), to) } else { (to, from) };
            fields.insert(start.to_owned(), json!(from));
            fields.insert(end.to_owned(), json!(to));
        }
    }
    for name in ["start_fold", "end_fold"] {
        if fields.contains_key("start") {
            fields.remove(name);
        }
    }
    for inner in fields.values_mut().filter_map(Value::as_object_mut) {
        put_in_order(inner);
    }
}

fn value(shape: &Value, random: &mut Random) -> Value {
    if let Some(reference) = shape.get("$ref").and_then(Value::as_str) {
        let time = format!("{}T{:02}:{:02}", random.date(), random.below(24), random.below(60));
        return match definition_name(reference) {
            "WallTime" => json!(time),
            "ZoneId" => json!(random.pick(&["America/Lima", "America/Santiago", "Europe/Madrid"])),
            "CountryCode" => json!(random.pick(&["PE", "CL", "ES"])),
            "LanguageTag" => json!(random.pick(&["es", "pt-BR", "qu"])),
            "Rank" => json!(random.pick(&["80", "8180", "7f80", "80c080"])),
            "Localized" => {
                let tags = ["en", "es", "pt-BR"].iter().filter(|_| random.0 & 2 == 0).collect::<Vec<_>>();
                Value::Object(tags.into_iter().map(|tag| (tag.to_string(), json!(random.text()))).collect())
            }
            _ => value(definition(reference).unwrap(), random),
        };
    }
    if let Some(choices) = shape.get("anyOf").or(shape.get("oneOf")).and_then(Value::as_array) {
        let choices: Vec<&Value> = choices.iter().filter(|choice| choice["type"] != "null").collect();
        let choice = *random.pick(choices.as_slice());
        return value(choice, random);
    }
    if let Some(word) = shape.get("const") {
        return word.clone();
    }
    if let Some(words) = shape.get("enum").and_then(Value::as_array) {
        return random.pick(words).clone();
    }
    let kind = shape["type"].as_str().or(shape["type"][0].as_str()).unwrap();
    let lowest = shape.get("minimum").and_then(Value::as_f64).unwrap_or(0.0);
    let highest = shape.get("maximum").and_then(Value::as_f64).unwrap_or(f64::from(u32::MAX));
    match kind {
        "boolean" => json!(random.below(2) == 0),
        "integer" => json!(lowest as u64 + random.next() % ((highest - lowest) as u64 + 1)),
        "number" => json!(lowest + (highest - lowest) * (random.next() as f64 / u64::MAX as f64)),
        "array" => Value::Array((0..random.below(3)).map(|_| value(&shape["items"], random)).collect()),
        "object" => match shape.get("properties").and_then(Value::as_object) {
            Some(properties) => {
                let mut fields: Map<String, Value> =
                    properties.iter().map(|(name, shape)| (name.clone(), value(shape, random))).collect();
                put_in_order(&mut fields);
                Value::Object(fields)
            }
            None => {
                let shape = &shape["additionalProperties"];
                // The schema does not say that the levels of findings are by code; marks are by field, `*` being all.
                let levels = shape["$ref"].as_str().is_some_and(|reference| definition_name(reference) == "Level");
                let name = if levels { random.pick(FindingCode::ALL).as_str() } else { "*" };
                json!({ name: value(shape, random) })
            }
        },
        _ => match shape.get("format").and_then(Value::as_str) {
            Some("date") => json!(random.date()),
            Some("partial-time") => json!(format!("{:02}:30:00", random.below(24))),
            _ => json!(random.text()),
        },
    }
}

/// One random change of a JSON text or of its values.
pub(super) fn spoilt(text: &str, random: &mut Random) -> Vec<u8> {
    if random.below(3) == 0 {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..1 + random.below(4) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes[at] = random.next() as u8,
                1 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len()))),
                2 => bytes.truncate(at),
                _ => bytes.insert(at, *random.pick(b"{}[],:\"0e-")),
            }
            if bytes.is_empty() {
                break;
            }
        }
        return bytes;
    }
    let mut document: Value = serde_json::from_str(text).unwrap();
    for _ in 0..1 + random.below(5) {
        spoil(&mut document, random);
    }
    document.to_string().into_bytes()
}

fn spoil(value: &mut Value, random: &mut Random) {
    let odd = [
        json!(null),
        json!(-1),
        json!(1e300),
        json!(""),
        json!({}),
        json!([]),
        json!("\u{0}"),
        json!({ "id": 3 }),
        json!([[]]),
        json!({ "days": 1, "span": 2 }),
        json!("0000-00-00"),
        json!("2026-01-01T00:00"),
        json!(true),
        json!(u64::MAX),
        json!({ "en": null }),
        json!("01920000-0001-7fff-bfff-ffffffffffff"),
        json!({ "name": "Lima" }),
    ];
    match value {
        Value::Object(fields) if !fields.is_empty() && random.below(8) > 0 => {
            let name = fields.keys().nth(random.below(fields.len())).unwrap().clone();
            match random.below(12) {
                0 => _ = fields.remove(&name),
                1 => _ = fields.insert(random.text(), random.pick(&odd).clone()),
                _ => spoil(fields.get_mut(&name).unwrap(), random),
            }
        }
        Value::Array(items) if !items.is_empty() && random.below(8) > 0 => {
            let at = random.below(items.len());
            match random.below(8) {
                0 => items.push(items[at].clone()),
                1 => _ = items.remove(at),
                _ => spoil(&mut items[at], random),
            }
        }
        _ => *value = random.pick(&odd).clone(),
    }
}

/// The forum of random records.
pub(super) fn forum(records: &Records) -> periplo_model::ForumId {
    records.forums[0].id
}

/// Changes some records at random, as somebody at work would: names, notes, hours, a record more, a record less.
pub(super) fn worked_on(records: &Records, random: &mut Random) -> Records {
    let mut records = records.clone();
    for session in &mut records.sessions {
        if random.below(2) == 0 {
            session.planned_minutes = Some(u32::try_from(random.below(300)).unwrap());
        }
        if random.below(3) == 0 {
            session.pinned = !session.pinned;
        }
    }
    for person in &mut records.people {
        if random.below(2) == 0 {
            person.badge_name = Some(random.text());
        }
    }
    if random.below(2) == 0 {
        let mut organization = records.organizations[0].clone();
        organization.id = periplo_model::OrganizationId::from_uuid(random.uuid());
        records.organizations.push(organization);
    }
    if random.below(2) == 0 {
        records.participations.pop();
        records.acceptances.pop();
    }
    records.sort();
    records
}
