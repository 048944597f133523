import { expect, test, type Locator, type Page } from '@playwright/test';

test.use({ javaScriptEnabled: false, locale: 'fi-FI' });

/** As whoever uses no mouse does it: what has the focus is pressed. */
async function press(what: Locator, key = 'Enter') {
  await what.focus();
  await expect(what).toBeFocused();
  await what.press(key);
}

async function signIn(page: Page, name: string) {
  await page.goto('/fi/sign-in');
  await press(page.getByRole('button', { name: `Kirjaudu: ${name}` }));
  await expect(page.getByRole('heading', { level: 1, name: 'Tänään' })).toBeVisible();
}

const ageViews = (page: Page) => page.locator('main tbody th').filter({ hasText: /iän mukaan$/ });

for (const [width, counselor] of [
  [360, 'Anders Nyström'],
  [1280, 'Mikael Rautio'],
] as const) {
  test.describe(`By keyboard at ${width} pixels, without scripts`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a view gets its columns and its name, is moved, shared and deleted', async ({ page }) => {
      await signIn(page, counselor);
      const main = page.locator('main');
      for (const [preset, name] of [
        ['all', 'Kaikki iän mukaan'],
        ['ended', 'Päättyneet iän mukaan'],
      ] as const) {
        await page.goto(`/fi/counselor/caseload?scope=team&preset=${preset}`);
        await press(main.locator('summary', { hasText: 'Sarakkeet' }));
        await press(main.getByRole('checkbox', { name: 'Ikä', exact: true }), 'Space');
        await press(main.getByRole('button', { name: 'Näytä nämä sarakkeet' }));
        await expect(page).toHaveURL(/columns=[\w.]*age/);
        await press(main.getByRole('link', { name: 'Tallenna näkymä' }));
        await main.getByLabel('Näkymän nimi').fill(name);
        await press(main.getByLabel('Näkymän nimi'));
        await expect(main.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
      }
      expect(await main.evaluate(({ ownerDocument }) => ownerDocument.documentElement.scrollWidth)).toBe(
        width,
      );

      await press(main.getByRole('link', { name: 'Hallitse näkymiä' }));
      const names = ['Kaikki iän mukaan', 'Päättyneet iän mukaan'];
      await expect(ageViews(page)).toHaveText(names);
      await press(main.getByRole('button', { name: 'Siirrä ylös: Päättyneet iän mukaan' }));
      await expect(ageViews(page)).toHaveText(names.toReversed());
      // Where the view stands now has the focus: the next key moves it on.
      await expect(
        main.getByRole('button', { name: /Siirrä (ylös|alas): Päättyneet/ }).first(),
      ).toBeFocused();

      await press(main.getByRole('link', { name: 'Jaa tiimille: Kaikki iän mukaan' }));
      await press(main.getByRole('button', { name: 'Jaa tiimille' }));
      await expect(main.locator('tr', { hasText: 'Kaikki iän mukaan' })).toContainText('Jaettu tiimille');
      for (const name of names) {
        await press(main.getByRole('link', { name: `Poista näkymä: ${name}` }));
        await press(main.getByRole('button', { name: 'Poista näkymä' }));
        await expect(main.getByRole('link', { name, exact: true })).toHaveCount(0);
      }
    });

    test('every row of a page is chosen by one link, and says what takes it out', async ({ page }) => {
      await signIn(page, counselor);
      await page.goto('/fi/counselor/caseload?scope=team&preset=all');
      const main = page.locator('main');
      await press(main.getByRole('link', { name: 'Valitse sivun kaikki' }));
      const boxes = main.locator('tbody input[type=checkbox]');
      await expect(boxes.nth(1)).toBeChecked();
      for (const box of await boxes.all()) await expect(box).toBeChecked();
      await expect(main.locator('tbody tr').first()).toContainText(/Poistuu, kun|Muuttuu, kun/);
      await press(main.getByRole('link', { name: 'Poista valinnat' }));
      await expect(boxes.first()).not.toBeChecked();
      await press(main.locator('tbody td a[href*="/turn/"]').first());
      await expect(page).not.toHaveURL(/caseload|\/turn\//);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}
