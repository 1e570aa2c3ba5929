/// A rule that labels of a trade keep.
public enum RequirementProfile: String, CaseIterable, Hashable, Sendable {
  /// Medicines in the USA: Drug Supply Chain Security Act, FD&C 581(14) and 582.
  case dscsa
  /// Medicines in the EU: Delegated Regulation 2016/161, articles 4 to 7.
  case fmd
  /// Medical devices: 21 CFR 801 and 830, MDR annex VI part C.
  case udi
  /// Electronic components: EIGP 114 product label.
  case eigp114
  /// Logistic units: the GS1 logistic label.
  case logistic
  /// The print beside the symbols says what they carry.
  case print

  /// The profile with the name that the command uses; `nil` for an unknown one.
  public init?(_ name: String) {
    self.init(rawValue: name)
  }

  /// Checks a label against every requirement.
  public func check(_ label: Label) -> [Requirement] {
    let check = LabelCheck(label)
    return switch self {
    case .dscsa: MedicineRequirements.dscsa(check)
    case .fmd: MedicineRequirements.fmd(check)
    case .udi: DeviceRequirements.udi(check)
    case .eigp114: ComponentRequirements.eigp114(check)
    case .logistic: LogisticRequirements.logistic(check)
    case .print: PrintRequirements.print(check)
    }
  }

  /// The issues of the requirements that a label fails.
  public func issues(of label: Label) -> [Issue] {
    check(label).compactMap({ $0.issue })
  }
}
