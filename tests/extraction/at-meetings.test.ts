import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const at = (meetingKind = "CONFERENCE") => ({ date: "2022-05-10", meetingKind });
const MEETING: Cast = { Meeting: [["全市粮食工作会议", at()]] };
const TO = "全市粮食工作会议";

/** What is told of the meeting in a text that opens with it. */
const told = (text: string, cast: Cast, type?: string) =>
  relations(`全市粮食工作会议召开。${text}`, { ...cast, ...MEETING }, "", type);

describe("SPOKE_AT", () => {
  test("is told by every act of speech before others", () => {
    const text =
      "甘棠传达了上级精神，乐为先分析了夏粮形势。车前宣布表彰决定，路遥对收储政策进行解读，江流讲授专题党课，海阔提议设立粮食日。";
    const persons = ["甘棠", "乐为先", "车前", "路遥", "江流", "海阔"];
    expect(told(text, { Person: persons })).toEqual(persons.map((name) => `${name} SPOKE_AT ${TO}`).sort());
  });

  test("goes on with the subject over adverbs and what is spoken of", () => {
    const text = "甘棠出席会议，最后即席致辞。乐为先到场，围绕收储改革作主题发言。";
    expect(told(text, { Person: ["甘棠", "乐为先"] }, "SPOKE_AT")).toEqual(
      [`乐为先 SPOKE_AT ${TO}`, `甘棠 SPOKE_AT ${TO}`].sort(),
    );
  });

  test("is not told of who only listens", () => {
    expect(told("甘棠出席会议，听取了收储情况汇报。", { Person: ["甘棠"] })).toEqual([`甘棠 ATTENDED ${TO}`]);
  });
});
