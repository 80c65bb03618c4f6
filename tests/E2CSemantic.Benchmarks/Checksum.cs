namespace E2CSemantic.Benchmarks;

// What both loops must agree on: that they saw the same rows and values. The whole numbers are keys, schools, days and
// hundredths of the amount, in one sum each loop can keep in a register.
internal readonly record struct Checksum(long Rows, long Nulls, long Whole);
