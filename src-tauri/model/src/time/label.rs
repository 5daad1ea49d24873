//! How a zone is written for people.

use super::ZoneId;

/// An offset as people read it: `−05`, `+05:30`, `+00`; seconds, which only old local mean times have, are left out.
///
/// With a true minus sign (U+2212), as wide as the plus.
pub fn offset_text(offset_seconds: i32) -> String {
    let sign = if offset_seconds < 0 { '−' } else { '+' };
    let minutes = offset_seconds.unsigned_abs() / 60;
    match (minutes / 60, minutes % 60) {
        (hours, 0) => format!("{sign}{hours:02}"),
        (hours, minutes) => format!("{sign}{hours:02}:{minutes:02}"),
    }
}

/// The mark beside a clock that says which one it is: `Lima −05`.
pub fn zone_chip(zone: &ZoneId, offset_seconds: i32) -> String {
    format!("{} {}", zone.city(), offset_text(offset_seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_read_as_people_write_them() {
        let cases = [
            (-14_400, "−04"),
            (19_800, "+05:30"),
            (0, "+00"),
            (-12_600, "−03:30"),
            (45_900, "+12:45"),
            (50_400, "+14"),
        ];
        for (seconds, text) in cases {
            assert_eq!(offset_text(seconds), text);
        }
    }

    #[test]
    fn a_chip_names_the_city() {
        let zone: ZoneId = "America/La_Paz".parse().unwrap();
        assert_eq!(zone_chip(&zone, -14_400), "La Paz −04");
    }

    #[test]
    fn a_city_is_written_as_it_is_and_the_list_of_such_cities_is_sorted() {
        let zone: ZoneId = "America/Asuncion".parse().unwrap();
        assert_eq!(zone_chip(&zone, -10_800), "Asunción −03");
        assert!(crate::time::CITIES_AS_WRITTEN.is_sorted_by_key(|(zone, _)| zone));
    }
}
