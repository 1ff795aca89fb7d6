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
        "signing-list.nl": PackageResources.signing_list_nl_mustache,
        "signing-list.en": PackageResources.signing_list_en_mustache,
        "contact-page.nl": PackageResources.contact_page_nl_mustache,
        "contact-page.en": PackageResources.contact_page_en_mustache,
        "sheet-run.nl": PackageResources.sheet_run_nl_mustache,
        "sheet-run.en": PackageResources.sheet_run_en_mustache,
        "letter-run.nl": PackageResources.letter_run_nl_mustache,
        "letter-run.en": PackageResources.letter_run_en_mustache,
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
