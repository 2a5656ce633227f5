/** Characters that as words of their own stand before names and not in them: 到香花村, 在石岗村, 与富士康. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  "到在赴往至从经过去来抵进入出是有为由把被让给对向以及和与或并也都就还只又再将会能可要想说看问请帮送带领派驻住接建修开办设挂获评该各每某本全这那其此我你他之多几数两第约近沿跨仅共均已曾正不未没的了着过地得等因致使受据凭趁替靠朝是像非绕距逛者除跟",
);

/** Function characters that begin names as well: 沿溪, 向阳, 同心. */
export const SOFT_CHARACTERS: ReadonlySet<string> = new Set("沿经向同为从过进新开修建兴以高接连");
