import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict";

let dictionary: Jieba | undefined;

/** The words of a text by jieba's dictionary alone, unknown words left in single characters. */
export function toWords(text: string): string[] {
  dictionary ??= Jieba.withDict(dict);
  return dictionary.cut(text, false);
}
