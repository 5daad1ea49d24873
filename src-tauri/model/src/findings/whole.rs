//! Looking at all units of a plan, with all processors.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Options;
use super::brief::Brief;
use super::context::{Context, Slots};
use super::unit::{Kept, Unit, check};
use crate::plan::Plan;

/// Units are taken in turns of so many: neighbours share much, such as the parts of their delegation.
const TURN: usize = 400;

/// What is found in each unit that tells anything, and when sessions are. In which order units are looked at makes no difference.
pub(super) fn look_at(
    plan: &Plan,
    options: &Options,
    units: &[Unit],
    kept: &Kept<'_>,
) -> (Vec<(Unit, Vec<Brief>)>, Slots) {
    let turns: Vec<&[Unit]> = units.chunks(TURN).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let cx = Context::new(plan, options, Slots::default());
        let mut all = Vec::new();
        while let Some(turn) = turns.get(next.fetch_add(1, Ordering::Relaxed)) {
            for unit in *turn {
                let mut found = Vec::new();
                check(&cx, unit, kept, &mut found);
                if !found.is_empty() {
                    all.push((unit.clone(), found));
                }
            }
        }
        (all, cx.into_slots())
    };
    let helpers = thread::available_parallelism().map_or(1, NonZero::get).min(turns.len()).saturating_sub(1);
    thread::scope(|scope| {
        // A helper that the system does not give is done without.
        let helpers: Vec<_> =
            (0..helpers).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let (mut all, mut slots) = work();
        for helper in helpers {
            let (more, others) = helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            all.extend(more);
            slots.extend(others);
        }
        (all, slots)
    })
}
