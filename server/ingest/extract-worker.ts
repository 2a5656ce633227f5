/** What a thread of the extractor runs. */
import { type ExtractedPage, extractPage } from "../extraction/extract-page.ts";
import type { ExtractJob } from "./extractor.ts";

export default ({ bytes, name, options }: ExtractJob): ExtractedPage => extractPage(bytes, name, options);
