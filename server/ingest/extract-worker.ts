/** What a thread of the extractor runs. */
import { type ExtractedPage, type ExtractOptions, extractPage } from "../extraction/extract-page.ts";

export interface ExtractJob {
  bytes: Uint8Array;
  name: string;
  options: ExtractOptions;
}

export default ({ bytes, name, options }: ExtractJob): ExtractedPage => extractPage(bytes, name, options);
