/// What the program says by its exit; `docs/verify.md` lists these.
enum ExitCode: Int32 {
    case sound = 0
    case damaged = 1
    case usage = 2
    case unreadable = 3
}
