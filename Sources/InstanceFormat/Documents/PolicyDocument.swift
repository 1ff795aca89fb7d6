import PlacementDomain

/// `policy.yaml`: the service's own choices, each weight with a sentence that defends it.
enum PolicyDocument {
    /// Points above this would make sums of a country leave 64 bits.
    static let points = 0...1_000_000
    /// The weights in the order of the file.
    static let weightNames = [
        "lost", "rest", "wait", "waitWorkedBefore", "travel", "changeAgreed", "changeUnlocked", "wish", "paceWish",
        "paceLeast", "slack", "unplaced", "opening", "missingAttendance",
    ]

    /// The version that is written; older ones are read, too.
    static let version = 2

    /// - Parameter folderVersion: of the instance folder: one of version 1 holds no later file.
    static func read(_ map: YAMLMap, folderVersion: Int = DataPackage.version) -> Policy? {
        let own = YAMLDocument.checkSchema(map, "dichtbij.policy", through: version)
        if let own, own > folderVersion {
            map.report(
                .schemaOther, "schema",
                Said(
                    "versie \(own) in een map van versie \(folderVersion)",
                    "version \(own) in a folder of version \(folderVersion)"),
                Said("schrijf de hele map in versie \(own)", "write the whole folder in version \(own)"))
        }
        if let objective = map.text("objective"), objective != "points/1" {
            map.report(
                .schemaOther, "objective", Said("niet het doel points/1", "not the objective points/1"),
                Said("schrijf points/1", "write points/1"))
        }
        let timeZone = map.text("timeZone")
        let parts = map.map("partsOfDay").flatMap(partsOfDay)
        let series = map.integer("mostSeriesPerPlacement", 1...5)
        let supervisedWeeks = map.integer("supervisedWeeks", 1...52)
        let clients = map.integer("mostClientsPerSupervisor", 1...1_000)
        let firmWeeks = map.integer("firmWeeks", 1...13)
        let patterns = own == 1 ? Policy().mostPatterns : map.integer("mostPatterns", 1...1_000_000)
        let weights = map.map("weights").flatMap(readWeights)
        let retention = map.has("retention") ? map.map("retention").flatMap(RetentionDocument.read) : nil
        map.finish()
        guard let timeZone, let parts, let series, let supervisedWeeks, let clients, let firmWeeks, let patterns,
            let weights
        else { return nil }
        var policy = Policy(
            timeZone: timeZone, partsOfDay: parts, mostSeriesPerPlacement: series, supervisedWeeks: supervisedWeeks,
            mostClientsPerSupervisor: clients, firmWeeks: firmWeeks, mostPatterns: patterns,
            weights: weights.weights)
        policy.sentences = weights.sentences
        policy.retention = retention
        return policy
    }

    private static func partsOfDay(_ map: YAMLMap) -> PartsOfDay? {
        let names = ["morning", "afternoon", "evening", "eveningEnd"]
        let times = names.map { map.time($0) }
        map.finish()
        guard let morning = times[0], let afternoon = times[1], let evening = times[2], let end = times[3] else {
            return nil
        }
        let ascending = [morning, afternoon, evening, end]
        for index in 1..<4 where ascending[index] <= ascending[index - 1] {
            map.report(
                .endBeforeStart, names[index],
                Said(
                    "\(ascending[index]) is niet later dan \(names[index - 1]) \(ascending[index - 1])",
                    "\(ascending[index]) is not after \(names[index - 1]) \(ascending[index - 1])"),
                Said("laat de tijden oplopen", "let the times ascend"))
        }
        return PartsOfDay(morningStart: morning, afternoonStart: afternoon, eveningStart: evening, eveningEnd: end)
    }

    // MARK: Weights

    private static func readWeights(_ map: YAMLMap) -> (weights: CostWeights, sentences: [String: String])? {
        var sentences: [String: String] = [:]
        var isWhole = true
        /// Reads one weight with its sentence; a missing number stands as 0, and nothing is loaded then.
        func weight(_ name: String, _ body: (YAMLMap) -> Void) {
            guard let entry = map.map(name) else {
                isWhole = false
                return
            }
            body(entry)
            if let why = entry.text("why"), why != DefaultPolicy.sentences[name] { sentences[name] = why }
            entry.finish()
        }
        func number(_ entry: YAMLMap, _ key: String, _ range: ClosedRange<Int>) -> Int {
            if let value = entry.integer(key, range) { return value }
            isWhole = false
            return 0
        }
        var weights = CostWeights()
        let simple: [(String, WritableKeyPath<CostWeights, Int>)] = pointWeights
        for (name, path) in simple { weight(name) { weights[keyPath: path] = number($0, "points", points) } }
        weight("wait") { weights.wait = waitSteps($0) }
        weight("slack") { weights.slack = slackSteps($0) }
        weight("travel") {
            weights.travel = number($0, "points", points)
            weights.travelMinutesPerPoint = number($0, "minutesPerPoint", 1...1_440)
            weights.travelComfortMinutes = number($0, "comfortMinutes", 0...1_440)
            weights.travelExtraFactor = number($0, "extraFactor", 0...100)
        }
        map.finish()
        return isWhole ? (weights, sentences) : nil
    }

    private static var pointWeights: [(String, WritableKeyPath<CostWeights, Int>)] {
        [
            ("lost", \.lostPerHour), ("rest", \.restPerHour), ("waitWorkedBefore", \.waitWorkedBefore),
            ("changeAgreed", \.changeAgreed), ("changeUnlocked", \.changeUnlocked), ("wish", \.wish),
            ("paceWish", \.paceWish), ("paceLeast", \.paceLeast), ("unplaced", \.unplaced), ("opening", \.opening),
            ("missingAttendance", \.missingAttendance),
        ]
    }

    private static func waitSteps(_ entry: YAMLMap) -> [CostWeights.WaitStep] {
        let steps = steps(entry, key: "fromWeek", 0...1_000)
        if let first = steps.first, first.key != 0 {
            entry.report(
                .outOfRange, "steps",
                Said("de eerste stap begint bij week \(first.key)", "the first step begins at week \(first.key)"),
                Said("laat hem bij week 0 beginnen", "let it begin at week 0"))
        }
        return steps.map { CostWeights.WaitStep(fromWeek: $0.key, points: $0.points) }
    }

    private static func slackSteps(_ entry: YAMLMap) -> [CostWeights.SlackStep] {
        steps(entry, key: "days", 1...3_650).map { CostWeights.SlackStep(days: $0.key, points: $0.points) }
    }

    private static func steps(
        _ entry: YAMLMap, key: String, _ range: ClosedRange<Int>
    ) -> [(key: Int, points: Int)] {
        guard let entries = entry.maps("steps") else { return [] }
        if entries.isEmpty {
            entry.report(
                .valueMissing, "steps", Said("geen stap", "no step"), Said("geef er minstens een", "give at least one"))
        }
        if entries.count > 100 {
            entry.report(
                .outOfRange, "steps", Said("meer dan 100 stappen", "more than 100 steps"),
                Said("geef er minder", "give fewer"))
        }
        var steps: [(key: Int, points: Int)] = []
        for step in entries {
            let (start, points) = (step.integer(key, range), step.integer("points", points))
            step.finish()
            guard let start, let points else { continue }
            if let last = steps.last, start <= last.key {
                step.report(
                    .outOfRange, key,
                    Said(
                        "\(start) is niet hoger dan \(last.key) van de vorige stap",
                        "\(start) is not above \(last.key) of the step before"),
                    Said("laat de stappen oplopen", "let the steps ascend"))
            }
            steps.append((start, points))
        }
        return steps
    }

    // MARK: Writing

    static func text(_ policy: Policy) -> String {
        let parts = policy.partsOfDay
        var text = """
            # The service's own choices. Every weight has a sentence that a judge could read: what it weighs, and why.
            # All weights are whole points; a placement's cost is their sum, and the plan's cost the sum over all clients.
            schema: dichtbij.policy/\(version)
            objective: points/1
            timeZone: \(YAMLDocument.quoted(policy.timeZone))
            # Each part of day runs from its time up to, not including, the next one's.
            partsOfDay:
              morning: "\(parts.morningStart)"
              afternoon: "\(parts.afternoonStart)"
              evening: "\(parts.eveningStart)"
              eveningEnd: "\(parts.eveningEnd)"
            mostSeriesPerPlacement: \(policy.mostSeriesPerPlacement)
            supervisedWeeks: \(policy.supervisedWeeks)
            mostClientsPerSupervisor: \(policy.mostClientsPerSupervisor)
            firmWeeks: \(policy.firmWeeks)
            mostPatterns: \(policy.mostPatterns)

            """
        text += policy.retention.map(RetentionDocument.text) ?? ""
        text += "weights:\n"
        let weights = policy.weights
        let simple = Dictionary(uniqueKeysWithValues: pointWeights)
        for name in weightNames {
            text += "  \(name):\n"
            switch name {
            case "wait":
                text += "    steps:\n"
                for step in weights.wait { text += "      - {fromWeek: \(step.fromWeek), points: \(step.points)}\n" }
            case "slack":
                text += "    steps:\n"
                for step in weights.slack { text += "      - {days: \(step.days), points: \(step.points)}\n" }
            default:
                if let path = simple[name] { text += "    points: \(weights[keyPath: path])\n" }
            }
            if name == "travel" {
                text += """
                        points: \(weights.travel)
                        minutesPerPoint: \(weights.travelMinutesPerPoint)
                        comfortMinutes: \(weights.travelComfortMinutes)
                        extraFactor: \(weights.travelExtraFactor)

                    """
            }
            text += "    why: \(YAMLDocument.quoted(policy.sentences[name] ?? DefaultPolicy.sentences[name] ?? ""))\n"
        }
        return text
    }
}
