//! Several names in one cell.

/// Stands between names where we write them.
const BETWEEN: &str = "; ";

/// The names in a cell, as [`split_names`] gives them; one that is known whole is one, whatever signs are in it.
pub fn split_known(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    if text.contains([';', '\n']) || !is_known(text) { split_names(text) } else { vec![text.to_owned()] }
}

/// The names in a cell: with semicolons or line ends between them, else with commas, slashes, `&`, or an "and" between whole names.
pub fn split_names(text: &str) -> Vec<String> {
    let strong = text.contains(';') || text.contains('\n');
    if strong {
        return split_strong(text);
    }
    let weak: Vec<&str> = text.split([',', '/', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    // "Planas, Noemí" is one name.
    if let [family, given] = weak.as_slice()
        && text.contains(',')
        && !family.contains(' ')
        && !given.contains(' ')
    {
        return vec![format!("{given} {family}")];
    }
    weak.into_iter().flat_map(split_and).collect()
}

/// With semicolons between them; one that is part of a name is written twice.
fn split_strong(text: &str) -> Vec<String> {
    let marked = text.replace(";;", "\u{0}");
    let parts = marked.split([';', '\n', '\r']).map(|part| part.trim().replace('\u{0}', ";"));
    parts.filter(|part| !part.is_empty()).collect()
}

/// "Ana Pérez y Luis Soto" is two; "Ana y Luis", which may be an act, is one.
fn split_and(text: &str) -> Vec<String> {
    for word in [" y ", " e ", " and ", " & "] {
        if let Some((one, other)) = text.split_once(word)
            && one.trim().contains(' ')
            && other.trim().contains(' ')
        {
            return vec![one.trim().to_owned(), other.trim().to_owned()];
        }
    }
    vec![text.to_owned()]
}

/// Names in one cell, so that [`split_names`] reads them back.
pub fn join_names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let written: Vec<String> = names.into_iter().map(|name| one_line(name).replace(';', ";;")).collect();
    let mut text = written.join(BETWEEN);
    if let [only] = written.as_slice()
        && split_names(only) != [only.replace(";;", ";")]
    {
        // A mark at the end says that this is a list of one.
        text.push(';');
    }
    text
}

fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(split_names(text), expected, "{text:?}");
    }

    #[test]
    fn names_are_parted_as_people_part_them() {
        check("Noemí Planas, Oliver Knust", &["Noemí Planas", "Oliver Knust"]);
        check("Noemí Planas / Oliver Knust", &["Noemí Planas", "Oliver Knust"]);
        check("Noemí Planas y Oliver Knust", &["Noemí Planas", "Oliver Knust"]);
        check("Noemí Planas\nOliver Knust\n", &["Noemí Planas", "Oliver Knust"]);
        check("Planas, Noemí", &["Noemí Planas"]);
        check("Ana y Luis", &["Ana y Luis"]);
        check("Sony Music, Inc.; A2IM", &["Sony Music, Inc.", "A2IM"]);
        check("Ana Pérez, Luis Soto y Eva Luna", &["Ana Pérez", "Luis Soto", "Eva Luna"]);
    }

    #[test]
    fn a_list_of_one_is_marked_where_it_looks_like_several() {
        assert_eq!(join_names(["Sony Music, Inc."]), "Sony Music, Inc.;");
        assert_eq!(join_names(["Noemí Planas"]), "Noemí Planas");
        assert_eq!(join_names(["Noemí Planas", "Oliver Knust"]), "Noemí Planas; Oliver Knust");
    }

    proptest! {
        #[test]
        fn names_that_were_joined_are_parted_again(names in prop::collection::vec("[a-c;,/&y ]{0,5}[a-c]", 1..4)) {
            let names: Vec<String> = names.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            prop_assume!(names.iter().all(|name| !name.is_empty() && !name.starts_with(';') && !name.ends_with(';')));
            let text = join_names(names.iter().map(String::as_str));
            prop_assert_eq!(split_names(&text), names);
        }
    }
}
