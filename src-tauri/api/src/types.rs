//! The TypeScript of the wire, written from the command list.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use periplo_exchange::messages::Region;
use periplo_model::time::CITIES_AS_WRITTEN;
use serde_json::json;
use ts_rs::{Config, TS, TypeVisitor};

use crate::command::Effect;
use crate::commands::COMMANDS;
use crate::error::WireError;
use crate::job::Progress;

/// Every type that a command needs, and the map from the names of commands to their requests and replies.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations { config: &config, seen: HashSet::new(), texts: BTreeMap::new() };
    declarations.add::<WireError>();
    declarations.add::<Progress>();
    for command in COMMANDS {
        (command.types)(&mut declarations);
    }
    let mut text =
        String::from("// Written from the command list in src-tauri/api; `cargo xtask types` writes it again.\n\n");
    for declaration in declarations.texts.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str(&crate::record::typescript());
    text.push_str("/** The commands, each with its request and its reply. */\nexport interface Commands {\n");
    for command in COMMANDS {
        let (request, reply) = ((command.request)(&config), (command.reply)(&config));
        let _ = writeln!(
            text,
            "  /** {} */\n  {}: {{ request: {request}; reply: {reply} }};",
            command.about.trim(),
            command.name
        );
    }
    text.push_str("}\n\n/** What each command does: read, write a step, or act. */\nexport const effects = {\n");
    for command in COMMANDS {
        let effect = match command.effect {
            Effect::Read => "read",
            Effect::Write => "write",
            Effect::Act => "act",
        };
        let _ = writeln!(text, "  {}: \"{effect}\",", command.name);
    }
    text.push_str("} as const satisfies Record<keyof Commands, \"read\" | \"write\" | \"act\">;\n");
    text.push_str("\n/** The cities of zones that are written otherwise than the zone's name. */\n");
    text.push_str("export const citiesAsWritten: Readonly<Record<string, string>> = {\n");
    for (zone, city) in CITIES_AS_WRITTEN {
        let _ = writeln!(text, "  \"{zone}\": \"{city}\",");
    }
    text.push_str("};\n");
    text.push_str(&regions());
    text
}

/// The regions that are known, with what is customary in each.
fn regions() -> String {
    let tags: Vec<String> = Region::ALL.iter().map(|region| format!("\"{}\"", region.tag())).collect();
    let mut text = format!(
        "\n/** A region whose way of writing dates, hours and numbers is known. */\nexport type Region = {};\n",
        tags.join(" | ")
    );
    text.push_str("\n/** How the hours of a day are counted. */\nexport type HourCycle = \"h23\" | \"h12\";\n");
    text.push_str("\n/** What is customary in a region, beyond the words and their order, which are messages. */\n");
    text.push_str(
        "export interface Customs {\n  language: InterfaceLanguage;\n  hours: HourCycle;\n  monthFirst: boolean;\n",
    );
    text.push_str("  weekStarts: number;\n  group: string;\n  decimal: string;\n  groupsFrom: number;\n}\n");
    text.push_str("\n/** The regions, in the order in which they are offered. */\n");
    text.push_str("export const customs: Readonly<Record<Region, Customs>> = {\n");
    for region in Region::ALL {
        let of = region.customs();
        let customs = json!({
            "language": region.language().code(), "hours": of.hours, "monthFirst": of.month_first,
            "weekStarts": of.week_starts, "group": of.group, "decimal": of.decimal, "groupsFrom": of.groups_from,
        });
        let _ = writeln!(text, "  \"{}\": {customs},", region.tag());
    }
    text.push_str("};\n");
    text
}

/// The declarations collected so far, by name.
pub struct Declarations<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    texts: BTreeMap<String, String>,
}

impl Declarations<'_> {
    /// Adds a type and all it is made of.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let declaration = <T::WithoutGenerics as TS>::decl(self.config);
            self.texts.insert(T::ident(self.config), declaration);
        }
    }
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
