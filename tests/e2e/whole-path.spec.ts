import { test } from '@playwright/test';
import { startCity } from '../support/city.ts';
import { travel, type Traveller } from '../support/whole-path.ts';

type Way = Traveller & { scripts: boolean };

/** Each on a city of its own, for each moves its city's clock. */
const ways: Way[] = [
  { name: 'Aino Kivelä', counselor: 'Kaisa Lehtinen', language: 'fi', scripts: true },
  { name: 'Oscar Lindqvist', counselor: 'Anders Nyström', language: 'sv', scripts: false },
  { name: 'Grace Okafor', counselor: 'Kaisa Lehtinen', language: 'en', scripts: false },
];

for (const { scripts, ...traveller } of ways) {
  test.describe(`In ${traveller.language}, with scripts ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts });

    test('a person comes from the first sign-in to work through all four areas', async ({ page }) => {
      // Filling the city takes minutes where no other test has done it before, and so do its months on a busy machine.
      test.setTimeout(1_800_000);
      const city = await startCity();
      try {
        await travel(page, city.url, traveller);
      } finally {
        await city.stop();
      }
    });
  });
}
