/// Where one of the request's placeholders stands in a text.
struct PlaceholderPlace: Hashable, Sendable {
    /// Index into the placeholders' entries.
    let entry: Int
    let range: Range<Int>
}
