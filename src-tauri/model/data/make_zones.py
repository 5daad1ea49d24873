#!/usr/bin/env python3
"""Writes zones.bin, the zone rules that the program ships, from a PyPI tzdata wheel or a zoneinfo folder.

    python3 make_zones.py tzdata-2026.6-py2.py3-none-any.whl zones.bin

The bytes depend on the source alone, so anybody can make the file again and compare. The format, all numbers big-endian
(read and written by src/time/container.rs):

    16 bytes  "PERIPLO ZONES 1\\n"
    u8 text   version of the rules: length, then ASCII such as "2026f"
    u16       number of files, then for each one: u32 length
    u16       number of names, sorted; for each one: u8 length, name, u16 number of its file
    bytes     the TZif files one after another, unchanged; in the order in which the sorted names first use them
    32 bytes  SHA-256 of everything before

Names with the same bytes (links) share one file.
"""

import hashlib
import pathlib
import struct
import sys
import zipfile

MAGIC = b"PERIPLO ZONES 1\n"
SKIPPED = ("right/", "posix/", "localtime", "posixrules")


def read_source(source: pathlib.Path) -> dict[str, bytes]:
    """Every file below the zoneinfo folder, by its path in it."""
    if source.is_dir():
        return {p.relative_to(source).as_posix(): p.read_bytes() for p in source.rglob("*") if p.is_file()}
    prefix = "tzdata/zoneinfo/"
    with zipfile.ZipFile(source) as wheel:
        return {n.removeprefix(prefix): wheel.read(n) for n in wheel.namelist() if n.startswith(prefix)}


def container(files: dict[str, bytes]) -> bytes:
    """The container of all TZif files among `files`, its version from the first line of tzdata.zi."""
    first_line = files["tzdata.zi"].split(b"\n", 1)[0]
    if not first_line.startswith(b"# version "):
        sys.exit("tzdata.zi does not begin with '# version'")
    version = first_line.removeprefix(b"# version ").strip()

    zones = {n: b for n, b in sorted(files.items()) if b[:4] == b"TZif" and not n.startswith(SKIPPED)}
    numbers: dict[bytes, int] = {}
    for content in zones.values():
        numbers.setdefault(content, len(numbers))

    out = bytearray(MAGIC)
    out += struct.pack(">B", len(version)) + version
    out += struct.pack(">H", len(numbers))
    for content in numbers:
        out += struct.pack(">I", len(content))
    out += struct.pack(">H", len(zones))
    for name, content in zones.items():
        out += struct.pack(">B", len(name)) + name.encode("ascii") + struct.pack(">H", numbers[content])
    for content in numbers:
        out += content
    return bytes(out + hashlib.sha256(out).digest())


def main() -> None:
    """Reads the source named first and writes the container to the path named second."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    content = container(read_source(pathlib.Path(sys.argv[1])))
    pathlib.Path(sys.argv[2]).write_bytes(content)
    print(f"{sys.argv[2]}: {len(content)} bytes, SHA-256 {content[-32:].hex()}")


if __name__ == "__main__":
    main()
