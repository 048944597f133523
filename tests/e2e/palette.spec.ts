import { expect, test, type Page } from '@playwright/test';

async function signIn(page: Page) {
  await page.goto('/fi/sign-in');
  await page.getByRole('button', { name: 'Kirjaudu: Sanna Hakala' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tänään' })).toBeVisible();
}

/** One of the counselor's own clients. */
const client = { name: 'Warsame Hodan', familyName: 'Warsame' };

async function openClient(page: Page) {
  await page.goto(`/fi/counselor/caseload?q=${client.familyName}`);
  await page.locator('main tbody th').getByRole('link', { name: client.name }).click();
  await expect(page).toHaveURL(/\/counselor\/clients\/[0-9a-f-]{36}$/);
}

test.describe('With scripts', () => {
  test('a client is found and opened by the keyboard alone', async ({ page }) => {
    await signIn(page);
    await page.goto('/fi/counselor/caseload');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    const box = dialog.getByRole('combobox');
    await expect(box).toBeFocused();
    await expect(dialog.getByRole('option', { name: 'Vastaanottoajat' })).toBeVisible();
    await box.fill(client.familyName.slice(0, 4));
    const group = dialog.getByRole('group', { name: 'Omat asiakkaat' });
    await expect(group.getByRole('option', { name: client.familyName })).toBeVisible();
    await expect(dialog.getByRole('status')).toContainText('tulos');
    const chosen = dialog.getByRole('option', { selected: true });
    await expect(box).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/counselor\/clients\/[0-9a-f-]{36}$/);
  });

  test('whoever is quicker than the answer is led by what is typed', async ({ page }) => {
    await signIn(page);
    await page.goto('/fi/counselor/caseload');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('option', { name: 'Vastaanottoajat' })).toBeVisible();
    // The answer never comes.
    await page.route(/\/find\/results\?/, () => new Promise(() => undefined));
    await dialog.getByRole('combobox').fill('muistut');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/counselor\/find\?q=muistut$/);
  });

  test('with a client open it leads to what can be done with them, and gives the focus back when it is closed', async ({
    page,
  }) => {
    await signIn(page);
    await openClient(page);
    // Before its script has come the door leads to a page of its own.
    await page.waitForLoadState();
    const door = page.getByRole('link', { name: 'Etsi', exact: true });
    await door.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('muistut');
    await expect(dialog.getByRole('option')).toHaveText(['Omat muistutukset']);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(door).toBeFocused();
    await page.keyboard.press('Control+k');
    await dialog.getByRole('combobox').fill('muistut');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Omat muistutukset');
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is found on a page of its own', async ({ page }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Etsi', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Etsi');
    await page.getByLabel('Etsi asiakasta, sivua tai toimintoa').fill(client.familyName);
    await page.locator('main').getByRole('button', { name: 'Hae' }).click();
    await page.locator('main').getByRole('link', { name: client.familyName }).click();
    await expect(page).toHaveURL(/\/counselor\/clients\/[0-9a-f-]{36}$/);
  });

  test('the queue of the day leads to each of its parts, and each line to what is to be done', async ({
    page,
  }) => {
    await signIn(page);
    const index = page.getByRole('navigation', { name: 'Mitä tänään odottaa' });
    const parts = await index.getByRole('link').count();
    expect(parts).toBeGreaterThan(2);
    const [last] = (await index.getByRole('link').last().getAttribute('href'))?.split('#').slice(1) ?? [];
    await index.getByRole('link').last().press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${last}$`));
    const press = page.locator(`main #${last} tbody a`).last();
    const name = (await press.getAttribute('aria-label')) ?? '';
    expect(name).toMatch(/^.+: .+/);
    await press.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Tänään');
  });

  test('the time line is narrowed by its address', async ({ page }) => {
    await signIn(page);
    await openClient(page);
    await page.getByRole('link', { name: 'Kaikki tapahtumat ja rajaukset' }).click();
    await page.getByLabel('Mistä asiasta').selectOption('meeting');
    await page.getByRole('button', { name: 'Näytä' }).click();
    await expect(page).toHaveURL(/kind=meeting/);
    await expect(page.locator('main ol.timeline li').first()).toBeVisible();
    await expect(page.getByLabel('Mistä asiasta')).toHaveValue('meeting');
  });
});
