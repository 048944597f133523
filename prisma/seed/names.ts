import { Faker, base, en, fi, sv } from '@faker-js/faker';
import type { Random } from './random.ts';

/** Invented names. Other scripts are written in Latin letters, as in the Population Information System. */
const others: Record<string, { women: string; men: string; families: string }> = {
  ru: {
    women: 'Olga Natalia Irina Tatiana Elena Svetlana Marina Anastasia',
    men: 'Sergei Dmitri Aleksei Igor Andrei Mikhail Pavel Nikolai',
    families: 'Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Novikov Morozov',
  },
  et: {
    women: 'Kadri Liis Triin Piret Kristi Maarja Helve Siiri',
    men: 'Tarmo Margus Rein Urmas Priit Toomas Kaido Marek',
    families: 'Tamm Saar Sepp Kask Kukk Rebane Ilves Pärn',
  },
  ar: {
    women: 'Fatima Zainab Noor Huda Amal Rania Layla Maryam',
    men: 'Ahmed Ali Hassan Omar Yousef Karim Mustafa Salim',
    families: 'Al-Hassan Haddad Mansour Khalil Saleh Najjar Farah Jabari',
  },
  so: {
    women: 'Hodan Amina Sahra Ifrah Nasra Khadra Faduma Hibo',
    men: 'Abdi Mohamed Hassan Yusuf Ismail Farah Mahad Liban',
    families: 'Warsame Hirsi Abdullahi Jama Nur Osman Aden Gedi',
  },
  en: {
    women: 'Grace Chidinma Mary Joy Ruth Sarah Ngozi Anita',
    men: 'Emmanuel Daniel Samuel John Peter Victor Kofi David',
    families: 'Okafor Mensah Brown Taylor Adeyemi Wilson Clark Boateng',
  },
  uk: {
    women: 'Oksana Iryna Yulia Halyna Kateryna Larysa Sofiia Nadiia',
    men: 'Andrii Taras Bohdan Oleh Vasyl Roman Yurii Maksym',
    families: 'Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Marchenko Lysenko Moroz',
  },
  fa: {
    women: 'Leila Parisa Shirin Nasrin Zahra Mina Golnaz Roya',
    men: 'Reza Hamid Farhad Navid Amir Dariush Jawad Mehdi',
    families: 'Ahmadi Hosseini Karimi Rezaei Moradi Rahimi Jafari Nazari',
  },
  sq: {
    women: 'Arta Blerta Vjosa Drita Teuta Valbona Mimoza Shpresa',
    men: 'Agron Besim Driton Fatmir Ilir Arben Valon Shpend',
    families: 'Krasniqi Gashi Berisha Hoxha Morina Shala Bytyqi Rexhepi',
  },
  zh: {
    women: 'Mei Ling Xiu Yan Fang Jing Hua Lan',
    men: 'Wei Jun Ming Tao Lei Hao Qiang Bo',
    families: 'Wang Li Zhang Liu Chen Yang Zhao Wu',
  },
  vi: {
    women: 'Linh Huong Thao Mai Lan Trang Ngoc Hanh',
    men: 'Minh Tuan Hung Duc Long Quang Nam Khanh',
    families: 'Nguyen Tran Le Pham Hoang Phan Vu Dang',
  },
  tr: {
    women: 'Ayse Elif Zeynep Fatma Emine Derya Selin Hatice',
    men: 'Mehmet Mustafa Emre Murat Hakan Kemal Burak Serkan',
    families: 'Yilmaz Demir Kaya Celik Sahin Yildiz Aydin Ozturk',
  },
};

export type Names = (tongue: string) => { givenName: string; familyName: string };

/**
 * A source of names by mother tongue; the same city gets the same names. Nobody gets a name that is `taken`: whoever has
 * a story is found by it alone.
 */
export function namesFrom(random: Random, taken: ReadonlySet<string> = new Set()): Names {
  const finnish = new Faker({ locale: [fi, en, base], seed: random.whole(1, 1e9) });
  const swedish = new Faker({ locale: [sv, en, base], seed: random.whole(1, 1e9) });
  const any: Names = (tongue) => {
    const known = others[tongue];
    if (known) {
      const givenName = random.pick((random.chance(0.5) ? known.women : known.men).split(' '));
      return { givenName, familyName: random.pick(known.families.split(' ')) };
    }
    const { person } = tongue === 'sv' ? swedish : finnish;
    return { givenName: person.firstName(), familyName: person.lastName() };
  };
  return (tongue) => {
    let name = any(tongue);
    while (taken.has(fullName(name))) name = any(tongue);
    return name;
  };
}

export const fullName = ({ givenName, familyName }: ReturnType<Names>): string =>
  `${givenName} ${familyName}`;
