internal import NIOCore

/// What an upstream's bytes turn out to be, one after another.
enum AnswerPart {
    case head(AnswerHead)
    case body(ByteBuffer)
    case end
}
