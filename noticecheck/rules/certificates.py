"""NB111-NB116: certificates of persons and of estate."""

from __future__ import annotations

from collections.abc import Iterator

from noticecheck.fields import divisions
from noticecheck.fields.certificates import (
    BirthCertificate,
    Degree,
    Diploma,
    DisabilityCertificate,
    TeacherCertificate,
)
from noticecheck.fields.dates import Date
from noticecheck.fields.estate import EstateCertificate
from noticecheck.model import Field, Finding, Notice, Page, Severity
from noticecheck.rules.base import field_rule
from noticecheck.suggest import suggestions

_FIRST_UNIFORM = 2015
_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕秦甘陇青宁新兵蜀申台国"


def _born_since_2000(notice: Notice) -> bool:
    return any("生" in field.label and field.value.year >= 2000 for field in notice.values(Date))


@field_rule(
    BirthCertificate,
    "NB111",
    "birth-certificate-form",
    Severity.WARNING,
    zh="出生医学证明编号“{value}”{reason}。",
    en="The number of the birth certificate, “{value}”, {reason}.",
    ask_zh="您声明中的出生医学证明编号“{value}”{reason}，请对照核对。",
    ask_en="The number of the birth certificate, “{value}”, {reason}; please check it.",
)
def birth(field: Field[BirthCertificate], notice: Notice, page: Page) -> Iterator[Finding]:
    """A birth certificate's number is not a letter and nine digits, or begins with no province.

    The letter is that of the printing, not of the birth; the first edition (1996 to 1999) had none.

    出生医学证明编号为1个字母加9位数字，数字前两位是省份代码；1996至1999年首版没有字母。字母表示印制年份，与出生年份不同是正常的。

    Bad: ▲张小示（出生日期：2018年3月8日）出生医学证明丢失，编号：R41000123，声明作废。
    Good: ▲张小示（出生日期：2018年3月8日）出生医学证明丢失，编号：R410001234，声明作废。
    Source: 国家卫生健康委 on birth certificates
    """
    number = field.value
    if number.masked:
        return
    if not number.well_formed:
        if number.compact[:1].isalpha() or _born_since_2000(notice):
            yield birth.at(
                notice, field, reason={"zh": "不是1个字母加9位数字", "en": "is not a letter and nine digits"}
            )
    elif number.compact[1:3] not in divisions.PROVINCES:
        yield birth.at(notice, field, reason={"zh": "数字前两位不是省份代码", "en": "begins with no province"})


@field_rule(
    Diploma,
    "NB112",
    "diploma-number-form",
    Severity.WARNING,
    zh="毕业证书编号“{value}”{reason}。",
    en="The diploma number “{value}” {reason}.",
    ask_zh="您声明中的毕业证书编号“{value}”{reason}，请对照证书核对。",
    ask_en="The diploma number “{value}” {reason}; please check it against the diploma.",
)
def diploma(field: Field[Diploma], notice: Notice, page: Page) -> Iterator[Finding]:
    """A university diploma's number has an odd length or a year after the notice.

    高等学校毕业证书电子注册号为18位（自考17位），第7至10位是年份。中专、高中的证书号各校自编，不判。

    Bad: ▲张三遗失示例大学毕业证书，毕业证书编号：1999912019050012345，声明作废。
    Good: ▲张三遗失示例大学毕业证书，毕业证书编号：199991201905001234，声明作废。
    Source: 教学〔2001〕4号
    """
    number = field.value
    if not number.compact.isdigit() or not notice.says("university") or notice.says("school"):
        return
    if len(number.compact) in {16, 19, 20}:
        count = len(number.compact)
        yield diploma.at(notice, field, reason={"zh": f"有{count}位，应为18位", "en": f"has {count} digits, not 18"})
    elif number.year and number.year > page.date.year:
        reason = {"zh": f"里的年份{number.year}晚于见报", "en": f"holds the year {number.year}, after the notice"}
        yield diploma.at(notice, field, reason=reason)


@field_rule(
    Degree,
    "NB113",
    "degree-number-form",
    Severity.WARNING,
    zh="学位证书编号“{value}”{reason}。",
    en="The degree number “{value}” {reason}.",
    ask_zh="您声明中的学位证书编号“{value}”{reason}，请对照证书核对。",
    ask_en="The degree number “{value}” {reason}; please check it against the certificate.",
)
def degree(field: Field[Degree], notice: Notice, page: Page) -> Iterator[Finding]:
    """A degree number has an odd length or a year after the notice.

    学位证书编号为16位（成人、专业学位等前加一个字母为17位），第7至10位是年份。

    Bad: ▲张三遗失学位证书，学位证书编号：199994201900123，声明作废。
    Good: ▲张三遗失学位证书，学位证书编号：1999942019001234，声明作废。
    Source: 学位办 notice of 2005-08-25
    """
    number = field.value
    if not number.compact.isdigit():
        return
    if len(number.compact) in {15, 18}:
        count = len(number.compact)
        yield degree.at(notice, field, reason={"zh": f"有{count}位，应为16位", "en": f"has {count} digits, not 16"})
    elif number.year and page.date.year < number.year < 2100:
        reason = {"zh": f"里的年份{number.year}晚于见报", "en": f"holds the year {number.year}, after the notice"}
        yield degree.at(notice, field, reason=reason)


@field_rule(
    TeacherCertificate,
    "NB114",
    "teacher-number-form",
    Severity.WARNING,
    zh="教师资格证号“{value}”{reason}。",
    en="The teacher's certificate number “{value}” {reason}.",
    ask_zh="您声明中的教师资格证号“{value}”{reason}，请对照证书核对。",
    ask_en="The teacher's certificate number “{value}” {reason}; please check it.",
)
def teacher(field: Field[TeacherCertificate], notice: Notice, page: Page) -> Iterator[Finding]:
    """A teacher's certificate number has an odd length, kind or year.

    教师资格证号为17位：前4位年份，第10位资格种类为1至7。2001年以前的旧证和性别位不判。

    Bad: ▲张三遗失教师资格证，教师资格证号：2015419918200123，声明作废。
    Good: ▲张三遗失教师资格证，教师资格证号：20154199942001234，声明作废。
    Source: 教师资格证书管理规定
    """
    number = field.value
    if not number.compact.isdigit() or not "2001" <= number.compact[:4] <= "2099":
        return
    if len(number.compact) in {16, 18}:
        count = len(number.compact)
        yield teacher.at(notice, field, reason={"zh": f"有{count}位，应为17位", "en": f"has {count} digits, not 17"})
    elif number.sort and number.sort not in "1234567":
        yield teacher.at(
            notice, field, reason={"zh": "第10位资格种类应为1至7", "en": "should have 1 to 7 as its tenth digit"}
        )
    elif number.year and number.year > page.date.year:
        reason = {"zh": f"里的年份{number.year}晚于见报", "en": f"holds the year {number.year}, after the notice"}
        yield teacher.at(notice, field, reason=reason)


@field_rule(
    DisabilityCertificate,
    "NB115",
    "disability-number-form",
    Severity.ERROR,
    zh="残疾人证号“{value}”{reason}。",
    en="The disability certificate number “{value}” {reason}.",
    ask_zh="您声明中的残疾人证号“{value}”{reason}，请对照证件核对。",
    ask_en="The disability certificate number “{value}” {reason}; please check it.",
)
def disability(field: Field[DisabilityCertificate], notice: Notice, page: Page) -> Iterator[Finding]:
    """The type or the grade in a disability certificate's number is impossible.

    Eighteen characters that are a right ID are worth knowing only.

    残疾人证号第19位残疾类别为1至7，第20位等级为1至4；补发的可带B1等后缀。只登了18位身份证号的作提示。

    Bad: ▲张三遗失残疾人证，残疾人证号：41992319900101999383，声明作废。
    Good: ▲张三遗失残疾人证，残疾人证号：41992319900101999343，声明作废。
    Source: 中华人民共和国残疾人证管理办法
    """
    number = field.value
    if number.sort is not None and number.grade is not None:
        if not 1 <= number.sort <= 7:
            yield disability.at(
                notice, field, reason={"zh": "第19位残疾类别应为1至7", "en": "should have 1 to 7 as its 19th"}
            )
        elif not 1 <= number.grade <= 4:
            yield disability.at(
                notice, field, reason={"zh": "第20位残疾等级应为1至4", "en": "should have 1 to 4 as its 20th"}
            )
    elif number.nearly and not number.id_card:
        count = len(number.compact)
        reason = {
            "zh": f"不合格式：应为18位身份证号加2位数字，这里是{count}位",
            "en": "is not an ID number and two digits",
        }
        candidates = suggestions(field, notice, page)
        yield disability.at(notice, field, severity=Severity.WARNING, reason=reason, suggestions=candidates)
    elif len(number.compact) == 18 and number.id_card:
        reason = {"zh": "只有18位身份证号，缺类别和等级两位", "en": "is only the ID number, without type and grade"}
        yield disability.at(notice, field, severity=Severity.INFO, reason=reason)


@field_rule(
    EstateCertificate,
    "NB116",
    "estate-certificate-form",
    Severity.ERROR,
    zh="不动产权证号“{value}”{reason}。",
    en="The estate certificate number “{value}” {reason}.",
    ask_zh="您声明中的不动产权证号“{value}”{reason}，请对照证书核对。",
    ask_en="The estate certificate number “{value}” {reason}; please check it.",
)
def estate(field: Field[EstateCertificate], notice: Notice, page: Page) -> Iterator[Finding]:
    """The year of an estate certificate lies before 2015 or after the notice.

    Uniform certificates exist since 2015-03-01.  An unknown province character is a warning.

    统一的不动产权证书2015年3月1日起才有，年份早于2015或晚于见报都不可能；省份简称不认识的作警告。

    Bad: ▲张三遗失不动产权证书，证号：豫（2012）示例县不动产权第0001234号，声明作废。
    Good: ▲张三遗失不动产权证书，证号：豫（2018）示例县不动产权第0001234号，声明作废。
    Source: 不动产登记暂行条例 (国务院令第656号)
    """
    number = field.value
    if number.year is None:
        return
    if number.year < _FIRST_UNIFORM:
        reason = {
            "zh": f"年份{number.year}早于2015年，那时还没有不动产权证书",
            "en": f"bears {number.year}, before there were such",
        }
        yield estate.at(notice, field, reason=reason)
    elif number.year > page.date.year:
        reason = {"zh": f"年份{number.year}晚于见报", "en": f"bears {number.year}, after the notice"}
        yield estate.at(notice, field, reason=reason)
    elif number.province and number.province[-1] not in _PROVINCES:
        reason = {"zh": f"开头的“{number.province}”不是省份简称", "en": f"begins with “{number.province}”, no province"}
        yield estate.at(notice, field, severity=Severity.WARNING, reason=reason)


RULES = (birth, diploma, degree, teacher, disability, estate)
