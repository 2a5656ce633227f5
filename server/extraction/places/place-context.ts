import type { Division } from "../gazetteer/division.ts";
import { divisionAt } from "../gazetteer/gazetteer.ts";
import type { Setting } from "../setting.ts";

/** Whose paper the page is of. */
export interface PlaceContext {
  home: Division | undefined;
  homeCity: Division | undefined;
  newspaper?: string | undefined;
}

/** The home as divisions of the gazetteer; both stay empty where the page tells none. */
export function toPlaceContext(setting: Setting): PlaceContext {
  const home = setting.home && divisionAt(setting.home);
  const city = home?.level === "COUNTY" && home.parent?.level === "CITY" ? home.parent : home;
  return { home, homeCity: city?.level === "CITY" ? city : undefined, newspaper: setting.newspaper };
}
