import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Through the door of identification, in a browser of their own. */
async function identify(page: Page, person: string): Promise<void> {
  await expect(page.getByText('Nobody here exists.')).toBeVisible();
  await page.getByRole('button', { name: person }).click();
}

const newPage = async (browser: Browser, javaScriptEnabled: boolean) =>
  (await browser.newContext({ javaScriptEnabled })).newPage();

/** The link in the newest mail to an address, as a path. The worker sends in its own time. */
async function linkIn(page: Page, who: RegExp, kind: string): Promise<string> {
  await expect(async () => {
    await page.goto('/fi/demonstration/mail');
    await expect(page.getByRole('row', { name: who }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('row', { name: who }).first().getByRole('link').click();
  const words = await page.locator('pre').innerText();
  return new RegExp(`/fi/links/${kind}/[\\w-]{43}`).exec(words)?.[0] ?? '';
}

const axe = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

for (const scripts of [true, false])
  test.describe(scripts ? 'A company' : 'A company with scripts off', () => {
    test('invites a colleague, who identifies themselves, comes in and is removed', async ({ browser }) => {
      const [owner, colleague] = [await newPage(browser, scripts), await newPage(browser, scripts)];
      const person = scripts ? 'Kirsi Kollega' : 'Timo Työkaveri';
      const address = `uusi.${scripts ? 'kirsi' : 'timo'}.${Date.now()}@example.com`;
      await signInAs(owner, 'Orvokki Väisänen');
      await owner.goto('/fi/employer/users');
      await owner.getByLabel('Sähköpostiosoite').fill('ei osoite');
      await owner.getByRole('button', { name: 'Lähetä kutsu' }).click();
      await expect(owner.getByRole('alert')).toBeVisible();
      await owner.getByLabel('Sähköpostiosoite').fill(address);
      await owner.getByRole('button', { name: 'Lähetä kutsu' }).click();
      await expect(owner.getByText('Kutsu on lähetetty.')).toBeVisible();

      const link = await linkIn(owner, new RegExp(address), 'invitation');
      await colleague.goto(link);
      await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Kutsu: Hoivakoti Mäntylä Oy');
      await colleague.getByRole('link', { name: 'Tunnistaudu' }).click();
      await identify(colleague, person);
      await expect(colleague.getByText(`Hyväksyt kutsun nimellä ${person}.`)).toBeVisible();
      await colleague.getByRole('button', { name: 'Hyväksy kutsu' }).click();
      await expect(colleague).toHaveURL(/\/fi\/employer$/);
      await owner.goto(link);
      await expect(owner.getByText('Kutsu on jo hyväksytty.')).toBeVisible();

      await owner.goto('/fi/employer/users');
      await owner.getByRole('link', { name: new RegExp(`Poista käyttäjä.*${person}`) }).click();
      await owner.getByRole('button', { name: 'Poista käyttäjä' }).click();
      await expect(owner.getByText('Käyttäjä on poistettu.')).toBeVisible();
      await colleague.goto('/fi/employer');
      await expect(colleague).toHaveURL(/\/fi\/sign-in\?/);
      await owner.context().close();
      await colleague.context().close();
    });
  });

test('The only one who decides on users is told to give the right on before they leave', async ({ page }) => {
  await signInAs(page, 'Markku Lehto');
  await page.goto('/fi/employer/users/leave');
  await expect(page.getByText('Anna oikeus ensin jollekin toiselle.')).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await page.goto('/fi/employer/users');
  await axe(page);
});

test.describe('A provider without an account', () => {
  test.use({ javaScriptEnabled: false });

  test('answers a referral by the link in its mail, once and without scripts', async ({ page }) => {
    const link = await linkIn(page, /palvelut@ty.*kis/, 'referral');
    await page.context().clearCookies();
    const opened = await page.goto(link);
    expect(opened?.headers()['referrer-policy']).toBe('no-referrer');
    await expect(page.getByText('Voitte vastata tähän ohjaukseen ilman käyttäjätunnusta.')).toBeVisible();
    await page.getByRole('link', { name: 'Ota vastaan' }).click();
    await page.getByRole('button', { name: 'Ota vastaan' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('Alkaa').fill('2031-01-07');
    await page.getByLabel('Päättyy').fill('2031-03-07');
    await page.getByRole('button', { name: 'Ota vastaan' }).click();
    await expect(page.getByText('Kiitos, vastauksenne on tallennettu.')).toBeVisible();
    await expect(page.getByText('Tähän ohjaukseen on jo vastattu.')).toBeVisible();
    await page.goto(`${link}/reject`);
    await expect(page.getByText('Linkki ei enää avaa mitään tietoja.')).toBeVisible();
    await expect(page.locator('main form')).toHaveCount(0);
  });
});

test('A provider with an account takes a person in and sees the name from then on', async ({ page }) => {
  await signInAs(page, 'Hanna Ketola');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valmennustalo Suunta');
  await axe(page);
  await page.locator('main a[href^="/fi/provider/referrals/"]').filter({ hasText: /^P-/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^P-/);
  const reference = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Ota vastaan' }).click();
  await page.getByLabel('Alkaa').fill('2031-01-07');
  await page.getByLabel('Päättyy').fill('2031-03-07');
  await page.getByRole('button', { name: 'Ota vastaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(reference);
  await expect(page.getByText(reference)).toBeVisible();
  await axe(page);
});

test('A passkey is added, signs in and is removed', async ({ page }) => {
  const name = `Koekone ${Date.now()}`;
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInAs(page, 'Hanna Ketola');
  await page.goto('/fi/provider/passkeys');
  await page.getByLabel('Nimi').fill(name);
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(page.getByText('Pääsyavain on otettu käyttöön.')).toBeVisible();
  await axe(page);

  await page.context().clearCookies();
  await page.goto('/fi/sign-in/passkey');
  await axe(page);
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page).toHaveURL(/\/fi\/provider$/);

  await page.goto('/fi/provider/passkeys');
  await page.getByRole('link', { name: new RegExp(`Poista pääsyavain.*${name}`) }).click();
  await page.getByRole('button', { name: 'Poista pääsyavain' }).click();
  await expect(page.getByText('Pääsyavain on poistettu.')).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/fi/sign-in/passkey');
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page.getByText('Pääsyavainta ei voitu tarkistaa.').first()).toBeVisible();
});

test('Without scripts a passkey says what is missing', async ({ browser }) => {
  const page = await newPage(browser, false);
  await page.goto('/fi/sign-in/passkey');
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('JavaScript');
  await page.context().close();
});
