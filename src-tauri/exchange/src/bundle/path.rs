//! Where in a bundle something is: a JSON path, and the line and column it stands on.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a field of an object.
    Field(String),
    /// Into an item of a list.
    Index(usize),
}

/// The way from the whole document to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path(pub(super) Vec<Step>);

impl Path {
    /// The path of a record of a section.
    pub(super) fn record(section: &str, index: usize) -> Self {
        Self(vec![Step::Field(section.to_owned()), Step::Index(index)])
    }

    /// The path of a field of what this is the path of.
    pub(super) fn field(&self, name: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Field(name.to_owned()));
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Field(name)
                    if !name.is_empty()
                        && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '-') =>
                {
                    write!(f, ".{name}")?
                }
                Step::Field(name) => write!(f, "[{}]", serde_json::Value::from(name.as_str()))?,
            }
        }
        Ok(())
    }
}

/// The fields of an object as they were written, repeated ones included.
pub(super) struct Fields<'t>(pub(super) Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Fields<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(Collect).map(Fields)
    }
}

/// The value at the end of the steps, or the last one on the way that is there.
pub(super) fn locate<'t>(from: &'t RawValue, steps: &[Step]) -> &'t RawValue {
    let Some((step, rest)) = steps.split_first() else { return from };
    let next = match step {
        Step::Field(name) => serde_json::from_str::<Fields<'t>>(from.get())
            .ok()
            .and_then(|fields| fields.0.into_iter().rev().find(|(field, _)| field == name).map(|(_, value)| value)),
        Step::Index(index) => {
            serde_json::from_str::<Vec<&'t RawValue>>(from.get()).ok().and_then(|items| items.get(*index).copied())
        }
    };
    next.map_or(from, |next| locate(next, rest))
}

/// The line starts of a text, to turn offsets into lines and columns.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text.
    pub(super) fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The line and the column, in characters, of a byte; both from 1.
    pub(super) fn position(&self, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let before = self.text.get(self.starts[line - 1]..offset).unwrap_or("");
        (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX))
    }

    /// Where a part of the text starts in it.
    pub(super) fn offset_of(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_people_write_them() {
        let path = Path::record("sessions", 3).field("schedule").field("span").field("start");
        assert_eq!(path.to_string(), "$.sessions[3].schedule.span.start");
        assert_eq!(Path::record("odd field", 0).to_string(), "$[\"odd field\"][0]");
        assert_eq!(Path::default().to_string(), "$");
    }

    #[test]
    fn a_position_counts_lines_and_characters_from_one() {
        let text = "{\n  \"título\": [1, 22]\n}";
        let whole: &RawValue = serde_json::from_str(text).unwrap();
        let lines = Lines::new(text);
        let at = |steps: &[Step]| lines.position(lines.offset_of(locate(whole, steps).get()));
        assert_eq!(at(&[Step::Field("título".into()), Step::Index(1)]), (2, 17));
        assert_eq!(at(&[Step::Field("título".into())]), (2, 13));
        assert_eq!(at(&[Step::Field("nothing".into())]), (1, 1));
    }
}
