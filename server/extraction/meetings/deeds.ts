/** What is done when something opens, begins or ends before an audience: 揭牌 of 揭牌仪式. */
export const DEEDS =
  "揭牌|挂牌|开工|动工|奠基|启用|投用|开馆|开园|开业|开通|首发|启动|通车|落成|开幕|启幕|闭幕|落幕|揭幕|开班|开学|授牌|颁奖|出征|开镰|下线|投产|竣工|首映|成立|开营|首航|开赛|签约";
