//! Windows' names of time zones.

/// The IANA name of a zone that is named as Windows names it (`SA Pacific Standard Time`), in any case.
pub fn iana_of(name: &str) -> Option<&'static str> {
    zones().find(|(windows, _)| windows.eq_ignore_ascii_case(name)).map(|(_, iana)| iana)
}

/// Every name with its IANA zone.
pub fn zones() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("windows_zones.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use periplo_model::time::Rules;

    #[test]
    fn every_name_leads_to_a_zone_of_the_rules() {
        let rules = Rules::shipped();
        let unknown: Vec<_> = zones().filter(|(_, iana)| iana.parse().is_ok_and(|zone| !rules.has(&zone))).collect();
        assert_eq!(unknown, []);
        assert!(zones().count() > 130);
    }

    #[test]
    fn names_are_found_in_any_case() {
        assert_eq!(iana_of("sa pacific standard time"), Some("America/Bogota"));
        assert_eq!(iana_of("Romance Standard Time"), Some("Europe/Paris"));
        assert_eq!(iana_of("Standard Time"), None);
    }
}
