/** What officials do where they look in: the words by which visits are called. */
export const INSPECTS =
  "调研|考察|慰问|走访|看望|视察|检查|督导|督查|督办|巡查|巡河|暗访|视导|接访|下访|察看|查看";
