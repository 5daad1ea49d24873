# What can be wrong with the bundle of a forum, and what an import did or doubts, by code.
problem-too-large = The file is larger than { $limit } bytes.
problem-not-text = The file is not text in UTF-8.
problem-not-json = The JSON breaks off or is wrong: { $detail }
problem-not-a-bundle = It is not a bundle of a forum.
problem-wrong-version = There is no version { $version } of bundles.
problem-newer-version = It is of version { $version }; this program reads up to { $newest }. A newer program is needed.
problem-unknown-kind = “{ $field }” is no kind of record.
problem-duplicate-field = The field “{ $field }” stands here twice.
problem-unknown-field = There is no field “{ $field }” here.
problem-missing-field = The field “{ $field }” is missing.
problem-wrong-type = This must be { $expected ->
        [text] a text
        [number] a number
        [whole-number] a whole number
        [boolean] true or false
        [list] a list
        [object] an object
        [reference] a reference
       *[other] { $expected }
    }.
problem-unknown-value = “{ $value }” is none of the words that can stand here: { $expected }.
problem-out-of-range = { $value } is not between { $lowest } and { $highest }.
problem-too-long = The text is longer than { $limit } characters.
problem-invalid-id = “{ $value }” is no id.
problem-invalid-date = “{ $value }” is no date such as 2024-02-29.
problem-invalid-time-of-day = “{ $value }” is no time of day such as 18:30:00.
problem-invalid-instant = “{ $value }” is no instant such as 2024-02-29T17:00:00Z.
problem-invalid-wall-time = “{ $value }” is no time of a clock such as 2024-02-29T11:30.
problem-invalid-zone = “{ $value }” is no name of a time zone.
problem-unknown-zone = There is no time zone “{ $value }” in the rules in use.
problem-invalid-country = “{ $value }” is no code of a country.
problem-invalid-language = “{ $value }” is no tag of a language.
problem-invalid-rank = “{ $value }” says no place in an order.
problem-invalid-slug = “{ $value }” is no short name: lower-case letters, digits and hyphens.
problem-not-exactly-one = Exactly one of these fields must stand here: { $fields }.
problem-duplicate-id = The record at { $first } has the same id { $id }.
problem-duplicate-name = The record at { $first } is called “{ $name }” too, and neither has an id or key.
problem-no-identity = The record has neither an id, a key nor a name.
problem-unknown-reference = The id { $id } is neither in the bundle nor in the workspace.
problem-unknown-name = “{ $name }” is neither in the bundle nor in the workspace.
problem-ambiguous-name = “{ $name }” is the name of { $count } records; say which by its id.
problem-wrong-kind = The id { $id } is that of another kind of record.
problem-end-before-start = The end { $end } is before the start { $start }.
problem-private-not-announced = There are private facts in it, and it says that there are none.
problem-invalid-record = The record cannot be read: { $detail }
problem-more-problems = And { $count } more.
problem-took-earlier = { $value } exists twice in { $zone }; the earlier is meant.
problem-skipped-time = { $value } does not exist in { $zone }: the clock skips it. It stays as written.
problem-arrives-before-it-leaves = It arrives at { $arrives }, before it leaves at { $departs }.
problem-mark-on-unknown-field = A mark is on the field “{ $field }”, which the record does not have.
