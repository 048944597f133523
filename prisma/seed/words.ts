import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import type { AreaKey } from '#app/ui/areas.ts';

type Served = 'fi' | 'sv';

/** What people in the demonstration say and write, in the language of service. */
export const words = {
  place: 'Työllisyyden palvelutori, Leppävaara',
  partner: {
    wellbeingCounty: 'Sosiaaliohjaaja Hanna Virta, hyvinvointialue',
    kela: 'Vakuutussihteeri Jari Salo, Kela',
  },
  plan: {
    fi: {
      supportNeed: 'Työkyky selvitetään ja arjen tuki sovitetaan yhteen työnhaun kanssa.',
      studyGoal: 'Suomen kielen taso B1 ja ammatillinen tutkinto',
      activation: {
        background: 'Peruskoulu ja keskeytynyt ammattikoulutus. Varasto- ja siivoustöitä lyhyissä jaksoissa.',
        earlierMeasures: 'Työpajajakso toi säännöllisen päivärytmin. Kurssi jäi kesken.',
        earlierPlans: 'Edellisestä suunnitelmasta toteutui puolet.',
      },
    },
    sv: {
      supportNeed: 'Arbetsförmågan utreds och stödet i vardagen samordnas med jobbsökningen.',
      studyGoal: 'Svenska på nivå B1 och en yrkesexamen',
      activation: {
        background: 'Grundskola och avbruten yrkesutbildning. Lager- och städarbete i korta perioder.',
        earlierMeasures: 'Verkstadsperioden gav en regelbunden dagsrytm. Kursen avbröts.',
        earlierPlans: 'Hälften av den förra planen genomfördes.',
      },
    },
  },
  outsider: 'Sosiaaliohjaaja Hanna Virta, hyvinvointialue',
  correction: {
    what: 'Koulutuksestani puuttuu ammattitutkinto.',
    wanted: 'Liiketoiminnan perustutkinto, 2019.',
    why: 'Todistus on liitteenä.',
  },
  interview: {
    fi: [
      'Kävimme läpi työhistorian, osaamisen ja toiveet. Tavoitteesta ja avun tarpeesta ollaan samaa mieltä.',
      'Suunnitelma lähetetään luettavaksi. Seuraava keskustelu kolmen kuukauden kuluttua.',
    ],
    sv: [
      'Vi gick igenom arbetshistorian, kunnandet och önskemålen. Vi är eniga om målet och behovet av hjälp.',
      'Planen skickas för läsning. Nästa samtal om tre månader.',
    ],
  },
  discussion: {
    fi: ['Työnhaku etenee suunnitelman mukaan.', 'Jatketaan suunnitelman mukaan.'],
    sv: ['Jobbsökningen framskrider enligt planen.', 'Vi fortsätter enligt planen.'],
  },
  situation: {
    fi: 'Hakee työtä ja on käytettävissä heti. Osaaminen ja työkyky on käyty läpi alkuhaastattelussa.',
    sv: 'Söker arbete och är tillgänglig genast. Kunnandet och arbetsförmågan har gåtts igenom i den inledande intervjun.',
  },
  goal: {
    fi: 'Löytää työ, jossa oma osaaminen on käytössä.',
    sv: 'Att hitta ett arbete där det egna kunnandet behövs.',
  },
  followUp: {
    fi: 'Omassa asioinnissa ja työnhakukeskusteluissa',
    sv: 'I e-tjänsterna och i samtalen om jobbsökning',
  },
  comment: {
    fi: 'Toivoisin enemmän aikaa koulutuksen aloittamiseen. Voidaanko päivää siirtää?',
    sv: 'Jag skulle behöva mer tid innan utbildningen börjar. Kan vi flytta datumet?',
  },
  refusal: { fi: 'En ole samaa mieltä tavoitteesta.', sv: 'Jag är inte enig om målet.' },
  report: { fi: 'Tehty sovitusti.', sv: 'Gjort som överenskommet.' },
  going: { fi: 'Etenee, jatkan vielä.', sv: 'Det går framåt, jag fortsätter.' },
  suitable: {
    fi: 'Työkokemus ja osaaminen vastaavat paikkaa, ja matka on kohtuullinen.',
    sv: 'Arbetserfarenheten och kunnandet motsvarar platsen, och resan är rimlig.',
  },
  application: {
    fi: 'Hei! Haen paikkaa, koska minulla on alan kokemusta ja haluan oppia lisää.',
    sv: 'Hej! Jag söker platsen eftersom jag har erfarenhet av branschen och vill lära mig mer.',
  },
  presentation: {
    fi: 'Olen luotettava ja oppimishaluinen.',
    sv: 'Jag är pålitlig och villig att lära mig.',
  },
  group: {
    past: {
      topic: 'Hyvä hakemus ja ansioluettelo',
      description: 'Teemme yhdessä hakemuksen ja ansioluettelon. Ota mukaan jokin työpaikkailmoitus.',
    },
    coming: {
      topic: 'Työnhaku tutuksi: palvelut ja oikeudet',
      description: 'Kerromme, mitä palveluja saat ja mitä työnhaussa kannattaa tietää. Voit kysyä mitä vain.',
    },
  },
  forgot: { fi: 'Unohdin ajan. Pahoittelen.', sv: 'Jag glömde tiden. Jag beklagar.' },
  period: {
    talked: {
      fi: 'Haetut työt käytiin läpi työnhakukeskustelussa.',
      sv: 'De sökta jobben gicks igenom i samtalet om jobbsökning.',
    },
    met: {
      fi: 'Kävimme haut läpi puhelimessa. Kaikkia ei ollut kirjattu.',
      sv: 'Vi gick igenom ansökningarna per telefon. Alla hade inte antecknats.',
    },
    answer: {
      fi: 'Olin kaksi viikkoa sairaana. Lähetin todistuksen.',
      sv: 'Jag var sjuk i två veckor. Jag skickade intyget.',
    },
  },
  coachedInGroup: 'Työnhakuvalmennus ryhmässä korvasi täydentävät keskustelut.',
  note: { fi: 'Soitettu ja sovittu seuraavasta askeleesta.', sv: 'Ringde och kom överens om nästa steg.' },
} as const;

/** An assessment in its four statutory parts. */
export function assessment(
  served: Served,
  needs: Omit<Needs, 'competence' | 'workAbility' | 'jobSearch' | 'outlook'>,
): Needs {
  const texts = {
    fi: {
      competence: needs.needsSkills
        ? 'Kokemusta on, mutta ammatin vaatimukset ovat muuttuneet. Täydentävä koulutus auttaisi.'
        : 'Ammatti ja osaaminen vastaavat työmarkkinoiden tarvetta.',
      workAbility: needs.needsSupport
        ? 'Arjen asiat vaikuttavat työnhakuun. Tarvitsee muuta tukea työnhaun rinnalla.'
        : 'Ei työnhakuun vaikuttavia rajoitteita.',
      jobSearch: needs.needsGuidance
        ? 'Suunta on vielä auki. Kaipaa uraohjausta.'
        : 'Hakee aktiivisesti useassa kanavassa.',
      outlook: needs.readyForWork
        ? 'Työllistyminen on todennäköistä muutamassa kuukaudessa.'
        : 'Työttömyys voi pitkittyä ilman palveluja.',
    },
    sv: {
      competence: needs.needsSkills
        ? 'Erfarenhet finns, men kraven i yrket har förändrats. Kompletterande utbildning skulle hjälpa.'
        : 'Yrket och kunnandet motsvarar behovet på arbetsmarknaden.',
      workAbility: needs.needsSupport
        ? 'Vardagen påverkar jobbsökningen. Behöver annat stöd vid sidan av.'
        : 'Inga begränsningar som påverkar jobbsökningen.',
      jobSearch: needs.needsGuidance
        ? 'Riktningen är ännu öppen. Behöver karriärvägledning.'
        : 'Söker aktivt i flera kanaler.',
      outlook: needs.readyForWork
        ? 'Arbete är sannolikt inom några månader.'
        : 'Arbetslösheten kan dra ut på tiden utan service.',
    },
  };
  return { ...needs, ...texts[served] };
}

/** What an action of a plan says, by its area. */
export const actionWords: Record<AreaKey, Record<Served, string>> = {
  careerGuidance: {
    fi: 'Selvitetään ohjaajan kanssa, mikä ala ja työ sopivat.',
    sv: 'Vi utreder med en handledare vilken bransch och vilket arbete som passar.',
  },
  skillsDevelopment: {
    fi: 'Täydennetään osaaminen koulutuksella, jota ala vaatii.',
    sv: 'Kunnandet kompletteras med den utbildning som branschen kräver.',
  },
  socialSupport: {
    fi: 'Otetaan tueksi palvelu, joka helpottaa arkea työnhaun rinnalla.',
    sv: 'Vi tar hjälp av en tjänst som underlättar vardagen vid sidan av jobbsökningen.',
  },
  employerMatching: {
    fi: 'Haetaan työtä useassa kanavassa ja pidetään profiili ajan tasalla.',
    sv: 'Arbete söks i flera kanaler och profilen hålls uppdaterad.',
  },
};
