package import Vocabulary

/// Makes a PDF of a page, as a browser prints it.
package struct HTMLPrinter: Sendable {
    /// Prints one self-contained HTML page on A4.
    package let pdf: @Sendable (_ html: [UInt8]) throws(Failure) -> [UInt8]

    package init(pdf: @escaping @Sendable (_ html: [UInt8]) throws(Failure) -> [UInt8]) {
        self.pdf = pdf
    }

    package enum Failure: Error, Hashable, Sendable {
        case noChromium
        case cannotWork(String)
        case deadline(Duration)
        /// It ended, and left nothing that begins as a PDF does.
        case noPDF(status: Int32)
    }
}

extension HTMLPrinter.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .noChromium:
            Refusal(
                .unavailable,
                "no Chromium is on PATH to make a PDF; install it, or name a file ending in `.html`"
            )
        case .cannotWork(let path):
            Refusal(.unavailable, "cannot work in `\(path)` to make a PDF: is the disk full?")
        case .deadline(let duration):
            Refusal(.unavailable, "Chromium made no PDF within \(duration)")
        case .noPDF(let status):
            Refusal(.unavailable, "Chromium ended with \(status) and made no PDF")
        }
    }
}
