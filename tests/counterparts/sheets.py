"""Reads the sheets of a folder as programs that nobody here wrote do, and prints each file's cells as JSON.

    python3 sheets.py FOLDER

An .xlsx is read by openpyxl: for each cell its type (s a text, n a number, d a day or an hour, f a formula), its value, and
whether it is marked as text. A .csv is read by python's own csv, with the separator that its name ends in: `x.semicolon.csv`.
"""

import csv
import json
import pathlib
import sys

import openpyxl

SEPARATORS = {"comma": ",", "semicolon": ";"}


def value(cell):
    return cell.value.isoformat() if cell.data_type == "d" else cell.value


def workbook(path):
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: [
            [None if cell.value is None else [cell.data_type, value(cell), cell.quotePrefix] for cell in row]
            for row in sheet.iter_rows()
        ]
        for sheet in book.worksheets
    }


def text(path):
    separator = SEPARATORS[path.name.split(".")[-2]]
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator, strict=True))


def main(folder):
    read = {".xlsx": workbook, ".csv": text}
    files = {path.name: read[path.suffix](path) for path in sorted(pathlib.Path(folder).iterdir())}
    json.dump(files, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
