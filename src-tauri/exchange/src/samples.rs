//! The sample forums that are offered at the first start: three bundles inside the program.
//!
//! They hold what three published articles tell of real forums. What the articles leave open is marked in the data:
//! `docs/samples.md` says what comes from where.

#[cfg(test)]
mod checklist;
#[cfg(test)]
mod found;

/// A forum inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The slug of the forum.
    pub slug: &'static str,
    /// Its bundle, in canonical form.
    pub text: &'static str,
}

/// The sample forums, oldest first, which is the order to import them in: FIM GDL follows WIN in Mexico.
///
/// A person or an organization is the same record in all of them, with the same fields.
pub fn samples() -> [Sample; 3] {
    [
        Sample { slug: "win-mexico-2023", text: include_str!("../samples/win-mexico-2023.json") },
        Sample { slug: "fica-2023", text: include_str!("../samples/fica-2023.json") },
        Sample { slug: "fim-gdl-2024", text: include_str!("../samples/fim-gdl-2024.json") },
    ]
}
