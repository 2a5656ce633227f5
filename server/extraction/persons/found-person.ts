/** A naming of a person: offsets, the full name, and nats for it. */
export interface FoundPerson {
  start: number;
  end: number;
  name: string;
  score: number;
}
