# People, organizations, delegations, and one person’s days.

people-kinds = What to list
people-organizations = Organizations
people-delegations = Delegations
people-search = Search by name
people-empty = Nobody yet
people-empty-why = Who takes part in the forum will stand here.
people-none = Nobody matches
people-none-why = Search for another name.
person-sessions =
    { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
person-travels-with = Travels with
organization-member-of = member of { $networks }
delegation-head = head
delegation-official = official
delegation-empty = No delegates are named yet.
itinerary-title = Itinerary
itinerary-empty = Nothing in this forum yet.
itinerary-with = with { $delegation }
