import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

const portals = [
  ['fi', 'seeker'],
  ['sv', 'counselor'],
  ['en', 'employer'],
  ['sv', 'manager'],
] as const;

for (const [language, role] of portals) {
  test(`every door of the ${role} opens without scripts, from sign-in to sign-out`, async ({ page }) => {
    await page.goto(`/${language}/sign-in`);
    await page.locator(`section[aria-labelledby="${role}"], #${role}`).getByRole('button').first().click();
    await expect(page).not.toHaveURL(/sign-in/);
    await expect(page.locator('footer')).toBeVisible();
    const signedIn = page.url();
    const doors = await page
      .locator('header nav a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(doors.length).toBeGreaterThan(1);
    for (const door of doors) {
      const answer = await page.goto(door ?? '');
      expect(answer?.status(), door ?? '').toBe(200);
      await expect(page.locator('h1')).toHaveCount(1);
    }
    await page.goto(`/${language}/settings`);
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('summary').last().click();
    await page.locator('form[action$="/sign-out"] button').click();
    await expect(page).toHaveURL(new RegExp(`/${language}$`));
    await page.goto(signedIn);
    await expect(page).toHaveURL(/sign-in\?to=/);
  });
}

test('a visitor narrows the open jobs down without scripts', async ({ page }) => {
  await page.goto('/en/vacancies');
  const field = page.locator('main form select').first();
  await field.selectOption({ index: 1 });
  await page.locator('main form').first().locator('button').first().click();
  await expect(page).toHaveURL(/\?.+/);
  await expect(page.locator('h1')).toHaveCount(1);
});
