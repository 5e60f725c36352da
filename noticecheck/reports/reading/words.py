"""The words in which it is said how a page was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "declarant": "声明人",
        "issuer": "开具方",
        "holder": "持有人",
        "relative": "亲属",
        "creditor": "债权人",
        "debtor": "债务人",
        "transferee": "受让人",
        "employee": "员工",
        "successor": "承继方",
        "contact": "联系人",
        "addressee": "被告知人",
        "representative": "法定代表人",
        "deceased": "逝者",
    },
    "en": {},
}

SENSES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "lose": "遗失",
        "void": "作废",
        "close": "结语",
        "event": "事由",
        "issue": "开具",
        "doc": "证件物品",
        "org": "机构",
        "role": "身份",
        "label": "标签",
        "news": "新闻",
        "ad": "广告",
        "chatter": "客套话",
        "legal": "法律",
        "we": "自称",
        "adv": "副词",
        "honor": "称谓",
        "person": "人",
        "thing_end": "物品词尾",
        "topic": "话题",
        "plain": "普通词",
    },
    "en": {"honor": "form of address", "thing_end": "ending of things", "adv": "adverb", "doc": "thing", "we": "we"},
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "margin": "把握{margin:+.1f}",
        "read_as": "读作",
        "titled": "标题“{title}”",
        "text": "原文",
        "who": "谁",
        "what": "物品",
        "field": "字段{index}",
        "fields": "字段",
        "tokens": "词",
        "label": "标签",
        "thing": "由物品得知",
        "shape": "由形式得知",
        "person": "个人",
        "organisation": "单位",
        "no_type": "类型不明",
        "no_value": "无标准写法",
        "none": "没有",
        "outside": "声明以外的号码",
        "about": "：",
        "stop": "，",
    },
    "en": {
        "margin": "margin {margin:+.1f}",
        "read_as": "read as",
        "titled": "heading “{title}”",
        "text": "text",
        "who": "who",
        "what": "what",
        "field": "field {index}",
        "fields": "fields",
        "tokens": "words",
        "label": "by its label",
        "thing": "by the thing",
        "shape": "by its shape",
        "person": "person",
        "organisation": "organisation",
        "no_type": "type unknown",
        "no_value": "no normal form",
        "none": "none",
        "outside": "numbers outside notices",
        "about": ": ",
        "stop": ", ",
    },
}
