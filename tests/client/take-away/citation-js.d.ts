/** The package has no types of its own for the Node that the project runs on; this is what the tests use of it. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    /** CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module "@citation-js/plugin-bibtex" {}
