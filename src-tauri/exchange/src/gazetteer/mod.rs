//! Cities of the world, found without a network, by any of their names. An extract of GeoNames (CC BY 4.0), see
//! `data/make_cities.py`.

mod cities;
pub mod matching;

pub use cities::{City, Found, Gazetteer};
