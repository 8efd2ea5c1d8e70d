/// By when a request is answered, when a letter begins and is published, and when its end is called
/// to mind.
package struct LetterTimes: Hashable, Sendable {
    /// Days from a request to its reply.
    package let replyTargetDays: Dated<Int>
    package let replyCounting: Dated<DayCount>
    /// Calendar days from a letter's issue within which its term begins.
    package let startWithinDays: Dated<Int>
    /// Days from a reply to its publication.
    package let publishWithinDays: Dated<Int>
    package let publishCounting: Dated<DayCount>
    /// Calendar days before a letter's last one at which an alarm is due, most first.
    package let expiryAlarmDays: Dated<[Int]>

    package init(
        replyTargetDays: Dated<Int>, replyCounting: Dated<DayCount>,
        startWithinDays: Dated<Int>,
        publishWithinDays: Dated<Int>, publishCounting: Dated<DayCount>,
        expiryAlarmDays: Dated<[Int]>
    ) {
        self.replyTargetDays = replyTargetDays
        self.replyCounting = replyCounting
        self.startWithinDays = startWithinDays
        self.publishWithinDays = publishWithinDays
        self.publishCounting = publishCounting
        self.expiryAlarmDays = expiryAlarmDays
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("letter.replyTargetDays", replyTargetDays),
            RulebookEntry("letter.replyCounting", replyCounting),
            RulebookEntry("letter.startWithinDays", startWithinDays),
            RulebookEntry("letter.publishWithinDays", publishWithinDays),
            RulebookEntry("letter.publishCounting", publishCounting),
            RulebookEntry("letter.expiryAlarmDays", expiryAlarmDays),
        ]
    }
}
