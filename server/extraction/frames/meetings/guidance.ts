import type { Scene, Spot } from "../scene.ts";

const LEADER = /习近平|李克强|李强/;
const OFFICE_BEFORE = /(?:总书记|总理|国家主席|主席)$/;
const OFFICE_AFTER = /^(?:总书记|总理|国家主席|同志)/;

/** Whether somebody's words are quoted as guidance, not spoken here. */
export const isGuide = ({ text }: Scene, { start, end, text: name }: Spot): boolean =>
  LEADER.test(name) &&
  (OFFICE_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
    OFFICE_AFTER.test(text.slice(end, end + 4)));
