import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isoDateField, optionalIsoDate, parseValues } from '#app/core/form.server.ts';
import { addDays, rollForward, startOfDay } from '#app/rules/dates.ts';

const Dates = z.object({ on: isoDateField, until: optionalIsoDate });

describe('A typed date', () => {
  it.each(['0000-01-01', '0206-05-04', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-29', '2026-13-01'])(
    'that no form means is asked for again: %s',
    (date) => {
      expect(parseValues({ on: date, until: date }, Dates)).toEqual({
        ...{ kind: 'invalid', errors: { on: ['date'], until: ['date'] } },
      });
    },
  );

  it.each(['1922-01-01', '1960-02-29', '2026-03-29', '2026-10-25', '2028-02-29', '2199-12-31'])(
    'begins and is followed by a day: %s',
    (date) => {
      expect(parseValues({ on: date, until: '' }, Dates)).toMatchObject({ kind: 'ok', value: { on: date } });
      expect(startOfDay(addDays(rollForward(date), 1)) > startOfDay(date)).toBe(true);
    },
  );
});
