import Foundation
enum Env { static func option(_ k: String, _ d: Double) -> Double { ProcessInfo.processInfo.environment["H4_"+k].flatMap(Double.init) ?? d } }
