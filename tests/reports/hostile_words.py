"""Words that a page might take for more than words."""

SCRIPTS = (
    "<script>window.struck=1</script>",
    "<img src=x onerror=window.struck=1>",
    "\"><svg onload='window.struck=1'>",
    "</style><script>window.struck=1</script>",
    "--><script>window.struck=1</script>",
    "<iframe srcdoc='<script>top.struck=1</script>'>",
    "javascript:window.struck=1",
    "&lt;script&gt;window.struck=1",
    "<base href=https://example.invalid/><link rel=stylesheet href=x>",
    "\u202e<a href=//example.invalid>\x00\u2028",
)
_NUMBER = "419923199001019992"
TEXT = "\n\n".join(
    f"{words}\n声明\n▲张三{words}（身份证号：{_NUMBER}{words}）遗失购房收据（收据号：{words}），声明作废。{words}"
    for words in SCRIPTS
)
