unreachable = O Periplo não responde. Ainda está em execução? ({ $detail })
no-session = Este endereço já foi usado. Inicie de novo “periplo-cli serve” e abra o endereço que ele mostra.
clocks-label = Relógios
clock-beside = ao lado
untitled = Sem título
time-utc = { $time } UTC
unconfirmed = não confirmado
with-private = Com dados privados (dieta, documentos, reservas)
with-private-warning = O arquivo conterá dados privados. Entregue-o só a quem precisar deles.
saved-to = Salvo: { $to }
file-choose = Escolher um arquivo…
zone-beside = Relógio ao lado do local
zone-beside-none = Sem segundo relógio
zone-beside-city = Hora de { $city }
zone-of-forum = Neste fórum
finder-clear = Limpar: { $label }
finder-none = Nada corresponde.
finder-more =
    { $count ->
        [1] Há mais 1: continue a digitar.
       *[other] Há mais { $count }: continue a digitar.
    }
finder-found =
    { $count ->
        [1] { $count } encontrado
       *[other] { $count } encontrados
    }
clocks-forward = relógios +{ $size } h
clocks-back = relógios −{ $size } h
duration =
    { $form ->
        [m] { $minutes } min
        [h] { $hours } h
       *[hm] { $hours } h { $minutes } min
    }
fold-earlier = a primeira, em { $offset }
fold-later = a segunda, em { $offset }
languages-title = Idiomas

# The frame: rail, header, what is common to all screens.
app-name = Periplo
close = Fechar
cancel = Cancelar
save = Salvar
try-again = Tentar de novo
progress-of = { $done } de { $total }
skip-to-content = Ir para o conteúdo
rail-label = Seções
rail-forums = Fóruns
rail-settings = Configurações
rail-shortcuts = Teclas
tab-overview = Resumo
tab-programme = Programa
tab-people = Pessoas
tab-travel = Viagens
tab-findings = Achados
tab-calendars = Calendários
tab-history = Histórico
undo = Desfazer
redo = Refazer
undo-step = Desfazer: { $step }
redo-step = Refazer: { $step }
nothing-to-undo = Não há nada para desfazer.
nothing-to-redo = Não há nada para refazer.
undone = Desfeito: { $step }
redone = Refeito: { $step }
inspector-label = Detalhes
error-title = Não deu certo
