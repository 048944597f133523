import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

async function signInAs(browser: Browser, name: string, scripts: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: `Kirjaudu: ${name}` }).click();
  return page;
}

for (const scripts of [true, false])
  test.describe(scripts ? "The employer's day" : "The employer's day with scripts off", () => {
    test('posts a need, answers a hint, has it checked and sees it published', async ({ browser }) => {
      const title = `Kahvilatyöntekijä ${scripts ? 1 : 2}${Date.now()}`;
      const employer = await signInAs(browser, 'Orvokki Väisänen', scripts);
      await employer.goto('/fi/employer/needs/new');
      await employer.getByRole('button', { name: 'Tallenna ja esikatsele' }).click();
      await expect(employer.getByRole('alert')).toContainText('Tehtävä');
      await employer.getByLabel('Tehtävä').fill(title);
      await employer.getByLabel('Ammatti').selectOption('5246');
      // Full-time jobs are counted by another test.
      await employer.getByLabel('Työaika').selectOption('07');
      await employer.getByLabel('Työn kuvaus').fill('Haemme nuorekasta tekijää kahvilaan.');
      await employer.getByLabel('Palkka', { exact: true }).fill('Työehtosopimuksen mukaan');
      await employer.getByLabel('Viimeinen hakupäivä').fill('2031-01-31');
      await employer.getByRole('button', { name: 'Tallenna ja esikatsele' }).click();
      await expect(employer.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(employer.getByText('nuorekasta: ikää ei saa vaatia.')).toBeVisible();
      await employer.getByRole('link', { name: 'Muokkaa', exact: true }).click();
      await employer.getByLabel('Työn kuvaus').fill('Palvelet asiakkaita ja keität kahvia.');
      await employer.getByRole('button', { name: 'Tallenna ja esikatsele' }).click();
      await expect(employer.getByText('Palvelet asiakkaita ja keität kahvia.')).toBeVisible();
      const need = employer.url();
      await employer.getByRole('link', { name: 'Lähetä tarkistettavaksi' }).click();
      await employer.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
      await expect(employer.getByText('Ilmoitus on lähetetty tarkistettavaksi.')).toBeVisible();

      const counselor = await signInAs(browser, 'Kaisa Lehtinen', scripts);
      await counselor.goto(`/fi/counselor/vacancies?word=${encodeURIComponent(title)}`);
      await counselor.getByRole('link', { name: title }).click();
      await counselor.getByRole('link', { name: 'Julkaise', exact: true }).click();
      await counselor.getByRole('button', { name: 'Julkaise' }).click();
      await expect(counselor.getByRole('heading', { name: 'Asiakkaat, joille paikka sopii' })).toBeVisible();

      await employer.goto(need);
      await expect(employer.getByText('Julkaistu', { exact: true })).toBeVisible();
      await employer.context().close();
      await counselor.context().close();
    });
  });

test('the pages of needs have nothing that keeps anybody out', async ({ browser }) => {
  const employer = await signInAs(browser, 'Orvokki Väisänen', true);
  const counselor = await signInAs(browser, 'Kaisa Lehtinen', true);
  await employer.goto('/fi/employer');
  const first = await employer.locator('main a[href*="/needs/0"]').first().getAttribute('href');
  await counselor.goto('/fi/counselor/vacancies?show=open');
  const open = await counselor.locator('main a[href*="/vacancies/0"]').first().getAttribute('href');
  const pages: [Page, string][] = [
    [employer, '/fi/employer'],
    [employer, '/sv/employer/needs/new'],
    [employer, first ?? ''],
    [counselor, '/en/counselor/vacancies'],
    [counselor, open ?? ''],
  ];
  for (const [page, address] of pages) {
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
