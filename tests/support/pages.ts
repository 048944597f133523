import { expect, type Locator, type Page } from '@playwright/test';

/** What is typed or chosen, by the name of the field. */
export type Answers = Record<string, string | string[]>;

/** A person at a browser, in one language. Finds forms and fields by their names, which are the same in each language. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly site: string,
    readonly language: string,
  ) {}

  async open(path: string): Promise<void> {
    const answer = await this.page.goto(`${this.site}/${this.language}${path}`);
    expect(answer?.status(), path).toBe(200);
  }

  async signIn(name: string): Promise<void> {
    await this.page.context().clearCookies();
    await this.open('/sign-in');
    await this.page
      .locator('article, li, .card')
      .filter({ hasText: name })
      .locator('form button')
      .first()
      .click();
    await expect(this.page).not.toHaveURL(/sign-in/);
  }

  /** Fills the form that has these fields and sends it with its first button. */
  async send(answers: Answers = {}): Promise<void> {
    const form = this.#formWith(Object.keys(answers));
    const closed = form.locator('xpath=ancestor::details[not(@open)]/summary');
    if ((await closed.count()) > 0) await closed.click();
    for (const [name, value] of Object.entries(answers)) await fill(form, name, value);
    await form.locator('button:not([name]):not([formaction])').first().click();
    await expect(this.page.locator('[role=alert]')).toHaveCount(0);
  }

  /** Opens the page of one step and sends its form. */
  async step(path: string, answers: Answers = {}): Promise<void> {
    await this.open(path);
    await this.send(answers);
  }

  /** The last part of the first link whose address begins like this. */
  async idIn(prefix: string, text?: string | RegExp): Promise<string> {
    const links = this.page.locator(`main a[href^="/${this.language}${prefix}"]`);
    const link = (text === undefined ? links : links.filter({ hasText: text })).first();
    const href = await link.getAttribute('href');
    return href?.split('?')[0]?.slice(`/${this.language}${prefix}`.length).split('/')[0] ?? '';
  }

  /** The same of all links, each once. */
  async idsIn(prefix: string): Promise<string[]> {
    const links = await this.page.locator(`main a[href^="/${this.language}${prefix}"]`).all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    const ids = hrefs.map((href) => href?.slice(`/${this.language}${prefix}`.length).split(/[/?#]/)[0] ?? '');
    return [...new Set(ids)];
  }

  async offers(path: string): Promise<boolean> {
    return (await this.page.locator(`main a[href="/${this.language}${path}"]`).count()) > 0;
  }

  #formWith(names: string[]): Locator {
    const forms = this.page.locator('main form[method=post]');
    return names
      .reduce((found, name) => found.filter({ has: this.page.locator(`[name="${name}"]`) }), forms)
      .first();
  }
}

async function fill(form: Locator, name: string, value: string | string[]): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const type = await field.first().getAttribute('type');
  if (type === 'radio' || type === 'checkbox') {
    for (const each of [value].flat())
      await form
        .locator(each === '' ? `[name="${name}"]` : `[name="${name}"][value="${each}"]`)
        .first()
        .check();
    return;
  }
  const text = [value].flat()[0] ?? '';
  if ((await form.locator(`select[name="${name}"]`).count()) > 0) await choose(field.first(), text);
  else await field.first().fill(text);
}

/** By its value, or by a part of what it says. */
async function choose(field: Locator, wanted: string): Promise<void> {
  const saying = field.locator('option').filter({ hasText: wanted }).first();
  const byValue = wanted === '' || (await field.locator(`option[value="${wanted}"]`).count()) > 0;
  await field.selectOption(byValue ? wanted : await saying.getAttribute('value'));
}
