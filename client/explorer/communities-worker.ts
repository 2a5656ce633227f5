/** The worker that finds communities: a question in, the answer out, under the same number. */
import { type CommunityQuestion, findCommunities } from "./communities.ts";

export interface CommunityRequest {
  readonly number: number;
  readonly question: CommunityQuestion;
}

export interface CommunityReply {
  readonly number: number;
  readonly found: ReadonlyMap<string, string>;
}

self.addEventListener("message", (event: MessageEvent<CommunityRequest>) => {
  const { number, question } = event.data;
  const reply: CommunityReply = { number, found: findCommunities(question) };
  self.postMessage(reply);
});
