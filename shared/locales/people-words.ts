/** Words in a relation to the dead by which an heir of the first order is known (民法典第1127条). Cases are written in Chinese. */
export const heirWords = {
  spouse: ["配偶", "妻", "丈夫", "爱人"],
  parent: ["父亲", "母亲", "之父", "之母", "父母", "生父", "生母", "养父", "养母"],
  child: ["之子", "之女", "儿子", "女儿", "子女", "养子", "养女", "长子", "次子", "长女", "次女", "独子", "独女"],
} as const;

/** Words with which the name of a branch of a company ends: its credit code begins like that of a company. */
export const branchEndings = ["分公司", "支公司", "营业部", "分店", "分厂", "办事处"] as const;
