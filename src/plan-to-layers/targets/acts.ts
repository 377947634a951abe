/** Verbs of which what is counted is the object; 组织 is as often a noun. */
export const ACTS =
  '培育|培养|建设|建成|新建|改建|扩建|打造|新增|增加|增设|引进|创建|扶持|支持|举办|召开|完成|推出|选树|评选|命名|树立|建立|设立|开通|奖励|补助|给予|提高|降低|下降|压减|缩短'
