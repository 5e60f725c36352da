#!/bin/sh
# Before a page goes to press: check every text in a folder for tomorrow's paper.
# Stops the line (status 1) at a provable mistake, and (status 2) at a file that cannot be read.
#
#     examples/prepublish.sh FOLDER
set -u
folder=${1:?usage: prepublish.sh FOLDER}

noticecheck verify "$folder" --date tomorrow --ask
status=$?
case $status in
    0) echo "可以付印：$folder" ;;
    1) echo "有错误，先别付印：$folder" >&2 ;;
    *) echo "有文件无法读取或用法不对：$folder" >&2 ;;
esac
exit $status
