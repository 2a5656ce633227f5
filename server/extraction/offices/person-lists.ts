import { countBefore } from "../text/sentences.ts";
import { type OfficeScene } from "./office-scene.ts";

/** The list of persons that `person` closes began at: 递补吕不凡、扈三省为市委委员. */
export function listStart(scene: OfficeScene, person: { start: number; end: number }): number {
  let start = person.start;
  for (let i = countBefore(scene.persons, person.start) - 1; i >= 0; i--) {
    const last = scene.persons[i];
    if (!last || !/^[、和]$/.test(scene.text.slice(last.end, start))) break;
    start = last.start;
  }
  return start;
}

/** Where the list of persons that `person` opens ends. */
export function listEnd(scene: OfficeScene, person: { start: number; end: number }): number {
  let end = person.end;
  for (let i = countBefore(scene.persons, person.start) + 1; i < scene.persons.length; i++) {
    const next = scene.persons[i];
    if (!next || !/^[、和]$/.test(scene.text.slice(end, next.start))) break;
    end = next.end;
  }
  return end;
}
