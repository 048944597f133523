/** key | Finnish | Swedish | English | prefixes of the occupation codes it belongs to. */
export const skillsTable = `
customerService | asiakaspalvelu | kundservice | customer service | 4 51 52 332 9412
sales | myyntityö | försäljning | sales | 3322 52 1221
cashDesk | kassatyö | kassaarbete | cash desk work | 522 523 5246 4211
shelving | hyllyttäminen | påfyllning av hyllor | stocking shelves | 5223 9333 4321
productDisplay | esillepano | varuexponering | product display | 5223 5221
onlineShop | verkkokauppa | näthandel | online shop | 5223 2431 1221
cooking | ruoanvalmistus | matlagning | cooking | 5120 3434 9412
largeKitchen | suurkeittiötyö | storköksarbete | large kitchen work | 5120 9412
hygienePassport | hygieniapassi | hygienpass | hygiene passport | 5120 3434 9412 5246 5131 7512 8160
allergens | erityisruokavaliot | specialkost | special diets | 5120 3434 9412
tableService | tarjoilu | servering | table service | 5131 5246
alcoholPassport | anniskelupassi | serveringspass | alcohol serving certificate | 5131 5246
baking | leivonta | bakning | baking | 7512 5246
dishwashing | astiahuolto | disk | dishwashing | 9412 5120
cleaning | siivous | städning | cleaning | 9112 5151 5153
hospitalCleaning | sairaalasiivous | sjukhusstädning | hospital cleaning | 9112 5151
windowCleaning | ikkunanpesu | fönsterputsning | window cleaning | 9112 5153
buildingServices | kiinteistönhoito | fastighetsskötsel | building maintenance | 5153
snowWork | lumityöt | snöröjning | snow clearing | 5153 6113 8342
greenAreas | viheralueiden hoito | skötsel av grönområden | care of green areas | 6113 5153
medication | lääkehoito | läkemedelsbehandling | medication | 3221 5321 5322
elderlyCare | vanhustyö | äldreomsorg | care of older people | 3221 5321 5322 5329
disabilityCare | vammaistyö | funktionshinderservice | disability services | 3412 5321 5322
mentalHealthWork | mielenterveystyö | mentalvårdsarbete | mental health work | 3221 3412 5321
firstAid | ensiapu | första hjälpen | first aid | 3221 53 5414 3423
personalAssistance | henkilökohtainen avustaminen | personlig assistans | personal assistance | 5322 5312
childCare | lastenhoito | barnskötsel | child care | 5311 2342 5312
earlyEducation | varhaiskasvatus | småbarnspedagogik | early childhood education | 2342 5311
schoolSupport | koulunkäynnin ohjaus | skolgångshandledning | school assistance | 5312 2341
teaching | opettaminen | undervisning | teaching | 23
specialEducation | erityispedagogiikka | specialpedagogik | special education | 23 5312
youthWork | nuorisotyö | ungdomsarbete | youth work | 3412 3423
guidanceOfClients | asiakasohjaus | klienthandledning | client guidance | 3412 2635 2423 4226
interpreting | tulkkaus | tolkning | interpreting | 2643
translation | kääntäminen | översättning | translation | 2643
officeTools | toimisto-ohjelmat | kontorsprogram | office software | 2411 2423 2431 3313 3343 41 42 43
invoicing | laskutus | fakturering | invoicing | 3313 4311 4120
bookkeeping | kirjanpito | bokföring | bookkeeping | 2411 3313 4311
payroll | palkanlaskenta | löneräkning | payroll | 3313 4311
taxation | verotus | beskattning | taxation | 2411 3313
reception | vastaanottotyö | receptionsarbete | reception work | 4226 4120 5141 5142
minutes | kokousjärjestelyt | mötesarrangemang | arranging meetings | 3343 4120
recruitment | rekrytointi | rekrytering | recruitment | 2423
marketing | markkinointi | marknadsföring | marketing | 2431 1221
socialMedia | some-viestintä | kommunikation i sociala medier | social media | 2431 2642 2166
contentWriting | sisällöntuotanto | innehållsproduktion | content writing | 2431 2642
graphicDesign | graafinen suunnittelu | grafisk formgivning | graphic design | 2166 2163
imageEditing | kuvankäsittely | bildbehandling | image editing | 2166 2651 3521
video | videotuotanto | videoproduktion | video production | 3521 2166
programming | ohjelmointi | programmering | programming | 251
javascript | JavaScript | JavaScript | JavaScript | 2512 2514
python | Python | Python | Python | 2512 2514 2511
databases | tietokannat | databaser | databases | 2511 2512 2514
testing | ohjelmistotestaus | mjukvarutestning | software testing | 2512 2514
cloud | pilvipalvelut | molntjänster | cloud services | 2511 2512
agile | ketterä kehitys | agil utveckling | agile development | 2511 2512 2514
itSupport | it-tuki | it-stöd | IT support | 3512 7422
networks | tietoverkot | datanät | computer networks | 3512 7422
projectManagement | projektinhallinta | projektledning | project management | 1 21 2511 3123
leadership | esihenkilötyö | ledarskap | leadership | 1 3122 3123 5151 3434
engineeringDesign | CAD-suunnittelu | CAD-konstruktion | CAD design | 2142 2144 2151 2163
siteSupervision | työmaanjohto | arbetsplatsledning | site supervision | 3123 2142
laboratoryWork | laboratoriotyö | laboratoriearbete | laboratory work | 3141
forklift | trukinajo | truckkörning | forklift driving | 8344 9333 4321
picking | keräily | orderplockning | order picking | 9333 4321
packing | pakkaaminen | packning | packing | 9333 8160 4321
warehouseSystems | varastonhallinta | lagerhantering | warehouse management | 4321 9333
drivingB | B-ajokortti | B-körkort | driving licence B | 8322 5153 5322 7411 7126 4412 9622
drivingC | C-ajokortti | C-körkort | driving licence C | 8332
drivingD | D-ajokortti | D-körkort | driving licence D | 8331
driverCard | ammattipätevyyskortti | förarkort | driver qualification card | 8332 8331
taxiLicence | taksinkuljettajan ajolupa | körtillstånd för taxi | taxi driving licence | 8322
delivery | jakelutyö | distribution | delivery work | 8322 4412
excavator | kaivinkoneen käyttö | grävmaskin | excavator operation | 8342
workSafetyCard | työturvallisuuskortti | arbetarskyddskort | occupational safety card | 7 8 931 933
hotWorkCard | tulityökortti | kort för heta arbeten | hot work card | 7126 7212 7114 7111
formwork | muottityö | formarbete | formwork | 7111 7114 7115
carpentry | kirvesmiehen työt | timmermansarbete | carpentry | 7111 7115 7119
concreteWork | betonityö | betongarbete | concrete work | 7114 7111
demolition | purkutyö | rivning | demolition | 9313 7119
painting | maalaus | målning | painting | 7131
plumbing | putkityö | rörarbete | plumbing | 7126
electricalInstallation | sähköasennus | elinstallation | electrical installation | 7411 7412
electricalSafety | sähkötyöturvallisuus | elarbetssäkerhet | electrical safety | 7411 7412 7421
welding | hitsaus | svetsning | welding | 7212 8211
machining | koneistus | maskinbearbetning | machining | 7223
assembly | kokoonpano | montering | assembly | 8211 8212
carRepair | ajoneuvojen korjaus | fordonsreparation | vehicle repair | 7231
machineMaintenance | koneiden kunnossapito | maskinunderhåll | machine maintenance | 7233 8160 8211
automation | automaatio | automation | automation | 7421 2151
woodwork | puusepäntyö | snickeri | woodwork | 7522 7115
sewing | ompelu | sömnad | sewing | 7531
foodProduction | elintarviketuotanto | livsmedelsproduktion | food production | 8160 7512
hairdressing | hiustyöt | hårvård | hairdressing | 5141
beautyCare | kauneudenhoito | skönhetsvård | beauty care | 5142
guarding | vartiointi | bevakning | guarding | 5414
stewardCard | järjestyksenvalvojakortti | kort för ordningsvakter | steward card | 5414
animalCare | eläintenhoito | djurskötsel | animal care | 5164
propertySales | kiinteistönvälitys | fastighetsförmedling | property sales | 3334
sportsCoaching | liikunnanohjaus | motionsledning | sports instruction | 3423
telephoneService | puhelinpalvelu | telefonservice | telephone service | 4222 4226
`;
