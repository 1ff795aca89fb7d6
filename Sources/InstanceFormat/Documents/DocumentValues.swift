import PlacementDomain
import Yams

/// The single values of a YAML document, each with the way to it: `weights.travel.points`, `weights.wait.steps.1.points`.
enum DocumentValues {
    static func all(of node: Node, path: String = "") -> [(key: String, value: String)] {
        func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
        switch node {
        case .scalar(let scalar): return [(path, scalar.string)]
        case .mapping(let mapping):
            return mapping.flatMap { all(of: $0.value, path: below($0.key.string ?? "")) }
        case .sequence(let sequence):
            return sequence.enumerated().flatMap { all(of: $0.element, path: below("\($0.offset + 1)")) }
        case .alias: return []
        }
    }

    /// The same with one value in the place of another; nil: there is none at the end of that way.
    static func setting(_ node: Node, _ way: ArraySlice<Substring>, to value: String) -> Node? {
        guard let step = way.first else { return node.scalar == nil ? nil : Node(value, .implicit, .plain) }
        let rest = way.dropFirst()
        if var mapping = node.mapping {
            guard let child = mapping[String(step)], let changed = setting(child, rest, to: value) else { return nil }
            mapping[String(step)] = changed
            return .mapping(mapping)
        }
        if var sequence = node.sequence {
            guard let number = Int(step), sequence.indices.contains(number - 1),
                let changed = setting(sequence[number - 1], rest, to: value)
            else { return nil }
            sequence[number - 1] = changed
            return .sequence(sequence)
        }
        return nil
    }
}
