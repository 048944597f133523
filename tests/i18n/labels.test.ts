import { describe, expect, it } from 'vitest';
import { roles } from '#app/core/actor.ts';
import { eventTypes } from '#app/core/machine.ts';
import { statesOf, transitionsOf } from '#app/features/how-it-works/transitions.ts';
import { machineNames, machines } from '#app/features/machines.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import { makeTexts } from '#app/i18n/instance.ts';
import { languages } from '#app/i18n/language.ts';
import { all, flat, read } from './locales.ts';

describe.each(languages)('labels in %s', (language) => {
  it.each(machineNames)('name every state and event of the %s, and none that is not there', (name) => {
    const { machine, texts } = machines[name];
    const { stateLabel, eventLabel, happenedLabel } = labelsOf(
      makeTexts(language, { [language]: { [texts]: read(language, texts) } }),
    );
    const states = statesOf(machine).map(({ path }) => path);
    for (const path of states) expect(stateLabel(texts, path)).not.toBe('');
    const types = ['CREATED', ...eventTypes(machine)];
    for (const type of types) {
      expect(eventLabel(texts, type)).not.toBe('');
      expect(happenedLabel(texts, type)).not.toBe('');
    }
    const named = flat(read(language, texts)).map(([key]) => key);
    const under = (prefix: string) =>
      named
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length).replace(/\._$/, ''));
    expect(under('state.').sort()).toEqual([...states].sort());
    expect(under('event.').sort()).toEqual(types.toSorted());
    expect(under('happened.').sort()).toEqual(types.toSorted());
  });

  it('say the condition of every transition and the name of every role', () => {
    const guards = machineNames.flatMap((name) =>
      transitionsOf(machines[name].machine).map(({ guard }) => guard),
    );
    const keys = guards.flatMap((guard) => (guard ? [`public:guard.${guard}`] : []));
    for (const key of [...keys, ...roles.map((role) => `common:role.${role}`)])
      expect(all[language].has(key), key).toBe(true);
  });
});
