/** Somebody at a browser without scripts: keeps each site's cookies, and follows where answers lead. */
export class Walker {
  readonly #jars = new Map<string, Map<string, string>>();
  /** Each address asked on the latest way. */
  way: string[] = [];

  cookies(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  async ask(url: string, form?: Record<string, string>): Promise<Response> {
    const jar = this.cookies(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      Accept: 'text/html',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie && { Cookie: cookie }),
    };
    const body = form && { method: 'POST', body: new URLSearchParams(form) };
    const answer = await fetch(url, { redirect: 'manual', headers, ...body });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  }

  /** Goes on until an answer leads nowhere else. */
  async go(url: string, form?: Record<string, string>): Promise<{ url: URL; status: number; text: string }> {
    this.way = [url];
    let [at, answer] = [url, await this.ask(url, form)];
    for (let step = 0; step < 12; step++) {
      const location = answer.headers.get('Location');
      if (answer.status < 300 || answer.status > 399 || !location) break;
      at = new URL(location, at).href;
      this.way.push(at);
      answer = await this.ask(at);
    }
    return { url: new URL(at), status: answer.status, text: await answer.text() };
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
