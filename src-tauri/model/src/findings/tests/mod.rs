//! A small forum in which nothing is found, and what is found after one thing or another is put into it.

mod catalogue;
mod documented;
mod incremental;
mod keys;
mod random;
mod reference;
mod world;
