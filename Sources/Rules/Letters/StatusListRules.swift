/// How often the supervisor says which letters stand, and how long a firm may rely on it.
package struct StatusListRules: Hashable, Sendable {
    /// A new list at least this often, even if nothing changed.
    package let interval: Dated<Duration>
    /// Beyond the interval, until a list's own 'next update by'.
    package let grace: Dated<Duration>
    /// The gate shuts at this age whatever the list says.
    package let greatestAge: Dated<Duration>

    package init(
        interval: Dated<Duration>, grace: Dated<Duration>, greatestAge: Dated<Duration>
    ) {
        self.interval = interval
        self.grace = grace
        self.greatestAge = greatestAge
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("statusList.interval", interval),
            RulebookEntry("statusList.grace", grace),
            RulebookEntry("statusList.greatestAge", greatestAge),
        ]
    }
}
