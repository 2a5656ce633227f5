/** What the departments of every firm see to: 财务|部, 研发|中心. */
export const TRADES =
  "人力资源|人事|财务|技术|生产|销售|市场|研发|工程|质检|品质|品管|品控|质量|安环|采购|物流|运营|营销|设备|后勤|客服|设计|法务|调度|信息";
/** Units that are so called in every firm, hospital, school and police bureau. */
export const CENTRES = "(?:技术|研发|设计|质检|物流|运营)中心";
export const WARDS = "(?:医务|护理)部";
export const SQUADS = "(?:刑侦|治安|经侦|禁毒|法制|特警|网安)[大支]队";
export const SCHOOL_OFFICES = "(?:教务|政教|学生|总务)处|教科室";
