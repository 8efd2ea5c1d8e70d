extension GapCode {
    var planWords: Words {
        switch self {
        case .roundUnknown:
            Words(
                "규정집에 없는 차수", "the rulebook has no such round",
                "신청할 차수를 고쳐 적으십시오", "name a round of the rulebook")
        case .requestedActMissing:
            Words(
                "요청대상행위가 비어 있음", "the requested act is empty",
                "하려는 행위를 적으십시오", "say what the firm wants to do")
        case .provisionsMissing:
            Words(
                "완화를 구하는 조항이 없음", "no provision to be relieved is named",
                "조항을 적으십시오", "name the provisions")
        case .provisionNotRelievable:
            Words(
                "완화할 수 없는 조항", "a letter cannot relieve this provision",
                "규정집의 조항만 적으십시오", "name provisions of the rulebook's list alone")
        case .purposesMissing:
            Words(
                "이용 목적이 없음", "no purpose is named",
                "목적 목록에서 고르십시오", "choose from the list of purposes")
        case .purposeNotOnList:
            Words(
                "목록에 없는 목적", "the purpose is not on the list",
                "목적 목록에서 고르십시오", "choose from the list of purposes")
        case .purposeNotInRound:
            Words(
                "이 차수에서 신청할 수 없는 목적", "the round does not take this purpose",
                "이 차수의 목적만 적으십시오", "name purposes of this round alone")
        case .systemsMissing:
            Words(
                "대상 시스템이 없음", "no system is named",
                "시스템과 구역을 적으십시오", "name each system and its zone")
        default:
            Words(
                "시스템의 이름이나 구역이 비어 있음", "a system's name or zone is empty",
                "이름과 구역을 적으십시오", "give both name and zone")
        }
    }

    var servicesWords: Words {
        switch self {
        case .servicesMissing:
            Words(
                "이용할 서비스가 없음", "no AI or security service is named",
                "서비스를 적으십시오", "name at least one service")
        case .providerMissing:
            Words(
                "제공자가 비어 있음", "the provider is not named",
                "제공자를 적으십시오", "name the provider")
        case .modelMissing:
            Words(
                "모델이 정확히 적혀 있지 않음", "the exact model is not named",
                "모델의 정확한 이름을 적으십시오", "give the model's exact name")
        case .versionMissing:
            Words(
                "모델의 버전이 비어 있음", "the model's version is not named",
                "버전을 적으십시오", "give the exact version")
        case .productMissing:
            Words(
                "제품명이 비어 있음", "the product is not named",
                "제품명을 적으십시오", "name the product")
        case .regionMissing:
            Words(
                "처리 지역이 비어 있음", "the region is not named",
                "처리 지역을 적으십시오", "name the region where data is processed")
        case .certificationMissing:
            Words(
                "국제 인증이 없음", "no global certification is named",
                "인증과 만료일을 적으십시오", "give a certification and its last day")
        case .certificationExpired:
            Words(
                "인증이 만료됨", "every certification has expired",
                "유효한 인증을 적으십시오", "give one that holds")
        default:
            Words(
                "예상 유효기간 안에 인증이 만료됨", "the certification ends within a letter's longest term",
                "갱신 계획을 준비하십시오", "plan its renewal")
        }
    }
}
