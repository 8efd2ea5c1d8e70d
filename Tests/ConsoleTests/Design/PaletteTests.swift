import Foundation
import Testing

@testable import Console

/// The stylesheet's colours, by light, dark and on paper.
@Suite struct PaletteTests {
    private static let css = String(decoding: PackageResources.style_css, as: UTF8.self)

    /// Text on what it stands on.
    static let pairs: [(text: String, ground: String)] =
        [
            ("ink", "paper"), ("ink", "sheet"), ("muted", "paper"), ("muted", "sheet"),
            ("accent", "paper"), ("accent", "sheet"), ("accent", "accent-soft"),
            ("sheet", "accent"), ("ink", "quiet-soft"), ("ink", "good-soft"),
            ("ink", "warn-soft"), ("ink", "bad-soft"), ("accent", "bad-soft"),
            ("accent", "warn-soft"), ("accent", "good-soft"),
        ] + Tone.allCases.map { ($0.rawValue, $0.rawValue + "-soft") }

    /// The custom properties of each `:root` in the order of the file: light, dark, paper.
    private static func palettes() -> [[String: String]] {
        css.components(separatedBy: ":root {").dropFirst().map { block in
            let body = block.prefix { $0 != "}" }
            var colours: [String: String] = [:]
            for part in body.split(separator: ";") {
                let pair = part.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
                if pair.count == 2, pair[0].hasPrefix("--"), pair[1].hasPrefix("#") {
                    colours[String(pair[0].dropFirst(2))] = pair[1]
                }
            }
            return colours
        }
    }

    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        func linear(_ shift: Int) -> Double {
            let channel = Double((value >> shift) & 0xFF) / 255
            guard channel > 0.04045 else { return channel / 12.92 }
            return pow((channel + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    private static func contrast(_ one: String, _ other: String) -> Double {
        let pair = [luminance(one), luminance(other)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test func `text has a contrast of 4_5 or more on all that it stands on`() throws {
        let palettes = Self.palettes()
        #expect(palettes.count == 3)
        for (place, palette) in palettes.enumerated() {
            for pair in Self.pairs {
                let text = try #require(palette[pair.text], "\(place): \(pair.text)")
                let ground = try #require(palette[pair.ground], "\(place): \(pair.ground)")
                let contrast = Self.contrast(text, ground)
                #expect(contrast >= 4.5, "\(place): \(pair) \(contrast)")
            }
        }
    }

    @Test func `a chart's colours stand out from the sheet by 1_5 or more`() throws {
        for (place, palette) in Self.palettes().enumerated() {
            for fill in ["fill-plain"] + Tone.allCases.map({ "fill-" + $0.rawValue }) {
                let contrast = Self.contrast(
                    try #require(palette[fill]), try #require(palette["sheet"]))
                #expect(contrast >= 1.5, "\(place): \(fill) \(contrast)")
            }
        }
    }

    @Test func `the contrast of black on white is 21`() {
        #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.001)
    }

    @Test func `only two weights are used, and no colour outside of the palettes`() {
        let rules = Self.css.components(separatedBy: "/* The frame:").dropFirst().joined()
        let weights = Self.css.components(separatedBy: "font-weight: ").dropFirst()
            .map { String($0.prefix(3)) }
        #expect(Set(weights) == ["400", "600"])
        let screen = rules.components(separatedBy: "@media print")[0]
        #expect(!screen.contains("#"))
    }
}
