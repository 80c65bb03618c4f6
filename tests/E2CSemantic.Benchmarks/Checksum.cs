namespace E2CSemantic.Benchmarks;

// What both loops must agree on: that they saw the same rows and values. The amount is counted in hundredths.
internal readonly record struct Checksum(long Rows, long Nulls, long Keys, long Schools, double Scores, long Days, long Hundredths);
