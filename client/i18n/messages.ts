import type { zhCN } from "./zh-cn.ts";

type Tree = { readonly [key: string]: string | Tree };

/** The shape of a language's messages: every key of the Chinese, and plural forms beside them. */
type Shape<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Shape<Of[Key]> } & Tree;

export type Messages = Shape<typeof zhCN>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zhCN };
  }
}
