import { expect, test, type Page } from '@playwright/test';

// One person's counter is watched: what others log at the same time would move it too.
test.describe.configure({ mode: 'serial' });

const words = {
  fi: { log: 'Lisää haettu työ', done: /(\d+)\/(\d+) tehty/, job: 'Puutarhuri' },
  sv: { log: 'Lägg till ett sökt jobb', done: /(\d+)\/(\d+) gjorda/, job: 'Trädgårdsmästare' },
  en: { log: 'Add a job you applied for', done: /(\d+) of (\d+) done/, job: 'Gardener' },
} as const;
type Language = keyof typeof words;

async function signInAs(page: Page, language: Language, name: string): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page
    .locator('main form button')
    .and(page.locator(`[aria-label*="${name}"]`))
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** How many of the running period are done, as the counter says it in words. */
async function counted(page: Page, language: Language): Promise<number> {
  const text = await page.locator('#now .meter').innerText();
  return Number(words[language].done.exec(text)?.[1]);
}

for (const [language, javaScriptEnabled] of [
  ['fi', false],
  ['sv', true],
  ['en', false],
] as const) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test.describe(`On a phone ${how} scripts (${language})`, () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });

    test('a seeker logs a job with four facts and three presses, and the counter moves', async ({ page }) => {
      await signInAs(page, language, 'Emilia Korpela');
      await page.goto(`/${language}/my/obligation`);
      const before = await counted(page, language);
      await page.goto(`/${language}/my`);
      await page.locator(`main a[href="/${language}/my/obligation"]`).first().click();
      await page.locator('main').getByRole('link', { name: words[language].log }).click();
      const fields = page.locator('main form [name]:not([type=hidden])');
      await expect(fields).toHaveCount(4);
      await page.locator('[name=what]').fill(words[language].job);
      await page.locator('[name=employer]').fill('Taimisto Oy');
      await page.locator('main form button').click();
      await expect(page).toHaveURL(new RegExp(`/${language}/my/obligation$`));
      await expect.poll(() => counted(page, language)).toBe(before + 1);
      await expect(page.locator('#acts')).toContainText(words[language].job);
      await page.locator(`#acts a[aria-label*="${words[language].job}"]`).click();
      await page.locator('main form button[value=invited]').click();
      await page.locator('main a[href$="/withdraw"]').click();
      await page.locator('main form button').click();
      await expect.poll(() => counted(page, language)).toBe(before);
    });
  });
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong entry is shown again as it was typed', async ({ page }) => {
    await signInAs(page, 'fi', 'Emilia Korpela');
    await page.goto('/fi/my/obligation/log');
    await page.locator('[name=employer]').fill('Taimisto Oy');
    await page.locator('main form button').click();
    await expect(page.getByRole('alert')).toContainText('Mikä työ tai asia?');
    await expect(page.locator('[name=employer]')).toHaveValue('Taimisto Oy');
  });

  test('one press at an open job is enough', async ({ page }) => {
    await signInAs(page, 'en', 'Emilia Korpela');
    await page.goto('/en/vacancies');
    const job = page.locator('main article h3 a[href*="/en/vacancies/"]').last();
    const title = (await job.innerText()).trim();
    await job.click();
    await expect(page.locator('h1')).toHaveText(title);
    await page.getByRole('button', { name: 'I applied for this' }).click();
    await expect(page).toHaveURL(/\/en\/my\/obligation$/);
    await expect(page.locator('#acts')).toContainText(title);
  });

  test('somebody who fell short is heard, and the counselor accepts the reason', async ({ page }) => {
    await signInAs(page, 'sv', 'Janne Halonen');
    await page.goto('/sv/my/obligation');
    await page.locator('main a[href$="/answer"]').click();
    await expect(page).toHaveURL(/\/answer$/);
    const [, periodId = ''] = /periods\/([0-9a-f-]+)/.exec(page.url()) ?? [];
    await page.locator('[name=reason][value=illness]').check();
    await page.locator('[name=answer]').fill('Jag låg på sjukhus i två veckor.');
    await page.locator('main form button').click();
    await expect(page.locator('main')).toContainText('Jag låg på sjukhus i två veckor.');
    await page.context().clearCookies();
    await signInAs(page, 'sv', 'Kaisa');
    await page.goto('/sv/counselor/caseload?preset=periodWaits');
    await page.getByRole('link', { name: 'Halonen Janne' }).click();
    await page.locator(`main a[href$="/counselor/periods/${periodId}"]`).first().click();
    await expect(page.locator('main')).toContainText('Jag låg på sjukhus i två veckor.');
    await page.locator('main a[href$="/reason"]').click();
    await page.locator('[name=reason][value=illness]').check();
    await page.locator('main form button').click();
    await expect(page.locator('main a[href$="/neglect"]')).toHaveCount(0);
    await page.goto('/sv/counselor/caseload?preset=periodWaits');
    await expect(page.getByRole('link', { name: 'Halonen Janne' })).toHaveCount(0);
  });
});

test('the plan says what the chosen way to decide comes to, and asks only what it needs', async ({
  page,
}) => {
  await signInAs(page, 'fi', 'Kaisa');
  await page.goto('/fi/counselor/caseload?preset=planDraft&q=Nguyen');
  await page.getByRole('link', { name: 'Nguyen Linh' }).click();
  await page.locator('main a[href*="/counselor/plans/"]').first().click();
  await page.locator('main a[href$="/edit"]').click();
  const mode = page.locator('[name=obligationMode]');
  await mode.selectOption('standard');
  await expect(page.locator('#obligation')).toContainText('4 työmahdollisuutta');
  await expect(page.locator('[name=obligationTarget]')).toBeHidden();
  await mode.selectOption('lowered');
  await expect(page.locator('[name=obligationTarget]')).toBeVisible();
  await expect(page.locator('[name=obligationReason]')).toBeVisible();
  await mode.selectOption('postponed');
  await expect(page.locator('[name=obligationOn]')).toBeVisible();
  await expect(page.locator('[name=obligationTarget]')).toBeHidden();
});
