# The keys, as listed by the dialog of keys.

shortcuts-title = Teclas
shortcuts-moving = Navegar
shortcuts-doing = Fazer coisas
shortcut-help = Mostrar estas teclas
shortcut-forums = Fóruns
shortcut-settings = Configurações
shortcut-search = Buscar na lista mostrada
shortcut-list = Acima e abaixo em uma lista
shortcut-open = Abrir o que tem o foco
shortcut-close = Fechar detalhes ou um diálogo
shortcut-edit = Editar a sessão mostrada
shortcut-previous-day = Dia anterior
shortcut-next-day = Dia seguinte
shortcut-or = ou
shortcut-then = depois
