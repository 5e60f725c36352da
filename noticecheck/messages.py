"""Languages, and the words of the reports themselves (each rule carries its own sentences)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("zh", "en")
DEFAULT = "zh"

NOTICE_KINDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "loss": "遗失声明",
        "void": "作废声明",
        "cancellation": "注销公告",
        "capital_reduction": "减资公告",
        "liquidation": "清算公告",
        "merger": "合并公告",
        "division": "分立公告",
        "name_change": "更名公告",
        "debt_transfer": "债权转让公告",
        "dismissal": "解除劳动关系通知",
        "foundling": "寻亲公告",
        "disclaimer": "免责声明",
        "auction": "拍卖公告",
        "grave_relocation": "迁坟公告",
        "apology": "致歉声明",
        "other": "其他公告",
    },
    "en": {
        "loss": "loss",
        "void": "void",
        "cancellation": "cancellation",
        "capital_reduction": "capital reduction",
        "liquidation": "liquidation",
        "merger": "merger",
        "division": "division",
        "name_change": "change of name",
        "debt_transfer": "transfer of debt",
        "dismissal": "dismissal",
        "foundling": "foundling",
        "disclaimer": "disclaimer",
        "auction": "auction",
        "grave_relocation": "grave relocation",
        "apology": "apology",
        "other": "other",
    },
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "error": "错误",
        "warning": "警告",
        "info": "提示",
        "lines": "第{first}–{last}行",
        "line": "第{first}行",
        "clean": "无误",
        "label": "项目",
        "value": "内容",
        "tells": "说明",
        "suggestion": "建议核对是否应为：",
        "ask": "问客户：",
        "related": "另见",
        "totals": "{files} 个文件，{notices} 则声明：{clean} 则无误；错误 {errors}，警告 {warnings}，提示 {infos}",
        "totals_unreadable": "；{unreadable} 个文件无法读取",
        "unnamed": "（未写明）",
        "original": "正本",
        "duplicate": "副本",
        "both": "正副本",
        "male": "男",
        "female": "女",
        "born": "生",
        "file_level": "整个文件",
        "chars": "{characters}字",
        "no_label": "号码",
        "masked": "部分遮盖",
        "special": "专用发票",
        "ordinary": "普通发票",
        "freight": "货运专用发票",
        "electronic_ordinary": "电子普通发票",
        "electronic_special": "电子专用发票",
        "toll": "通行费发票",
        "used_car": "二手车发票",
        "sale": "食品销售",
        "catering": "餐饮服务",
        "canteen": "单位食堂",
        "accepted": "已确认",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "lines": "lines {first}–{last}",
        "line": "line {first}",
        "clean": "clean",
        "label": "field",
        "value": "value",
        "tells": "what it tells",
        "suggestion": "perhaps: ",
        "ask": "ask the customer: ",
        "related": "see also",
        "totals": "{files} files, {notices} notices: {clean} clean; {errors} errors, {warnings} warnings, {infos} infos",
        "totals_unreadable": "; {unreadable} files could not be read",
        "unnamed": "(not named)",
        "original": "original",
        "duplicate": "duplicate",
        "both": "original and duplicate",
        "male": "male",
        "female": "female",
        "born": "born",
        "file_level": "the whole file",
        "chars": "{characters} characters",
        "no_label": "number",
        "masked": "partly hidden",
        "special": "special invoice",
        "ordinary": "ordinary invoice",
        "freight": "freight invoice",
        "electronic_ordinary": "electronic ordinary invoice",
        "electronic_special": "electronic special invoice",
        "toll": "toll invoice",
        "used_car": "used-car invoice",
        "sale": "food sale",
        "catering": "catering",
        "canteen": "canteen",
        "accepted": "accepted",
    },
}


def from_locale(environment: Mapping[str, str]) -> str:
    """The language that the locale asks for: zh for Chinese, C, POSIX and none, else en."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            tongue = locale.replace("-", "_").split(".")[0].split("_")[0]
            return DEFAULT if tongue in {"zh", "C", "POSIX"} else "en"
    return DEFAULT
