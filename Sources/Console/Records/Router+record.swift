import Hummingbird
import UseCases

extension PageRoutes {
    /// `/record`: the gate's record, newest first; `?before=` turns the page.
    func addRecord(_ readings: FirmReadings) {
        page("record") { request, _ in
            let view = try readings.office()
            let before = try GivenQuery(request).before()
            let stretch = try readings.record(RecordPage.length, before)
            return Made(RecordPage(stretch: stretch, isNewest: before == nil), view)
        }
    }
}
