# People, organizations, delegations, and one person’s days.

people-kinds = Qué mostrar
people-organizations = Organizaciones
people-delegations = Delegaciones
people-search = Buscar por nombre
people-empty = Aún no hay nadie
people-empty-why = Aquí estará quien participa en el foro.
people-none = Nadie coincide
people-none-why = Busque otro nombre.
person-sessions =
    { $count ->
        [one] 1 sesión
       *[other] { $count } sesiones
    }
person-travels-with = Viaja con
organization-member-of = miembro de { $networks }
delegation-head = encabeza
delegation-official = oficial
delegation-empty = Aún no hay delegados con nombre.
itinerary-title = Itinerario
itinerary-empty = Aún nada en este foro.
itinerary-with = con { $delegation }
