/** Plans to give an office, which say nothing of who holds it. */
export const INTENDED = /(?:拟任|拟提名|拟推荐|提名)/;
/** What follows the offices in their clause. */
export const OFFICE_END = /(?:等?职务|等职|一职|的请求|候选人)|(?:以后|之后|期间|以来|时候?|后)$/;
