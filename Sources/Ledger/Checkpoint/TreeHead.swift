package import Vocabulary

/// What a tree was at one size: the size and the root that commits to every leaf.
package struct TreeHead: Hashable, Sendable {
    package let size: TreeSize
    package let root: Digest

    package init(size: TreeSize, root: Digest) {
        self.size = size
        self.root = root
    }
}
