# The forums as cards, the first start, opening a bundle, making a forum.

forum-new = New forum
forum-add = Add the forum
forum-name = Name
forum-name-missing = A forum needs a name.
forum-starts = First day
forum-ends = Last day
forum-ends-before = The last day is before the first.
forum-languages = Languages of its texts
card-counts =
    { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    } · { $delegates ->
        [one] 1 delegate
       *[other] { $delegates } delegates
    }
card-published = Publication { $number }
card-unpublished = Not published
welcome-title = Begin with a forum
welcome-lead = A forum is one edition of an event that travels: its route, its programme, its people and their journeys.
welcome-samples = Look around in three real forums
welcome-samples-why = FICA 2023, the workshop in Mexico 2023 and FIM GDL 2024. What was made up for the sample is marked.
samples-add = Add the samples
welcome-empty = Start an empty forum
welcome-empty-why = A name and its dates are enough to begin with.
welcome-bundle = Open a bundle
welcome-bundle-why = One forum as a file, as somebody else has saved it.
bundle-open = Open a bundle…
bundle-read = Open a bundle
bundle-open-why = What it would change is shown first; nothing is imported until you say so.
bundle-file = Bundle (.json)
bundle-import = Import
import-first-choose = Choose a bundle first.
import-counts = { $added } come in, { $updated } change, { $removed } go, { $unchanged } stay as they are.
import-both =
    { $count ->
        [one] One field was changed both here and in the bundle:
       *[other] { $count } fields were changed both here and in the bundle:
    }
import-take = Take the bundle’s
import-prune = Remove what the bundle had before and has no more
workspace-file = Periplo workspace
workspace-none = No workspace is open
workspace-none-why = A workspace is one file with your forums, people, organizations and venues. It stays on this machine.
workspace-make = Make a workspace
workspace-make-at = Make one elsewhere…
workspace-open = Open a workspace…
workspace-recent = Opened before
