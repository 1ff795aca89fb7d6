/// The program's own templates: files of `Resources`, by their names.
enum BuiltInTemplates {
    static let texts: [String: String] = files.mapValues { String(decoding: $0, as: UTF8.self) }

    private static let files: [String: [UInt8]] = [
        "page": PackageResources.page_mustache,
        "style": PackageResources.style_mustache,
        "letter-style": PackageResources.letter_style_mustache,
        "sheet-style": PackageResources.sheet_style_mustache,
        "changes-style": PackageResources.changes_style_mustache,
        "letterhead": PackageResources.letterhead_mustache,
        "title.nl": PackageResources.title_nl_mustache,
        "title.en": PackageResources.title_en_mustache,
        "weekday.nl": PackageResources.weekday_nl_mustache,
        "weekday.en": PackageResources.weekday_en_mustache,
        "month.nl": PackageResources.month_nl_mustache,
        "month.en": PackageResources.month_en_mustache,
        "full-day.nl": PackageResources.full_day_nl_mustache,
        "full-day.en": PackageResources.full_day_en_mustache,
        "day-and-month.nl": PackageResources.day_and_month_nl_mustache,
        "day-and-month.en": PackageResources.day_and_month_en_mustache,
        "short-day.nl": PackageResources.short_day_nl_mustache,
        "short-day.en": PackageResources.short_day_en_mustache,
        "duration.nl": PackageResources.duration_nl_mustache,
        "duration.en": PackageResources.duration_en_mustache,
    ]
}
