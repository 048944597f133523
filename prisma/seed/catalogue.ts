import type { ServiceKind } from '#app/features/services/service-kinds.ts';
import type { Name } from '#app/rules/areas.ts';

export const providers = [
  'Espoon työllisyyspalvelut',
  'Valmennustalo Suunta',
  'Aikuisopisto Lähde',
  'Kielikoulu Silta',
  'Hyvinvointialueen sosiaalipalvelut',
  'Työpaja Kisälli',
] as const;

type Entry = {
  provider: (typeof providers)[number];
  kind: ServiceKind;
  place: string;
  months: number;
  name: Name;
  description: Name;
};

const entry = (
  provider: Entry['provider'],
  kind: ServiceKind,
  place: string,
  months: number,
  name: readonly [string, string, string],
  description: readonly [string, string, string],
): Entry => {
  const inThree = ([fi, sv, en]: readonly [string, string, string]): Name => ({ fi, sv, en });
  return { provider, kind, place, months, name: inThree(name), description: inThree(description) };
};

const [city, coaching, college, languages, county, workshop] = providers;

/** What the demonstration area offers. */
export const catalogue: readonly Entry[] = [
  entry(city, 'careerGuidance', 'Leppävaara', 2,
    ['Uraohjaus', 'Karriärvägledning', 'Career guidance'],
    ['Pohdit ohjaajan kanssa, mikä työ tai koulutus sinulle sopii.', 'Du funderar med en handledare vilket arbete eller vilken utbildning som passar dig.', 'You think through with a guide which work or education suits you.']),
  entry(city, 'careerGuidance', 'Tapiola', 3,
    ['Psykologin uraohjaus', 'Karriärvägledning hos psykolog', 'Career guidance by a psychologist'],
    ['Psykologi auttaa, kun ammatinvalinta on vaikea tai terveys muuttaa suuntaa.', 'En psykolog hjälper när yrkesvalet är svårt eller hälsan ändrar riktningen.', 'A psychologist helps when the choice is hard or health changes your direction.']),
  entry(coaching, 'careerCoaching', 'Leppävaara', 2,
    ['Uravalmennus', 'Karriärträning', 'Career coaching'],
    ['Ryhmässä löydät vahvuutesi ja teet suunnitelman seuraavasta askeleesta.', 'I en grupp hittar du dina styrkor och planerar nästa steg.', 'In a group you find your strengths and plan your next step.']),
  entry(coaching, 'jobSearchCoaching', 'Espoon keskus', 1,
    ['Työnhakuvalmennus', 'Jobbsökarträning', 'Job-search coaching'],
    ['Teet ansioluettelon, harjoittelet haastattelua ja opit etsimään piilotyöpaikkoja.', 'Du gör ett cv, övar intervjun och lär dig hitta dolda jobb.', 'You write a CV, practise interviews and learn to find hidden jobs.']),
  entry(coaching, 'jobCoaching', 'Espoo', 6,
    ['Työhönvalmennus', 'Arbetsträning', 'Job coaching'],
    ['Työhönvalmentaja auttaa löytämään työn ja tukee alussa työpaikalla.', 'En arbetstränare hjälper dig att hitta arbete och stöder dig i början.', 'A job coach helps you find work and supports you at first at the workplace.']),
  entry(city, 'educationTrial', 'Omnia, Espoo', 1,
    ['Koulutuskokeilu', 'Utbildningsprövning', 'Education trial'],
    ['Kokeilet enintään kymmenen päivää, sopiiko koulutus sinulle.', 'Du prövar i högst tio dagar om en utbildning passar dig.', 'You try for up to ten days whether an education suits you.']),
  entry(city, 'workTrial', 'Espoo', 3,
    ['Työkokeilu', 'Arbetsprövning', 'Work trial'],
    ['Kokeilet työpaikalla, sopiiko ala sinulle.', 'Du prövar på en arbetsplats om branschen passar dig.', 'You try at a workplace whether the field suits you.']),
  entry(college, 'labourMarketTraining', 'Kilo', 6,
    ['Lähihoitajan opinnot', 'Studier till närvårdare', 'Practical nurse studies'],
    ['Opiskelet lähihoitajan tutkinnon osia ja harjoittelet työpaikalla.', 'Du studerar delar av närvårdarexamen och övar på en arbetsplats.', 'You study modules of the practical nurse qualification and train at work.']),
  entry(college, 'labourMarketTraining', 'Kilo', 4,
    ['Keittiö- ja ravintola-ala', 'Kök och restaurang', 'Kitchen and restaurant work'],
    ['Saat hygieniapassin ja perustaidot suurkeittiössä ja ravintolassa.', 'Du får hygienpass och grundkunskaper i storkök och restaurang.', 'You get a hygiene passport and basic skills for kitchens and restaurants.']),
  entry(college, 'labourMarketTraining', 'Otaniemi', 6,
    ['Ohjelmistotestaajan koulutus', 'Utbildning till programvarutestare', 'Training for software testers'],
    ['Opit testauksen menetelmät ja teet projektin yrityksen kanssa.', 'Du lär dig testmetoder och gör ett projekt med ett företag.', 'You learn testing methods and do a project with a company.']),
  entry(college, 'jointPurchaseTraining', 'Espoo', 4,
    ['Varastotyöntekijän RekryKoulutus', 'RekryteringsUtbildning i lagerarbete', 'Recruitment training for warehouse work'],
    ['Koulutus ja työpaikka yhdessä: työnantaja valitsee osallistujat.', 'Utbildning och jobb tillsammans: arbetsgivaren väljer deltagarna.', 'Training and a job together: the employer selects the participants.']),
  entry(languages, 'integrationTraining', 'Leppävaara', 10,
    ['Kotoutumiskoulutus', 'Integrationsutbildning', 'Integration training'],
    ['Opiskelet suomea ja yhteiskunnan taitoja kokopäiväisesti.', 'Du studerar finska och samhällskunskap på heltid.', 'You study Finnish and society skills full time.']),
  entry(languages, 'integrationTraining', 'Espoon keskus', 10,
    ['Kotoutumiskoulutus ruotsiksi', 'Integrationsutbildning på svenska', 'Integration training in Swedish'],
    ['Opiskelet ruotsia ja yhteiskunnan taitoja kokopäiväisesti.', 'Du studerar svenska och samhällskunskap på heltid.', 'You study Swedish and society skills full time.']),
  entry(languages, 'languageSupport', 'Työpaikalla', 4,
    ['S2-tuki työpaikalla', 'Stöd i finska på arbetsplatsen', 'Finnish support at work'],
    ['Kieliopettaja tulee työpaikalle ja auttaa oppimaan työn sanat.', 'En språklärare kommer till arbetsplatsen och lär ut orden i arbetet.', 'A language teacher comes to the workplace and teaches the words of the job.']),
  entry(college, 'apprenticeship', 'Espoo', 12,
    ['Oppisopimus', 'Läroavtal', 'Apprenticeship'],
    ['Opit ammatin työssä ja saat palkkaa.', 'Du lär dig yrket i arbetet och får lön.', 'You learn the occupation at work and are paid.']),
  entry(city, 'youthJointService', 'Ohjaamo, Leppävaara', 6,
    ['Ohjaamo alle 30-vuotiaille', 'Navigatorn för unga under 30', 'One-Stop Guidance Centre for under 30s'],
    ['Saat apua työhön, opintoihin, rahaan ja arkeen yhdestä paikasta.', 'Du får hjälp med arbete, studier, pengar och vardag på ett ställe.', 'You get help with work, studies, money and daily life in one place.']),
  entry(workshop, 'rehabilitativeWork', 'Kivenlahti', 6,
    ['Kuntouttava työtoiminta', 'Arbetsverksamhet i rehabiliteringssyfte', 'Rehabilitative work'],
    ['Vahvistat arjen rytmiä ja työkykyä työpajalla.', 'Du stärker vardagsrytmen och arbetsförmågan i en verkstad.', 'You strengthen your daily rhythm and work ability in a workshop.']),
  entry(county, 'socialWork', 'Espoon keskus', 6,
    ['Sosiaaliohjaus', 'Socialhandledning', 'Social counselling'],
    ['Saat tukea arkeen, asioiden hoitamiseen ja talouteen.', 'Du får stöd i vardagen, med ärenden och ekonomi.', 'You get support with daily life, official matters and money.']),
  entry(county, 'debtCounselling', 'Espoo', 3,
    ['Talous- ja velkaneuvonta', 'Ekonomi- och skuldrådgivning', 'Debt counselling'],
    ['Neuvoja auttaa järjestämään velat ja talouden.', 'En rådgivare hjälper dig att ordna skulder och ekonomi.', 'An adviser helps you sort out debts and finances.']),
  entry(county, 'mentalHealth', 'Matinkylä', 6,
    ['Mielenterveyspalvelut', 'Mentalvårdstjänster', 'Mental health services'],
    ['Saat apua mielen hyvinvointiin.', 'Du får hjälp med ditt psykiska välmående.', 'You get help for your mental wellbeing.']),
]; // prettier-ignore

/** The companies, and the occupations in which each of them looks for people. */
export const companies: readonly (readonly [name: string, occupations: readonly string[]])[] = [
  ['Leipomo Kaneli Oy', ['5223', '9412']], ['Ravintola Meriranta Oy', ['5120', '5131', '9412']],
  ['Espoon Kiinteistöpalvelu Oy', ['5153', '9112']], ['Nordic Testing Oy', ['2514', '2512']],
  ['Hoivakoti Mäntylä Oy', ['5321', '9412', '9112']], ['Rakennus Saario Oy', ['7111', '7115', '9313']],
  ['Varasto Länsiväylä Oy', ['9333', '8322']], ['Päiväkoti Pilvilinna Oy', ['5311', '9412']],
  ['Siivous Kirkas Oy', ['9112']], ['Logistiikka Kuusi Oy', ['9333', '8332', '4120']],
  ['Pitopalvelu Aurinko Oy', ['5120', '5131']], ['Kauppa Kulma Oy', ['5223', '2431']],
  ['Ohjelmistotalo Havu Oy', ['2512', '2514']], ['Taksi Tapiola Oy', ['8322', '4120']],
  ['Sähkö Salama Oy', ['7411']], ['LVI Lähde Oy', ['7126']], ['Maalaamo Sävy Oy', ['7131']],
  ['Autokorjaamo Ratas Oy', ['7231', '4120']], ['Puutarha Vihreä Oy', ['6113', '5153']],
  ['Kampaamo Kihara Oy', ['5141']], ['Bageri Smultron Ab', ['5223', '5120']], ['Vård Lyktan Ab', ['5321', '5322']],
  ['Bygg Sandholm Ab', ['7115', '7111', '9313']], ['Kontor Esbo Ab', ['4120', '3313']],
  ['Daghemmet Solstrålen Ab', ['5311', '9112']], ['Turva Tähti Oy', ['5414']],
  ['Hotelli Otaranta Oy', ['9112', '5131', '5120']], ['Metalli Pajala Oy', ['7212', '9333']],
  ['Tilitoimisto Luku Oy', ['3313', '4120']], ['Mainos Kuvio Oy', ['2431', '3322']],
  ['Kuljetus Tuomi Oy', ['8332', '8322', '9333']], ['Apteekki Apila Oy', ['5223']],
  ['Kotiapu Lämpö Oy', ['5322', '5321', '9112']], ['Robotiikka Ilo Oy', ['2512', '3322']],
  ['Kirjapaino Lehti Oy', ['9333', '3322']], ['Kahvila Poiju Oy', ['5131', '5223', '9412']],
  ['Ruokapalvelu Sato Oy', ['9412', '5120', '9333']], ['Digitoimisto Pikseli Oy', ['2431', '2512']],
  ['Purku Vahva Oy', ['9313', '8332']], ['Verhoomo Neula Oy', ['5223', '9333']],
]; // prettier-ignore

type Job = { title: Name; skills: string; education?: 'vocational' | 'bachelor' };
const job = (fi: string, sv: string, en: string, skills: string, education?: Job['education']): Job => ({
  title: { fi, sv, en },
  skills,
  ...(education && { education }),
});

/** What the companies look for, by occupation. */
export const jobs: Readonly<Record<string, Job>> = {
  5223: job('Myyjä', 'Försäljare', 'Shop assistant', 'customerService, sales, cashDesk'),
  9112: job('Siivooja', 'Städare', 'Cleaner', 'cleaning'),
  5120: job('Kokki', 'Kock', 'Cook', 'cooking, hygienePassport'),
  7111: job('Talonrakentaja', 'Husbyggare', 'House builder', 'carpentry, workSafetyCard'),
  4120: job('Toimistosihteeri', 'Kontorssekreterare', 'Office secretary', 'officeTools, invoicing'),
  5321: job('Lähihoitaja', 'Närvårdare', 'Practical nurse', 'medication, elderlyCare', 'vocational'),
  9412: job('Keittiöapulainen', 'Köksbiträde', 'Kitchen helper', 'largeKitchen, dishwashing, hygienePassport'),
  5311: job('Lastenohjaaja', 'Barnskötare', 'Child care worker', 'childCare, earlyEducation', 'vocational'),
  8332: job('Kuorma-autonkuljettaja', 'Lastbilschaufför', 'Lorry driver', 'drivingC, driverCard'),
  7115: job('Kirvesmies', 'Timmerman', 'Carpenter', 'carpentry, formwork, workSafetyCard'),
  8322: job('Pakettiautonkuljettaja', 'Paketbilschaufför', 'Van driver', 'drivingB, delivery'),
  7131: job('Maalari', 'Målare', 'Painter', 'painting'),
  5153: job('Kiinteistönhoitaja', 'Fastighetsskötare', 'Caretaker', 'buildingServices, snowWork, greenAreas'),
  7231: job('Automekaanikko', 'Bilmekaniker', 'Car mechanic', 'carRepair', 'vocational'),
  3322: job('Myyntiedustaja', 'Försäljningsrepresentant', 'Sales representative', 'sales, customerService'),
  7411: job('Sähköasentaja', 'Elmontör', 'Electrician', 'electricalInstallation, electricalSafety', 'vocational'),
  5131: job('Tarjoilija', 'Servitör', 'Waiter', 'tableService, alcoholPassport'),
  9313: job('Rakennusapulainen', 'Byggnadsbiträde', 'Building labourer', 'workSafetyCard, demolition'),
  3313: job('Kirjanpitäjä', 'Bokförare', 'Bookkeeper', 'bookkeeping, taxation', 'vocational'),
  5141: job('Parturi-kampaaja', 'Frisör', 'Hairdresser', 'hairdressing', 'vocational'),
  2512: job('Ohjelmistokehittäjä', 'Programutvecklare', 'Software developer', 'programming, javascript', 'bachelor'),
  2514: job('Ohjelmistotestaaja', 'Programvarutestare', 'Software tester', 'testing, agile'),
  9333: job('Varastotyöntekijä', 'Lagerarbetare', 'Warehouse worker', 'picking, packing, forklift'),
  7126: job('Putkiasentaja', 'Rörmontör', 'Plumber', 'plumbing', 'vocational'),
  6113: job('Puutarhuri', 'Trädgårdsmästare', 'Gardener', 'greenAreas'),
  5322: job('Kotiavustaja', 'Hemvårdare', 'Home care worker', 'personalAssistance, elderlyCare'),
  2431: job('Markkinointiasiantuntija', 'Marknadsföringsexpert', 'Marketing specialist', 'marketing, socialMedia'),
  5414: job('Vartija', 'Väktare', 'Security guard', 'guarding, stewardCard', 'vocational'),
  7212: job('Hitsaaja', 'Svetsare', 'Welder', 'welding, hotWorkCard'),
}; // prettier-ignore
