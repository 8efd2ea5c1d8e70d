import Dispatch
import Foundation
import Vocabulary

extension HTMLPrinter {
    /// The Chromium that is on PATH, without its window, in a folder of its own that is gone
    /// afterwards.
    package static let chromium = HTMLPrinter { html throws(Failure) in
        guard let program = Chromium.onPath() else { throw .noChromium }
        return try Chromium(program: program).pdf(of: html)
    }
}

/// One run of a browser's program.
private struct Chromium {
    let program: URL

    /// How long one page may take; a form is one page or a few.
    static let deadline = Duration.seconds(60)
    static let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

    static func onPath() -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for name in names {
            for folder in folders {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return URL(filePath: path) }
            }
        }
        return nil
    }

    func pdf(of html: [UInt8]) throws(Failure) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sumun-print-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, out) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
        do {
            // The page may be confidential: nobody else looks into the folder.
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            try Data(html).write(to: page)
        } catch { throw .cannotWork(folder.path) }
        let status = try run(arguments(page: page, out: out, folder: folder))
        guard let bytes = try? Data(contentsOf: out), bytes.starts(with: Data("%PDF-".utf8)) else {
            throw .noPDF(status: status)
        }
        return Array(bytes)
    }

    typealias Failure = HTMLPrinter.Failure

    private func arguments(page: URL, out: URL, folder: URL) -> [String] {
        var arguments = [
            "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
            // A form needs nothing from anywhere: no name resolves, nothing is asked for.
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--disable-dev-shm-usage", "--user-data-dir=\(folder.path)/profile",
            "--no-pdf-header-footer", "--print-to-pdf=\(out.path)",
        ]
        // Chromium's own sandbox stays on where it can: it refuses to run as root, where alone it
        // is turned off. The page is ours, has no script and is escaped.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        return arguments + [page.absoluteString]
    }

    private func run(_ arguments: [String]) throws(Failure) -> Int32 {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .noChromium }
        let seconds = Int(Chromium.deadline.components.seconds)
        guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw .deadline(Chromium.deadline)
        }
        return process.terminationStatus
    }
}
