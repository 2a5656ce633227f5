/** What a thread of the extractor runs. */
import type { ExtractedPage, ExtractOptions } from "../extraction/extract-page.ts";
import { extractFile } from "../formats/extract-file.ts";

export interface ExtractJob {
  bytes: Uint8Array;
  name: string;
  options: ExtractOptions;
}

export default ({ bytes, name, options }: ExtractJob): Promise<ExtractedPage> =>
  extractFile(bytes, name, options);
