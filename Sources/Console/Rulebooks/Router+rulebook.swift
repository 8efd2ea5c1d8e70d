import Access
import Hummingbird
import UseCases

extension PageRoutes {
    /// `/rulebook`: every value by which the office decides.
    func addRulebook<State>(_ office: @escaping @Sendable () throws -> OfficeView<State>) {
        page("rulebook", may: .read) { _, context in
            let view = try office()
            return Made(RulebookPage(rules: view.rules, offers: Offers(context.visitor)), view)
        }
    }
}
