/** What is said right after the name of a thing in the making: 工程, 开工. */
const BUILDS_AFTER =
  /^(?:一期|二期|三期)?(?:正式|双向|全线|主体|顺利|成功|昨[日天]|今[日天]|日前|近日|就要|即将|已经?|也|将)*(?:在[^,，。;；]{2,10})?(?:建设(?![“"])|项目|工程|改造|开工|竣工|通车|投用|动工|奠基|封顶|开通|施工|贯通|合龙|上线)/;
const BY_THEN =
  "(?:拟|预计|计划|将于?|有望|力争|年底|年内|明年|下个?月|\\d{1,2}月)[^,，。;；]{0,10}(?:动工|开工|建成|通车|竣工|完工|投用|交付|投产|供水|开通|试车|投入使用)";
const UNDER_WAY =
  "(?:正在|已经?|昨[日天]|今[日天])?(?:打桩|桩基|试车|试产|投产|架梁|铺轨|收尾|复工|停工|投运|建成后|破土)";
const ON_A_DAY =
  "(?:(?:今|去|前|明)年|\\d{4}年|年初|上个?月|\\d{1,2}月(?:\\d{1,2}日|底|初|中旬)?)+(?:正式)?(?:动工|开工|竣工|通车|投用|封顶|完工|建成|投产|贯通|合龙|奠基|开建|启用)";
const PREPARED = "的?(?:可行性研究|可研|前期工作|征地|征迁|拆迁|立项|选址|招标|初步设计|招商)";
/** What is said of a thing that is not yet built, or was of late: 拟明年动工, 的可行性研究. */
const TO_BE_BUILT = new RegExp(`^(?:${BY_THEN}|${UNDER_WAY}|${ON_A_DAY}|${PREPARED})`);
/** 由某公司承建, 的建设方某公司: works have a builder. */
const HAS_BUILDER =
  /^(?:(?:项目|工程)?(?:计划|概算|预算)?总投资|落成|是[^,，。;；]{2,24}(?:承建|代建|投资建设|修建|施工)的|[^,，。;；由]{0,12}由[^,，。;；]{2,30}(?:承建|代建|修建|施工|总承包|中标|投资建设|投建)|的?(?:建设|施工|承建|代建|业主|监理)(?:方|单位))/;
/** Whether what follows a name tells that the thing is built, or going to be. */
export const isBeingBuilt = (text: string, end: number): boolean =>
  BUILDS_AFTER.test(text.slice(end, end + 20)) ||
  TO_BE_BUILT.test(text.slice(end, end + 20)) ||
  HAS_BUILDER.test(text.slice(end, end + 50));
