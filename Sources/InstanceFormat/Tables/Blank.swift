import PlacementDomain

/// What stands in a record until its cell is read, and where a cell at fault can give nothing.
enum Blank {
    static let day = CalendarDay(number: 0)
    static let time = TimeOfDay(minute: 0)
    static let point = GeoPoint(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0)
    /// The index of a record that is not linked yet.
    static let index = -1
}
