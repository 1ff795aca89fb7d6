import PlacementDomain

/// Ids of one kind, padded so that they sort as they were numbered.
func paddedID(_ prefix: String, _ number: Int, of count: Int, width: Int) -> String {
    prefix + number.digits(max(width, String(count).count))
}
