import { named } from './called';
import { speech } from './speech';

/**
 * British English words that are read in the reader's language: each word is looked up when it is shown,
 * in the part `file` of `Speech.language`, and is the British one where there is none. So read a word
 * where it is said, never once for all at the top of a file.
 */
export function spoken<Words extends object>(file: string, english: Words): Words {
  return inLanguage(english, () => speech().language?.[file]);
}

function inLanguage<Words extends object>(english: Words, own: () => unknown): Words {
  const parts = new Map<string, object>();
  return new Proxy(english, {
    get(words, name) {
      const usual: unknown = Reflect.get(words, name);
      if (typeof name === 'symbol') return usual;
      if (!isPart(usual)) return named(wordIn(own(), name) ?? usual);
      const part = parts.get(name) ?? inLanguage(usual, () => wordIn(own(), name));
      parts.set(name, part);
      return part;
    },
  });
}

function wordIn(words: unknown, name: string): unknown {
  return isPart(words) && Object.hasOwn(words, name) ? words[name] : undefined;
}

/** Words within words; a list is read as a whole. */
function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
