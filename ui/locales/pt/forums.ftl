# The forums as cards, the first start, opening a bundle, making a forum.

forum-new = Novo fórum
forum-add = Adicionar o fórum
forum-name = Nome
forum-name-missing = Um fórum precisa de um nome.
forum-starts = Primeiro dia
forum-ends = Último dia
forum-ends-before = O último dia é anterior ao primeiro.
forum-languages = Idiomas dos seus textos
card-counts =
    { $sessions ->
        [1] { $sessions } sessão
       *[other] { $sessions } sessões
    } · { $delegates ->
        [1] { $delegates } delegado
       *[other] { $delegates } delegados
    }
card-published = Publicação { $number }
card-unpublished = Não publicado
welcome-title = Comece com um fórum
welcome-lead = Um fórum é uma edição de um evento que viaja: sua rota, seu programa, suas pessoas e suas viagens.
welcome-samples = Explore três fóruns reais
welcome-samples-why = FICA 2023, a oficina no México em 2023 e FIM GDL 2024. O que foi inventado para a amostra está marcado.
samples-add = Adicionar as amostras
welcome-empty = Começar um fórum vazio
welcome-empty-why = Um nome e as datas bastam para começar.
welcome-bundle = Abrir um pacote
welcome-bundle-why = Um fórum em um arquivo, como outra pessoa o salvou.
bundle-open = Abrir um pacote…
bundle-read = Abrir um pacote
bundle-open-why = Primeiro se mostra o que mudaria; nada é importado até você dizer.
bundle-file = Pacote (.json)
bundle-import = Importar
import-first-choose = Escolha primeiro um pacote.
import-counts = { $added } entram, { $updated } mudam, { $removed } saem, { $unchanged } ficam como estão.
import-both =
    { $count ->
        [1] Um campo mudou tanto aqui como no pacote:
       *[other] { $count } campos mudaram tanto aqui como no pacote:
    }
import-take = Usar os do pacote
import-prune = Remover o que o pacote tinha e não tem mais
workspace-file = Espaço de trabalho do Periplo
workspace-none = Nenhum espaço de trabalho está aberto
workspace-none-why = Um espaço de trabalho é um arquivo com seus fóruns, pessoas, organizações e locais. Ele fica neste computador.
workspace-make = Criar um espaço de trabalho
workspace-make-at = Criar em outro lugar…
workspace-open = Abrir um espaço de trabalho…
workspace-recent = Abertos antes
