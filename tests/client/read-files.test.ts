import { expect, test } from "vitest";
import { readFiles } from "../../client/panels/add/read-files.ts";

test("files are sent as text where they are UTF-8, else as they are; what is no page is named", async () => {
  const gb18030 = Uint8Array.from([0xb1, 0xbe, 0xb1, 0xa8]);
  const pdf = Uint8Array.from([...new TextEncoder().encode("%PDF-1.4\n"), 0xff, 0xfe]);
  const files = [
    new File(["\ufeff头条"], "a.TXT"),
    new File([gb18030], "b.md"),
    new File([pdf], "c.pdf"),
    new File(["x"], "d.docx"),
    new File(["<html>"], "e.htm"),
    new File(["{}"], "f.jsonl"),
  ];
  expect(await readFiles(files)).toEqual({
    pages: [
      { name: "a.TXT", text: "头条" },
      { name: "b.md", base64: "sb6xqA==" },
      { name: "c.pdf", base64: "JVBERi0xLjQK//4=" },
      { name: "e.htm", text: "<html>" },
      { name: "f.jsonl", text: "{}" },
    ],
    refused: ["d.docx"],
    cut: false,
  });
});
