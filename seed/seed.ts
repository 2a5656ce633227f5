/** The sample pages that come with Renmai: five pages of a city newspaper of 2021. */
import { join } from "node:path";

export const SAMPLE_FOLDER = join(import.meta.dirname, "pages");
