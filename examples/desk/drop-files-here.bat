@echo off
rem 把一个或几个文件（或文件夹）拖到这个文件上，就会按明天见报核对，并打开校样。
rem 本文件以 GBK 编码（代码页 936）、CRLF 换行保存，请不要转成 UTF-8。
rem 退出状态同 noticecheck verify：0 没有错误；1 有错误；2 有文件没有读到，或用法不对。
setlocal
chcp 936 >nul
if "%~1"=="" goto usage
where noticecheck >nul 2>nul
if errorlevel 1 goto missing
if not exist "%~1" goto name
set "report=%~dp1校样.html"
noticecheck verify %* --date tomorrow -f html -o "%report%"
set "status=%errorlevel%"
if exist "%report%" start "" "%report%"
if "%status%"=="0" echo 没有错误，可以付印。
if "%status%"=="1" echo 有错误，先别付印。校样是 "%report%"
if "%status%"=="2" echo 有文件没有读到，原因见上，先别付印。
goto end

:usage
echo 请把要核对的文件拖到这个图标上，不要直接双击。
set "status=2"
goto end

:missing
echo 找不到 noticecheck，请先安装：pip install "noticecheck[documents]"
set "status=2"
goto end

:name
rem 名字里有这些符号又没有空格时，Windows 拖放时不加引号，名字会断开。
echo 找不到这个文件。名字里如有“和”号（位于数字 7 上方）或其他半角符号，请先改名再拖。
set "status=2"

:end
pause
rem 用 exit 而不用 exit /b：断开的名字后半截不会被当作命令运行。
exit %status%
