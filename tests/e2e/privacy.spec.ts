import { expect, test, type Browser, type Page } from '@playwright/test';

/** All of it works without scripts. */
async function signInAs(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  return page;
}

test('a person sees who opened their file, takes a consent back, and is gone for the employer at once', async ({
  browser,
}) => {
  const employer = await signInAs(browser, 'Markku Lehto');
  await employer.goto('/fi/employer');
  await employer.getByRole('link', { name: 'Leipuri' }).first().click();
  await employer.getByRole('link', { name: 'Ahmed Haddad' }).click();
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText('Ahmed Haddad');
  const candidate = employer.url();

  const counselor = await signInAs(browser, 'Mikael Rautio');
  await counselor.goto('/fi/counselor/caseload?q=Haddad');
  await counselor.getByRole('link', { name: 'Haddad Ahmed' }).click();
  await expect(counselor.getByRole('heading', { level: 1 })).toContainText('Ahmed');
  await counselor.getByRole('link', { name: 'Koko katseluloki' }).click();
  await expect(counselor.getByRole('heading', { name: 'Markku Lehto' })).toBeVisible();

  const seeker = await signInAs(browser, 'Ahmed Haddad');
  await seeker.goto('/fi/my/readers');
  await expect(seeker.getByRole('heading', { name: 'Mikael Rautio' })).toBeVisible();
  await expect(seeker.getByRole('heading', { name: 'Markku Lehto' })).toBeVisible();
  await expect(seeker.getByText('olet hänen asiakkaansa').first()).toBeVisible();
  await seeker.getByLabel('Miltä ajalta?').selectOption('viimeisen viikon ajalta');
  await seeker.getByRole('button', { name: 'Näytä' }).click();
  await expect(seeker.getByRole('heading', { name: 'Mikael Rautio' })).toBeVisible();

  await seeker.getByRole('link', { name: 'Suostumukset, jotka olet antanut' }).click();
  await seeker.getByRole('link', { name: 'Peruuta suostumus' }).click();
  await seeker.getByRole('button', { name: 'Peruuta suostumus' }).click();
  await expect(seeker.getByRole('heading', { name: 'Päättyneet ja antamatta jääneet' })).toBeVisible();
  await seeker.getByRole('link', { name: 'Näytä koko suostumus' }).first().click();
  await expect(seeker.getByText('Suostumus peruutettiin')).toBeVisible();
  // What was told stays told, and stays listed.
  await expect(seeker.getByText(/: Markku Lehto/).first()).toBeVisible();

  const gone = await employer.goto(candidate);
  expect(gone?.status()).toBe(404);
  for (const page of [employer, counselor, seeker]) await page.context().close();
});

test('a supervisor searches the read log with a reason, and what is odd is told by its rules', async ({
  browser,
}) => {
  const manager = await signInAs(browser, 'Outi Saarela');
  await manager.goto('/fi/manager/read-log');
  await manager.getByRole('button', { name: 'Hae' }).click();
  await expect(manager.getByRole('alert')).toContainText('Täytä tämä kohta');
  await manager.getByLabel('Miksi haet?').fill('Asiakas kysyi, kuka on katsonut hänen tietojaan.');
  await manager.getByRole('button', { name: 'Hae' }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Haun tulokset');
  expect(manager.url()).toMatch(/\/read-log\/searches\/[0-9a-f-]{36}$/);
  await manager.goto('/fi/manager/read-log/patterns');
  await expect(manager.getByText('Tunnin aikana avattiin yli 25 henkilön tiedot.')).toBeVisible();
  await manager.context().close();
});
