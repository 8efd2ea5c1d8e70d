/// By when a request is answered and a letter published, and when its end is called to mind.
package struct LetterTimes: Hashable, Sendable {
    /// Days from a request to its reply.
    package let replyTargetDays: Dated<Int>
    package let replyCounting: Dated<DayCount>
    /// Days from a reply to its publication.
    package let publishWithinDays: Dated<Int>
    package let publishCounting: Dated<DayCount>
    /// Calendar days before a letter's last one at which an alarm is due, most first.
    package let expiryAlarmDays: Dated<[Int]>

    package init(
        replyTargetDays: Dated<Int>, replyCounting: Dated<DayCount>,
        publishWithinDays: Dated<Int>, publishCounting: Dated<DayCount>,
        expiryAlarmDays: Dated<[Int]>
    ) {
        self.replyTargetDays = replyTargetDays
        self.replyCounting = replyCounting
        self.publishWithinDays = publishWithinDays
        self.publishCounting = publishCounting
        self.expiryAlarmDays = expiryAlarmDays
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("letter.replyTargetDays", replyTargetDays),
            RulebookEntry("letter.replyCounting", replyCounting),
            RulebookEntry("letter.publishWithinDays", publishWithinDays),
            RulebookEntry("letter.publishCounting", publishCounting),
            RulebookEntry("letter.expiryAlarmDays", expiryAlarmDays),
        ]
    }
}
