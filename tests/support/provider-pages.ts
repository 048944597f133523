import { levels, type Character } from './fictitious.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  button { font: inherit; padding: .5rem 1rem; margin: .25rem 0; min-height: 2.75rem; width: 100%; text-align: start }
  label { display: block; margin: .5rem 0 } input, select { font: inherit; padding: .4rem; width: 100%; box-sizing: border-box }
  input[type=checkbox] { width: auto }
</style>
<main>${body}</main>
</html>`;

/** One chooses, or types, who one is; the empty choice gives up. */
export function loginPage(door: 'person' | 'staff', listed: Character[]): string {
  const title =
    door === 'person' ? 'Identification (fictitious people)' : 'Directory of the city (fictitious staff)';
  const buttons = listed
    .map(({ id, label }) => `<button name="person" value="${escaped(id)}">${escaped(label)}</button>`)
    .join('\n');
  return page(
    title,
    `<h1>${title}</h1>
     <p>This provider runs on your own machine, for development and tests. Nobody here exists.</p>
     <form method="post">${buttons}<button name="person" value="">Give up</button></form>
     ${door === 'person' ? ownWordsForm : ''}`,
  );
}

const ownWordsForm = `<h2>Somebody else</h2>
<form method="post">
  <label>Personal identity code (900–999) <input name="identityCode" autocomplete="off" required></label>
  <label>Given names <input name="givenNames" autocomplete="off" required></label>
  <label>Family name <input name="familyName" autocomplete="off" required></label>
  <label>Home municipality <input name="municipality" value="049" pattern="[0-9]{3}"></label>
  <label><input type="checkbox" name="nonDisclosure"> Non-disclosure for personal safety</label>
  <label>Level of assurance <select name="level">${Object.entries(levels)
    .map(([name, level]) => `<option value="${level}">${name}</option>`)
    .join('')}</select></label>
  <button>Identify</button>
</form>`;

export const logoutPage = (form: string): string =>
  page(
    'Sign out',
    `<h1>Sign out</h1>${form}
     <button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
     <button type="submit" form="op.logoutForm">Stay signed in</button>`,
  );

export const signedOutPage = page('Signed out', '<h1>You have signed out</h1>');
