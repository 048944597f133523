import { skillsTable } from './skills-table.ts';
import type { Name } from './areas.ts';

/** A skill that jobs and people share a name for in three languages, and the occupations it belongs to (prefixes of their codes). */
export type Skill = Readonly<{ key: string; name: Name; occupations: readonly string[] }>;

export const skills: readonly Skill[] = skillsTable
  .trim()
  .split('\n')
  .map((line) => {
    const [key = '', fi = '', sv = '', en = '', occupations = ''] = line
      .split(' | ')
      .map((cell) => cell.trim());
    return { key, name: { fi, sv, en }, occupations: occupations.split(' ').filter(Boolean) };
  });

const byKey = new Map(skills.map((skill) => [skill.key, skill]));
const byName = new Map(
  skills.flatMap(({ key, name }) => Object.values(name).map((text) => [text.toLowerCase(), key])),
);

/** What is stored of a skill as typed: the key of a known one in any of the three languages, else the words themselves. */
export function skillFrom(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return byName.get(words.toLowerCase()) ?? words;
}

/** What is stored of a line of skills, as people type them: separated by commas or lines, each once. */
export function skillsFrom(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map(skillFrom)
        .filter(Boolean),
    ),
  ];
}

/** A stored skill in the reader's language; own words stay as they were written. */
export function skillName(skill: string, language: keyof Name): string {
  return byKey.get(skill)?.name[language] ?? skill;
}

/** The known skills that belong to an occupation, the general ones last. */
export function skillsOf(occupationCode: string): string[] {
  const belongs = skills.filter(({ occupations }) =>
    occupations.some((prefix) => occupationCode.startsWith(prefix)),
  );
  return belongs.map(({ key }) => key);
}
