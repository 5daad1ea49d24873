# What the viewer chooses, zone rules, workspace, backups.

settings-view = Exibição
settings-language = Idioma
settings-theme = Tema
theme-system = Como o sistema
theme-light = Claro
theme-dark = Escuro
settings-hours = Horas
hours-24 = de 0 a 23
hours-12 = de 1 a 12, antes e depois do meio-dia
settings-zone = Segundo relógio
settings-keys = Teclas sem Ctrl são atalhos (?, /, g p…)
zones-title = Regras de fuso horário
zones-shipped = vieram com o programa; { $count } fusos
zones-installed = foram instaladas neste computador; o programa trazia { $shipped }
zones-workspace = vieram com o espaço de trabalho; o programa trazia { $shipped }
zones-moved =
    { $count ->
        [1] As regras em uso moveram um item:
       *[other] As regras em uso moveram { $count } itens:
    }
zones-moved-item = { $time } em { $city } é agora { $after } UTC, era { $before } UTC
zones-newer = Instalar regras mais novas
zones-newer-why = Governos mudam a hora com dias de aviso. Um zip de arquivos de fusos, como um wheel de tzdata, traz regras novas sem rede.
zones-file = Zip de arquivos de fusos (.zip, .whl)
zones-folder = Escolher uma pasta zoneinfo…
zones-offered = Regras { $version }, { $zones } fusos
zones-same = O relógio de nenhum fuso muda a partir de agora.
zones-differ =
    { $count ->
        [1] Um fuso difere: { $names }.
       *[other] { $count } fusos diferem: { $names }.
    }
zones-would-move =
    { $count ->
        [1] Um item se moveria:
       *[other] { $count } itens se moveriam:
    }
zones-install = Instalar
zones-done = As regras { $version } estão em uso.
workspace-title = Espaço de trabalho
workspace-close = Fechar o espaço de trabalho
snapshot-save = Salvar uma cópia…
verify = Verificar se tudo está em ordem
verify-good = Tudo em ordem: { $steps } passos e { $records } registros verificados.
verify-bad =
    { $count ->
        [1] Uma coisa não está em ordem.
       *[other] { $count } coisas não estão em ordem.
    }
backups-title = Cópias de segurança
backups-why = São feitas sozinhas enquanto você trabalha: 12 dos últimos dias, 10 das últimas semanas, 9 dos últimos meses.
backups-none = Ainda nenhuma.
backup-size = { $size } kB
restore = Restaurar
restore-of = Restaurar a cópia de { $when }
restore-title = Restaurar esta cópia
restore-why = O espaço de trabalho volta àquele momento. Antes, guarda-se uma cópia de como está agora.
about-title = Sobre
about-why = Um planejador offline para fóruns que viajam. Fonte: Inter, SIL Open Font License. Ícones: Lucide, ISC. Nomes de países e idiomas: Unicode CLDR. Cidades: GeoNames (geonames.org), CC BY 4.0.
