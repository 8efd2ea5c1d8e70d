import Commands
import Console
import Foundation
import UseCases

let surroundings = Surroundings(
    world: .system { Notice.write($0) }, environment: ProcessInfo.processInfo.environment,
    inKorean: { KoreanSentence.of($0) },
    serve: { try await OfficeProcess(request: $0).run() },
    rehearse: { try await RehearsalProcess(request: $0).run() })
exit(
    await SumunCommandLine.run(Array(CommandLine.arguments.dropFirst()), in: surroundings))
