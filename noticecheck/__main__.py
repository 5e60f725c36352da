"""python -m noticecheck."""

from noticecheck.cli import main

if __name__ == "__main__":
    main()
