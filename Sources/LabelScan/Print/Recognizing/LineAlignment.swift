internal import Foundation

/// Where along a line a text may stand, and what each of its characters loses against what was read.
///
/// The likeliest way through the steps that gives the text (connectionist temporal classification),
/// that begins and ends where a word does; spaces in print do not count.
package struct LineAlignment: Hashable, Sendable {
  /// What each character loses, in nepers, against the likeliest, at the worst of its steps.
  package var losses: [Float]
  /// What is lost after each character, before the next.
  package var gapLosses: [Float]
  /// The steps of each character.
  package var steps: [Range<Int>]

  /// What is lost between characters that were read: what print has and the text has not.
  ///
  /// Beside a character that was read as another, steps of that other are lost too.
  package func gapLoss(besides bad: [Int]) -> Float {
    var sum: Float = 0
    for (index, loss) in gapLosses.enumerated()
    where !bad.contains(index) && !bad.contains(index + 1) {
      sum += loss
    }
    return sum
  }

  /// The characters that were read as others.
  package func bad(_ tuning: PrintMatchTuning) -> [Int] {
    losses.indices.filter { losses[$0] > tuning.badLoss }
  }

  /// Places `text` on a line; `nil` where the line has too few steps or either is too long.
  package init?(_ text: [UInt32], on reading: LineReading, tuning: PrintMatchTuning) {
    let steps = reading.steps
    let states = 2 * text.count + 1
    guard !text.isEmpty, text.count <= 64, steps.count >= text.count, steps.count <= 2_000 else {
      return nil
    }
    var best = [Float](repeating: -.infinity, count: states)
    var from = [Int8](repeating: 0, count: states * steps.count)
    best[0] = 0
    let edges = WordEdges(reading)
    var costs: [[Float]] = []
    costs.reserveCapacity(steps.count)
    for (time, choices) in steps.enumerated() {
      let cost = Self.costs(of: text, choices, tuning)
      let scalar = choices.first?.scalar ?? 0
      // A character that was read stands for one of the text, however many steps it takes.
      let continues = time > 0 && scalar != 0 && steps[time - 1].first?.scalar == scalar
      var next = [Float](repeating: -.infinity, count: states)
      for state in 0..<states {
        var value = best[state]
        var back: Int8 = 0
        // Texts begin before words and end after them.
        let isOpen = state == 1 ? edges.begins[time] : state < states - 1 || edges.ends[time]
        if state > 0, isOpen, best[state - 1] > value { (value, back) = (best[state - 1], 1) }
        // A character follows another without a step of none, where they differ.
        let skips = state & 1 == 1 && state > 1 && text[state / 2] != text[state / 2 - 1]
        if skips, best[state - 2] > value { (value, back) = (best[state - 2], 2) }
        let isOutside = state == 0 || state == states - 1
        let stays = state & 1 == 1 && back == 0 && continues
        let own =
          stays || isOutside ? 0 : state & 1 == 1 ? cost[state / 2] : cost[text.count]
        next[state] = value + own
        from[time * states + state] = back
      }
      best = next
      costs.append(cost)
    }
    let ends = [states - 1, states - 2]
    guard let end = ends.max(by: { best[$0] < best[$1] }), best[end].isFinite else { return nil }
    losses = [Float](repeating: 0, count: text.count)
    gapLosses = losses
    self.steps = [Range<Int>](repeating: 0..<0, count: text.count)
    var state = end
    for time in steps.indices.reversed() {
      if state & 1 == 1 {
        let index = state / 2
        losses[index] = max(losses[index], -costs[time][index])
        let known = self.steps[index]
        self.steps[index] = known.isEmpty ? time..<time + 1 : time..<known.upperBound
      } else if state > 0, state < states - 1 {
        gapLosses[state / 2 - 1] -= costs[time][text.count]
      }
      state -= Int(from[time * states + state])
    }
  }

  /// The logarithms of each character's probability at a step, and of none's, over the likeliest's.
  private static func costs(
    of text: [UInt32], _ choices: [LineReading.Choice], _ tuning: PrintMatchTuning
  ) -> [Float] {
    let most = max(tuning.floor, choices.first?.certainty ?? 1)
    // A character that was not read stands where another was, not where none was.
    let hidden: Float = choices.first?.scalar ?? 0 == 0 ? tuning.hiddenLoss : 0
    var none: Float = 0
    var costs = text.map { character -> Float in
      var certainty: Float = 0
      var alike: Float = 0
      for choice in choices {
        let read = choice.scalar
        guard read != 0 else { continue }
        if PrintedCharacters.isSame(read, character) {
          certainty += choice.certainty
        } else if PrintedCharacters.lookAlike(read, character) {
          alike = max(alike, choice.certainty)
        }
      }
      let own = max(certainty, alike * tuning.lookAlikeShare)
      guard own > tuning.floor else { return min(0, log(tuning.floor / most)) - hidden }
      return min(0, log(own / most))
    }
    for choice in choices where !PrintedCharacters.isWord(choice.scalar) {
      let isMark = choice.scalar != 0 && choice.scalar != 0x20
      none += choice.certainty * (isMark ? tuning.markShare : 1)
    }
    costs.append(min(0, log(max(none, tuning.floor) / most)))
    return costs
  }
}
