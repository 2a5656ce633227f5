/** Small PDF files for tests, written by hand: Chinese text in a font that every reader knows and no file holds. */

/** Words at a place: `x` from the left and `y` from the top, in points; `size` is the type's height. */
export interface PrintedWords {
  x: number;
  y: number;
  size?: number;
  text: string;
}

export interface PdfOptions {
  width?: number;
  height?: number;
  /** Put into the file's trailer as it stands, like an `/Encrypt` dictionary. */
  trailer?: string;
}

/** Every character is as wide as it is high. */
export function makePdf(pages: readonly (readonly PrintedWords[])[], options: PdfOptions = {}): Uint8Array {
  const { width = 595, height = 842, trailer = "" } = options;
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${width} ${height}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...pages.flatMap((words, index) => {
      const content = words.map((word) => printWords(word, height)).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new TextEncoder().encode(assemble(objects, trailer));
}

function printWords({ x, y, size = 10, text }: PrintedWords, height: number): string {
  const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${codes}> Tj ET`;
}

function assemble(objects: readonly string[], trailer: string): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
