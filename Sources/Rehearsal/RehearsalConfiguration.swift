/// Where the stand-in listens and how it behaves.
package struct RehearsalConfiguration: Sendable {
    package var host = "127.0.0.1"
    /// 0: any free port.
    package var port = 8690
    package var certificate = CertificateMode.valid
    package var script = Script.standard
    /// Where the authority's certificate is written in PEM.
    package var authorityFile: String?
    /// Where what was seen is written, one JSON object a line.
    package var seenFile: String?

    package init() {}
}
