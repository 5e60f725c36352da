"""Headings, and the kinds of notice they and the wording stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from noticecheck.expressions import expression
from noticecheck.parsing import cues

# The whole heading, spaces and decoration gone; None: any kind may follow.
HEADINGS: Mapping[str, str | None] = {
    **dict.fromkeys(
        "声明 公告 公告栏 声明栏 启事 通告 通知 通知书 告示 声明公告 公告声明 声明启事 分类信息 分类广告 便民信息 信息 公示 公示公告 告知书 "
        "声明与公告 公告专栏 声明专栏 广告 敬告 温馨提示 严正声明 郑重声明 律师声明 特别声明 重要声明 通知公告 分类公告 信息广场".split(),
        None,
    ),
    **dict.fromkeys(
        "遗失声明 挂失声明 遗失公告 遗失启事 丢失声明 遗失作废声明 挂失启事 挂失公告 遗失声明栏 声明遗失 遗失 挂失 丢失 丢失公告 遗失作废 "
        "遗失登报 遗失登报声明 证件遗失声明 证件遗失 公章遗失声明 印章遗失声明 营业执照遗失声明 遗失通告 丢失启事 遗失补办公告 不动产权证书遗失声明 发票遗失声明".split(),
        "loss",
    ),
    **dict.fromkeys(
        "作废声明 印章作废声明 公章作废声明 印章作废 公章作废 声明作废 作废公告 印章启用公告 旧章作废声明 废止声明 印章停用声明 印章更换声明 证件作废声明 证书作废公告".split(),
        "void",
    ),
    **dict.fromkeys(
        "注销公告 注销登记公告 简易注销公告 注销声明 拟注销公告 申请注销公告 注销登报公告 清算注销公告 注销启事 注销债权人公告".split(),
        "cancellation",
    ),
    **dict.fromkeys(
        "减资公告 减少注册资本公告 减资声明 注册资本减少公告 减资登报公告 定向减资公告".split(), "capital_reduction"
    ),
    **dict.fromkeys(
        "清算公告 解散公告 清算组公告 解散清算公告 强制清算公告 破产清算公告 清算声明 债权申报公告".split(),
        "liquidation",
    ),
    **dict.fromkeys("合并公告 吸收合并公告 新设合并公告 公司合并公告".split(), "merger"),
    **dict.fromkeys("分立公告 公司分立公告 存续分立公告 派生分立公告".split(), "division"),
    **dict.fromkeys(
        "更名公告 名称变更公告 变更公告 更名声明 变更名称公告 更名启事 变更声明 名称变更声明 公司更名公告 企业更名公告".split(),
        "name_change",
    ),
    **dict.fromkeys(
        "债权转让公告 债权转让通知 债权转让通知书 债权转让暨催收公告 债务催收公告 债权转让与催收公告 催收公告 债权转让暨债务催收公告 "
        "债权转让通知暨债务催收公告 债权转让通知暨债务催收联合公告 债权转让声明 债权债务转让公告 债权转让暨债务催收联合公告 还款催告 催款公告".split(),
        "debt_transfer",
    ),
    **dict.fromkeys(
        "解除劳动合同通知 解除劳动合同通知书 解除劳动关系通知 解除劳动关系通知书 解除劳动合同公告 限期返岗通知 限期返岗通知书 返岗通知书 "
        "返岗通知 限期返岗公告 终止劳动合同通知 解除劳动关系公告 解除合同通知 解除合同通知书 辞退公告 除名公告 开除公告".split(),
        "dismissal",
    ),
    **dict.fromkeys(
        "寻亲公告 弃婴公告 认领公告 寻亲启事 寻找弃婴生父母公告 弃婴认领公告 寻找生父母公告 寻亲 弃婴寻亲公告 儿童寻亲公告 寻找弃婴儿童生父母公告".split(),
        "foundling",
    ),
    **dict.fromkeys(
        "免责声明 离职声明 离职公告 解聘声明 离婚声明 维权声明 打假声明 辟谣声明 断绝关系声明 澄清声明 防骗声明 人员离职声明 员工离职声明".split(),
        "disclaimer",
    ),
    **dict.fromkeys(
        "拍卖公告 拍卖会公告 公开拍卖公告 竞买公告 招租公告 拍租公告 网络拍卖公告 司法拍卖公告".split(), "auction"
    ),
    **dict.fromkeys("迁坟公告 迁坟通告 迁坟启事 迁坟通知 坟墓迁移公告 迁坟 坟墓搬迁公告".split(), "grave_relocation"),
    **dict.fromkeys(
        "道歉声明 致歉声明 道歉信 致歉信 道歉启事 公开道歉 致歉 赔礼道歉声明 道歉 公开致歉 致歉公告 道歉公告".split(),
        "apology",
    ),
}
_DECORATION = expression(r"[\s【】\[\]《》<>〈〉\"“”*★☆●■◆▲△▼□〇◎※►▶◇☉·=—_~|:!#-]+")
_TITLE = expression(
    r"(?:声明书?|公告|启事|通知书?|通告|公示|道歉信|致歉信|告知书|催告函)(?:[(（][^()（）]{1,12}[)）])?$"
)
LONGEST_TITLE = 40
# A clear wording decides where the heading is silent; the first that fits wins.
_WORDING: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "foundling",
        expression(r"弃婴|(?:捡拾|拾到|捡到|捡获|遗弃).{0,16}(?:婴|童|孩)|生父母|认领.{0,20}(?:婴|儿童)|寻亲"),
    ),
    ("grave_relocation", expression(r"迁坟|坟主|坟墓|迁移.{0,6}坟|墓主")),
    ("auction", expression(r"拍卖|竞买|拍租|竞拍")),
    ("apology", expression(r"道歉|致歉|赔礼|歉意")),
    (
        "dismissal",
        expression(
            r"解除.{0,12}劳动(?:合同|关系)|限期.{0,10}返岗|返岗|旷工|终止.{0,8}劳动合同|劳动合同.{0,6}(?:解除|终止)"
        ),
    ),
    ("debt_transfer", expression(r"债权.{0,20}转让|转让.{0,30}债权|债务催收|催收")),
    ("capital_reduction", expression(r"减资|减少.{0,6}注册资[本金]|注册资[本金].{0,30}减(?:少|至|为|到)")),
    ("merger", expression(r"吸收合并|新设合并|合并.{0,20}(?:公司|债权|协议)|(?:与|和).{2,40}合并")),
    ("division", expression(r"分立")),
    ("liquidation", expression(r"^(?!.*注销)(?:.*(?:清算|解散|破产))")),
    (
        "cancellation",
        expression(r"(?:申请|拟|准备|办理|决定|予以|现)[^,。;]{0,16}注销|注销(?:登记|公告|公司)|简易注销"),
    ),
    ("name_change", expression(r"更名为|变更为|名称.{0,6}变更|(?:更|改)名|改称")),
    (
        "disclaimer",
        expression(
            r"无关|概不负责|不承担|不再担任|离职|冒用|假冒|不予认可|未授权|脱离.{0,8}关系|已(?:不是|非)我|一切.{0,10}责任|自行承担|解聘"
        ),
    ),
)
_LOST_AND_VOID = expression(rf"(?:{cues.LOSS_WORDS}).*?(?:{cues.VOID_WORDS}|特此声明|声明|补办)|作废")


def plain(line: str) -> str:
    """A line without spaces and decoration."""
    return _DECORATION.sub("", line)


def is_heading(line: str) -> bool:
    """Whether a folded line is a heading: one of the table, or a short line that ends like one.

    >>> is_heading(" 声 明"), is_heading("示例有限公司减资公告"), is_heading("张三遗失身份证。")
    (True, True, False)
    """
    words = plain(line)
    if words in HEADINGS:
        return True
    if not 4 <= len(words) <= LONGEST_TITLE or any(mark in words for mark in ",;。、"):
        return False
    return bool(_TITLE.search(words)) and not cues.LOSS.search(words[:-4])


def kind_of_heading(title: str) -> str | None:
    """The kind that a heading names, or None where it may stand over anything."""
    words = plain(title)
    if words in HEADINGS:
        return HEADINGS[words]
    for length in range(len(words) - 1, 1, -1):
        if kind := HEADINGS.get(words[-length:]):
            return kind
    for kind, pattern in _WORDING:
        if pattern.search(words):
            return kind
    return None


def kind_of(title: str, words: str) -> str:
    """The kind of a notice, by its heading and its wording."""
    lost = bool(cues.LOSS.search(words) and _LOST_AND_VOID.search(words))
    named = kind_of_heading(title) if title else None
    if named == "loss" and not cues.LOSS.search(words) and cues.VOID.search(words) and _REPLACED.search(words):
        return "void"
    if named in {"loss", "void"} and not cues.LOSS.search(words) and not cues.VOID.search(words):
        named = None
    if named == "void" and lost:
        return "loss"
    if named and not (lost and named not in {"loss", "void"} and not _agrees(named, words)):
        return named
    if lost and not _MAIN.search(words):
        return "loss"
    if cues.VOID.search(words) and _REPLACED.search(words) and not _COMPANY.search(words):
        return "void"
    for kind, pattern in _WORDING:
        if pattern.search(words):
            return kind
    if cues.LOSS.search(words) or (title and kind_of_heading(title) == "loss"):
        return "loss"
    return "void" if cues.VOID.search(words) else "other"


_REPLACED = expression(r"磨损|变更|更换|停用|启用|旧|换发|注销|更名")
_COMPANY = expression(r"债权|更名为|变更为|概不负责|无关|离职|拍卖")
# What a notice of loss does not say of itself, whatever else was lost on the way.
_MAIN = expression(r"债权人|拍卖|弃婴|婴儿一名|[男女]婴|坟|致歉|道歉|吸收合并|减少?(?:至|注册资本)|减资|返岗")


def _agrees(kind: str, words: str) -> bool:
    return any(kind == name and pattern.search(words) for name, pattern in _WORDING)
