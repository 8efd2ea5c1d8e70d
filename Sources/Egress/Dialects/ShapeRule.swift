/// What stands at one path of a request's body.
///
/// A path is written `messages[].content[].text`: keys joined by dots, `[]` for each element.
package struct ShapeRule: Sendable {
    let path: String
    var leaf = RequestRole.fixed
    /// The grant that its presence needs.
    var feature: String?
    var control: LeafControl?
    /// The list of types that its text is looked up in.
    var family: TypeFamily?
    /// Everything below is of this rule's leaf role, and its keys are the caller's own words.
    var isZone = false
    /// The texts below are one message: they are also read as joined.
    var isMessage = false
    /// The grant that an object without any of its `naming` keys needs.
    var unnamed: String?
    /// Whether this key says what the object around it is.
    var isNaming = false

    /// Values that are scanned and go on as they are.
    package static func fixed(_ paths: String...) -> [ShapeRule] { paths.map { .init(path: $0) } }

    package static func text(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, leaf: .text) }
    }

    package static func nested(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, leaf: .nested) }
    }

    package static func payload(_ feature: String, _ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, leaf: .payload(feature)) }
    }

    package static func attachment(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, leaf: .attachment) }
    }

    package static func needs(_ feature: String, _ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, feature: feature) }
    }

    package static func control(_ control: LeafControl, _ path: String) -> [ShapeRule] {
        [.init(path: path, control: control)]
    }

    /// Structures of the caller's own: schemas, metadata.
    package static func zone(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, isZone: true) }
    }

    /// Structures of the caller's own whose strings are text: a tool call's input.
    package static func textZone(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, leaf: .text, isZone: true) }
    }

    package static func type(_ family: TypeFamily, _ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, family: family, isNaming: true) }
    }

    package static func message(_ paths: String...) -> [ShapeRule] {
        paths.map { .init(path: $0, isMessage: true) }
    }

    /// A message whose object needs `feature` unless a type or one of `keys` names what it is.
    package static func item(
        _ path: String, namedBy keys: [String], otherwise feature: String
    ) -> [ShapeRule] {
        [.init(path: path, isMessage: true, unnamed: feature)]
            + keys.map { .init(path: "\(path).\($0)", isNaming: true) }
    }
}
