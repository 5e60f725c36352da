"""A small page is one message: whole, or alone with a word that says so."""

from __future__ import annotations

import pytest

from noticecheck import parsing
from noticecheck.text import Text
from tests.parsing.tools import notice, notices

ALONE = [
    "编辑你好，想登个感谢信：我爸在公交车上突发心梗，多亏示例县公交公司8路车司机送医及时，现在已经出院。余示禾全家鞠躬感谢",
    "示例学院郑重声明：近期有人冒用我院名义招生，上述行为均与我院无关。",
    "严禾因在网上发布不实言论，给示例县天禾农业发展有限公司造成不良影响，现郑重道歉，特此声明。",
    "在吗 登一条声明 曾示泽丢失示例市天宏物业服务有限公司装修保证金收据 票号4132807 金额2000元 作废 登好发我一份",
    "【声明人】郝示翠\n【丢失的东西】墓穴使用证\n【哪儿发的】示例县凤栖岭公墓管理所\n【编号】凤栖B区81排4号\n【备注】补办用",
    "股权转让公告：廖示嘉拟将所持示例市老街坊劳务有限公司35%的股权（认缴出资350万元）以90万元转让给股东以外的布仁示尔。请其他股东段浩自见报之日起三十日内答复是否行使优先购买权，逾期未答复视为同意转让。",
    "迁坟公告　因滨河路改扩建工程建设需要，需对示例县石桥镇桥头村征地范围内坟墓进行搬迁。请坟主自公告之日起至2027年1月13日前到桥头村民委员会登记并自行迁移，逾期未迁的按无主坟处理。示例县人民政府 2026年11月1日",
    "在清理档案时发现，本院2012年刻制的“示例县藏医院收费专用章(2)”去向不明，现声明该收费专用章作废，由此产生的后果由使用者承担。",
]


@pytest.mark.parametrize("page", ALONE)
@pytest.mark.parametrize("bullet", ["", "▲"])
def test_a_message_alone_in_its_file_is_a_notice(page: str, bullet: str) -> None:
    words = str(notice(bullet + page + "\n").text)
    assert words.replace(" ", "").endswith("".join(page.split())[-12:])


WHOLE = [
    ("停水封路告示\n因冬灌前渠道清淤，示例县河流域管理所决定自2026年11月4日至2026年11月10日关闭东岸大渠二号闸，值班电话0953-1998479。", "因冬灌前"),
    ("遗失：身份证\n姓名：邹示伟，身份证号码：41998119740226998X，于2026年10月13日遗失，从遗失之日起非本人使用所产生的一切后果均与本人无关", "遗失：身份证"),
    ("我爸生前的骨灰寄存证找不着了。\n逝者叫蔡示梅，我叫许示梅，是他儿子\n寄存证号寄03-3034\n示例市天鹤山殡仪馆的，写遗失作废", "我爸生前"),
    ("您好，我家孩子的出生医学证明搬家时候弄丢了，派出所让登报。\n孩子：钱示泽\n孩子爸：朱示曦\n编号：M413673520\n出生日期：2024年2月17日", "您好"),
]  # fmt: skip

POINTS = """债权申报公告
　　示例市示例法院裁定受理示例出租汽车有限公司强制清算一案。现将债权申报事宜公告如下：
　　（一）债权人应在2027年1月15日前书面申报债权，并附证据材料。
　　（二）公司的债务人或财产持有人应清偿债务或交付财产。
　　（三）持有公司账册的人员须立即移交，拒不移交的依法追究责任。
　　联系律师：秦示艳　13000005294
示例出租汽车有限公司清算组
2026.11.22
"""


@pytest.mark.parametrize("bullet", ["", "▲"])
def test_the_points_of_one_notice_are_one(bullet: str) -> None:
    words = str(notice(bullet + POINTS).text)
    assert all(part in words for part in ("（一）", "（三）", "清算组"))


@pytest.mark.parametrize(("page", "begin"), WHOLE)
@pytest.mark.parametrize("bullet", ["", "▲"])
def test_what_looks_like_a_notice_and_touches_one_is_part_of_it(page: str, begin: str, bullet: str) -> None:
    reading = parsing.read(Text.of(bullet + page + "\n"))
    assert [str(one.text)[: len(begin)] for one in reading.notices] == [begin]
    assert reading.unread == ()


@pytest.mark.parametrize(
    "page",
    [
        "张三遗失身份证，声明作废。\n李四遗失护照，声明作废。\n",
        "遗失声明\n示例商贸有限公司公章遗失，声明作废。\n\n李四护照找不到了，特此声明。\n",
        "▲张三遗失身份证，声明作废●李四遗失护照，声明作废",
    ],
)
def test_two_who_each_say_what_is_lost_stay_two(page: str) -> None:
    assert len(notices(page)) == 2


@pytest.mark.parametrize(
    "page",
    [
        "驾驶证丢了，最省事的办法是打开“交管示例”，依次点“驾驶证补换领”“遗失补证”，上传近照、选择邮寄，三天左右到家。",
        "老张捡到一个黑色皮包，里面有现金7600元、身份证一张、银行卡三张。他在寒风中等了两个多小时，不见失主，便拨打了110。",
        "法官送达路上遇见暴雨，当事人撑伞来接",
        "专业代办：公司注册、记账报税、注销疑难户，一站办好，咨询400-618-0531。",
        "好阿姨家政 保姆 月嫂 钟点工 擦玻璃 24小时服务 电话8813366",
    ],
)
def test_prose_and_advertisements_alone_are_none(page: str) -> None:
    assert notices(page + "\n") == ()


def test_a_word_to_the_desk_is_no_part_of_it() -> None:
    page = "你好 明天的报纸登两条遗失\n1、刘示莲遗失购房合同一份，合同编号：2019-0348，声明作废。\n2、严示志遗失报到证，编号：201710482100263，声明作废。\n多少钱？"
    assert [str(one.text)[:3] for one in notices(page)] == ["刘示莲", "严示志"]
    page = "登报价格：遗失声明80元/天，公告200元起\n严示志遗失报到证，编号：201710482100263，声明作废。"
    assert [str(one.text)[:3] for one in notices(page)] == ["严示志"]


def test_a_column_under_its_only_bullet_is_one_notice() -> None:
    page = "▲示例县青禾农业发\n\n展有限公司税号9141\n9923MA9X\n\nYW129N遗失增值\n税普\n\n通发票3份，代码41\n00202320，号\n码11748725，作废\n"
    assert str(notice(page).text).startswith("示例县青禾农业发展有限公司税号91419923MA9XYW129N遗失")


@pytest.mark.parametrize(
    "prose",
    [
        "图为11月20日，环卫工人在滨河路清扫落叶。本报记者 王磊 摄",
        "警方破获一起伪造印章案，查获假公章137枚、空白营业执照42张、作案电脑3台，5名嫌疑人被刑拘。",
        "左图为失主（右）领回被盗的电动车。",
        "男子身份证丢失三年 名下冒出两家公司",
    ],
)
def test_prose_beside_a_notice_is_no_part_of_it(prose: str) -> None:
    own = "张三（身份证号：419923199001019993）遗失购房收据（收据号：0012345），声明作废。"
    for page in (f"{prose}\n{own}\n", f"{own}\n{prose}\n", f"{prose}\n\n{own}\n"):
        assert own in [str(one.text).strip() for one in notices(page)]
