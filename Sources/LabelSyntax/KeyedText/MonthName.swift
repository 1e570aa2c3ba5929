/// The names of the months in the languages of ``KeyTable``.
enum MonthName {
  /// The month that a folded word names: a name, or its first three letters or more, that no other
  /// month begins with.
  static func month(_ word: [UInt32]) -> Int? {
    guard word.count >= 3 else { return nil }
    var found: Int?
    for (month, names) in names.enumerated() {
      for name in names {
        if name == word { return month + 1 }
        guard name.starts(with: word) else { continue }
        guard found == nil || found == month + 1 else { return nil }
        found = month + 1
      }
    }
    return found
  }

  private static let names: [[[UInt32]]] = table.split(separator: "\n").map { line in
    line.split(separator: " ").map { FoldedText($0).scalars }
  }

  /// A month a line.
  private static let table = """
    JANUARY JANUAR JÄNNER JANVIER ENERO GENNAIO JANEIRO JANUARI STYCZEŃ STYCZNIA LEDEN LEDNA ЯНВАРЬ ЯНВАРЯ OCAK
    FEBRUARY FEBRUAR FÉVRIER FEBRERO FEBBRAIO FEVEREIRO FEBRUARI LUTY LUTEGO ÚNOR ÚNORA ФЕВРАЛЬ ФЕВРАЛЯ ŞUBAT
    MARCH MÄRZ MRZ MARS MARZO MARÇO MAART MRT MARZEC MARCA BŘEZEN BŘEZNA МАРТ МАРТА MART
    APRIL AVRIL ABRIL APRILE KWIECIEŃ KWIETNIA DUBEN DUBNA АПРЕЛЬ АПРЕЛЯ NİSAN
    MAY MAI MAYO MAGGIO MAIO MEI MAJ MAJA KVĚTEN KVĚTNA МАЙ МАЯ MAYIS
    JUNE JUNI JUIN JUNIO GIUGNO JUNHO CZERWIEC CZERWCA ČERVEN ČERVNA ИЮНЬ ИЮНЯ HAZİRAN
    JULY JULI JUILLET JULIO LUGLIO JULHO LIPIEC LIPCA ČERVENEC ČERVENCE ИЮЛЬ ИЮЛЯ TEMMUZ
    AUGUST AOÛT AGOSTO AUGUSTUS AUGUSTI SIERPIEŃ SIERPNIA SRPEN SRPNA АВГУСТ АВГУСТА AĞUSTOS
    SEPTEMBER SEPTEMBRE SEPTIEMBRE SETTEMBRE SETEMBRO WRZESIEŃ WRZEŚNIA ZÁŘÍ СЕНТЯБРЬ СЕНТЯБРЯ EYLÜL
    OCTOBER OKTOBER OCTOBRE OCTUBRE OTTOBRE OUTUBRO PAŹDZIERNIK PAŹDZIERNIKA ŘÍJEN ŘÍJNA ОКТЯБРЬ ОКТЯБРЯ EKİM
    NOVEMBER NOVEMBRE NOVIEMBRE NOVEMBRO LISTOPAD LISTOPADA НОЯБРЬ НОЯБРЯ KASIM
    DECEMBER DEZEMBER DÉCEMBRE DICIEMBRE DICEMBRE DEZEMBRO GRUDZIEŃ GRUDNIA PROSINEC PROSINCE ДЕКАБРЬ ДЕКАБРЯ ARALIK
    """
}
