import { describe, expect, it } from "vitest";
import { MAX_PAGE_BYTES, readPage } from "../../server/extraction/page/read-page.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: [number, number], big: boolean) => {
  const bytes = [...mark];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes.push(...(big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  }
  return Uint8Array.from(bytes);
};
const problemsOf = (bytes: Uint8Array) =>
  readPage(bytes, "p.txt").problems.map(({ code, line }) => ({ code, line }));

/** 本报讯 市领导到社区调研。 in GB18030. */
const GB18030 = Uint8Array.from([
  0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0x20, 0xca, 0xd0, 0xc1, 0xec, 0xb5, 0xbc, 0xb5, 0xbd, 0xc9, 0xe7, 0xc7,
  0xf8, 0xb5, 0xf7, 0xd1, 0xd0, 0xa1, 0xa3,
]);

describe("a page", () => {
  it("is UTF-8, its lines as printed", () => {
    expect(readPage(utf8("头条\n\n  正文。 "), "p.txt")).toEqual({
      page: { name: "p.txt", text: "头条\n\n  正文。 ", lines: ["头条", "", "  正文。 "] },
      problems: [],
    });
  });

  it("may begin with a byte order mark and end its lines with CR LF or CR", () => {
    expect(readPage(utf8("\ufeff头条\r\n正文。\r完"), "p.txt").page?.lines).toEqual(["头条", "正文。", "完"]);
  });

  it("may be UTF-16 with a byte order mark, either way round", () => {
    expect(readPage(utf16("头条", [0xff, 0xfe], false), "p.txt").page?.text).toBe("头条");
    expect(readPage(utf16("头条", [0xfe, 0xff], true), "p.txt").page?.text).toBe("头条");
  });

  it("may be GB18030", () => {
    expect(readPage(GB18030, "p.txt").page?.text).toBe("本报讯 市领导到社区调研。");
  });

  it("knows its newspaper and day from the masthead", () => {
    const { page } = readPage(
      utf8("遂宁日报\n2022年5月9日 星期一 农历壬寅年四月初九\n今日八版\n\n头条"),
      "p.txt",
    );
    expect([page?.newspaper, page?.issueDate]).toEqual(["遂宁日报", "2022-05-09"]);
  });

  it("knows the day when it is printed in Chinese figures", () => {
    const day = (text: string) => readPage(utf8(`${text}\n\n头条`), "p.txt").page?.issueDate;
    expect(day("遂宁日报　二〇二二年五月九日　星期一")).toBe("2022-05-09");
    expect(day("遂宁日报　二零二三年十二月三十一日")).toBe("2023-12-31");
    expect(day("遂宁日报　二○二○年十月二十日")).toBe("2020-10-20");
  });

  it("knows a paper of a county by its short name, alone or beside the day", () => {
    const read = (text: string) => {
      const { page } = readPage(utf8(text), "p.txt");
      return [page?.newspaper, page?.issueDate];
    };
    expect(read("邻水报\n2022年5月9日\n\n头条")).toEqual(["邻水报", "2022-05-09"]);
    expect(read("松溪报道 2022年5月9日\n\n头条")).toEqual(["松溪报道", "2022-05-09"]);
    expect(read("喜报\n2022年5月9日\n\n头条")).toEqual([undefined, "2022-05-09"]);
  });

  it("knows them from a folio line that it shares with the editors", () => {
    const { page } = readPage(utf8("02 要闻 \n遂宁日报 2022年5月9日 星期一 责编：文竹\n\n头条"), "p.txt");
    expect([page?.newspaper, page?.issueDate]).toEqual(["遂宁日报", "2022-05-09"]);
  });

  it.each([
    ["遂宁日报_2022-05-09.txt", "遂宁日报", "2022-05-09"],
    ["遂宁晚报20220509第3版.txt", "遂宁晚报", "2022-05-09"],
    ["000_0c14386b3e303621.txt", undefined, undefined],
  ])("knows them from the file name %s when nothing is printed", (name, newspaper, issueDate) => {
    const { page } = readPage(utf8("头条\n\n正文。"), name);
    expect([page?.newspaper, page?.issueDate]).toEqual([newspaper, issueDate]);
  });

  it("does not take a day in its news for its own", () => {
    expect(readPage(utf8("头条\n\n2021年3月4日，大桥通车。"), "p.txt").page?.issueDate).toBeUndefined();
  });

  it("keeps illegible characters and says on which lines they are", () => {
    const { page, problems } = readPage(utf8("头条\n市长\ufffd\ufffd出席。"), "p.txt");
    expect(page?.lines).toEqual(["头条", "市长\ufffd\ufffd出席。"]);
    expect(problems).toEqual([
      {
        code: "ILLEGIBLE",
        message: "p.txt, line 2: 2 illegible characters (U+FFFD); names there may be cut, check the source.",
        line: 2,
      },
    ]);
  });
});

describe("what is no page", () => {
  it("is an empty file or one of white space", () => {
    expect(problemsOf(new Uint8Array())).toEqual([{ code: "EMPTY" }]);
    expect(problemsOf(utf8(" \n\u3000\n"))).toEqual([{ code: "EMPTY" }]);
  });

  it("is a picture, whatever its name", () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(readPage(png, "p.txt")).toEqual({
      problems: [
        { code: "NOT_TEXT", message: "p.txt is not text (a PNG picture); give the page as plain text." },
      ],
    });
  });

  it("is a file of zeros", () => {
    expect(problemsOf(new Uint8Array(64))).toEqual([{ code: "NOT_TEXT" }]);
  });

  it("is text in an encoding that newspapers do not use", () => {
    const latin = Uint8Array.from("Fran\xe7ais: d\xe9j\xe0 vu, na\xefve caf\xe9\xff\xff\xe9", (c) =>
      c.charCodeAt(0),
    );
    expect(problemsOf(latin)).toEqual([{ code: "UNKNOWN_ENCODING" }]);
  });

  it("is a file larger than any page", () => {
    expect(readPage(new Uint8Array(MAX_PAGE_BYTES + 1).fill(0x41), "p.txt")).toEqual({
      problems: [
        {
          code: "TOO_LARGE",
          message: "p.txt is too large for a page: 8388609 bytes, at most 8388608; split it into pages.",
        },
      ],
    });
  });
});
