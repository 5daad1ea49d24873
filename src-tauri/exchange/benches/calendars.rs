//! How fast calendars become files: a delegate's calendar of thirty entries, alone and as a folder of a thousand.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/exchange/calendars/states.rs"]
#[allow(dead_code)]
mod states;

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::sync::Arc;

use divan::counter::ItemsCount;
use periplo_exchange::ics::{Extras, Renderer, SaveOptions, save};
use periplo_exchange::messages::Language;
use periplo_model::publication::{CalendarScope, CalendarState, Entry, Item, Name};
use periplo_model::time::Rules;

fn main() {
    divan::main();
}

/// The calendar of the n-th delegate: sessions with all that they can say, journeys and stays.
fn delegate(n: u64) -> CalendarState {
    let kinds = [
        states::with_a_part(states::lima_session()),
        states::santiago_madrid(),
        states::with_a_part(states::lima_session()),
        states::stay(),
        states::tombstone(),
    ];
    let entries = (0..30).map(|place| {
        let entry = &kinds[place as usize % kinds.len()];
        let item = Item { id: states::id(1000 + place), facts: entry.item.facts.clone() };
        Entry { item: Arc::new(item), ..entry.clone() }
    });
    let subject = (states::id(10_000 + n), Name::Plain(format!("Delegada {n}")));
    states::state(CalendarScope::Delegate, Some(subject), entries.collect())
}

#[divan::bench]
fn render_a_calendar_of_thirty_entries(bencher: divan::Bencher) {
    let state = delegate(1);
    let mut renderer = Renderer::new(Rules::shipped(), Language::Es);
    bencher.counter(ItemsCount::new(1_usize)).bench_local(|| renderer.render(&state));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn save_a_thousand_calendars(bencher: divan::Bencher) {
    let states: Vec<CalendarState> = (0..1000).map(delegate).collect();
    let publication = states[0].publication.clone();
    let options = SaveOptions {
        publication: &publication,
        rules: Rules::shipped(),
        language: Language::Es,
        extras: Extras::default(),
    };
    bencher.counter(ItemsCount::new(1000_usize)).with_inputs(|| tempfile::tempdir().unwrap()).bench_local_values(
        |folder| {
            let states = states.iter().cloned().map(Ok::<_, Infallible>);
            save(folder.path(), &options, |_| true, states, |_| ControlFlow::Continue(())).unwrap();
            folder
        },
    );
}
