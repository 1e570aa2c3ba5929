package enum DataBarDebug { nonisolated(unsafe) package static var on = false }
