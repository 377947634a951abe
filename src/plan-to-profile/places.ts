/** Cities of prefecture level that have towns, and no counties or districts, under them. */
export const CITIES_WITHOUT_COUNTIES: readonly string[] = ['东莞市', '中山市', '儋州市', '嘉峪关市']

/** Names that bodies of the whole country begin with. */
export const NATIONAL_BEGINNINGS: readonly string[] = [
  ...'国务院 中共中央 中央 全国 最高人民法院 最高人民检察院 国家 中国人民银行 审计署 海关总署'.split(' '),
  ...'外交部 国防部 教育部 科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 自然资源部'.split(' '),
  ...'人力资源和社会保障部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部'.split(' '),
  ...'文化和旅游部 退役军人事务部 应急管理部'.split(' '),
]
