import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

type Words = { [key: string]: string | Words };

/** The texts of a namespace as the page writes them: `t('channel.phone')`. */
function words(language: string, namespace: string) {
  const all: Words = JSON.parse(readFileSync(`app/i18n/locales/${language}/${namespace}.json`, 'utf8'));
  return (path: string): string => {
    let found: string | Words = all;
    for (const key of path.split('.')) found = typeof found === 'string' ? found : (found[key] ?? '');
    if (typeof found !== 'string' || found === '') throw new Error(`no text ${namespace}:${path}`);
    return found;
  };
}

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('link', { name }).first().click();

/** A phone call is served from one page: each line leads to the client's own form, and back. */
test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  // With the first, a plan waits for the client's answer too.
  for (const [language, preset, name] of [
    ['fi', 'awaitingSeeker', 'Heikkilä Jussi'],
    ['sv', 'all', 'Jokinen Heikki'],
  ] as const) {
    test(`a client who calls is served from the caseload (${language})`, async ({ page }) => {
      const t = words(language, 'onBehalf');
      const what = `Leipuri ${Date.now()}`;
      await page.goto(`/${language}/sign-in`);
      await page.getByRole('button', { name: /: Sanna Hakala$/ }).click();
      const search = `scope=team&preset=${preset}&q=${encodeURIComponent(name)}`;
      await page.goto(`/${language}/counselor/caseload?${search}`);
      await page.locator('main tbody th').getByRole('link', { name }).click();
      await expect(page).toHaveURL(/\/counselor\/clients\/[^/]+$/);
      const client = new URL(page.url()).pathname;

      // What the client is to answer to on the phone: a service, beside the plan that waits.
      await page.goto(`${client}/refer`);
      await page.locator('main').getByRole('radio').first().check();
      await page.locator('main textarea').first().fill('Uusi suunta');
      await page.locator('main form button[type=submit]').last().click();
      await expect(page).toHaveURL(/\/referrals\/[^/]+$/);

      await page.goto(client);
      await follow(page, t('open'));
      await follow(page, t('channel.phone'));
      await expect(page.locator('main')).toContainText(t('identity.phone'));
      const all = new URL(page.url()).pathname;

      await follow(page, t('act.agree'));
      await press(page, words(language, 'referrals')('own.answer.agree.submit'));
      await expect(page.locator('main')).toContainText(t('recorded.titleOf'));

      await page.goto(all);
      await follow(page, t('act.ownView'));
      await page.locator('main textarea').last().fill('Haluan työn, jossa saan istua.');
      await page.locator('main form button[type=submit]').last().click();
      await expect(page.locator('main')).toContainText(t('what.ownView'));

      await page.goto(all);
      await follow(page, t('act.logAct'));
      await page.locator('input[name=what]').fill(what);
      await page.locator('input[name=employer]').fill('Leipomo Kaura');
      await page.locator('main form button[type=submit]').last().click();
      await page.goto(`${all}/obligation/acts`);
      await expect(page.locator('main')).toContainText(what);

      await page.goto(all);
      if (preset === 'awaitingSeeker') {
        await follow(page, t('act.approve'));
        await page.locator('input[name=way][value=oral]').check();
        await page.locator('input[name=understood]').check();
        await page.locator('input[name=copyGiven]').check();
        await page.locator('main form button[type=submit]').last().click();
        await page.goto(all);
        await expect(page.locator('main').getByRole('link', { name: t('act.approve') })).toHaveCount(0);
      }

      // As the client sees it: told who did it and how, and nothing can be sent from there.
      await page.goto(all.replace('/phone', '/seen/assessment'));
      await expect(page.locator('main')).toContainText(t('by.phone'));
      await expect(page.locator('main')).toContainText(words(language, 'common')('actsFor.seen').slice(-30));
      await page.locator('main form button[type=submit]').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words(language, 'errors')('page.403.title'),
      );
    });
  }
});
