import type { Page } from '@playwright/test';

/** Signs in a member of staff who does not stand on the demonstration's own list: by the city's directory. */
export async function throughStaffDoor(page: Page, name: string): Promise<void> {
  await page.goto('/fi/sign-in');
  await page.getByRole('link', { name: 'Kaupungin työntekijä' }).click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/fi\/counselor$/);
}
