# O que pode estar errado no pacote de um fórum, e o que uma importação fez ou duvida, por código.
problem-too-large = O arquivo tem mais de { $limit } bytes.
problem-not-text = O arquivo não é texto em UTF-8.
problem-not-json = O JSON se interrompe ou está errado: { $detail }
problem-not-a-bundle = Não é o pacote de um fórum.
problem-wrong-version = Não há nenhuma versão { $version } de pacotes.
problem-newer-version = É da versão { $version }; este programa lê até a { $newest }. É preciso um programa mais novo.
problem-unknown-kind = “{ $field }” não é nenhum tipo de registro.
problem-duplicate-field = O campo “{ $field }” aparece aqui duas vezes.
problem-unknown-field = Aqui não há nenhum campo “{ $field }”.
problem-missing-field = Falta o campo “{ $field }”.
problem-wrong-type = Deve ser { $expected ->
        [text] um texto
        [number] um número
        [whole-number] um número inteiro
        [boolean] verdadeiro ou falso
        [list] uma lista
        [object] um objeto
        [reference] uma referência
       *[other] { $expected }
    }.
problem-unknown-value = “{ $value }” não é nenhuma das palavras que cabem aqui: { $expected }.
problem-out-of-range = { $value } não está entre { $lowest } e { $highest }.
problem-too-long = O texto tem mais de { $limit } caracteres.
problem-invalid-id = “{ $value }” não é um identificador.
problem-invalid-date = “{ $value }” não é uma data como 2024-02-29.
problem-invalid-time-of-day = “{ $value }” não é uma hora como 18:30:00.
problem-invalid-instant = “{ $value }” não é um instante como 2024-02-29T17:00:00Z.
problem-invalid-wall-time = “{ $value }” não é uma hora de relógio como 2024-02-29T11:30.
problem-invalid-zone = “{ $value }” não é o nome de um fuso horário.
problem-unknown-zone = Não há nenhum fuso horário “{ $value }” nas regras em uso.
problem-invalid-country = “{ $value }” não é o código de um país.
problem-invalid-language = “{ $value }” não é o código de um idioma.
problem-invalid-rank = “{ $value }” não indica nenhum lugar numa ordem.
problem-invalid-slug = “{ $value }” não é um nome curto: minúsculas, algarismos e hífens.
problem-not-exactly-one = Aqui deve haver exatamente um destes campos: { $fields }.
problem-duplicate-id = O registro em { $first } tem o mesmo identificador { $id }.
problem-duplicate-name = O registro em { $first } também se chama “{ $name }”, e nenhum tem identificador nem chave.
problem-no-identity = O registro não tem identificador, chave nem nome.
problem-unknown-reference = O identificador { $id } não está nem no pacote nem no espaço de trabalho.
problem-unknown-name = “{ $name }” não está nem no pacote nem no espaço de trabalho.
problem-ambiguous-name = “{ $name }” é o nome de { $count } registros; indique qual pelo identificador.
problem-wrong-kind = O identificador { $id } é de outro tipo de registro.
problem-end-before-start = O fim { $end } é anterior ao início { $start }.
problem-private-not-announced = Contém dados privados, e diz que não há nenhum.
problem-invalid-record = O registro não pode ser lido: { $detail }
problem-more-problems = E mais { $count }.
problem-took-earlier = { $value } existe duas vezes em { $zone }; entende-se a primeira.
problem-skipped-time = { $value } não existe em { $zone }: o relógio a pula. Fica como está escrita.
problem-arrives-before-it-leaves = Chega às { $arrives }, antes de sair às { $departs }.
problem-mark-on-unknown-field = Há uma marca no campo “{ $field }”, que o registro não tem.
