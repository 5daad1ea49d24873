# People, organizations, delegations, and one person’s days.

people-kinds = O que listar
people-organizations = Organizações
people-delegations = Delegações
people-search = Buscar por nome
people-empty = Ainda não há ninguém
people-empty-why = Aqui estará quem participa do fórum.
people-none = Ninguém corresponde
people-none-why = Busque outro nome.
person-sessions =
    { $count ->
        [1] { $count } sessão
       *[other] { $count } sessões
    }
person-travels-with = Viaja com
organization-member-of = membro de { $networks }
delegation-head = chefia
delegation-official = oficial
delegation-empty = Ainda não há delegados nomeados.
itinerary-title = Itinerário
itinerary-empty = Ainda nada neste fórum.
itinerary-with = com { $delegation }
