"""Names of persons and organisations: surnames, endings, and what can be a name."""

from __future__ import annotations

from noticecheck.expressions import expression

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃"
    "利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代仝原苟邸岳帅亢况郇佘佟商"
    "楚晋鹿信海覃苑底来尧斯揣言朴洛展闪逯揭战初宾冼麦庹迟栗雒腾候邝矫展亓宛冮车战门贠库由官生税么玄赫粟敬"
)
COMPOUND_SURNAMES = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 "
    "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 "
    "段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 "
    "南荣 东里 东宫 仲长 子书 子桑 即墨 淳于 达奚 褚师 吴铭 纳兰 完颜 叶赫 那拉 冉闵".split()
)
# An organisation ends with one of these wherever it stands.
STRONG_ENDINGS = (
    "有限责任公司 股份有限公司 集团有限公司 有限公司 分公司 支公司 子公司 总公司 公司 集团 商行 商店 超市 经营部 门市部 专业合作社 合作社 "
    "合作联社 信用社 事务所 幼儿园 小学 中学 高中 学校 大学 学院 医院 卫生院 卫生室 卫生所 诊所 门诊部 门诊 大药房 药房 药店 协会 学会 商会 "
    "联合会 基金会 村民委员会 村委会 居民委员会 居委会 工会委员会 工会 业主委员会 管理委员会 委员会 项目部 项目经理部 指挥部 办事处 代表处 营业部 "
    "营业厅 支行 分行 银行 饭店 酒店 宾馆 旅馆 餐馆 餐厅 酒楼 面馆 小吃店 早餐店 火锅店 烧烤店 茶楼 网吧 会所 美容院 工作室 工作站 加油站 "
    "服务站 家庭农场 农场 林场 养殖场 牧场 公安局 教育局 财政局 税务局 管理局 监管局 民政局 派出所 交警队 交警大队 大队 支队 服务部 经销处 "
    "经销部 维修部 批发部 零售部 便利店 专卖店 旗舰店 服装店 美发店 理发店 蛋糕店 汽修厂 修理厂 加工厂 服装厂 家具厂 砖厂 工厂 养老院 敬老院 "
    "培训中心 服务中心 中心 研究院 研究所 设计院 旅行社 报社 出版社 杂志社 经济合作社 股份经济合作社 生产队 居民小组 村民小组 人民政府 政府 "
    "法院 检察院 供销社 信用联社 房地产 俱乐部 专卖部 农机站 物业 物流园 商贸行 五金店 水果店 生活馆 体验馆 健身房 健身馆 图书馆 博物馆 "
    "运输队 施工队 车队 团委 党支部 党委 管理处 管理站 招标代理机构 机构 联盟 交易所 交易中心 保育院 托管班 培训学校 艺术学校 驾校 "
    "店 厂 局 院 馆 行 社 坊 站 部 所 处 园 场 吧 铺 斋 轩 阁".split()
)
# At the end of a name of three characters these may just as well end a person's name.
_AMBIGUOUS = frozenset("行社坊园场铺轩阁院处斋所站部馆")
_ENDINGS = frozenset(STRONG_ENDINGS)
_ENDING_LENGTHS = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
# Inside other words only the longer endings, and the clearest of one character, end a name.
_FIRMS = frozenset(ending for ending in _ENDINGS if len(ending) > 1 or ending in "店厂局")
_FIRM_LENGTHS = sorted({len(ending) for ending in _FIRMS})
_FIRM_LAST = frozenset(ending[-1] for ending in _FIRMS)
HAN = expression(r"[^\W\d_a-zA-Z]+")
_FOREIGN = expression(r"[^\W\d_a-zA-Z]{1,10}(?:·[^\W\d_a-zA-Z]{1,10}){1,4}")
# Characters that begin or end other words far more often than given names.
_NO_GIVEN = expression(r"[的将因于在由与和及是为了我你他她本该此之其被把向至从到各某已未不丢证章号户县市省镇乡]")
_NO_NAME = frozenset(
    "公司 公告 声明 经营 应当 关于 通知 通过 相关 国家 国有 国土 广东 广西 江苏 江西 云南 海南 安徽 安阳 单位 单据 印章 章程 证明 "
    "解除 计划 成立 成都 明天 高中 高级 石油 金额 金融 任何 何时 时间 时代 相应 相信 万元 全部 全体 全市 房屋 房产 都市 别墅 商品 "
    "文件 文化 强制 向阳 经理 经济 查询 步行 师范 管理 家庭 终止 平安 安全 康复 常务 东方 易购 通行 信用 信息 农业 农村 农民 原件 "
    "后果 权利 连锁 后勤 党员 团员 学生 员工 教师 车主 户主 店主 业主 公章 原因 原名 原告 曾用 曾经 关系 和平 和谐 时代".split()
)


def surname(words: str) -> int:
    """The length of the surname at the beginning of the words, 0 if there is none."""
    if words[:2] in COMPOUND_SURNAMES:
        return 2
    return 1 if words[:1] in SURNAMES else 0


def is_person(words: str) -> bool:
    """Whether the words can be a person's whole name.

    >>> is_person("张三"), is_person("欧阳小明"), is_person("示例公司"), is_person("阿依古丽·买买提")
    (True, True, False, True)
    """
    if _FOREIGN.fullmatch(words):
        return True
    if not 2 <= len(words) <= 4 or not HAN.fullmatch(words) or words[:2] in _NO_NAME:
        return False
    length = surname(words)
    given = words[length:]
    if not length or not 1 <= len(given) <= (2 if length == 2 else 3):
        return False
    if len(given) == 3 and surname(words[1:2]) == 0:
        return False
    if _NO_GIVEN.search(given):
        return False
    return not (is_organisation(words))


def is_organisation(words: str) -> bool:
    """Whether the words end as the names of organisations do."""
    for length in _ENDING_LENGTHS:
        if len(words) > length and words[-length:] in _ENDINGS:
            short = len(words) <= 3 and words[-length:] in _AMBIGUOUS and surname(words) > 0
            return not short
    return False


def last_firm(words: str) -> int:
    """Where the last organisation inside the words ends, 0 if there is none."""
    for end in range(len(words), 1, -1):
        if words[end - 1] in _FIRM_LAST:
            for length in _FIRM_LENGTHS:
                if length < end and words[end - length : end] in _FIRMS:
                    return end
    return 0
