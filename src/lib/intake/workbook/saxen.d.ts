/** What is used of the parser, which carries no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    error: (message: unknown) => void;
    warn: (message: unknown) => void;
  }
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on<Name extends keyof Events>(name: Name, hear: Events[Name]): this;
    parse(document: string): this;
  }
}
