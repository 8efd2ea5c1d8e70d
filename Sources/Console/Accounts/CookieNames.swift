import Hummingbird

/// The console's two cookies. Over TLS their names say that no other host set them (RFC 6265bis
/// section 4.1.3.2); browsers share cookies among the ports of a host, so each office has its
/// own names.
struct CookieNames: Hashable, Sendable {
    /// Of whoever is signed in.
    let session: String
    /// Of whoever looks at a form before they are.
    let form: String
    private let isSecure: Bool

    init(office: String, isSecure: Bool) {
        let prefix = isSecure ? "__Host-" : ""
        session = "\(prefix)sumun-\(office)"
        form = "\(prefix)sumun-\(office)-form"
        self.isSecure = isSecure
    }

    /// A cookie for this browser's life, out of the reach of scripts and of other sites.
    func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(
            name: name, value: value, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }

    /// Takes a cookie away from the browser.
    func ended(_ name: String) -> Cookie {
        Cookie(
            name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }
}
