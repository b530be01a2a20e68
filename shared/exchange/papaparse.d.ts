/** The part of Papa Parse that is used here. The types made for all of it would bring Node's and the DOM's in with them. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: string;
    readonly code: string;
    /** Counted from 0. */
    readonly row?: number;
  }

  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }

  interface PapaParse {
    parse(
      text: string,
      /** `preview`: how many rows are read; all when it is left out. */
      config: { readonly delimiter: string; readonly preview?: number },
    ): ParseResult;
  }

  const papa: PapaParse;
  export default papa;
}
