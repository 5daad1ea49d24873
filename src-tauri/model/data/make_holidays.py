#!/usr/bin/env python3
"""Writes holidays.txt, the public holidays that the program ships, from PyPI `holidays` (MIT licence).

    pip install holidays==0.109
    python3 make_holidays.py holidays.txt

National holidays of the Americas, Spain, Portugal and some of their neighbours, 2015-2035; those of parts of a country
are not in it. The bytes depend on the version of the library alone. The format (read by src/findings/holiday.rs), lines
of UTF-8:

    # text                        a remark
    =en<TAB>es<TAB>pt             a name in English, Spanish and Portuguese, numbered from 0 in the order of the lines
    CC                            a country (ISO 3166-1); the years below are its own
    YYYY MMDD:N[,N...] ...        the holidays of a year: the day, and the numbers of its names

Where the library has no name in a language, the tables below have; for what is in neither, the country's own name stands.
"""

import pathlib
import re
import sys

import holidays

COUNTRIES = (
    "AD AR BB BE BO BR BS BZ CA CH CL CO CR CU DE DO EC ES FR GB GT GY HN HT IE IT JM MX NI NL PA PE PR PT PY SR SV TT US"
    " UY VE"
).split()
YEARS = range(2015, 2036)

# English name in the library: Spanish, Portuguese.
NAMES = {
    "African Emancipation Day": ("Día de la Emancipación Africana", "Dia da Emancipação Africana"),
    "All Saints' Day": ("Día de Todos los Santos", "Dia de Todos os Santos"),
    "All Souls' Day": ("Día de los Difuntos", "Finados"),
    "Annexation of the Party of Nicoya to Costa Rica": (
        "Anexión del Partido de Nicoya a Costa Rica",
        "Anexação de Nicoya à Costa Rica",
    ),
    "Armed Forces Day": ("Día de las Fuerzas Armadas", "Dia das Forças Armadas"),
    "Armistice Day": ("Día del Armisticio", "Dia do Armistício"),
    "Army Day": ("Día del Ejército", "Dia do Exército"),
    "Ascension Day": ("Ascensión del Señor", "Ascensão do Senhor"),
    "Ash Wednesday": ("Miércoles de Ceniza", "Quarta-feira de Cinzas"),
    "Assumption Day": ("Asunción de la Virgen", "Assunção de Nossa Senhora"),
    "Assumption Of Mary Day": ("Asunción de la Virgen", "Assunção de Nossa Senhora"),
    "Asuncion Foundation's Day": ("Día de la Fundación de Asunción", "Dia da Fundação de Assunção"),
    "August Bank Holiday": ("Festivo de agosto", "Feriado de agosto"),
    "Aymara New Year": ("Año Nuevo Aymara", "Ano Novo Aimará"),
    "Battle of Angamos Day": ("Combate de Angamos", "Combate de Angamos"),
    "Battle of Arica and Flag Day": ("Batalla de Arica y Día de la Bandera", "Batalha de Arica e Dia da Bandeira"),
    "Battle of Ayacucho Day": ("Batalla de Ayacucho", "Batalha de Ayacucho"),
    "Battle of Boyacá": ("Batalla de Boyacá", "Batalha de Boyacá"),
    "Battle of Carabobo": ("Batalla de Carabobo", "Batalha de Carabobo"),
    "Battle of Junín Day": ("Batalla de Junín", "Batalha de Junín"),
    "Battle of San Jacinto Day": ("Batalla de San Jacinto", "Batalha de San Jacinto"),
    "Benito Juárez's birthday": ("Natalicio de Benito Juárez", "Nascimento de Benito Juárez"),
    "Birthday of Simon Bolivar": ("Natalicio de Simón Bolívar", "Nascimento de Simón Bolívar"),
    "Boqueron Battle Day": ("Día de la Batalla de Boquerón", "Dia da Batalha de Boquerón"),
    "Boxing Day": ("Día siguiente a Navidad", "Dia seguinte ao Natal"),
    "Bridge Public Holiday": ("Feriado con fines turísticos", "Feriado para fins turísticos"),
    "Caacupe Virgin Day": ("Día de la Virgen de Caacupé", "Dia da Virgem de Caacupé"),
    "Canada Day": ("Día de Canadá", "Dia do Canadá"),
    "Carnival": ("Carnaval", "Carnaval"),
    "Carnival Monday": ("Lunes de Carnaval", "Segunda-feira de Carnaval"),
    "Carnival Tuesday": ("Martes de Carnaval", "Terça-feira de Carnaval"),
    "Celebrations of San Salvador": ("Celebración del Divino Salvador del Mundo", "Festa do Divino Salvador do Mundo"),
    "Chaco Armistice Day": ("Día de la Paz del Chaco", "Dia da Paz do Chaco"),
    "Change of Federal Government": (
        "Transmisión del Poder Ejecutivo Federal",
        "Transmissão do Poder Executivo Federal",
    ),
    "Christmas Day": ("Navidad", "Natal"),
    "Christmas Eve": ("Nochebuena", "Véspera de Natal"),
    "Colon Day": ("Día de Colón", "Dia de Colón"),
    "Columbus Day": ("Día de la Raza", "Dia de Colombo"),
    "Commemoration of the Assault of the Moncada garrison": (
        "Conmemoración del asalto a Moncada",
        "Comemoração do assalto a Moncada",
    ),
    "Commemoration of the Battle of Vertieres": (
        "Conmemoración de la Batalla de Vertières",
        "Comemoração da Batalha de Vertières",
    ),
    "Constitution Day": ("Día de la Constitución", "Dia da Constituição"),
    "Corpus Christi": ("Corpus Christi", "Corpus Christi"),
    "Cultures Day": ("Día de las Culturas", "Dia das Culturas"),
    "Day After Christmas": ("Día siguiente a Navidad", "Dia seguinte ao Natal"),
    "Day of Indigenous Resistance": ("Día de la Resistencia Indígena", "Dia da Resistência Indígena"),
    "Day of Our Lady of the Rosary of Chiquinquirá": (
        "Día de Nuestra Señora del Rosario de Chiquinquirá",
        "Dia de Nossa Senhora do Rosário de Chiquinquirá",
    ),
    "Day of Portugal, Camões, and the Portuguese Communities": ("Día de Portugal", "Dia de Portugal"),
    "Day of the National Rebellion": ("Día de la Rebeldía Nacional", "Dia da Rebeldia Nacional"),
    "Declaration of Independence": ("Declaración de la Independencia", "Declaração da Independência"),
    "Declaration of Independence of Quito": ("Primer Grito de Independencia", "Primeiro Grito de Independência"),
    "Diwali": ("Diwali", "Diwali"),
    "Easter Monday": ("Lunes de Pascua", "Segunda-feira de Páscoa"),
    "Easter Sunday": ("Domingo de Resurrección", "Páscoa"),
    "Eid al-Adha": ("Eid al-Adha", "Eid al-Adha"),
    "Eid al-Fitr": ("Eid al-Fitr", "Eid al-Fitr"),
    "Emancipation Day": ("Día de la Emancipación", "Dia da Emancipação"),
    "Epiphany": ("Día de Reyes", "Dia de Reis"),
    "Family Day": ("Día de la Familia", "Dia da Família"),
    "Father's Day": ("Día del Padre", "Dia dos Pais"),
    "Freedom Day": ("Día de la Libertad", "Dia da Liberdade"),
    "German Unity Day": ("Día de la Unidad Alemana", "Dia da Unidade Alemã"),
    "Good Friday": ("Viernes Santo", "Sexta-feira Santa"),
    "Great Military Parade Day": ("Día de la Gran Parada Militar", "Dia da Grande Parada Militar"),
    "Holi": ("Holi", "Holi"),
    "Holy Saturday": ("Sábado Santo", "Sábado Santo"),
    "Immaculate Conception": ("Inmaculada Concepción", "Imaculada Conceição"),
    "Independence Day": ("Día de la Independencia", "Dia da Independência"),
    "Independence Declaration Day": ("Declaratoria de la Independencia", "Declaração da Independência"),
    "Independence of Cartagena": ("Independencia de Cartagena", "Independência de Cartagena"),
    "Independence of Cuenca": ("Independencia de Cuenca", "Independência de Cuenca"),
    "Independence of Guayaquil": ("Independencia de Guayaquil", "Independência de Guayaquil"),
    "International Labor Day": ("Día Internacional del Trabajo", "Dia Internacional do Trabalho"),
    "International Worker's Day": ("Día Internacional del Trabajador", "Dia Internacional do Trabalhador"),
    "International Workers' Day": ("Día Internacional de los Trabajadores", "Dia Internacional dos Trabalhadores"),
    "Juan Pablo Duarte Day": ("Día de Duarte", "Dia de Duarte"),
    "Juan Santamaría Day": ("Día de Juan Santamaría", "Dia de Juan Santamaría"),
    "Juneteenth National Independence Day": ("Día de la Independencia de los Esclavos", "Dia do Fim da Escravidão"),
    "King's Day": ("Día del Rey", "Dia do Rei"),
    "Labor Day": ("Día del Trabajo", "Dia do Trabalho"),
    "Labour Day": ("Día del Trabajo", "Dia do Trabalho"),
    "Lady of Altagracia": ("Día de la Altagracia", "Dia de Nossa Senhora da Altagracia"),
    "Liberation Day": ("Día de la Liberación", "Dia da Libertação"),
    "Los Santos Uprising Day": ("Primer Grito de Independencia", "Primeiro Grito de Independência"),
    "Martin Luther King Jr. Day": ("Día de Martin Luther King", "Dia de Martin Luther King"),
    "Martyrs' Day": ("Día de los Mártires", "Dia dos Mártires"),
    "Maundy Thursday": ("Jueves Santo", "Quinta-feira Santa"),
    "May Day": ("Primero de Mayo", "Primeiro de Maio"),
    "May Revolution Day": ("Día de la Revolución de Mayo", "Dia da Revolução de Maio"),
    "Meeting of Two Worlds' Day": ("Día del Encuentro de dos Mundos", "Dia do Encontro de Dois Mundos"),
    "Memorial Day": ("Día de los Caídos", "Dia da Memória"),
    "Morazan Weekend": ("Semana Morazánica", "Semana Morazânica"),
    "Mother's Day": ("Día de la Madre", "Dia das Mães"),
    "National Day": ("Fiesta Nacional", "Dia Nacional"),
    "National Day of Remembrance for Truth and Justice": (
        "Día Nacional de la Memoria por la Verdad y la Justicia",
        "Dia Nacional da Memória pela Verdade e pela Justiça",
    ),
    "National Day of Zumbi and Black Awareness": (
        "Día Nacional de Zumbi y de la Conciencia Negra",
        "Dia Nacional de Zumbi e da Consciência Negra",
    ),
    "National Dignity Day": ("Día de la Dignidad Nacional", "Dia da Dignidade Nacional"),
    "National Heroes Day": ("Día de los Héroes Nacionales", "Dia dos Heróis Nacionais"),
    "National Heroes' Day": ("Día de los Héroes Nacionales", "Dia dos Heróis Nacionais"),
    "National Holiday": ("Feriado Nacional", "Feriado Nacional"),
    "National Independence Day": ("Día de la Independencia Nacional", "Dia da Independência Nacional"),
    "National Indigenous Peoples Day": ("Día Nacional de los Pueblos Indígenas", "Dia Nacional dos Povos Indígenas"),
    "National Mourning Day": ("Día de Duelo Nacional", "Dia de Luto Nacional"),
    "National Sovereignty Day": ("Día de la Soberanía Nacional", "Dia da Soberania Nacional"),
    "Navy Day": ("Día de las Glorias Navales", "Dia das Glórias Navais"),
    "New Year's Day": ("Año Nuevo", "Ano Novo"),
    "New Year's Eve": ("Nochevieja", "Véspera de Ano Novo"),
    "Our Lady of Aparecida": ("Nuestra Señora Aparecida", "Nossa Senhora Aparecida"),
    "Our Lady of Mercedes Day": ("Día de las Mercedes", "Dia de Nossa Senhora das Mercês"),
    "Our Lady of Mount Carmel": ("Virgen del Carmen", "Nossa Senhora do Carmo"),
    "Panamerican Day": ("Día de las Américas", "Dia das Américas"),
    "Pass to the Immortality of General Don José de San Martín": (
        "Paso a la Inmortalidad del General Don José de San Martín",
        "Aniversário da morte do general José de San Martín",
    ),
    "Pass to the Immortality of General Don Manuel Belgrano": (
        "Paso a la Inmortalidad del General Don Manuel Belgrano",
        "Aniversário da morte do general Manuel Belgrano",
    ),
    "Pass to the Immortality of General Don Martín Miguel de Güemes": (
        "Paso a la Inmortalidad del General Don Martín Miguel de Güemes",
        "Aniversário da morte do general Martín Miguel de Güemes",
    ),
    "Patriots Day": ("Día de los Héroes de la Patria", "Dia dos Heróis da Pátria"),
    "Pentecost": ("Pentecostés", "Pentecostes"),
    "Pentecost Monday": ("Lunes de Pentecostés", "Segunda-feira de Pentecostes"),
    "Peruvian Air Force Day": ("Día de la Fuerza Aérea del Perú", "Dia da Força Aérea do Peru"),
    "Plurinational State Foundation Day": (
        "Día del Estado Plurinacional de Bolivia",
        "Dia do Estado Plurinacional da Bolívia",
    ),
    "Presidential Inauguration Day": (
        "Toma de posesión del presidente de la República",
        "Posse do presidente da República",
    ),
    "Public Holiday": ("Feriado", "Feriado"),
    "Puerto Rico Constitution Day": ("Día de la Constitución de Puerto Rico", "Dia da Constituição de Porto Rico"),
    "Reformation Day": ("Día de la Reforma", "Dia da Reforma"),
    "Republic Day": ("Día de la República", "Dia da República"),
    "Republic Proclamation Day": ("Proclamación de la República", "Proclamação da República"),
    "Respect for Cultural Diversity Day": (
        "Día del Respeto a la Diversidad Cultural",
        "Dia do Respeito à Diversidade Cultural",
    ),
    "Restoration Day": ("Día de la Restauración", "Dia da Restauração"),
    "Restoration of Independence Day": ("Restauración de la Independencia", "Restauração da Independência"),
    "Revolution Day": ("Día de la Revolución", "Dia da Revolução"),
    "Rose of Lima Day": ("Santa Rosa de Lima", "Santa Rosa de Lima"),
    "Sacred Heart": ("Sagrado Corazón", "Sagrado Coração"),
    "Saint Joseph's Day": ("Día de San José", "Dia de São José"),
    "Saint Patrick's Day": ("Día de San Patricio", "Dia de São Patrício"),
    "Saint Peter and Saint Paul's Day": ("San Pedro y San Pablo", "São Pedro e São Paulo"),
    "Saint Stephen's Day": ("San Esteban", "Santo Estêvão"),
    "Second Day of Christmas": ("Segundo día de Navidad", "Segundo dia de Natal"),
    "Separation Day": ("Separación de Panamá de Colombia", "Separação do Panamá da Colômbia"),
    "Spring Bank Holiday": ("Festivo de primavera", "Feriado de primavera"),
    "Thanksgiving Day": ("Día de Acción de Gracias", "Dia de Ação de Graças"),
    "The Battle of Pichincha": ("Batalla de Pichincha", "Batalha de Pichincha"),
    "Tiradentes' Day": ("Día de Tiradentes", "Tiradentes"),
    "Universal Fraternization Day": ("Año Nuevo", "Confraternização Universal"),
    "Veteran's Day and the Fallen in the Malvinas War": (
        "Día del Veterano y de los Caídos en la Guerra de Malvinas",
        "Dia do Veterano e dos Caídos na Guerra das Malvinas",
    ),
    "Veterans Day": ("Día de los Veteranos", "Dia dos Veteranos"),
    "Victory Day": ("Día de la Victoria", "Dia da Vitória"),
    "Washington's Birthday": ("Natalicio de Washington", "Aniversário de Washington"),
    "Whit Monday": ("Lunes de Pentecostés", "Segunda-feira de Pentecostes"),
    "Worker's Day": ("Día del Trabajador", "Dia do Trabalhador"),
    "Workers' Day": ("Día de los Trabajadores", "Dia dos Trabalhadores"),
}

# What the library puts after a name.
SUFFIXES = {
    "(observed)": ("(observado)", "(observado)"),
    "(estimated)": ("(estimado)", "(estimado)"),
    "(observed, estimated)": ("(observado, estimado)", "(observado, estimado)"),
}


def names_in(country: str, language: str | None) -> dict:
    """The names of each day of a country in a language, as the library has them."""
    found = holidays.country_holidays(country, years=YEARS, **({"language": language} if language else {}))
    return {day: found[day].split("; ") for day in found}


def translated(english: str, place: int) -> str | None:
    """A name in Spanish (0) or Portuguese (1) by the tables; None where they lack it."""
    bare, suffix = re.fullmatch(r"(.*?)(?: (\((?:observed|estimated|observed, estimated)\)))?", english).groups()
    known = NAMES.get(bare)
    return known and known[place] + (f" {SUFFIXES[suffix][place]}" if suffix else "")


def alone(english: dict, names: dict) -> dict[str, str]:
    """From English to another language, by the days of a country that have one name only.

    Where a day has several names the library puts them in the order of the alphabet, which differs between languages.
    """
    return {english[day][0]: own[0] for day, own in reversed(names.items()) if len(own) == 1 and day in english}


def names_of(country: str) -> dict:
    """For each day of a country, its names as (English, Spanish, Portuguese)."""
    entity = holidays.country_holidays(country)
    spoken = entity.supported_languages or ()
    local = names_in(country, entity.default_language if spoken else None)
    in_language = lambda tag: next((names_in(country, own) for own in spoken if own.split("_")[0] == tag), {})
    english = names_in(country, "en_US") if "en_US" in spoken else local
    own = alone(english, local)
    in_spanish, in_portuguese = (alone(english, in_language(tag)) for tag in ("es", "pt"))
    several = lambda day, i: own.get(english[day][i], local[day][i])
    return {
        day: [
            (
                name,
                in_spanish.get(name) or translated(name, 0) or several(day, i),
                in_portuguese.get(name) or translated(name, 1) or several(day, i),
            )
            for i, name in enumerate(names)
        ]
        for day, names in english.items()
    }


def main() -> None:
    """Writes the data to the path named on the command line."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    numbers: dict[tuple[str, str, str], int] = {}
    countries = []
    for country in sorted(COUNTRIES):
        lines = [country]
        by_year: dict[int, list[str]] = {}
        for day, names in sorted(names_of(country).items()):
            own = dict.fromkeys(numbers.setdefault(name, len(numbers)) for name in names)
            by_year.setdefault(day.year, []).append(f"{day:%m%d}:" + ",".join(map(str, own)))
        lines += [f"{year} " + " ".join(days) for year, days in sorted(by_year.items()) if year in YEARS]
        countries += lines
    head = [
        "# Public holidays, written by make_holidays.py. Do not edit.",
        f"# From PyPI holidays {holidays.__version__}, copyright the Vacanza team and contributors, MIT licence.",
    ]
    names = ["=" + "\t".join(name) for name in numbers]
    pathlib.Path(sys.argv[1]).write_text("\n".join(head + names + countries) + "\n", encoding="utf-8")
    print(f"{sys.argv[1]}: {len(countries)} lines of countries, {len(numbers)} names")


if __name__ == "__main__":
    main()
