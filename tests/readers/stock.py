"""Invented notices, and an invented article, for the files that the readers are tried on."""

from __future__ import annotations

from tests.numbers import Numbers


def _notices(count: int) -> list[str]:
    numbers = Numbers(11)
    forms = (
        lambda: (
            f"▲{numbers.person()}（身份证号：{numbers.id_card()}）遗失{numbers.company()}开具的购房收据（金额：5万元；房号：{numbers.house()}），声明作废。"
        ),
        lambda: (
            f"▲{numbers.company()}（统一社会信用代码：{numbers.uscc()}）遗失公章（编号：{numbers.seal()}），声明作废。"
        ),
        lambda: f"▲{numbers.person()}遗失教师资格证，证号：{numbers.digits(17)}，声明作废。",
        lambda: f"▲{numbers.shop()}遗失营业执照副本，统一社会信用代码：{numbers.uscc('92')}，声明作废。",
        lambda: f"▲{numbers.person()}遗失机动车行驶证，车牌号：{numbers.plate()}，声明作废。",
    )
    return [forms[index % len(forms)]() for index in range(count)]


NOTICES = _notices(40)
PROSE = (
    "昨日上午，示例县东示镇的果园里一片忙碌，果农们正把成筐的苹果装上货车。今年雨水充足，果子个头匀称，甜度也比往年高出不少，前来订货的客商络绎不绝。"
    "镇里专门修通了进山的道路，又请来技术员指导修剪和套袋，一亩地能多收几百斤。说起收成，种了二十多年苹果的老人脸上笑开了花，他盘算着明年再添几亩新苗。"
)
