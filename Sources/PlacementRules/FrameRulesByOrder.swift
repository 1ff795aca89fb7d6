package import PlacementDomain

/// The frame rules of all orders of an instance, each pair once.
package struct FrameRulesByOrder: Sendable {
    package let all: [FrameRules]
    /// Index into `all` by order index.
    package let indexOfOrder: [Int32]

    package init(instance: Instance) {
        var all: [FrameRules] = []
        var indexOfOrder: [Int32] = []
        indexOfOrder.reserveCapacity(instance.orders.count)
        for order in instance.orders {
            let known = all.firstIndex { $0.frame == order.legalFrame && $0.jurisdiction == order.jurisdiction }
            if let known {
                indexOfOrder.append(Int32(known))
            } else {
                indexOfOrder.append(Int32(all.count))
                all.append(
                    FrameRules(book: instance.rules, jurisdiction: order.jurisdiction, frame: order.legalFrame))
            }
        }
        self.all = all
        self.indexOfOrder = indexOfOrder
    }

    package subscript(order order: Int) -> FrameRules { all[Int(indexOfOrder[order])] }
}
