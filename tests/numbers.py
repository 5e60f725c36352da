"""Invented numbers, right by their check digits and belonging to nobody.

Divisions 4199xx are in no edition of GB/T 2260; order numbers of persons begin with 99, which
the standard sets apart.
"""

from __future__ import annotations

import random
import string
from datetime import date, timedelta

from stdnum import luhn
from stdnum.iso7064 import mod_11_2, mod_11_10

from noticecheck.fields.credit_code import CreditCode, organisation_check
from noticecheck.fields.vehicle import Vin

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志新海燕文博雨轩子涵梓晨浩宇欣怡佳琪若曦思远承泽俊熙嘉禾春梅雪莲红梅凤云翠竹凯旋立群晓东振宇守信传福永康广顺培元克俭"
TOWNS = "示例县 示例市 样本县 样本市 甲乙县 丙丁市 南示县 北样市 示例市样本区 东例县".split()
WORDS = "永顺 鑫达 恒信 瑞丰 嘉禾 泰和 万通 宏图 天润 金源 华盛 祥云 盛世 优品 佳美 润泽 启航 众诚 德馨 远景 博雅 新希望 乐家 百味 老街坊".split()
TRADES = "置业 建设 商贸 科技 房地产开发 建筑工程 农业发展 物流 电子商务 餐饮管理 装饰工程 汽车销售 机械制造 劳务 物业服务 医药 化工 食品".split()
SHOPS = "服装店 饭店 超市 五金店 药店 理发店 烧烤店 便利店 汽修厂 水果店 家具厂 宾馆 诊所 门市部 经营部 小吃店 蛋糕店".split()


class Numbers:
    """A seeded source of numbers, names and dates."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, choices: object) -> str:
        return self.random.choice(list(choices))  # type: ignore[call-overload, no-any-return]

    def digits(self, count: int) -> str:
        return "".join(self.random.choices(string.digits, k=count))

    def day(self, first: date = date(2001, 1, 1), last: date = date(2020, 12, 31)) -> date:
        return first + timedelta(days=self.random.randrange((last - first).days + 1))

    def division(self) -> str:
        return self.pick(["419923", "419901", "419902", "419981", "419927"])

    def person(self) -> str:
        given = "".join(self.random.choices(GIVEN, k=self.random.choice([1, 2, 2, 2])))
        return self.pick(SURNAMES) + given

    def company(self) -> str:
        return self.pick(TOWNS) + self.pick(WORDS) + self.pick(TRADES) + "有限公司"

    def shop(self) -> str:
        return self.pick(TOWNS) + self.pick(WORDS) + self.pick(SHOPS)

    def id_card(self, born: date | None = None, sex: str | None = None, division: str | None = None) -> str:
        born = born or self.day(date(1940, 1, 1), date(2005, 12, 31))
        order = self.random.randrange(10) * 1 + 990
        if sex is not None:
            order = order // 2 * 2 + (sex == "male")
        body = f"{division or self.division()}{born:%Y%m%d}{order % 1000:03d}"
        return body + mod_11_2.calc_check_digit(body)

    def organisation_body(self) -> str:
        return "MA9" + "".join(self.random.choices(ALPHABET, k=5))

    def organisation_code(self) -> str:
        body = self.digits(8)
        return f"{body}-{organisation_check(body)}"

    def uscc(self, prefix: str = "91", division: str | None = None) -> str:
        body = self.organisation_body()
        head = f"{prefix}{division or self.division()}{body}{organisation_check(body)}"
        return head + (CreditCode(head + "0").expected_check or "")

    def registration_no(self) -> str:
        body = self.division() + self.digits(8)
        return body + mod_11_10.calc_check_digit(body)

    def food_licence(self, prefix: str = "JY") -> str:
        head = self.pick("12") if prefix == "JY" else self.pick(["101", "106", "113"])
        body = head + self.division() + self.digits(13 - len(head) - 6)
        return prefix + body + mod_11_10.calc_check_digit(body)

    def bank_card(self, length: int = 19) -> str:
        body = "629999" + self.digits(length - 7)
        return body + luhn.calc_check_digit(body)

    def vin(self) -> str:
        letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
        body = "L" + "".join(self.random.choices(letters, k=7)) + "0Z" + "Z" + self.digits(6)
        check = Vin(body).expected_check or ""
        return body[:8] + check + body[9:]

    def plate(self) -> str:
        serial = "".join(self.random.choices("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=4))
        return f"豫{self.pick('ABCDEFGHJ')}{serial}{self.digits(1)}"

    def seal(self) -> str:
        return "4199" + self.digits(9)

    def mobile(self) -> str:
        return "1" + self.pick("3578") + "0" + "0000" + self.digits(4)

    def house(self) -> str:
        return f"{self.random.randrange(1, 30)}-{self.random.randrange(1, 5)}-{self.random.randrange(1, 30)}0{self.random.randrange(1, 5)}"
