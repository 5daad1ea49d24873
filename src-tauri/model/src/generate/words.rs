//! The words that generated forums are made of.

/// A city: name, country, zone, degrees north and east.
pub(super) type City = (&'static str, &'static str, &'static str, f64, f64);

/// Cities of Latin America, in the order of a plausible tour.
pub(super) const CITIES: [City; 24] = [
    ("Ciudad de México", "MX", "America/Mexico_City", 19.43, -99.13),
    ("Guadalajara", "MX", "America/Mexico_City", 20.67, -103.35),
    ("Tijuana", "MX", "America/Tijuana", 32.53, -117.02),
    ("La Habana", "CU", "America/Havana", 23.13, -82.38),
    ("Ciudad de Guatemala", "GT", "America/Guatemala", 14.63, -90.51),
    ("San José", "CR", "America/Costa_Rica", 9.93, -84.08),
    ("Ciudad de Panamá", "PA", "America/Panama", 8.98, -79.52),
    ("Santo Domingo", "DO", "America/Santo_Domingo", 18.47, -69.89),
    ("San Juan", "PR", "America/Puerto_Rico", 18.47, -66.11),
    ("Caracas", "VE", "America/Caracas", 10.49, -66.88),
    ("Bogotá", "CO", "America/Bogota", 4.71, -74.07),
    ("Medellín", "CO", "America/Bogota", 6.24, -75.58),
    ("Quito", "EC", "America/Guayaquil", -0.18, -78.47),
    ("Lima", "PE", "America/Lima", -12.05, -77.04),
    ("La Paz", "BO", "America/La_Paz", -16.5, -68.15),
    ("Santiago", "CL", "America/Santiago", -33.45, -70.67),
    ("Coyhaique", "CL", "America/Coyhaique", -45.57, -72.07),
    ("Mendoza", "AR", "America/Argentina/Mendoza", -32.89, -68.84),
    ("Buenos Aires", "AR", "America/Argentina/Buenos_Aires", -34.6, -58.38),
    ("Montevideo", "UY", "America/Montevideo", -34.9, -56.16),
    ("Asunción", "PY", "America/Asuncion", -25.26, -57.58),
    ("São Paulo", "BR", "America/Sao_Paulo", -23.55, -46.63),
    ("Recife", "BR", "America/Recife", -8.05, -34.88),
    ("Manaus", "BR", "America/Manaus", -3.12, -60.02),
];

/// Given names.
pub(super) const GIVEN: [&str; 32] = [
    "Alma",
    "Bruno",
    "Camila",
    "Diego",
    "Elena",
    "Facundo",
    "Gabriela",
    "Hugo",
    "Inés",
    "Joaquín",
    "Karina",
    "Luiz",
    "Marina",
    "Nicolás",
    "Olga",
    "Pablo",
    "Quetzali",
    "Rafael",
    "Sofía",
    "Tomás",
    "Úrsula",
    "Valentín",
    "Wayra",
    "Ximena",
    "Yago",
    "Zoé",
    "João",
    "Beatriz",
    "Thiago",
    "Luana",
    "Emiliano",
    "Renata",
];

/// Family names.
pub(super) const FAMILY: [&str; 32] = [
    "Quispe",
    "Soto",
    "Herrera",
    "Mamani",
    "Rojas",
    "Oliveira",
    "Souza",
    "Fernández",
    "Gómez",
    "Cárdenas",
    "Ñáñez",
    "Paredes",
    "Ibáñez",
    "Duarte",
    "Benítez",
    "Villalba",
    "Castro",
    "Morales",
    "Peña",
    "Suárez",
    "Acosta",
    "Ribeiro",
    "Nogueira",
    "Pinto",
    "Salazar",
    "Zambrano",
    "Luna",
    "Vega",
    "Arce",
    "Bravo",
    "Cruz",
    "Durán",
];

/// What sessions are about: Spanish, English, Portuguese.
pub(super) const TOPICS: [[&str; 3]; 16] = [
    ["Derechos conexos", "Neighbouring rights", "Direitos conexos"],
    ["Giras por la región", "Touring the region", "Turnês pela região"],
    ["Asociaciones que empiezan", "Associations that begin", "Associações que começam"],
    ["Streaming y remuneración", "Streaming and pay", "Streaming e remuneração"],
    ["Sellos en red", "Labels in a network", "Selos em rede"],
    ["Música y territorio", "Music and territory", "Música e território"],
    ["Inteligencia artificial", "Artificial intelligence", "Inteligência artificial"],
    ["Políticas culturales", "Cultural policies", "Políticas culturais"],
    ["Públicos nuevos", "New audiences", "Novos públicos"],
    ["Mujeres en la industria", "Women in the industry", "Mulheres na indústria"],
    ["Metadatos sin miedo", "Metadata without fear", "Metadados sem medo"],
    ["Escenas independientes", "Independent scenes", "Cenas independentes"],
    ["Distribución digital", "Digital distribution", "Distribuição digital"],
    ["Festivales y ciudades", "Festivals and cities", "Festivais e cidades"],
    ["Archivo y memoria", "Archive and memory", "Arquivo e memória"],
    ["Exportar canciones", "Exporting songs", "Exportar canções"],
];

/// Names of tracks.
pub(super) const TRACKS: [[&str; 3]; 8] = [
    ["Industria", "Industry", "Indústria"],
    ["Formación", "Training", "Formação"],
    ["Vitrinas", "Showcases", "Vitrines"],
    ["Encuentros", "Meetings", "Encontros"],
    ["Políticas", "Policies", "Políticas"],
    ["Tecnología", "Technology", "Tecnologia"],
    ["Comunidad", "Community", "Comunidade"],
    ["Ciudad", "City", "Cidade"],
];

/// When the sessions of a day start: hour and minute. Each lasts at most an hour, so that they do not meet.
pub(super) const STARTS: [(u32, u32); 8] = [(9, 0), (10, 15), (11, 30), (12, 45), (14, 30), (15, 45), (17, 0), (20, 0)];
