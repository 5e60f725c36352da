#!/bin/sh
# 收稿箱：客户的文件存进“收稿”，校样就出现在“校样”里，一直到按 Ctrl-C。
#
#     examples/desk/hot-folder.sh [放这两个文件夹的地方] [noticecheck watch 的选项…]
#
# 要先安装：pip install 'noticecheck[documents,watch]'
set -eu

desk=${1:-.}
[ $# -eq 0 ] || shift
# 以 - 开头的名字不是选项。
case $desk in -*) desk=./$desk ;; esac

mkdir -p -- "$desk/收稿" "$desk/校样"
exec noticecheck watch --date tomorrow "$@" --reports "$desk/校样" -- "$desk/收稿"
