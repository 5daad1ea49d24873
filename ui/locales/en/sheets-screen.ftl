# The screens of sheets: taking one into a forum, and saving a list as one.
sheet-import-open = Import a sheet…
sheet-export-open = Export a sheet…
sheet-import = Import a sheet
sheet-import-why = A list of people, delegates, sessions, journeys or stays from a spreadsheet. Nothing changes before you have seen what becomes of each row.
sheet-export = Export a sheet
sheet-export-why = A list of the forum for a spreadsheet. It can be read back here after it was changed.
sheet-file = Sheet
sheet-paste = Or paste cells here
sheet-paste-why = Copy cells in a spreadsheet, the headers too, and paste them.
sheet-list = List
sheet-format = Form
sheet-format-xlsx = Workbook (XLSX)
sheet-format-csv = Text (CSV)
sheet-save = Save sheet…
sheet-download = Download sheet
sheet-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
sheet-reading = Reading the sheet…
sheet-which = Sheet of the file
sheet-rows-are = Its rows are
sheet-columns = Columns: { $taken } of { $count } taken
sheet-columns-list = Columns of the sheet
sheet-column = Column
sheet-samples = Some cells
sheet-holds = Holds
sheet-holds-of = What “{ $column }” holds
sheet-holds-nothing = nothing (left out)
sheet-no-header = without a header
sheet-order-of = How dates in “{ $column }” are written
sheet-order-day = day first: 28/02
sheet-order-month = month first: 02/28
sheet-private = private
sheet-said-before = as last time
sheet-at = Column { $place }
sheet-counts = { $added } new, { $updated } changed, { $same } as before, { $ask } to be decided, { $left } left out
sheet-take = { $count ->
    [one] { $count } field was changed both in the sheet and here: take the sheet’s
   *[other] { $count } fields were changed both in the sheet and here: take the sheet’s
}
sheet-show = Rows to show
sheet-show-all = All rows
sheet-show-changes = What comes in
sheet-show-problems = To look at
sheet-rows-list = Rows of the sheet
sheet-rows-none = No rows here.
sheet-row = Row
sheet-row-what = What it says
sheet-row-becomes = What becomes of it
sheet-row-nameless = without a name
sheet-change = { $field }: { $before } → { $after }
sheet-choice-of = What becomes of row { $row }, { $name }
sheet-choice-take = As proposed
sheet-choice-new = Take as new
sheet-choice-leave = Leave out
sheet-choice-is = It is { $name }
sheet-choice-chosen = As chosen
sheet-page = Rows { $from } to { $to } of { $count }
sheet-page-before = Earlier rows
sheet-page-after = Later rows
sheet-page-first = These are the first rows
sheet-page-last = These are the last rows
sheet-first-choose = Choose a file or paste cells first
sheet-nothing-comes = No row would come in or change anything
sheet-take-rows = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
sheet-done = { $added } new, { $updated } changed, { $same } as before
sheet-done-ask = { $count ->
    [one] { $count } row waits for your decision and was left out.
   *[other] { $count } rows wait for your decision and were left out.
}
sheet-done-broken = { $count ->
    [one] { $count } row could not be taken.
   *[other] { $count } rows could not be taken.
}
sheet-done-toast = { $count ->
    [one] { $count } row imported
   *[other] { $count } rows imported
}
sheet-notes = What to look at
