"""Vehicles: plates (GA 36), VIN (GB 16735), and the numbers of their papers."""

from __future__ import annotations

from collections.abc import Mapping

from noticecheck.fields.base import RUN, Checked, Kind, Number, Serial

PROVINCE_CHARACTERS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台"
# What a plate begins with: the provinces, and what embassies and the forces have instead.
PLATE_CHARACTERS = PROVINCE_CHARACTERS + "使领军空海北沈兰济南广成"
PLATE = (
    rf"(?:[{PROVINCE_CHARACTERS}][XS][-·.]?\d{{4,5}}应急"
    rf"|[{PLATE_CHARACTERS}][A-Za-z][-·.]?[0-9A-Za-z*]{{3,7}}[挂学警试超港澳领]?"
    rf"|[{PROVINCE_CHARACTERS}]\d\d[-·.]?[0-9A-Za-z]{{3,6}}|WJ[{PROVINCE_CHARACTERS}]?[0-9A-Za-z]{{4,6}}|\d{{6}}使)"
)
_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
VIN_LENGTH = 17


class Plate(Number):
    """A number plate: province character, letter, serial."""

    __slots__ = ()

    @property
    def province(self) -> str | None:
        """The province character."""
        return self.compact[0] if self.compact[:1] in PROVINCE_CHARACTERS else None

    @property
    def serial(self) -> str:
        """What follows the province character and the letter."""
        return self.compact[2:]

    def details(self) -> Mapping[str, object]:
        """The province character and the letter of the city."""
        return {"issued_by": self.compact[:2]} if self.province else {}


class Vin(Checked):
    """A vehicle identification number; position 9 is a check character, modulus 11."""

    __slots__ = ()

    @property
    def expected_check(self) -> str | None:
        """The check character that the other sixteen call for."""
        if len(self.compact) != VIN_LENGTH:
            return None
        try:
            total = sum(
                int(_VIN_VALUES.get(char, char)) * weight
                for char, weight in zip(self.compact, _VIN_WEIGHTS, strict=True)
                if weight
            )
        except ValueError:
            return None
        return "0123456789X"[total % 11]

    @property
    def checks(self) -> bool:
        """Whether the check character is the expected one."""
        return self.expected_check is not None and self.compact[8] == self.expected_check


KINDS = (
    Kind(
        "plate_no",
        tuple(
            "车牌号 车牌号码 车牌 号牌号码 号牌号 号牌 车号 车辆号牌 车辆牌号 牌照号 车牌照号 车辆号码 车牌号为 挂车号牌 机动车号牌 车牌照".split()
        ),
        Plate.of,
        rf"{PLATE}|[0-9A-Za-z*-]+|[^\W\d_a-zA-Z]{{1,2}}[0-9A-Za-z][0-9A-Za-z·-]*",
        lengths=(7, 8),
    ),
    Kind(
        "vin",
        tuple(
            "车架号 车架号码 车辆识别代号 车辆识别代码 车辆识别码 车辆识别号 大架号 车架 识别代号 车辆识别号码 车架号后六位 车架号后八位".split()
        ),
        Vin.of,
        lengths=(VIN_LENGTH,),
        fits=lambda value: value.genuine,
    ),
    Kind("engine_no", tuple("发动机号 发动机号码 发动机型号 电动机号 电机号".split()), Serial.of, RUN),
    Kind(
        "driving_file_no",
        tuple("驾驶证档案编号 档案编号 驾驶证档案号 档案号 行驶证档案编号 证芯编号".split()),
        Number.of,
        RUN,
        lengths=(12,),
    ),
    Kind(
        "vehicle_certificate_no",
        tuple(
            "机动车登记证书编号 登记证书编号 机动车登记证书号 机动车登记证号 机动车登记证编号 合格证编号 合格证号 车辆合格证号 合格证 整车合格证编号 车辆登记证号".split()
        ),
        Serial.of,
        RUN,
        things=("机动车登记证书", "机动车登记证", "合格证", "车辆登记证书", "行驶证"),
    ),
)
