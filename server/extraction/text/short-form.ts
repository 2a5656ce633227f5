/** A name by which the text goes on to call what it named in full before: (以下简称“海蓝重工”或“公司”). */
const INTRODUCED =
  /^[(](?:以下|下文|下)?(?:统?简称|称)(?:为)?[:“"]*([^”")、,。;]{2,12})[”"]*(?:[或、][“"][^”"]{1,6}[”"])?[)]/;
const LONGEST = 30;

/** The short form that brackets introduce after a name which ends at `end`. */
export const shortFormAfter = (text: string, end: number): string | undefined =>
  INTRODUCED.exec(text.slice(end, end + LONGEST))?.[1];
