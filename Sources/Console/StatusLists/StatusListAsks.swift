import UseCases

extension Ask<OfficeDesk> {
    static let statusList: [Ask] = [showStatusList]

    static let showStatusList = Ask.read(
        "showStatusList", at: "status-list",
        Words("상태목록", "The newest status list that the office has published or holds")
    ) { desk, _ in try ShowStatusList(desk: desk)() }
}
