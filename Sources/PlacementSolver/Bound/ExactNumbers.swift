/// Ceiling of a quotient with a positive divisor.
func ceilingDivision(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? (value + divisor - 1) / divisor : -(-value / divisor)
}

/// `base` to the power `exponent`, by repeated square roots: no library whose last digit differs between machines.
func ownPower(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var root = base
    var rest = exponent
    for _ in 0..<40 {
        root = root.squareRoot()
        rest *= 2
        if rest >= 1 {
            result *= root
            rest -= 1
        }
    }
    return result
}
