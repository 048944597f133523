import { expect, test, type Page } from '@playwright/test';

const titles = {
  fi: { signIn: 'Kirjaudu', validity: 'Työnhakuni voimassaolo', certificate: 'Todistus työnhaun voimassaolosta' },
  sv: { signIn: 'Logga in', validity: 'Min jobbsöknings giltighet', certificate: 'Intyg över jobbsökningens giltighet' },
  en: { signIn: 'Sign in', validity: 'Validity of my jobseeking', certificate: 'Certificate of valid jobseeking' },
} as const; // prettier-ignore
type Language = keyof typeof titles;

async function signInAs(page: Page, name: string, language: Language = 'fi'): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/${language}/sign-in`);
  await page
    .getByRole('button', { name: new RegExp(`: ${name}$`) })
    .first()
    .click();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts, on a phone', () => {
    test.use({ javaScriptEnabled, ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }) });

    test('a job seeker sees what a change leads to before sending it', async ({ page }) => {
      await signInAs(page, javaScriptEnabled ? 'Linnea Backman' : 'Noora Salmi');
      await page.goto('/fi/my/change');
      await page.getByRole('link', { name: 'Työ alkaa' }).click();
      await page.getByRole('group', { name: 'Kestääkö työ yli kaksi viikkoa?' }).getByLabel('Kyllä').check();
      await page.getByLabel('Montako tuntia viikossa?').fill('20');
      await page.getByRole('group', { name: 'Onko työ kokoaikaista?' }).getByLabel('Ei').check();
      await page.getByRole('button', { name: 'Katso, mihin tämä vaikuttaa' }).click();
      await expect(page.getByText(/→ 09 Osa-aikatyössä|työtilanteeksi 09/)).toBeVisible();
      await expect(page.getByLabel('Montako tuntia viikossa?')).toHaveValue('20');
      await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
      await expect(page).toHaveURL(/\/fi\/my\/validity/);
      await expect(page.getByText('09 Osa-aikatyössä').first()).toBeVisible();
    });

    test('what is typed at registration is not lost with the session', async ({ page }) => {
      const name = javaScriptEnabled ? 'Aino Kivelä' : 'Grace Okafor';
      await signInAs(page, name);
      await page.goto('/fi/my/registration/skills');
      await page.getByLabel('Mitä osaat?').fill('Leivon ja johdan vuoroa');
      if (javaScriptEnabled) await expect(page.getByText(/Tallennettu kello/)).toBeVisible();
      else await page.getByRole('button', { name: 'Tallenna ja jatka myöhemmin' }).click();
      await signInAs(page, name);
      await page.goto('/fi/my/registration/skills');
      await expect(page.getByLabel('Mitä osaat?')).toHaveValue('Leivon ja johdan vuoroa');
    });
  });
}

test('a job seeker renews and has a certificate in each language', async ({ page }) => {
  await signInAs(page, 'Timo Lahtinen');
  await page.getByRole('link', { name: /Uusi työnhakusi/ }).click();
  await expect(page.getByText(/Viranomainen on päättänyt ajan itse/)).toBeVisible();
  await page.getByRole('button', { name: 'Pidä työnhaku voimassa' }).click();
  for (const language of ['fi', 'sv', 'en'] as const) {
    await page.goto(`/${language}/my/validity`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language].validity);
    await page.goto(`/${language}/my/certificate`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language].certificate);
    await expect(page.getByText('Timo Lahtinen').last()).toBeVisible();
  }
});

test('a person is heard, staff assess the answer, a colleague looks over the draft, jobseeking ends in writing, and the person reads how to object', async ({
  page,
}) => {
  await signInAs(page, 'Petteri Niskanen');
  await page.getByRole('link', { name: 'Kerro näkemyksesi ennen päätöstä' }).click();
  const hearing = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByLabel('Vastauksesi').fill('En huomannut määräaikaa.');
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await expect(page.getByText('En huomannut määräaikaa.')).toBeVisible();

  await signInAs(page, 'Kaisa Lehtinen');
  await page.goto(`/fi/counselor/hearings/${hearing}`);
  await page.getByRole('link', { name: 'Totea, ettei hyväksyttävää syytä ole' }).click();
  await page.getByLabel('Arvio ja sen perusteet').fill('Syy ei ole hyväksyttävä.');
  await page.getByRole('button', { name: 'Totea, ettei hyväksyttävää syytä ole' }).click();
  await page.getByRole('link', { name: 'Tee päätös' }).click();
  await expect(page.getByText(/vaatia oikaisua työvoimaviranomaiselta/)).toBeVisible();
  await page.getByLabel('Perustelut').fill('Asia jäi hoitamatta määräajassa.');
  await page.getByLabel('Kirjeenä').check();
  await page.getByRole('button', { name: 'Pyydä tarkastusta' }).click();
  await expect(page.getByText('Tarkastusta on pyydetty.')).toBeVisible();

  await signInAs(page, 'Sanna Hakala');
  await page.goto('/fi/counselor/second-looks');
  await page.getByRole('link', { name: 'Niskanen Petteri' }).click();
  await expect(page.getByText('En huomannut määräaikaa.')).toBeVisible();
  await page.getByRole('link', { name: 'Ota tarkastettavaksi' }).click();
  await page.getByRole('button', { name: 'Ota tarkastettavaksi' }).click();
  await page.getByRole('link', { name: 'Hyväksy luonnos' }).click();
  await page.getByRole('button', { name: 'Hyväksy luonnos' }).click();
  await expect(page.getByText('Hyväksyit luonnoksen.')).toBeVisible();

  await signInAs(page, 'Kaisa Lehtinen');
  await page.goto(`/fi/counselor/hearings/${hearing}/decide`);
  await expect(page.getByText('Asia jäi hoitamatta määräajassa.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tee päätös' }).click();
  await expect(page.getByText('Päätös tehty')).toBeVisible();

  await signInAs(page, 'Petteri Niskanen');
  await page.goto('/fi/my/validity');
  await page.getByRole('link', { name: 'Päätös: työnhaku päättyi' }).click();
  await expect(page.getByText(/Aikaa on jäljellä \d+ päivää/)).toBeVisible();
  await page.goto('/fi/my/restart');
  await expect(page.getByText(/Soita tai tule paikan päälle/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aloita' })).toHaveCount(0);
});

test('who lost jobseeking for a missing clarification gives it and starts again', async ({ page }) => {
  await signInAs(page, 'Kati Rinne');
  await page.goto('/fi/my/restart');
  await expect(page.getByText('Kopio voimassa olevasta oleskeluluvasta')).toBeVisible();
  await page.getByLabel('Selvityksesi').fill('Lupa on voimassa vuoteen 2029.');
  await page.getByRole('button', { name: 'Aloita' }).click();
  await expect(page).toHaveURL(/\/fi\/my\/registration/);
  await page.goto('/fi/my/registration/review');
  await expect(page.getByRole('button', { name: 'Ilmoittaudu työnhakijaksi' })).toBeVisible();
});
