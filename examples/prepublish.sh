#!/bin/sh
# 付印前核对：把一个文件夹里的来稿按明天见报核对一遍。
#
#     examples/prepublish.sh 文件夹 [noticecheck verify 的选项…]
#
# 退出状态：0 可以付印；1 有错误，或有文件里没有声明；2 没有文件夹、没有读到、用法不对；
#           127 找不到 noticecheck；130 已中断。每种情形在标准错误上说明。
set -u

stop() {
    status=$1
    shift
    printf '%s\n' "$*" >&2
    exit "$status"
}

[ $# -ge 1 ] && [ -n "$1" ] || stop 2 "用法：prepublish.sh 文件夹 [选项…]"
folder=$1
shift
# 以 - 开头的名字不是选项。
case $folder in -*) folder=./$folder ;; esac
[ -d "$folder" ] || stop 2 "没有这个文件夹：$folder"
command -v noticecheck >/dev/null 2>&1 || stop 127 "找不到 noticecheck，请先安装，或把它所在的文件夹加进 PATH"

check() {
    noticecheck verify --date tomorrow "$@" -- "$folder"
}

# 再看一遍，只为本脚本自己：不动客户要的报告。
again() {
    check "$@" --no-statistics -o - 2>/dev/null
}

check --ask "$@"
status=$?
case $status in
0)
    # PG103：一份没有声明的文件，多半是发错了或没转成文字，不能当作核对过。
    found=$(again "$@" -f concise --select PG103 --fail-on never --lang zh) || stop 2 "没能核对完，先别付印：$folder"
    if printf '%s\n' "$found" | grep -q ': PG103 [a-z]* [^[]'; then
        stop 1 "有文件里没有找到声明，先别付印：$folder"
    fi
    printf '%s\n' "可以付印：$folder"
    ;;
1) stop 1 "有错误，先别付印：$folder" ;;
2)
    # 一份都没读到，和有几份没读到，是两回事。
    files=$(again "$@" -f json | sed -n 's/.*"summary":{"files":\([0-9]*\),.*/\1/p')
    case $files in
    '') stop 2 "选项或设置不对，没有核对（原因见上）：$folder" ;;
    0) stop 2 "一份文件都没有读到，先别付印：$folder" ;;
    *) stop 2 "有文件没有读到（见上），先别付印：$folder" ;;
    esac
    ;;
130) stop 130 "已中断，没有核对完：$folder" ;;
*) stop "$status" "noticecheck 没有正常结束（状态 $status），先别付印：$folder" ;;
esac
