import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCount, emailProblem, lineProblem, nameKey, tidy, usernameProblem } from './text.ts';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

/** Characters that fold or compose in an unusual way. */
const TRICKY = Array.from(
  'aAzZ09ßẞſsSσςΣıİiIǰŉÅÅKéÉ\u0301\u0308\u0307\u0323αΑΐΰﬁﬃＡａｶﾞが①ⓐᎠꭰაႠДдＩ漢\u{10400}\u{10428}𝕒',
);
const trickyText = fc.string({ unit: fc.constantFrom(...TRICKY), minLength: 1, maxLength: 12 });
const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const brokenText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/**
 * In upper case, the Greek iota subscript becomes a separate letter, to which the marks after it then belong. Unicode
 * treats the upper-case text as a different text. In no other case may a name and its upper case differ.
 */
const hasIotaSubscript = (text: string) => text.normalize('NFKD').includes('\u0345');

function spellings(text: string): string[] {
  return FORMS.flatMap((form) => {
    const normal = text.normalize(form);
    return [normal, normal.toUpperCase(), normal.toLowerCase(), normal.toUpperCase().toLowerCase().normalize(form)];
  });
}

describe('nameKey', () => {
  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText, brokenText), (text) => {
        const key = nameKey(text);
        expect(nameKey(key)).toBe(key);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is one for all normal forms of a text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText, brokenText), (text) => {
        expect(new Set(FORMS.map((form) => nameKey(text.normalize(form))))).toEqual(new Set([nameKey(text)]));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is one for upper case, lower case and every normal form of a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, trickyText).filter((text) => !hasIotaSubscript(text)),
        (text) => {
          expect(new Set(spellings(text).map(nameKey))).toEqual(new Set([nameKey(text)]));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is one for every spelling of every single character', () => {
    const split: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      const key = nameKey(character);
      if (character === key && character.toUpperCase() === character && character.normalize('NFD') === character)
        continue;
      if (nameKey(key) !== key || spellings(character).some((spelling) => nameKey(spelling) !== key)) {
        split.push(point.toString(16));
      }
    }
    expect(split).toEqual([]);
  });

  it.each([
    ['Ada', 'ADA'],
    ['straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['Σίσυφος', 'ΣΊΣΥΦΟΣ'],
    ['jose\u0301', 'JOSÉ'],
    ['ﬁona', 'FIONA'],
    ['Ａｄａ', 'ada'],
    ['ｶﾞ', 'ガ'],
    ['ᾳδης', 'ΑΙΔΗΣ'],
    ['K', 'k'],
  ])('is the same for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['jose', 'josé'],
    ['ada', 'аda'], // the second begins with a Cyrillic letter
    ['ada', 'ada1'],
    ['o', 'ø'],
  ])('differs for %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('usernameProblem', () => {
  const EMPTY = 'must not be empty';
  const LONG = 'must have at most 128 characters';
  const INVISIBLE = 'must not contain invisible or control characters';
  const SPACE = 'must not contain spaces';

  it.each([
    ['a', null],
    ['ada.lovelace+1@example.com', null],
    ['%_\\\'"<>&', null],
    ['李小龍', null],
    ['🦊', null],
    ['a'.repeat(128), null],
    ['e\u0301'.repeat(128), null],
    ['🦊'.repeat(128), null],
    ['', EMPTY],
    ['a'.repeat(129), LONG],
    ['ﬃ'.repeat(43), LONG], // three letters each
    ['a'.repeat(100_000), LONG],
    ['a b', SPACE],
    [' ada', SPACE],
    ['ada\u00a0', SPACE],
    ['a\u3000b', SPACE],
    ['a\u00b4b', SPACE], // an accent that is a space with a mark under compatibility
    ['a\u0000b', INVISIBLE],
    ['a\nb', INVISIBLE],
    ['a\u200bb', INVISIBLE], // zero-width space
    ['a\u200db', INVISIBLE], // zero-width joiner
    ['\u202eada', INVISIBLE], // right-to-left override
    ['a\u00adb', INVISIBLE], // soft hyphen
    ['a\ufe0fb', INVISIBLE], // variation selector
    ['\u3164', INVISIBLE], // Hangul filler
    ['a\ue000', INVISIBLE], // private use
    ['a\u0378', INVISIBLE], // unassigned
    ['\ud800', INVISIBLE],
  ])('of %j is %j', (username, problem) => {
    expect(usernameProblem(username)?.text ?? null).toBe(problem);
  });

  it('accepts only names that fold to 1 to 128 characters without a space, and says the same of the folded name', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText, brokenText), (text) => {
        if (usernameProblem(text) !== null) return;
        const key = nameKey(text);
        expect(characterCount(key)).toBeGreaterThanOrEqual(1);
        expect(characterCount(key)).toBeLessThanOrEqual(128);
        expect(key).not.toMatch(/[\s\p{C}\p{Z}]/u);
        expect(usernameProblem(key)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('accepts every name made of letters, digits and punctuation of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 128 }), (text) => {
        expect(usernameProblem(text)?.text ?? null).toBe(text.includes(' ') ? SPACE : null);
      }),
    );
  });
});

describe('lineProblem', () => {
  it.each([
    ['Ada’s iPhone', 100, 1, null],
    ['x'.repeat(100), 100, 1, null],
    ['🦊'.repeat(100), 100, 1, null],
    ['', 100, 0, null],
    ['', 100, 1, 'must not be empty'],
    ['   ', 100, 1, 'must not be empty'],
    ['x'.repeat(101), 100, 1, 'must have at most 100 characters'],
    ['a\nb', 100, 1, 'must not contain invisible or control characters'],
    ['a\u2028b', 100, 1, 'must not contain invisible or control characters'],
    ['a\u0000b', 100, 0, 'must not contain invisible or control characters'],
    ['\udc00', 100, 1, 'must not contain invisible or control characters'],
  ])('of %j with at most %i and at least %i characters is %j', (text, maximum, minimum, problem) => {
    expect(lineProblem(text, maximum, minimum)?.text ?? null).toBe(problem);
  });
});

describe('emailProblem', () => {
  it.each(['ada@example.com', 'a@b', 'ädä@bücher.example'])('accepts %s', (email) => {
    expect(emailProblem(email)).toBeNull();
  });

  it.each(['', 'ada', '@example.com', 'ada@', 'a@b@c', 'a b@c', ' a@b', `${'a'.repeat(250)}@b.cd`])(
    'refuses %j',
    (email) => {
      expect(emailProblem(email)).not.toBeNull();
    },
  );
});

describe('tidy', () => {
  it('composes and trims', () => {
    expect(tidy('  Jose\u0301 ')).toBe('José');
  });
});
