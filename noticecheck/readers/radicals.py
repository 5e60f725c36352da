"""Radicals and compatibility forms → the characters that they look like.

Fonts draw 日 and ⽇ with one glyph, and the map inside a PDF may name either: what was printed is
the ordinary character.
"""

from __future__ import annotations

from unicodedata import normalize

# The block of supplementary radicals has no decompositions in Unicode; this is its list of equivalents.
_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫"
    "⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺴罓⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足"
    "⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜"
    "⻰龙⻱龜⻲亀⻳龟"
)
_ORDINARY = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))


def ordinary(char: str) -> str:
    """The ordinary character for a radical or a compatibility form; any other as it is.

    >>> "".join(map(ordinary, "⾝⽉⻋1０。")), ordinary(chr(0xF98E))
    ('身月车1０。', '年')
    """
    if "\u2e80" <= char <= "\u2eff":
        return _ORDINARY.get(char, char)
    if "\u2f00" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff" or "\U0002f800" <= char <= "\U0002fa1f":
        return normalize("NFKC", char)
    return char
