"""The words of the reports that are files: the heads of a table, the proof sheet."""

from __future__ import annotations

from collections.abc import Mapping

# The columns of the table, in their order.
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "path": "文件",
        "place": "位置",
        "index": "第几则",
        "kind": "类别",
        "who": "声明人",
        "severity": "级别",
        "code": "规则",
        "label": "项目",
        "quote": "原文",
        "message": "问题",
        "suggestions": "建议核对是否应为",
        "ask": "问客户",
        "accepted": "已确认",
        "id": "noticecheck ID",
    },
    "en": {
        "path": "file",
        "place": "place",
        "index": "notice",
        "kind": "kind",
        "who": "declarant",
        "severity": "severity",
        "code": "rule",
        "label": "field",
        "quote": "words",
        "message": "message",
        "suggestions": "perhaps",
        "ask": "ask the customer",
        "accepted": "accepted",
        "id": "noticecheck id",
    },
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "unreadable": "无法读取",
    },
    "en": {
        "unreadable": "not readable",
    },
}
