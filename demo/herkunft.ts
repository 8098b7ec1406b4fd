/** Where the pool's people come from: how many at the end of 2023, what they speak, what they may be called. */
export interface Herkunft {
  /** People at the end of 2023. */
  anzahl: number;
  /** Of one thousand requests so many are for them. */
  nachfrage: number;
  /** First language, by code. */
  sprache: string;
  dialekte?: readonly string[];
  /** Further languages with how many of one hundred speak them. */
  weitere: readonly (readonly [string, number])[];
  frauen: readonly string[];
  maenner: readonly string[];
  /** `A|B`: A for men, B for women. */
  nachnamen: readonly string[];
}

const worte = (text: string) => text.split(' ');

export const HERKUNFT: readonly Herkunft[] = [
  {
    anzahl: 18,
    nachfrage: 205,
    sprache: 'ar',
    dialekte: ['syrisch', 'irakisch', 'sudanesisch', 'syrisch'],
    weitere: [
      ['en', 45],
      ['kmr', 10],
      ['fr', 8],
    ],
    frauen: worte('Rima Hanan Lama Nour Samar Dalia Ghada Maysoon Rania Abir'),
    maenner: worte('Anas Bassel Firas Hadi Kinan Majd Nizar Omran Samer Tarek'),
    nachnamen: worte('Halabi Sabbagh Qadri Darwisch Najjar Haddad Kassab Mansour Rifai Zaidan Barakat Shami'),
  },
  {
    anzahl: 11,
    nachfrage: 95,
    sprache: 'kmr',
    weitere: [
      ['ar', 55],
      ['tr', 35],
    ],
    frauen: worte('Berivan Evin Jiyan Nesrin Rojda Zelal'),
    maenner: worte('Azad Baran Ciwan Diyar Rezan Serhat'),
    nachnamen: worte('Amedi Bozan Derwes Hasso Khalaf Rasho Sileman Xalid'),
  },
  {
    anzahl: 4,
    nachfrage: 30,
    sprache: 'ckb',
    weitere: [
      ['ar', 50],
      ['pes', 40],
    ],
    frauen: worte('Shilan Tara Narin'),
    maenner: worte('Hemin Karwan Rebwar'),
    nachnamen: worte('Aziz Hawrami Karim Penjweni'),
  },
  {
    anzahl: 7,
    nachfrage: 75,
    sprache: 'pes',
    weitere: [
      ['en', 50],
      ['prs', 30],
    ],
    frauen: worte('Azadeh Laleh Mahsa Niloufar Shirin'),
    maenner: worte('Arash Behnam Kaveh Siamak'),
    nachnamen: worte('Bahrami Ebadi Farhadi Jafari Moradi Rostami Tehrani'),
  },
  {
    anzahl: 8,
    nachfrage: 80,
    sprache: 'prs',
    weitere: [
      ['pes', 70],
      ['ps', 30],
      ['ur', 15],
    ],
    frauen: worte('Fatana Lailoma Parwin Soraya Zarmina'),
    maenner: worte('Farhad Jawid Mirwais Nasir Walid'),
    nachnamen: worte('Alokozai Habibi Karimi Noori Popal Rahimi Sadat Wardak'),
  },
  {
    anzahl: 3,
    nachfrage: 25,
    sprache: 'ps',
    weitere: [
      ['prs', 80],
      ['en', 40],
    ],
    frauen: worte('Gulalai Spogmai'),
    maenner: worte('Esmat Zalmai'),
    nachnamen: worte('Hotak Momand Stanekzai Zadran'),
  },
  {
    anzahl: 13,
    nachfrage: 115,
    sprache: 'uk',
    weitere: [
      ['ru', 90],
      ['en', 35],
      ['pl', 12],
    ],
    frauen: worte('Halyna Iryna Kateryna Larysa Oksana Olena Svitlana Tetjana Wiktorija'),
    maenner: worte('Andrij Bohdan Oleh Serhij'),
    nachnamen: worte(
      'Bondarenko Chmara Hnatiuk Kovalenko Lysenko Melnyk Pawlenko Rudenko Tkatschuk Zinchenko',
    ),
  },
  {
    anzahl: 6,
    nachfrage: 75,
    sprache: 'ru',
    weitere: [
      ['uk', 15],
      ['en', 20],
    ],
    frauen: worte('Elvira Irma Ljudmila Natalja'),
    maenner: worte('Eduard Viktor Waldemar'),
    nachnamen: worte('Gerber Kremer Morozow|Morozowa Schefer Sokolow|Sokolowa Wiebe'),
  },
  {
    anzahl: 7,
    nachfrage: 55,
    sprache: 'tr',
    weitere: [['en', 30]],
    frauen: worte('Aylin Elif Hülya Meryem'),
    maenner: worte('Cem Emre Kadir'),
    nachnamen: worte('Aksoy Bulut Çetin Erdem Koçak Ünal Yalçın'),
  },
  {
    anzahl: 5,
    nachfrage: 30,
    sprache: 'pl',
    weitere: [['ru', 20]],
    frauen: worte('Agnieszka Bożena Dorota'),
    maenner: worte('Leszek Paweł'),
    nachnamen: worte('Czarnecki|Czarnecka Górski|Górska Maj Wilk Zawadzki|Zawadzka'),
  },
  {
    anzahl: 5,
    nachfrage: 40,
    sprache: 'ro',
    weitere: [['ru', 25]],
    frauen: worte('Adriana Doina Mihaela'),
    maenner: worte('Liviu Sorin'),
    nachnamen: worte('Bucur Ciobanu Florea Munteanu Stoica'),
  },
  {
    anzahl: 4,
    nachfrage: 35,
    sprache: 'bg',
    weitere: [['tr', 50]],
    frauen: worte('Desislava Milena'),
    maenner: worte('Krasimir Plamen'),
    nachnamen: worte('Dobrev|Dobreva Iliev|Ilieva Kolev|Koleva Stanev|Staneva'),
  },
  {
    anzahl: 6,
    nachfrage: 45,
    sprache: 'sq',
    dialekte: ['', 'kosovarisch'],
    weitere: [
      ['sr', 25],
      ['en', 25],
    ],
    frauen: worte('Albana Drita Vjosa'),
    maenner: worte('Arben Besnik Luan'),
    nachnamen: worte('Berisha Gashi Hoxhaj Krasniqi Lleshi Shala'),
  },
  {
    anzahl: 2,
    nachfrage: 18,
    sprache: 'sr',
    weitere: [['bs', 60]],
    frauen: worte('Jelena Snežana'),
    maenner: worte('Dejan Zoran'),
    nachnamen: worte('Ilić Lazić Pavlović'),
  },
  {
    anzahl: 2,
    nachfrage: 10,
    sprache: 'bs',
    weitere: [['sr', 100]],
    frauen: worte('Amra Selma'),
    maenner: worte('Adnan Senad'),
    nachnamen: worte('Begić Hadžić Mujić'),
  },
  {
    anzahl: 2,
    nachfrage: 15,
    sprache: 'ka',
    weitere: [['ru', 100]],
    frauen: worte('Ketevan Nino'),
    maenner: worte('Giorgi Lasha'),
    nachnamen: worte('Beridze Kapanadze Lomidze'),
  },
  {
    anzahl: 2,
    nachfrage: 10,
    sprache: 'hy',
    weitere: [['ru', 100]],
    frauen: worte('Anahit Gayane'),
    maenner: worte('Hrant Tigran'),
    nachnamen: worte('Avetisyan Grigoryan Petrosyan'),
  },
  {
    anzahl: 5,
    nachfrage: 48,
    sprache: 'ti',
    weitere: [
      ['am', 50],
      ['ar', 25],
      ['en', 30],
    ],
    frauen: worte('Almaz Freweini Selam'),
    maenner: worte('Filmon Kibrom Yonas'),
    nachnamen: worte('Berhane Gebremedhin Haile Tesfay Weldu'),
  },
  {
    anzahl: 2,
    nachfrage: 12,
    sprache: 'am',
    weitere: [['en', 80]],
    frauen: worte('Hiwot Tsion'),
    maenner: worte('Abel Dawit'),
    nachnamen: worte('Bekele Girma Tadesse'),
  },
  {
    anzahl: 3,
    nachfrage: 32,
    sprache: 'so',
    weitere: [
      ['ar', 40],
      ['en', 60],
    ],
    frauen: worte('Hodan Ifrah Sahra'),
    maenner: worte('Abdirahman Liban'),
    nachnamen: worte('Abdulle Farah Jama Warsame'),
  },
  {
    anzahl: 3,
    nachfrage: 25,
    sprache: 'fr',
    weitere: [['en', 60]],
    frauen: worte('Aminata Clarisse Mariam'),
    maenner: worte('Ibrahima Moussa'),
    nachnamen: worte('Diallo Kouassi Ndiaye Traoré'),
  },
  {
    anzahl: 3,
    nachfrage: 12,
    sprache: 'es',
    weitere: [['en', 40]],
    frauen: worte('Luz Marcela Yolanda'),
    maenner: worte('Andrés Julián'),
    nachnamen: worte('Cárdenas Ortiz Quintero Rojas'),
  },
  {
    anzahl: 2,
    nachfrage: 13,
    sprache: 'ur',
    weitere: [['en', 80]],
    frauen: worte('Sadia Uzma'),
    maenner: worte('Bilal Faisal'),
    nachnamen: worte('Butt Chaudhry Qureshi'),
  },
  {
    anzahl: 2,
    nachfrage: 12,
    sprache: 'vi',
    weitere: [['en', 20]],
    frauen: worte('Linh Thuy'),
    maenner: worte('Duc Minh'),
    nachnamen: worte('Dang Ly Vuong'),
  },
];
