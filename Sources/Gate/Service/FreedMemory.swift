#if canImport(Glibc)
    internal import Glibc
#endif

/// What becomes of memory that a body has used: it goes back to the system at once.
///
/// Left alone, the C library raises its threshold with every large block that is freed and keeps
/// such blocks from then on: a burst of bodies would stay resident for good.
enum FreedMemory {
    /// A block of this size or above is the system's again as soon as it is freed.
    private static let largeBlock: CInt = 256 << 10
    /// What may stay unused at the end of the heap, so that small blocks cost no call.
    private static let heapSpare: CInt = 1 << 20

    static func goesBackToTheSystem() {
        #if canImport(Glibc)
            // Swift's module of the C library leaves `malloc.h` out.
            guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
            typealias Setting = @convention(c) (CInt, CInt) -> CInt
            let set = unsafe unsafeBitCast(symbol, to: Setting.self)
            _ = set(Option.largestKeptBlock, largeBlock)
            _ = set(Option.trim, heapSpare)
        #endif
    }

    /// `M_TRIM_THRESHOLD` and `M_MMAP_THRESHOLD` of `malloc.h`.
    private enum Option {
        static let trim: CInt = -1
        static let largestKeptBlock: CInt = -3
    }
}
