/** Plans to give an office, which say nothing of who holds it. */
export const INTENDED = /(?:拟任|拟提名|拟推荐|提名)/;
/** What follows the offices in their clause. */
export const OFFICE_END = /(?:等?职务|等职|一职|的请求|候选人)|(?:以后|之后|期间|以来|时候?|后)$/;

/** What of its clause stands before an offset, at most so many characters of it. */
export const clauseBefore = (text: string, end: number, longest: number): string =>
  /[^,。;:!?\n]*$/.exec(text.slice(Math.max(0, end - longest), end))?.[0] ?? "";

/** The clause that begins at an offset, at most so many characters of it; empty for one of a single character. */
export const clauseFrom = (text: string, start: number, longest: number): string =>
  /^[^,。;:!?\n]{2,}/.exec(text.slice(start, start + longest))?.[0] ?? "";

/** The end of words after which somebody is appointed. */
export const APPOINTING = /(?:任命|免去|选举|决定|提名|接受|推选|递补|增选|聘任|聘请|补选|同意|撤销)$/;
