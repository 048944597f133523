/**
 * The employment areas since 1 January 2025 and their municipalities in 2026: an area by its code, below it its
 * municipalities by theirs. Names are `Finnish|Swedish|English`; a part left out is as the Finnish one.
 * Åland (46) stands here as the code list has it; it is not an employment area.
 */
export const areasTable = `
1 Espoo-Kauniainen|Esbo-Grankulla
  049 Espoo|Esbo, 235 Kauniainen|Grankulla
2 Etelä-Häme|Södra Tavastland|South Häme
  086 Hausjärvi, 165 Janakkala, 433 Loppi, 694 Riihimäki
3 Etelä-Karjala|Södra Karelen|South Karelia
  153 Imatra, 405 Lappeenranta|Villmanstrand, 416 Lemi, 441 Luumäki, 580 Parikkala, 689 Rautjärvi,
  700 Ruokolahti|Ruokolax, 739 Savitaipale, 831 Taipalsaari
4 Etelä-Kymenlaakso|Södra Kymmenedalen|South Kymenlaakso
  075 Hamina|Fredrikshamn, 285 Kotka, 489 Miehikkälä, 624 Pyhtää|Pyttis, 935 Virolahti|Vederlax
5 Etelä-Satakunta|Södra Satakunta|South Satakunta
  050 Eura, 051 Eurajoki|Euraåminne, 102 Huittinen|Vittis, 684 Rauma|Raumo, 783 Säkylä
6 Eteläinen Keski-Suomi|Södra mellersta Finland|Southern Central Finland
  172 Joutsa, 182 Jämsä, 249 Keuruu|Keuru, 435 Luhanka, 495 Multia, 508 Mänttä-Vilppula, 592 Petäjävesi,
  850 Toivakka
7 Hanko-Inkoo-Raasepori|Hangö-Ingå-Raseborg|Hanko-Ingå-Raseborg
  078 Hanko|Hangö, 149 Inkoo|Ingå|Ingå, 710 Raasepori|Raseborg|Raseborg
8 Helsinki|Helsingfors
  091 Helsinki|Helsingfors
9 Jyväskylä-Muurame
  179 Jyväskylä, 500 Muurame
10 Kainuu-Koillismaa|Kajanaland-Nordostlandet
  105 Hyrynsalmi, 205 Kajaani|Kajana, 290 Kuhmo, 305 Kuusamo, 578 Paltamo, 620 Puolanka, 697 Ristijärvi,
  765 Sotkamo, 777 Suomussalmi, 832 Taivalkoski
11 Kerava-Sipoo|Kervo-Sibbo
  245 Kerava|Kervo, 753 Sipoo|Sibbo
12 Keski-Pohjanmaa|Mellersta Österbotten|Central Ostrobothnia
  074 Halsua|Halso, 217 Kannus, 236 Kaustinen|Kaustby, 272 Kokkola|Karleby, 421 Lestijärvi, 584 Perho,
  849 Toholampi, 924 Veteli|Vetil
13 Keski-Savo|Mellersta Savolax|Central Savo
  171 Joroinen|Jorois, 420 Leppävirta, 593 Pieksämäki, 915 Varkaus
14 Keski-Uusimaa|Mellersta Nyland|Central Uusimaa
  106 Hyvinkää|Hyvinge, 186 Järvenpää|Träskända, 505 Mäntsälä, 543 Nurmijärvi, 611 Pornainen|Borgnäs,
  858 Tuusula|Tusby
15 Kirkkonummi-Vihti-Siuntio|Kyrkslätt-Vichtis-Sjundeå
  257 Kirkkonummi|Kyrkslätt, 755 Siuntio|Sjundeå, 927 Vihti|Vichtis
16 Kouvola
  286 Kouvola
17 Kuopio
  204 Kaavi, 239 Keitele, 297 Kuopio, 402 Lapinlahti, 686 Rautalampi, 687 Rautavaara, 749 Siilinjärvi,
  778 Suonenjoki, 844 Tervo, 857 Tuusniemi, 921 Vesanto
18 Kymppi
  005 Alajärvi, 010 Alavus|Alavo, 052 Evijärvi, 233 Kauhava, 300 Kuortane, 403 Lappajärvi, 408 Lapua|Lappo,
  759 Soini, 934 Vimpeli|Vindala, 989 Ähtäri|Etseri
19 Lahti|Lahtis
  398 Lahti|Lahtis
20 Lohja-Karkkila|Lojo-Karkkila
  224 Karkkila|Högfors, 444 Lohja|Lojo
21 Läntinen Pirkanmaa|Västra Birkaland|Western Pirkanmaa
  108 Hämeenkyrö|Tavastkyro, 143 Ikaalinen|Ikalis, 250 Kihniö, 581 Parkano, 619 Punkalaidun, 790 Sastamala
22 Meri-Lappi|Havslappland
  240 Kemi, 241 Keminmaa, 751 Simo, 845 Tervola, 851 Tornio|Torneå, 976 Ylitornio|Övertorneå
23 Mikkelin seutu|S:t Michel regionen|Mikkeli region
  097 Hirvensalmi, 178 Juva, 213 Kangasniemi, 491 Mikkeli|S:t Michel, 507 Mäntyharju, 623 Puumala
24 Oulun seutu|Uleåborgregionen|Oulu region
  072 Hailuoto|Karlö, 139 Ii|Ijo, 244 Kempele, 425 Liminka|Limingo, 436 Lumijoki, 494 Muhos,
  564 Oulu|Uleåborg, 615 Pudasjärvi, 859 Tyrnävä, 889 Utajärvi, 785 Vaala
25 Pietarsaaren seutu|Jakobstadsregionen|Jakobstad region
  288 Kruunupyy|Kronoby|Kronoby, 440 Luoto|Larsmo|Larsmo, 599 Pedersören kunta|Pedersöre|Pedersöre,
  598 Pietarsaari|Jakobstad|Jakobstad
26 Pohjanmaa|Österbotten|Ostrobothnia
  231 Kaskinen|Kaskö, 280 Korsnäs, 399 Laihia|Laihela, 475 Maalahti|Malax|Malax,
  499 Mustasaari|Korsholm|Korsholm, 545 Närpiö|Närpes|Närpes, 893 Uusikaarlepyy|Nykarleby|Nykarleby,
  905 Vaasa|Vasa, 946 Vöyri|Vörå|Vörå
27 Pohjoinen Keski-Suomi|Norra Mellersta Finland|Northern Central Finland
  077 Hankasalmi, 216 Kannonkoski, 226 Karstula, 256 Kinnula, 265 Kivijärvi, 275 Konnevesi, 312 Kyyjärvi,
  410 Laukaa|Laukas, 601 Pihtipudas, 729 Saarijärvi, 892 Uurainen, 931 Viitasaari, 992 Äänekoski
28 Pohjois- ja Itä-Lappi|Norra och Östra Lappland|North and East Lapland
  148 Inari|Enare, 320 Kemijärvi, 583 Pelkosenniemi, 614 Posio, 732 Salla, 742 Savukoski, 758 Sodankylä,
  890 Utsjoki
29 Pohjois-Karjala|Norra Karelen|North Karelia
  090 Heinävesi, 146 Ilomantsi|Ilomants, 167 Joensuu, 176 Juuka|Juga, 260 Kitee|Kides,
  276 Kontiolahti|Kontiolax, 422 Lieksa, 426 Liperi|Libelits, 541 Nurmes, 309 Outokumpu, 607 Polvijärvi,
  707 Rääkkylä, 848 Tohmajärvi
30 Porvoon seutu|Borgåregionen|Porvoo region
  018 Askola, 407 Lapinjärvi|Lappträsk, 434 Loviisa|Lovisa, 504 Myrskylä|Mörskom, 638 Porvoo|Borgå,
  616 Pukkila
31 Päijät-Häme|Päijänne-Tavastland
  016 Asikkala, 081 Hartola|Gustav Adolfs  , 111 Heinola, 098 Hollola, 142 Iitti|Itis, 316 Kärkölä,
  560 Orimattila, 576 Padasjoki, 781 Sysmä
32 Raahe|Brahestad
  069 Haapajärvi, 071 Haapavesi, 317 Kärsämäki, 563 Oulainen, 625 Pyhäjoki, 626 Pyhäjärvi, 630 Pyhäntä,
  678 Raahe|Brahestad, 691 Reisjärvi, 748 Siikajoki, 791 Siikalatva
33 Rovaseutu|Rovaniemiregionen
  683 Ranua, 698 Rovaniemi
34 Salo
  284 Koski Tl|Koskis, 480 Marttila|S:t Mårtens  , 734 Salo, 761 Somero
35 Satakunta
  079 Harjavalta, 181 Jämijärvi, 214 Kankaanpää, 230 Karvia, 271 Kokemäki|Kumo, 484 Merikarvia|Sastmola,
  531 Nakkila, 608 Pomarkku|Påmark, 609 Pori|Björneborg, 747 Siikainen|Siikais, 886 Ulvila|Ulvsby
36 Savonlinna|Nyslott
  046 Enonkoski, 681 Rantasalmi, 740 Savonlinna|Nyslott, 768 Sulkava
37 TyöLakeus
  145 Ilmajoki|Ilmola, 152 Isokyrö|Storkyro, 743 Seinäjoki
38 Suupohja
  151 Isojoki|Storå, 218 Karijoki|Bötom, 232 Kauhajoki, 287 Kristiinankaupunki|Kristinestad|Kristinestad,
  301 Kurikka, 846 Teuva|Östermark
39 Tampereen seutu|Tammerforsregionen|Tampere region
  020 Akaa|Ackas, 177 Juupajoki, 211 Kangasala, 291 Kuhmoinen|Kuhmois, 418 Lempäälä, 536 Nokia,
  562 Orivesi, 604 Pirkkala|Birkala, 635 Pälkäne, 702 Ruovesi, 837 Tampere|Tammerfors, 887 Urjala,
  908 Valkeakoski, 922 Vesilahti, 936 Virrat|Virdois, 980 Ylöjärvi
40 Tunturi-Lappi - Pello|Fjäll-Lappland - Pello
  047 Enontekiö|Enontekis, 261 Kittilä, 273 Kolari, 498 Muonio, 854 Pello
41 Turku|Åbo
  019 Aura, 202 Kaarina|S:t Karins, 322 Kemiönsaari|Kimitoön|Kimitoön, 304 Kustavi|Gustavs,
  400 Laitila|Letala, 423 Lieto|Lundo, 430 Loimaa, 481 Masku, 503 Mynämäki|Virmo, 529 Naantali|Nådendal,
  538 Nousiainen|Nousis, 561 Oripää, 577 Paimio|Pemar, 445 Parainen|Pargas|Pargas, 631 Pyhäranta,
  636 Pöytyä, 680 Raisio|Reso, 704 Rusko, 738 Sauvo|Sagu, 833 Taivassalo|Tövsala, 853 Turku|Åbo,
  895 Uusikaupunki|Nystad, 918 Vehmaa|Vemo
42 TyöHäme
  061 Forssa, 082 Hattula, 103 Humppila, 109 Hämeenlinna|Tavastehus, 169 Jokioinen|Jockis, 834 Tammela,
  981 Ypäjä
43 Vantaa|Vanda
  092 Vantaa|Vanda
44 Ylivieska-Kalajoki-Nivala
  009 Alavieska, 208 Kalajoki, 483 Merijärvi, 535 Nivala, 746 Sievi, 977 Ylivieska
45 Ylä-Savo|Övre Savolax
  140 Iisalmi|Idensalmi, 263 Kiuruvesi, 595 Pielavesi, 762 Sonkajärvi, 925 Vieremä
46 Ahvenanmaa|Åland|Åland
  035 Brändö, 043 Eckerö, 060 Finström, 062 Föglö, 065 Geta, 076 Hammarland, 170 Jomala, 295 Kumlinge,
  318 Kökar, 417 Lemland, 438 Lumparland, 478 Maarianhamina|Mariehamn|Mariehamn, 736 Saltvik, 766 Sottunga,
  771 Sund, 941 Vårdö
`;
