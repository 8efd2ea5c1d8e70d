/// What the program says by its exit, as `sumun` does (docs/commands.md).
enum ExitCode: Int32 {
    case sound = 0
    case usage = 2
    case damaged = 3
    case unreadable = 4
}
