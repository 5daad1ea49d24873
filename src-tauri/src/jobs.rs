//! The calls under way, so that the interface can cancel one and a closing window can end them all.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The calls under way, by the number that the interface gave each.
#[derive(Default)]
pub struct Jobs {
    under_way: Mutex<HashMap<u64, Arc<AtomicBool>>>,
    ended: Condvar,
}

/// One call under way; it ends when this is dropped.
pub struct UnderWay {
    jobs: Arc<Jobs>,
    number: u64,
    /// Becomes true when the call is to stop.
    pub cancelled: Arc<AtomicBool>,
}

impl Jobs {
    /// Notes that a call begins.
    pub fn begin(self: &Arc<Jobs>, number: u64) -> UnderWay {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.table().insert(number, Arc::clone(&cancelled));
        UnderWay { jobs: Arc::clone(self), number, cancelled }
    }

    /// Asks a call to stop. One that has ended already has nothing to stop.
    pub fn cancel(&self, number: u64) {
        if let Some(cancelled) = self.table().get(&number) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Asks every call to stop, and waits until all have, for at most `patience`.
    pub fn end_all(&self, patience: Duration) {
        let table = self.table();
        table.values().for_each(|cancelled| cancelled.store(true, Ordering::Relaxed));
        // What has not ended by then ends with the process; a workspace survives that.
        drop(self.ended.wait_timeout_while(table, patience, |table| !table.is_empty()));
    }

    /// The table of a thread that panicked is still whole: every change to it is one insertion or removal.
    fn table(&self) -> MutexGuard<'_, HashMap<u64, Arc<AtomicBool>>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.jobs.table().remove(&self.number);
        self.jobs.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cancelling_reaches_the_call_it_names_and_no_other() {
        let jobs = Arc::new(Jobs::default());
        let (one, two) = (jobs.begin(1), jobs.begin(2));
        jobs.cancel(2);
        jobs.cancel(3);
        assert!(!one.cancelled.load(Ordering::Relaxed));
        assert!(two.cancelled.load(Ordering::Relaxed));
    }

    #[test]
    fn a_closing_window_waits_for_the_call_it_stops() {
        let jobs = Arc::new(Jobs::default());
        let call = jobs.begin(1);
        let worker = std::thread::spawn(move || {
            while !call.cancelled.load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            drop(call);
        });
        jobs.end_all(Duration::from_secs(60));
        assert!(jobs.table().is_empty());
        worker.join().unwrap();
    }
}
