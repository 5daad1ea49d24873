# Publishing, and calendars as files.

publications-title = Publicações
publications-empty = Ainda não publicado
publications-empty-why = Os calendários são feitos de uma publicação: um estado datado do fórum que outros viram.
publication-number = Número { $number }
publication-rules = regras de fuso { $rules }
publish = Publicar…
publish-now = Publicar
publish-title = Publicar o fórum
publish-why = A partir de agora os calendários mostram o fórum como está. Não pode ser desfeito; outra publicação pode mudá-lo.
publish-changes = Publicação { $number }: { $added } novas, { $changed } alteradas, { $gone } retiradas, em { $calendars ->
        [one] um calendário
       *[other] { $calendars } calendários
    }.
publish-nothing = Nada mudou desde a última publicação.
publish-looking = Verificando o que mudou.
publish-samples =
    { $count ->
        [one] Um registro ainda está marcado como amostra.
       *[other] { $count } registros ainda estão marcados como amostra.
    }
publish-note = Nota
publish-note-hint = Uma palavra sobre o que há de novo, para quem recebe os calendários.
published-toast = Publicado, número { $number }
calendars-title = Calendários
calendars-why = Conforme a última publicação.
calendar-entries =
    { $count ->
        [one] 1 entrada
       *[other] { $count } entradas
    }
calendar-gone = { $count } canceladas
calendars-save = Salvar calendários…
calendars-save-title = Salvar calendários
calendars-save-why = Um arquivo .ics por calendário, conforme a última publicação.
calendars-scope = Quais
calendars-all = Todos os calendários
calendars-subject = De quem ou de quê
calendars-subject-all = Todos
calendars-language = Idioma dos textos
calendars-save-folder = Escolher uma pasta…
calendars-download = Baixar
calendars-writing = Escrevendo calendários
calendars-saved =
    { $written ->
        [one] Um arquivo escrito
       *[other] { $written } arquivos escritos
    }, { $unchanged } como estavam: { $to }
calendars-cancelled =
    { $count ->
        [one] Um arquivo de um calendário que não existe mais fica todo cancelado.
       *[other] { $count } arquivos de calendários que não existem mais ficam todos cancelados.
    }
calendars-advice = Importe cada fórum em um calendário próprio: assim ele pode ser substituído por inteiro.
bundle-save = Salvar um pacote…
bundle-download = Baixar
bundle-save-title = Salvar um pacote
bundle-save-why = Este fórum e tudo a que se refere em um arquivo, para outro espaço de trabalho.
