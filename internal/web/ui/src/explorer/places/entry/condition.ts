// Conditions of a register, as far as a form needs them at once: whether a field is asked for while others are filled
// in. What is written in the language of conditions and is more than comparing fields with constants is not told
// here; the service has the last word on every entry.

// What fields say: text, numbers, true or false; what is not said is '', 0 or false, by the field's type.
export type Said = Readonly<Record<string, string | number | boolean>>;

type Value = string | number | boolean | Value[];

class Unknown extends Error {}

const token = /\s*(?:(\d+(?:_\d+)*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[<>!()[\],*+-]))/y;

type Token = { kind: 'number' | 'text' | 'name' | 'sign'; text: string };

function tokensOf(condition: string): Token[] {
  const all: Token[] = [];
  token.lastIndex = 0;
  for (let at = 0; condition.slice(at).trim() !== ''; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(condition);
    if (!found) throw new Unknown();
    const [, number, single, double, name, sign] = found;
    const text = single ?? double;
    if (number !== undefined) all.push({ kind: 'number', text: number.replaceAll('_', '') });
    else if (text !== undefined) all.push({ kind: 'text', text: text.replace(/\\(.)/g, '$1') });
    else if (name !== undefined) all.push({ kind: ['and', 'or', 'not', 'in', 'true', 'false'].includes(name) ? 'sign' : 'name', text: name });
    else all.push({ kind: 'sign', text: sign! });
  }
  return all;
}

// holds tells whether a condition holds; null: that cannot be told here.
export function holds(condition: string | null, said: Said): boolean | null {
  if (!condition) return true;
  try {
    const tokens = tokensOf(condition);
    const reader = new Reader(tokens, said);
    const value = reader.either();
    if (!reader.ended || typeof value !== 'boolean') throw new Unknown();
    return value;
  } catch {
    return null;
  }
}

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: Token[],
    private readonly said: Said,
  ) {}

  get ended(): boolean {
    return this.at === this.tokens.length;
  }

  private take(...signs: string[]): string | null {
    const next = this.tokens[this.at];
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return null;
    this.at++;
    return next.text;
  }

  either(): Value {
    let value = this.both();
    while (this.take('||', 'or')) value = truth(this.both()) || truth(value);
    return value;
  }

  private both(): Value {
    let value = this.not();
    while (this.take('&&', 'and')) value = truth(this.not()) && truth(value);
    return value;
  }

  private not(): Value {
    return this.take('!', 'not') ? !truth(this.not()) : this.compared();
  }

  private compared(): Value {
    const one = this.sum();
    if (this.take('in')) {
      const list = this.sum();
      if (!Array.isArray(list)) throw new Unknown();
      return list.includes(one);
    }
    const sign = this.take('==', '!=', '<=', '>=', '<', '>');
    if (!sign) return one;
    const other = this.sum();
    if (typeof one !== typeof other || Array.isArray(one) || Array.isArray(other)) throw new Unknown();
    switch (sign) {
      case '==':
        return one === other;
      case '!=':
        return one !== other;
      case '<':
        return one < other;
      case '<=':
        return one <= other;
      case '>':
        return one > other;
      default:
        return one >= other;
    }
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const other = number(this.product());
      value = sign === '+' ? number(value) + other : number(value) - other;
    }
    return value;
  }

  private product(): Value {
    let value = this.one();
    while (this.take('*')) value = number(value) * number(this.one());
    return value;
  }

  private one(): Value {
    if (this.take('(')) {
      const value = this.either();
      if (!this.take(')')) throw new Unknown();
      return value;
    }
    if (this.take('[')) {
      const list: Value[] = [];
      if (this.take(']')) return list;
      do list.push(this.sum());
      while (this.take(','));
      if (!this.take(']')) throw new Unknown();
      return list;
    }
    const constant = this.take('true', 'false');
    if (constant) return constant === 'true';
    const next = this.tokens[this.at++];
    if (next?.kind === 'number') return Number(next.text);
    if (next?.kind === 'text') return next.text;
    if (next?.kind !== 'name' || !(next.text in this.said) || this.tokens[this.at]?.text === '(') throw new Unknown();
    return this.said[next.text]!;
  }
}

const truth = (value: Value): boolean => {
  if (typeof value !== 'boolean') throw new Unknown();
  return value;
};

const number = (value: Value): number => {
  if (typeof value !== 'number') throw new Unknown();
  return value;
};
