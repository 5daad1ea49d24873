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
        [1] um calendário
       *[other] { $calendars } calendários
    }.
publish-nothing = Nada mudou desde a última publicação.
publish-looking = Verificando o que mudou.
publish-samples =
    { $count ->
        [1] Um registro ainda está marcado como amostra.
       *[other] { $count } registros ainda estão marcados como amostra.
    }
publish-note = Nota
publish-note-hint = Uma palavra sobre o que há de novo, para quem recebe os calendários.
published-toast = Publicado, número { $number }
calendars-title = Calendários
calendars-why = Conforme a última publicação.
calendar-entries =
    { $count ->
        [1] { $count } entrada
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
        [1] Um arquivo escrito
       *[other] { $written } arquivos escritos
    }, { $unchanged } como estavam: { $to }
calendars-cancelled =
    { $count ->
        [1] Um arquivo de um calendário que não existe mais fica todo cancelado.
       *[other] { $count } arquivos de calendários que não existem mais ficam todos cancelados.
    }
calendars-advice = Importe cada fórum em um calendário próprio: assim ele pode ser substituído por inteiro.
bundle-save = Salvar um pacote…
bundle-download = Baixar
bundle-save-title = Salvar um pacote
bundle-save-why = Este fórum e tudo a que se refere em um arquivo, para outro espaço de trabalho.
changes-since-last = Mudanças desde então…
changes-show = O que mudou…
changes-of = O que mudou… na publicação { $number }
changes-title = O que mudou
changes-from = Desde
changes-to = Até
changes-now = Agora
changes-before-first = Antes da primeira
changes-whose = Para quem
changes-whose-all = Todos
changes-whose-person = Uma pessoa
changes-choose = Escolha uma
changes-what = O que muda
changes-people = De quem o calendário muda
changes-calendars = Que outros calendários mudam
changes-counts = { $added } novas, { $changed } alteradas, { $gone } retiradas
changes-further = e mais { $count }
changes-copy-text = Copiar como texto
changes-copy-markdown = Copiar como Markdown
changes-copied = Copiado
publish-errors =
    { $count ->
        [1] Há um erro entre os achados do fórum.
       *[other] Há { $count } erros entre os achados do fórum.
    }
publish-look = Ver antes os achados
calendars-since = Só o que mudou desde
calendars-since-all = Tudo, alterado ou não
calendars-left-out =
    { $count ->
        [1] Um calendário não mudou e ficou de fora.
       *[other] { $count } calendários não mudaram e ficaram de fora.
    }
calendars-participants = Nomear outra vez os participantes, para programas que conhecem a RFC 9073
alarm = Lembrete
alarm-none = Nenhum
alarm-10m = 10 minutos antes
alarm-30m = 30 minutos antes
alarm-2h = 2 horas antes
alarm-1d = 1 dia antes
invitation-save = Salvar um convite…
invitation-title = Salvar um convite
invitation-why = Uma entrada do calendário de uma pessoa como arquivo próprio, para o Outlook e outros que só assim se atualizam. É feito da última publicação.
invitation-person = Para quem
invitation-item = Sessão
invitation-attendee = O e-mail da pessoa (não é guardado)
invitation-organizer = O e-mail da organização
invitation-cancel = Anulá-lo: está cancelada ou saiu do calendário da pessoa
invitation-choose = Escolha primeiro uma pessoa e uma sessão.
invitation-saved = Salvo para { $person }: { $title }
invitation-nobody = Não nomeia nenhum endereço que exista. Indique os dois para enviá-lo como reunião.
invitation-file = Arquivo de calendário
