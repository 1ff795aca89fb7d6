/// How pages look, on paper and on a screen; every page carries its own, so that nothing is fetched from anywhere.
enum PageStyle {
    fileprivate static let base = """
        @page { size: A4; margin: 15mm 14mm 14mm; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; -webkit-print-color-adjust: exact; }
        body { margin: 0; color: #1c2321; background: #fff; overflow-wrap: break-word;
          font: 1rem/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
        h1, h2, h3 { line-height: 1.2; font-weight: 600; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }

        """

    static let sheet =
        base + """
            main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
            h1 { font-size: 1.75rem; margin: 0 0 1.5rem; }
            section { margin: 0 0 3rem; }
            .place { display: none; }
            h2 { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; margin: 0 0 .75rem; font-size: 1.375rem;
              padding-bottom: .375rem; border-bottom: .2rem solid #14524a; }
            .dates { font-size: 1rem; font-weight: 400; color: #3d4a46; }
            table { table-layout: fixed; font-size: .9375rem; }
            thead th { font-size: .8125rem; color: #3d4a46; padding: .25rem .4rem .375rem; vertical-align: bottom; overflow-wrap: normal; }
            .who { width: 22%; } .time { width: 15%; } .heed { width: 20%; } .call { width: 19%; } .hand { width: 8%; }
            thead th.hand { padding-left: .2rem; padding-right: 0; }
            .day th { padding: .5rem .4rem .375rem; background: #e9f0ee; border-top: 1px solid #14524a; }
            .day .date { font-weight: 600; }
            .day .date::first-letter { text-transform: uppercase; }
            .day span + span::before { content: "·"; padding-right: .35rem; color: #3d4a46; }
            .day span { display: inline-block; margin-right: .15rem; }
            tbody tr:not(.day) > * { padding: .45rem .4rem; height: 2.6rem; border-bottom: 1px solid #b9c6c2; }
            tbody th.who { font-weight: 600; }
            td.time { white-space: nowrap; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
            td.hand { border-left: 1px solid #b9c6c2; }
            tr > td.hand:last-child { border-right: 1px solid #b9c6c2; }
            .unnamed td { font-style: italic; }
            .nobody { font-size: 1.125rem; margin: 2rem 0; }
            footer { margin-top: 1.25rem; font-size: .9375rem; }
            footer p { margin: 0 0 .375rem; }
            .until { color: #3d4a46; font-size: .8125rem; }
            .blank { display: inline-block; min-width: 8.5rem; margin-left: .5rem; border-bottom: 1px dotted #3d4a46; color: #3d4a46; }
            @media screen and (max-width: 48rem) {
              main { padding: 1rem; }
              h1 { font-size: 1.375rem; }
              table, tbody, tr, tbody th, tbody td { display: block; width: auto; }
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              tbody tr:not(.day) { padding: .5rem .4rem; border-bottom: 1px solid #b9c6c2; }
              tbody tr:not(.day) > * { height: auto; padding: 0; border: 0; width: auto; }
              tbody td[data-label]:not(.hand):not(:empty)::before { content: attr(data-label) ": "; color: #3d4a46; }
              tr > td.hand:last-child, td.hand { display: none; border: 0; }
              td.time { white-space: normal; }
              .blank { width: 100%; margin: 0; }
              .day span + span::before { content: none; }
              .day span { margin-right: .6rem; }
            }
            @media print {
              body { font-size: 10pt; }
              main { max-width: none; padding: 0 1px; }
              h1 { display: none; }
              section { margin: 0; break-after: page; min-height: 265mm; display: flex; flex-direction: column; }
              section:last-child { break-after: auto; }
              .place { display: block; margin: 0 0 1mm; font-size: 20pt; line-height: 1.15; font-weight: 600; }
              h2 { font-size: 14pt; margin-bottom: 4mm; }
              .dates { font-size: 12pt; }
              thead { display: table-header-group; }
              tr { break-inside: avoid; }
              .day { break-after: avoid; }
              tbody tr:not(.day) > * { height: 11mm; }
              footer { margin-top: auto; padding-top: 6mm; break-inside: avoid; }
            }

            """
}

extension PageStyle {
    /// For planners: changes, partner by partner.
    static let changes =
        base + """
            main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
            h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
            h2 { font-size: 1.125rem; margin: 1.75rem 0 .375rem; color: #14524a; break-after: avoid; }
            th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #b9c6c2; }
            thead th { color: #3d4a46; font-size: .875rem; }
            tbody th { font-weight: 600; }
            @media print, (min-width: 48rem) { th, td { overflow-wrap: break-word; } }
            tr { break-inside: avoid; }
            @media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } }

            """
}
