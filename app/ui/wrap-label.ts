const vowel = /[aeiouyåäöAEIOUYÅÄÖ]/;

/**
 * Breaks a label into lines of at most `limit` characters for SVG, which does not wrap by itself.
 * A word that is too long is cut where a consonant starts a syllable (good Finnish, tolerable Swedish and English);
 * a soft hyphen in the label decides instead.
 */
export function wrapLabel(label: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(' ').flatMap((part) => cutWord(part, limit))) {
    const glue = line === '' || line.endsWith('-') ? '' : ' ';
    if (line !== '' && (line.length + glue.length + word.length > limit || line.endsWith('-'))) {
      lines.push(line);
      line = word;
    } else {
      line += glue + word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, limit: number): string[] {
  const plain = word.replaceAll('\u00ad', '');
  if (plain.length <= limit) return [plain];
  const cut = softCut(word, limit) ?? syllableCut(plain, limit);
  return [`${plain.slice(0, cut)}-`, ...cutWord(plain.slice(cut), limit)];
}

function softCut(word: string, limit: number) {
  let seen = 0;
  let cut: number | undefined;
  for (const letter of word) {
    if (letter === '\u00ad' && seen > 0 && seen < limit) cut = seen;
    if (letter !== '\u00ad') seen += 1;
  }
  return cut;
}

function syllableCut(word: string, limit: number) {
  const last = Math.min(limit - 1, word.length - 3);
  for (let at = last; at > 3; at -= 1) {
    if (!vowel.test(word.charAt(at)) && vowel.test(word.charAt(at + 1))) return at;
  }
  return limit - 1;
}
