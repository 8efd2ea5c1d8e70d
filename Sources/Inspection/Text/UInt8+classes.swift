extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// An ASCII letter.
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }

    @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }

    @inline(__always) var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

    /// Lower case of an ASCII letter; any other byte as it is.
    @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }

    /// A byte of base64 or base64url, padding aside.
    @inline(__always) var isBase64: Bool {
        isAlphanumeric || self == 0x2B || self == 0x2F || self == 0x2D || self == 0x5F
    }

    /// A byte of base64url, padding aside.
    @inline(__always) var isBase64URL: Bool { isAlphanumeric || self == 0x2D || self == 0x5F }

    /// A byte of the local part of an address as people write it: alphanumerics and `._%+-`.
    @inline(__always) var isLocalPart: Bool {
        isAlphanumeric || self == 0x2E || self == 0x5F || self == 0x25 || self == 0x2B
            || self == 0x2D
    }

    /// The value of a hex digit; 0 for any other byte.
    var hexValue: UInt8 {
        if isDigit { return self - 0x30 }
        return isHex ? (self | 0x20) - 0x61 + 10 : 0
    }
}
